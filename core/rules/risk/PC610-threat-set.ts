import type { Partnership, Threat } from '../../generated/types.ts';
import { capital } from '../../kpi/words.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { partsAsked, riskIsAsked } from './unstated.ts';

const TYPES = {
  data: { id: 'data-loss', what: 'TODO how data could be stolen or lost here', assets: ['data'] },
  connectivity: { id: 'line-loss', what: 'TODO which line, power or platform could fail', assets: ['equipment'] },
  staffAvailability: { id: 'staff-absence', what: 'TODO what could keep the team from work', assets: ['people'] },
} as const;
const WORDS = 'theft or loss of data, a lost connection, or a team that cannot come to work';

export const rule = partnershipRule({
  id: 'PC610',
  name: 'threat-set',
  area: 'risk',
  severity: 'warning',
  from: 'contracted',
  dimension: 'resilience',
  related: ['PC426', 'PC609'],
  summary: 'The usual threats have names: data, connectivity and the availability of staff.',
  condition:
    'None of the threats named is of the type data, connectivity or staffAvailability. Where no threat is stated at all, it is asked for, and with it plans to go on, the protection of personal data, attrition and a change of control where they are not stated either; not of a partnership whose criticality is low.',
  fix: 'Adds the three, and what else is asked for, to be filled in.',
  check(partnership, context) {
    const at = ['risk', 'threats'];
    const stands = context.state(at);
    const { threats = [] } = partnership.risk ?? {};
    if (stands === 'absent') {
      if (riskIsAsked(partnership, context)) askForAll(partnership, context);
      else context.needs('risk.threats');
      return;
    }
    if (stands !== 'stated') {
      if (stands !== 'invalid') context.needs('risk.threats');
      return;
    }
    if (threats.some(({ type }) => type !== undefined && type in TYPES)) return;
    if (threats.some(({ type }) => type === undefined) || context.state([...at, threats.length]) !== 'absent')
      return context.needs('risk.threats.type');
    context.report({
      at,
      message: `No threat ${threats.length === 0 ? 'is named, not even one' : 'named here is one'} of the usual three: ${WORDS}.`,
      why: 'These are the threats to name first: what has no name has no plan and no owner.',
      fixes: [
        {
          title: 'Add the three, to be filled in',
          operations: blanks(threats).map((threat) => context.append(at, threat)),
          preferred: true,
        },
      ],
    });
  },
});

function blanks(known: readonly Threat[]): Record<string, unknown>[] {
  const taken = new Set(known.map(({ id }) => id));
  return Object.entries(TYPES).map(([type, { id, what, assets }]) => ({
    id: taken.has(id) ? `usual-${id}` : id,
    what,
    type,
    assets: [...assets],
    likelihood: 'TODO how likely within a year',
    impact: 'TODO how bad it would be',
    continuity: 'TODO which continuity plan covers it',
  }));
}

/** The threats that plans name although nobody lists them, each with the plans that cover it. */
function namedBy({ risk }: Partnership, context: RuleContext): Record<string, unknown>[] {
  return context.named('threat').map((id) => {
    const plans = (risk?.continuity ?? [])
      .filter(({ threats }) => threats?.includes(id))
      .flatMap((plan) => plan.id ?? []);
    return {
      id,
      what: 'TODO what could happen',
      type: 'TODO data, connectivity, staffAvailability or another',
      assets: 'TODO equipment, people, data or facility',
      likelihood: 'TODO how likely within a year',
      impact: 'TODO how bad it would be',
      continuity: plans.length > 0 ? plans : 'TODO which continuity plan covers it',
    };
  });
}

function askForAll(partnership: Partnership, context: RuleContext): void {
  const asked = partsAsked(partnership, context);
  const named = namedBy(partnership, context);
  const waiting = ['PC609', 'PC611', ...asked.flatMap((part) => part.waiting)].sort();
  const stated =
    context.state(['risk']) === 'absent'
      ? 'Nothing is stated of risk'
      : `Nothing is stated of that${asked.map(({ noun }, index) => `${index === asked.length - 1 ? ' or' : ','} of ${noun}`).join('')}`;
  context.report({
    at: ['risk', 'threats'],
    message: `What could stop the work, and how would it go on? ${stated}, so ${waiting.length} rules could not be judged.`,
    why: `${capital(WORDS)}: what has no name has no plan and no owner.\nNot judged: ${list(waiting)}.`,
    fixes: [
      {
        title: `Add ${named.length > 0 ? 'those that plans name' : 'the usual three'}${asked.some(({ todo }) => todo) ? ' and what else is asked for' : ''}, to be filled in`,
        operations: [
          context.set(['risk', 'threats'], named.length > 0 ? named : blanks([])),
          ...asked.flatMap(({ at, todo }) => (todo ? [context.set(at, todo)] : [])),
        ],
        preferred: true,
      },
    ],
  });
}
