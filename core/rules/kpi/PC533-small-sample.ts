import { amountWords, periodsThatCount, periodValue } from '../../kpi/results.ts';
import { FEWEST_ANSWERS, isSurveyed, leastCases } from '../../kpi/samples.ts';
import { unitOf } from '../../kpi/units.ts';
import { capital, knownIn, kpiIn } from '../../kpi/words.ts';
import { count, number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';

/** Nineteen of twenty samples lie within so many standard errors of the truth. */
const Z = 1.96;

export const rule = partnershipRule({
  id: 'PC533',
  name: 'small-sample',
  area: 'kpi',
  severity: 'info',
  from: 'transition',
  dimension: 'performance',
  related: ['PC511'],
  summary: 'Results of surveys rest on enough answers.',
  condition:
    'The newest result of a survey of customers (csat, dsat, nps, ces) rests on fewer than 30 answers; that of any KPI on fewer cases than its own least sample size.',
  options: {
    answers: {
      default: FEWEST_ANSWERS,
      unit: 'answers',
      means: 'Answers below which a survey says little',
      source: 'policy default',
    },
  },
  check({ kpis = [] }, context) {
    // The newest result may be one that cannot be read.
    if (context.readingsKept() === 'unread') return;
    for (const kpi of kpis) {
      const surveyed = isSurveyed(kpi);
      const usual = surveyed ? context.options.answers : 0;
      const limit = leastCases(kpi, context.options.answers);
      const newest = periodsThatCount(context, kpi).at(-1);
      if (limit === 0 || !newest) continue;
      const [smallest] = newest.readings
        .flatMap((reading) => (reading.sample === undefined ? [] : [{ ...reading, sample: reading.sample }]))
        .sort((a, b) => a.sample - b.sample);
      if (!smallest) {
        context.needs('readings.sample');
        continue;
      }
      if (smallest.sample >= limit) continue;
      const unit = unitOf(kpi, knownIn(context, kpi));
      const value = periodValue(newest);
      const margin = marginOf(value, smallest.sample, unit);
      const cases = surveyed ? 'answer' : 'case';
      context.report({
        at: [kpi],
        message: `${capital(kpiIn(context, kpi))} of ${amountWords(value, unit)} in ${newest.period} rests on ${count(smallest.sample, cases)}; ${number(limit)} are the least ${limit > usual ? 'agreed' : 'that say much'}.`,
        why: `${margin === undefined ? 'So few may differ from the rest by chance alone.' : `With so few, chance alone may move it by ${number(margin, 0)} points either way (19 times of 20).`} Judge several periods together, or ask more customers.`,
        inputs: [{ name: 'sample', value: smallest.sample, unit: `${cases}s` }],
        related: newest.readings.map((reading) => ({ reading, message: `${reading.period}.` })),
      });
    }
  },
});

/** Half the width of the 95 % interval of a share, in points: 1.96 × √(p × (100 − p) / n). Undefined for what is no share. */
function marginOf(value: number, sample: number, unit: string | undefined): number | undefined {
  if (unit !== '%' || value <= 0 || value >= 100 || sample <= 0) return undefined;
  return Z * Math.sqrt((value * (100 - value)) / sample);
}
