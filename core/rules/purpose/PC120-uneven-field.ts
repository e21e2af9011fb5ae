import { kpiWords } from '../../kpi/words.ts';
import { count, list, quoted } from '../../text.ts';
import { type WorkspaceRuleContext, workspaceRule } from '../rule.ts';
import {
  type Difference,
  differenceIn,
  fieldsOf,
  plain,
  targetShown,
  targetWord,
  type Yardstick,
} from './level-field.ts';

type Context = WorkspaceRuleContext<Record<never, never>>;

export const rule = workspaceRule({
  id: 'PC120',
  name: 'uneven-field',
  area: 'purpose',
  severity: 'warning',
  from: 'contracted',
  dimension: 'goals',
  summary: 'Providers that do the same work are judged by the same yardstick.',
  condition:
    'Partnerships of one client with different providers do the same sort of work on the same channel and read the same KPI: a warning where one counts by another formula variant than most; an info where its definition differs in words only, or its target differs and it does not say why. Of two, the first by name counts as most, unless it says why its target differs. Said at each that differs. Work of the night is compared with work of the night. Not judged where a KPI covers several channels or sorts of work, or the sort of work is not stated.',
  fix: 'Changes the variant to that of most, as a proposal once the contract is signed; adds the reason for the target, to be filled in.',
  check(context) {
    const judged = context.facts.filter((facts) => facts.kind === 'Partnership' && context.standing(facts));
    needWorkTypes(judged, context);
    for (const field of fieldsOf(judged)) {
      variants(field, context);
      definitions(field, context);
      targets(field, context);
    }
  },
});

/** Says of partnerships what sort of work is not stated, where others read the same KPI on the same channel. */
function needWorkTypes(all: Context['facts'], context: Context): void {
  for (const facts of all)
    for (const { kpi, channel, workType } of facts.kpis ?? []) {
      if (workType !== undefined) continue;
      const shared = all.some(
        (other) =>
          other.client === facts.client &&
          other.provider !== facts.provider &&
          other.kpis?.some((one) => one.kpi === kpi && one.channel === channel),
      );
      if (shared) context.needs(facts, 'scope.workType');
    }
}

function variants(field: readonly Yardstick[], context: Context): void {
  const difference = differenceIn(field, ({ kpi }) => plain(kpi.variant));
  if (!difference) return;
  const usual = difference.usual.kpi.variant ?? '';
  for (const one of difference.others)
    context.report(one.facts, {
      path: [...one.kpi.path, 'variant'],
      message: `${workWords(one, context)} counts ${quoted(one.kpi.variant)} with ${nameOf(difference, one)} and ${quoted(usual)} with ${othersOf(difference, one)}: the same result reads differently.`,
      why: 'Two providers whose figures are counted differently cannot be compared, and the one with the stricter formula looks worse for the same work.',
      related: relatedOf(difference, 'variant', 'Counted the usual way.'),
      fixes: [context.term(one.facts, one.kpi.path, 'variant', usual, `the variant ${quoted(usual)}`)],
    });
}

function definitions(field: readonly Yardstick[], context: Context): void {
  const difference = differenceIn(field, ({ kpi }) => plain(kpi.definition));
  if (!difference) return;
  for (const one of difference.others)
    context.report(one.facts, {
      path: [...one.kpi.path, 'definition'],
      severity: 'info',
      message: `${workWords(one, context)} is defined for ${nameOf(difference, one)} as ${quoted(one.kpi.definition)} and for ${othersOf(difference, one)} as ${quoted(difference.usual.kpi.definition)}.`,
      why: 'If both mean the same, one wording will do, best in the catalogue; if not, the figures of the two cannot be compared.',
      related: relatedOf(difference, 'definition', 'The usual wording.'),
    });
}
function targets(field: readonly Yardstick[], context: Context): void {
  const known = context.kpi(field[0]?.kpi.kpi ?? '');
  const difference = differenceIn(field, (one) => targetWord(one, known));
  if (!difference) return;
  const { usual, others } = difference;
  for (const one of others) {
    if (one.kpi.explained) continue;
    context.report(one.facts, {
      path: [...one.kpi.path, 'target'],
      severity: 'info',
      message: `${workWords(one, context)} has a target of ${targetShown(one.kpi.target, one.kpi, known)} with ${nameOf(difference, one)} and of ${targetShown(usual.kpi.target, usual.kpi, known)} with ${othersOf(difference, one)}; nothing says why.`,
      why: 'A different target may be right, for another mix of questions or another stage of growth. Unless it is said, the provider with the harder one thinks the field is not level.',
      related: relatedOf(difference, 'target', 'The usual target.'),
      fixes: [
        {
          title: 'Say why it differs, to be filled in',
          operations: [
            {
              do: 'set',
              path: [...one.kpi.path, 'targetRationale'],
              value: 'TODO why this value and not that of the others',
            },
          ],
          preferred: true,
        },
      ],
    });
  }
}

function workWords({ kpi }: Yardstick, context: Context): string {
  const words = kpiWords({ kpi: kpi.kpi, channel: kpi.channel }, context.kpi(kpi.kpi));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The provider of whom something is said; where the others have the same one, the partnership with it. */
function nameOf({ most }: Difference, one: Yardstick): string {
  const alone = most.every(({ facts }) => facts.provider === one.facts.provider);
  return alone ? one.facts.name : (one.facts.provider ?? '');
}

/** The others, by the same sort of name. */
function othersOf({ most }: Difference, one: Yardstick): string {
  const providers = [...new Set(most.map(({ facts }) => facts.provider ?? ''))];
  const others = providers.filter((name) => name !== one.facts.provider);
  if (others.length > 3) return count(others.length, 'other provider');
  return list(others.length > 0 ? others : [...new Set(most.map(({ facts }) => facts.name))]);
}

function relatedOf({ most }: Difference, field: string, message: string) {
  return most.slice(0, 3).map(({ facts, kpi }) => ({ facts, path: [...kpi.path, field], message }));
}
