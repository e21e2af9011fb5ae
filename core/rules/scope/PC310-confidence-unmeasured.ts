import { daysBetween } from '../../model/dates.ts';
import { compare, days, number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { openSteps, stepsOf } from './waves.ts';

export const rule = partnershipRule({
  id: 'PC310',
  name: 'confidence-unmeasured',
  area: 'scope',
  severity: 'info',
  from: 'transition',
  dimension: 'goals',
  related: ['PC213', 'PC214'],
  summary: 'The own team is asked how far it trusts the provider.',
  condition:
    "A file that names own staff who still do the work, or that plans growth, has no reading of the own team's confidence, or the newest is more than 365 days old.",
  fix: 'Adds a reading to fill in.',
  options: {
    within: {
      default: 365,
      unit: 'days',
      means: 'age of the newest reading above which it says nothing any more',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    const { asOf, options, needs, report, state } = context;
    const { inHouse } = partnership;
    const ownTeam = (inHouse?.retained ?? []).some(({ fte = 0 }) => fte > 0);
    if (!ownTeam && openSteps(stepsOf(partnership, context), context).length === 0) return;
    const stands = state(['inHouse', 'confidence']);
    if (stands === 'unknown' || stands === 'todo') needs('inHouse.confidence');
    if (stands !== 'absent' && stands !== 'stated') return;
    const readings = inHouse?.confidence ?? [];
    const open = readings.filter((reading) => ['unknown', 'todo'].includes(state([reading, 'date'])));
    if (open.length > 0) {
      needs('inHouse.confidence.date');
      return;
    }
    const newest = readings
      .filter(({ date }) => date !== undefined && date <= asOf)
      .sort((a, b) => compare(a.date ?? '', b.date ?? ''))
      .at(-1);
    const age = newest?.date === undefined ? undefined : daysBetween(newest.date, asOf);
    if (age !== undefined && age <= options.within) return;
    report({
      at: newest ? [newest, 'date'] : ['inHouse', 'confidence'],
      message:
        age === undefined
          ? 'How far does your own team trust the provider? Nobody has asked them.'
          : `Your own team was last asked ${days(age)} ago how far it trusts the provider; after ${number(options.within)} nobody can tell whether that still holds.`,
      why: 'Own staff see first when the partner slips, and stop saying so when nobody asks. PC311 watches for a fall.',
      fixes: [
        {
          title: 'Add a reading of their confidence, to fill in',
          operations: [
            context.append(['inHouse', 'confidence'], {
              date: 'TODO day on which the team was asked',
              score: 'TODO mean answer from 1 to 5',
              respondents: 'TODO how many answered',
            }),
          ],
          preferred: true,
        },
      ],
    });
  },
});
