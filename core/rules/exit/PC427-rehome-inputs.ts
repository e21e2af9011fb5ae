import { standing } from '../../model/known.ts';
import { providerNotice } from '../../portfolio/provider-notice.ts';
import { agentsOf } from '../../portfolio/rehoming.ts';
import { list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { headcountIsAsked } from './headcount-asked.ts';

const INPUTS = [
  {
    field: 'current',
    name: 'headcount',
    words: 'how many agents the provider has',
    todo: 'TODO production agents, full-time equivalents',
  },
  {
    field: 'hiringPerWeek',
    name: 'hiring per week',
    words: 'how many new agents you can hire a week',
    todo: 'TODO new agents a week that you or another provider could hire',
  },
] as const;

export const rule = partnershipRule({
  id: 'PC427',
  name: 'rehome-inputs',
  area: 'exit',
  severity: 'hint',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC317', 'PC404'],
  summary: 'What is needed to tell how long it takes to replace the agents is stated.',
  condition:
    'The provider may leave, and headcount.current or headcount.hiringPerWeek is absent, so that PC404 cannot be judged. Warning from contracted on with 25 agents or more, and where nothing is stated of headcount at all. `unknown` and `TODO` are not absent.',
  fix: 'Inserts what is missing, to be filled in.',
  options: {
    largeFrom: {
      default: 25,
      unit: 'agents',
      means: 'Agents from which a hint becomes a warning.',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    const notice = providerNotice(partnership, context.state);
    if (notice.ways.length === 0) return context.needs(...notice.needs);
    const agents = agentsOf(partnership, context.state);
    const missing = INPUTS.filter(
      ({ field }) =>
        standing(context.state, ['headcount', field], partnership.headcount?.[field]) === 'absent' &&
        !(field === 'current' && agents !== undefined),
    );
    if (missing.length === 0) return;
    const large = agents !== undefined && agents >= context.options.largeFrom && context.reached('contracted');
    const whole = headcountIsAsked(partnership, context);
    const question = "How long would it take to replace the provider's agents";
    context.report({
      at: ['headcount'],
      onKey: true,
      severity: large || whole ? 'warning' : 'hint',
      message: whole
        ? `${question}, and how far may their number change? Nothing is stated of headcount, so 3 rules could not be judged.`
        : `${question}? Not stated: ${list(missing.map(({ words }) => words))}.`,
      why: whole
        ? "Without it nobody can tell whether the provider's notice is long enough, nor what happens when there is less to do or more.\nNot judged: PC404, PC410 and PC411."
        : "Without it nobody can tell whether the provider's notice is long enough, so PC404 is not judged. Hiring has no default, because it differs too much between places.",
      inputs: missing.map(({ field }) => ({ name: `headcount.${field}`, value: 'not stated' })),
      fixes: [
        {
          title: whole
            ? 'Insert headcount, to be filled in'
            : `Insert ${list(missing.map(({ name }) => name))}, to be filled in`,
          preferred: true,
          operations: [
            ...missing.map(({ field, todo }) => context.set(['headcount', field], todo)),
            ...(whole
              ? [context.set(['headcount', 'flex'], 'TODO how far the number may go down and up, and with what notice')]
              : []),
          ],
        },
      ],
    });
  },
});
