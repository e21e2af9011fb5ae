import { newAgent } from '../../kpi/new-agent.ts';
import { days, number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';

export const rule = partnershipRule({
  id: 'PC523',
  name: 'forecast-horizon',
  area: 'kpi',
  severity: 'warning',
  from: 'contracted',
  dimension: 'commercial',
  related: ['PC427'],
  summary: 'The forecast looks as far ahead as it takes to hire and train.',
  condition:
    'The horizon of the forecast is shorter than recruiting, training and nesting together (21 + 35 + 14 days where they are not stated).',
  fix: 'Sets the horizon to the weeks that it takes.',
  check(partnership, context) {
    const horizon = partnership.planning?.forecast?.horizon;
    if (!horizon) return context.needs('planning.forecast.horizon');
    const reading = newAgent(partnership, context.state);
    if ('needs' in reading) return context.needs(...reading.needs);
    const { agent } = reading;
    if (!beyondLimit(horizon.days, { below: [{ limit: agent.days }] })) return;
    const weeks = `${number(Math.ceil(agent.days / 7 - 1e-9))} weeks`;
    context.report({
      at: ['planning', 'forecast', 'horizon'],
      message: `The forecast looks ${horizon.text} ahead; a new agent needs ${days(agent.days)} from the decision to hire to full duty. The provider learns of a peak ${days(Math.ceil(agent.days - horizon.days))} too late.`,
      why: `${agent.sum.charAt(0).toUpperCase()}${agent.sum.slice(1)}. ${agent.assumed} Whoever has to hire without a forecast hires too many or too few.`.replace(
        '  ',
        ' ',
      ),
      inputs: [{ name: 'horizon', value: horizon.days, unit: 'days' }, ...agent.inputs],
      fixes: [context.term(['planning', 'forecast'], 'horizon', weeks, `a forecast of ${weeks}`)],
    });
  },
});
