import { list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { unreferenced } from './clauses.ts';

const TODO = 'TODO clause or document that says so';

export const rule = partnershipRule({
  id: 'PC432',
  name: 'clause-unreferenced',
  area: 'exit',
  severity: 'hint',
  from: 'contracted',
  dimension: 'governance',
  related: ['PC401', 'PC428'],
  summary: 'For endings, commitments and incentives the file says where the contract does.',
  condition:
    'From contracted on, no clause (`source`) is named for rights to end, for a minimum headcount, cuts and growth, for a minimum monthly fee, or for an incentive: neither at the term, nor around it, nor, for endings and headcount, anywhere within the section. Not asked where a block within is still open or cannot be read: the clause may be named there. One finding for all of them.',
  fix: 'Adds the clause to each, to be filled in.',
  check(partnership, context) {
    const bare = unreferenced(partnership, context);
    const [first, ...others] = bare;
    if (!first) return;
    const blocks = bare.filter(({ block }, index) => bare.findIndex((other) => same(other.block, block)) === index);
    context.report({
      at: first.at,
      onKey: true,
      message: `Which clause says so? None is named for ${list(bare.map(({ words }) => words))}.`,
      why: 'In a dispute somebody has to find the sentence within the hour. Whoever reads this file also sees whether it copies the contract or remembers it.',
      related: others.map(({ at, words }) => ({ at, message: `No clause is named for ${words}.` })),
      fixes: [
        {
          title: 'Add where it is agreed, to be filled in',
          preferred: true,
          operations: blocks.map(({ block }) => context.set([...block, 'source'], TODO)),
        },
      ],
    });
  },
});

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
