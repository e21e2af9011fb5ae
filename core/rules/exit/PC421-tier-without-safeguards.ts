import type { Fix } from '../../findings.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { type Safeguard, safeguardsOf } from './safeguards.ts';

export const rule = partnershipRule({
  id: 'PC421',
  name: 'tier-without-safeguards',
  area: 'exit',
  severity: 'error',
  from: 'contracted',
  dimension: 'resilience',
  related: ['PC316', 'PC404', 'PC407'],
  summary: 'The closest relationships have all the safeguards: notice, a right to leave, an exit plan and own skill.',
  condition:
    "The tier is strategic and one of four safeguards is missing: a provider's notice that covers re-homing (PC404; 90 days where that cannot be worked out), the client's right to leave without a cause, an exit plan, own staff for each outsourced channel. Error when one is stated not to be there or not to be enough, warning when it is only not stated. Not evaluated where all that is missing is not stated and has a rule that asks for it (PC316, PC401, PC402, PC422), nor where it is `unknown`.",
  fix: 'Adds, or from contracted on proposes, all that is missing, to be filled in.',
  check(partnership, context) {
    if (partnership.tier !== 'strategic') return;
    const all = safeguardsOf(partnership, context);
    context.needs(...all.flatMap(({ needs }) => needs));
    const missing = all.filter(({ stands }) => stands === 'none' || stands === 'notStated');
    if (missing.length === 0) return;
    if (missing.every((safeguard) => isAsked(safeguard, context)))
      return context.needs(...missing.map(({ at }) => at.join('.')));
    const notStated = missing.filter(({ stands }) => stands === 'notStated');
    context.report({
      at: ['tier'],
      severity: notStated.length === missing.length ? 'warning' : 'error',
      message: `The relationship is called strategic, and ${missing.length === 4 ? 'all' : `${missing.length} of`} its 4 safeguards ${missing.length === 1 ? 'is' : 'are'} missing: ${list(missing.map(({ words }) => words))}.`,
      why: [
        'Trust does not replace safeguards. The closer the relationship, the more hangs on the day on which it ends: owners, leaders and strategies change, and then only what is agreed holds.',
        ...(notStated.length > 0
          ? [`Not stated, and perhaps there: ${list(notStated.map(({ words }) => words))}.`]
          : []),
      ].join('\n'),
      related: missing.map(({ at, words }) => ({ at, message: `Missing: ${words}.` })),
      fixes: fixesOf(missing),
    });
  },
});

/** Whether a rule of its own asks for what is not stated, so that this one has nothing to add. */
function isAsked({ stands, askedBy }: Safeguard, context: Pick<RuleContext, 'optionsOf'>): boolean {
  return stands === 'notStated' && askedBy !== undefined && context.optionsOf(askedBy) !== undefined;
}

function fixesOf(missing: readonly Safeguard[]): Fix[] {
  const operations = missing.map((safeguard) => safeguard.operations);
  if (operations.includes(undefined)) return [];
  const title =
    missing.length === 1
      ? 'Add what is missing, to be filled in'
      : `Add the ${missing.length} that are missing, to be filled in`;
  return [{ title, preferred: true, operations: operations.flatMap((some) => some ?? []) }];
}
