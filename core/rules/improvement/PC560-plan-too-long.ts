import { count, list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { planStage, plansOf, planWords } from './plans.ts';

export const rule = partnershipRule({
  id: 'PC560',
  name: 'plan-too-long',
  area: 'improvement',
  severity: 'hint',
  from: 'transition',
  dimension: 'governance',
  related: ['PC557'],
  summary: 'A plan is short enough to be done.',
  condition: 'A plan that is running, or still a draft, has more than 7 actions (dropped ones left out) or 600 words.',
  options: {
    actions: { default: 7, unit: 'actions', means: 'Most actions of a plan', source: 'policy default' },
    words: { default: 600, unit: 'words', means: 'Most words of a plan: two pages', source: 'policy default' },
  },
  check(partnership, context) {
    for (const plan of plansOf(partnership, context)) {
      if (!['draft', 'running'].includes(planStage(plan, context) ?? '')) continue;
      const actions = (plan.actions ?? []).filter(({ status }) => status !== 'dropped').length;
      const words = wordsIn(plan);
      const over = [
        ...(actions > context.options.actions ? [count(actions, 'action')] : []),
        ...(words > context.options.words ? [count(words, 'word')] : []),
      ];
      if (over.length === 0) continue;
      context.report({
        at: actions > context.options.actions ? [plan, 'actions'] : [plan],
        message: `The plan ${planWords(plan)} has ${list(over)}; ${count(context.options.actions, 'action')} and ${count(context.options.words, 'word')} are what people keep in mind.`,
        why: 'A short plan that everybody knows gets done. Of a thick one each reads another part.',
        inputs: [
          { name: 'actions', value: actions },
          { name: 'words', value: words },
        ],
      });
    }
  },
});

/** Fields of a plan in which people write sentences. */
const prose = new Set(['title', 'summary', 'success', 'outcome', 'note', 'what', 'measure', 'result']);

function wordsIn(block: object): number {
  return Object.entries(block).reduce((words, [key, value]: [string, unknown]) => {
    if (typeof value !== 'string') return words + wordsIn(value ?? {});
    return prose.has(key) ? words + value.split(/\s+/).filter((word) => word !== '').length : words;
  }, 0);
}
