import { quoted } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';

const AT = ['commercial', 'indexation'];

export const rule = partnershipRule({
  id: 'PC431',
  name: 'indexation-uncapped',
  area: 'exit',
  severity: 'warning',
  from: 'selecting',
  dimension: 'commercial',
  related: ['PC417', 'PC430'],
  summary: 'A price that moves by itself has a limit.',
  condition: 'Indexation is agreed, and no cap is stated. `false`, and a section without indexation, are no fault.',
  fix: 'Adds the cap, to be filled in.',
  check({ commercial }, context) {
    const indexation = commercial?.indexation;
    if (!indexation || !lacks(context, [...AT, 'cap'], 'commercial.indexation.cap')) return;
    const { index, on } = indexation;
    context.report({
      at: [...AT, 'cap'],
      message: `How far can the price rise at most${on ? ` on ${on}` : ''}? It follows ${index ? quoted(index) : 'an index'}, and no limit is stated.`,
      why: 'Wages rise fastest where a site is in demand. Without a limit a good year for the region is a bad one for the budget, and notice is the only answer to it.',
      fixes: [
        {
          title: 'Add the most that the price may rise, to be filled in',
          preferred: true,
          operations: [context.set([...AT, 'cap'], 'TODO most in percent each time')],
        },
      ],
    });
  },
});
