import { tidy } from '../../portfolio/concentration.ts';
import { compare, number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';

export const rule = partnershipRule({
  id: 'PC311',
  name: 'confidence-drop',
  area: 'scope',
  severity: 'warning',
  from: 'transition',
  dimension: 'goals',
  related: ['PC310'],
  summary: "The own team's confidence in the provider does not fall.",
  condition: 'The newest reading is at least 1 point of 5 below the one before it.',
  options: {
    dropOf: {
      default: 1,
      unit: 'points of 5',
      means: 'fall from one reading to the next from which it is a warning',
      source: 'policy default',
    },
  },
  check({ inHouse }, { asOf, options, needs, report, state }) {
    const readings = inHouse?.confidence ?? [];
    const known = readings.flatMap((reading) => {
      const { date, score } = reading;
      if (date !== undefined && score !== undefined) return date <= asOf ? [{ reading, date, score }] : [];
      for (const field of ['date', 'score'] as const)
        if (reading[field] === undefined && state([reading, field]) !== 'invalid') needs(`inHouse.confidence.${field}`);
      return [];
    });
    known.sort((a, b) => compare(a.date, b.date));
    const [before, newest] = known.slice(-2);
    if (!before || !newest) return;
    const fall = before.score - newest.score;
    if (tidy(fall) < options.dropOf) return;
    report({
      at: [newest.reading, 'score'],
      message: `Your own team's confidence in the provider fell from ${number(before.score)} to ${number(newest.score)} of 5 between ${before.date} and ${newest.date}.`,
      why: `A fall of ${number(options.dropOf)} or more is no mood. Own staff notice first when work comes back, answers change or people leave.`,
      inputs: [
        { name: before.date, value: before.score, unit: 'of 5' },
        { name: newest.date, value: newest.score, unit: 'of 5' },
      ],
      related: [{ at: [before.reading, 'score'], message: 'The reading before.' }],
    });
  },
});
