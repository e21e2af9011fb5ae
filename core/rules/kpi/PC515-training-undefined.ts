import type { Fix } from '../../findings.ts';
import { list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { qualityTodo, unstated } from './unstated.ts';

const why =
  'New agents serve customers the way they were taught. Where nobody says how long, to which mark and by whose material, each class learns something else.';

const PARTS = [
  { field: 'duration', words: 'how long it lasts', todo: 'TODO days from the first day to the first contact' },
  { field: 'passMark', words: 'which mark an agent must reach', todo: 'TODO score of the final test' },
  { field: 'contentOwner', words: 'who keeps its content right', todo: 'TODO person, client or provider' },
] as const;

const NESTING_TODO = 'TODO days under close guidance after training';

export const rule = partnershipRule({
  id: 'PC515',
  name: 'training-undefined',
  area: 'kpi',
  severity: 'warning',
  from: 'transition',
  dimension: 'people',
  related: ['PC116', 'PC306'],
  summary: 'It is stated how new agents learn the work.',
  condition:
    'Live, and the length of the initial training, its pass mark, the owner of its content or the length of nesting is not stated. Where nothing is stated on training, one question; it asks for quality too where nothing is stated on that.',
  fix: 'Inserts what is missing, to be filled in.',
  check(partnership, context) {
    const absent = unstated(context);
    if (absent.training) {
      const both = absent.quality;
      const waiting = both ? 'PC516, PC518, PC519, PC520 and PC521 wait' : 'PC516 and PC518 wait';
      const whole = {
        initial: Object.fromEntries(PARTS.map(({ field, todo }) => [field, todo])),
        nesting: { duration: NESTING_TODO },
        trainTheTrainer: 'TODO how your trainers teach theirs',
      };
      return context.report({
        at: ['training'],
        message: `How do agents learn the work${both ? ', and how do their mistakes become fewer' : ''}? Nothing is stated on training${both ? ' or quality' : ''}.`,
        why: `${why} ${waiting} for the answer.`,
        fixes: [
          {
            title: `Insert training${both ? ' and quality' : ''}, to be filled in`,
            preferred: true,
            operations: [
              context.set(['training'], whole),
              ...(both ? [context.set(['quality'], qualityTodo(partnership, context))] : []),
            ],
          },
        ],
      });
    }
    const { training, headcount } = partnership;
    if (!training) return context.needs('training');
    const missing = PARTS.filter(
      ({ field }) =>
        lacks(context, ['training', 'initial', field], `training.initial.${field}`) &&
        !(field === 'duration' && headcount?.training),
    );
    const noNesting =
      lacks(context, ['training', 'nesting', 'duration'], 'training.nesting.duration') && !headcount?.nesting;
    if (missing.length === 0 && !noNesting) return;
    const operations: Fix['operations'] = [
      ...(training.initial
        ? missing.map(({ field, todo }) => context.set(['training', 'initial', field], todo))
        : missing.length > 0
          ? [context.set(['training', 'initial'], Object.fromEntries(missing.map(({ field, todo }) => [field, todo])))]
          : []),
      ...(noNesting
        ? [
            training.nesting
              ? context.set(['training', 'nesting', 'duration'], NESTING_TODO)
              : context.set(['training', 'nesting'], { duration: NESTING_TODO }),
          ]
        : []),
    ];
    const words = [
      ...missing.map((part) => part.words),
      ...(noNesting ? ['how long new agents work under close guidance afterwards'] : []),
    ];
    context.report({
      at: missing.length > 0 ? ['training', 'initial'] : ['training', 'nesting'],
      message: `Of the training of new agents it is not stated ${list(words, 'nor')}.`,
      why,
      fixes: [{ title: 'Insert what is missing, to be filled in', preferred: true, operations }],
    });
  },
});
