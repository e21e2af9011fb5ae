import type { Fix } from '../../findings.ts';
import type { Kpi, Partnership, StopCondition } from '../../generated/types.ts';
import { asWritten } from '../../kpi/units.ts';
import { knownIn, kpiIn } from '../../kpi/words.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import type { TermValue } from '../term-fix.ts';
import { showsMistakes } from './error-kpis.ts';
import { began, openSteps, stepsOf } from './waves.ts';

const why =
  'Mistakes tell sooner than any other result that a team has grown faster than it can learn. A limit that is agreed before spares the argument when it is reached.';

/** More choices than this help nobody. */
const MOST_CHOICES = 3;

export const rule = partnershipRule({
  id: 'PC308',
  name: 'no-stop',
  area: 'scope',
  severity: 'warning',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC304'],
  summary: 'Growth stops when there are too many mistakes.',
  condition:
    'A wave after the first is to come, and no stop condition reads a KPI that shows mistakes: one of the family quality or compliance, complaints, or one whose name speaks of errors.',
  fix: 'Adds a stop condition on such a KPI of the partnership, of your choice; as a proposal once the contract is signed.',
  check(partnership, context) {
    const growth = openSteps(stepsOf(partnership, context), context).some(
      ({ wave, before }) => before && !began(wave, context.asOf),
    );
    if (!growth) return;
    const state = context.state(['ramp', 'stopConditions']);
    if (state === 'unknown' || state === 'todo') context.needs('ramp.stopConditions');
    if (state !== 'stated' && state !== 'absent') return;
    const stops = partnership.ramp?.stopConditions ?? [];
    if (stops.some(({ kpi }) => kpi !== undefined && isAboutMistakes(kpi, partnership, context))) return;
    const open = stops.filter((stop) => stop.kpi === undefined && context.state([stop, 'kpi']) !== 'absent');
    if (open.length > 0) {
      if (open.some((stop) => context.state([stop, 'kpi']) !== 'invalid')) context.needs('ramp.stopConditions.kpi');
      return;
    }
    const others = stops.flatMap(({ kpi }) => kpi ?? []);
    context.report({
      at: ['ramp', 'stopConditions'],
      onKey: true,
      message:
        others.length === 0
          ? 'At how many mistakes does growth stop? No stop condition is agreed.'
          : `At how many mistakes does growth stop? It stops by ${list(others)} only, which ${others.length === 1 ? 'says' : 'say'} nothing of mistakes.`,
      why,
      fixes: fixesFor(stops, partnership, context),
    });
  },
});

function isAboutMistakes(id: string, { kpis = [] }: Partnership, context: RuleContext): boolean {
  const own = kpis.filter((kpi) => kpi.id === id || kpi.kpi === id);
  const all: Kpi[] = own.length > 0 ? own : [{ kpi: id }];
  return all.some((kpi) => showsMistakes(kpi, knownIn(context, kpi)));
}

/** One fix for each KPI that shows mistakes; its limit is the value from which it is unacceptable, where the file states one. */
function fixesFor(stops: readonly StopCondition[], { kpis = [] }: Partnership, context: RuleContext): Fix[] {
  const fix = (words: string, condition: { [field: string]: TermValue }): Fix => {
    const what = `a stop condition${words}`;
    if (context.reached('contracted') || context.state(['ramp', 'stopConditions']) === 'absent') {
      const term = context.term(['ramp'], 'stopConditions', [...stops.map(plain), condition], what);
      return { ...term, title: `${context.reached('contracted') ? 'Propose' : 'Add'} ${what}` };
    }
    return { title: `Add ${what}`, operations: [context.append(['ramp', 'stopConditions'], condition)] };
  };
  const choices = kpis
    .filter((kpi) => (kpi.id ?? kpi.kpi) !== undefined && showsMistakes(kpi, knownIn(context, kpi)))
    .slice(0, MOST_CHOICES)
    .map((kpi) => {
      const limit = kpi.unacceptable ?? kpi.threshold;
      return fix(` on ${kpiIn(context, kpi)}`, {
        kpi: kpi.id ?? kpi.kpi ?? '',
        threshold: limit ? asWritten(limit) : 'TODO value at which growth stops',
        action: 'pause',
      });
    });
  if (choices.length > 0) return choices;
  return [
    fix(', to fill in', {
      kpi: 'TODO which KPI shows mistakes',
      threshold: 'TODO value at which growth stops',
      action: 'pause',
    }),
  ];
}

/** A condition as written, for a proposal that names all of them. */
function plain({ id, kpi, threshold, periods, action, owner }: StopCondition): { [field: string]: TermValue } {
  return {
    ...(id === undefined ? {} : { id }),
    ...(kpi === undefined ? {} : { kpi }),
    ...(threshold === undefined ? {} : { threshold: asWritten(threshold) }),
    ...(periods === undefined ? {} : { periods }),
    ...(action === undefined ? {} : { action }),
    ...(owner === undefined
      ? {}
      : {
          owner: {
            ...(owner.client === undefined ? {} : { client: owner.client }),
            ...(owner.provider === undefined ? {} : { provider: owner.provider }),
          },
        }),
  };
}
