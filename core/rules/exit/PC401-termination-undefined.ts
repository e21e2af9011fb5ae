import type { Fix, FixOperation } from '../../findings.ts';
import type { Partnership } from '../../generated/types.ts';
import { isOpen } from '../../model/known.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { type Quadrant, quadrantsOf } from './quadrants.ts';

/** What cannot be judged while nothing is said about ending. */
const UNJUDGED = ['PC402', 'PC403', 'PC404', 'PC405', 'PC406', 'PC407', 'PC408', 'PC409'];

export const rule = partnershipRule({
  id: 'PC401',
  name: 'termination-undefined',
  area: 'exit',
  severity: 'error',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC009'],
  summary: 'It is stated who may end the contract, with and without a cause; `false` where a side has no such right.',
  condition:
    'One or more of the four ways to end the contract (each side, for cause and for convenience) is absent. Error from contracted on when nothing is stated or a right to end for convenience is missing; warning before, and when only rights to end for cause are missing. `unknown` and `TODO` are not absent.',
  fix: 'Inserts the missing ones, to be filled in.',
  check(partnership, context) {
    const quadrants = quadrantsOf(partnership, context.state);
    const open = quadrants.filter(({ stands }) => isOpen(stands));
    context.needs(...open.map(({ side, ground }) => `termination.${side}.${ground}`));
    const missing = quadrants.filter(({ stands }) => stands === 'absent');
    if (missing.length === 0) return;
    const all = missing.length === quadrants.length;
    const exposed = all || missing.some(({ ground }) => ground === 'forConvenience');
    context.report({
      at: ['termination'],
      onKey: true,
      severity: exposed && context.reached('contracted') ? 'error' : 'warning',
      message: `Who may end this, and with what notice? ${all ? `Nothing is stated, so ${UNJUDGED.length} rules could not be judged.` : `Not stated: ${list(missing.map(({ words }) => words))}.`}`,
      why: all
        ? `A provider can let go of a client too. Rules of ending are agreed at the start, when both sides are on good terms.\nNot judged: ${UNJUDGED.join(', ')}.`
        : 'What the contract does not say is left to the law that governs it, and to a dispute at the worst time. If there is no such right, false is an answer.',
      inputs: missing.map(({ side, ground }) => ({ name: `termination.${side}.${ground}`, value: 'not stated' })),
      fixes: [scaffold(partnership, context, missing)],
    });
  },
});

function scaffold(partnership: Partnership, context: Pick<RuleContext, 'set'>, missing: readonly Quadrant[]): Fix {
  const blank = (here: readonly Quadrant[]): Record<string, string> =>
    Object.fromEntries(
      here.map(({ ground }) => [
        ground,
        ground === 'forCause' ? 'TODO notice, time to cure and triggers, or false' : 'TODO notice and fee, or false',
      ]),
    );
  const bySide = (['byClient', 'byProvider'] as const)
    .map((side) => ({ side, here: missing.filter((quadrant) => quadrant.side === side) }))
    .filter(({ here }) => here.length > 0);
  const title =
    missing.length === 1
      ? `Insert the right to end ${missing[0]?.words}, to be filled in`
      : `Insert the ${missing.length} missing rights to end, to be filled in`;
  if (!partnership.termination)
    return {
      title,
      preferred: true,
      operations: [
        context.set(['termination'], Object.fromEntries(bySide.map(({ side, here }) => [side, blank(here)]))),
      ],
    };
  const operations = bySide.flatMap(({ side, here }): FixOperation[] =>
    partnership.termination?.[side]
      ? Object.entries(blank(here)).map(([ground, text]) => context.set(['termination', side, ground], text))
      : [context.set(['termination', side], blank(here))],
  );
  return { title, preferred: true, operations };
}
