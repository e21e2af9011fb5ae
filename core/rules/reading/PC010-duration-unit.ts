import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC010',
  name: 'duration-unit',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  summary: 'A length of time has a unit.',
  condition: 'A length of time or an interval has no unit or one that the language does not know.',
  fix: 'Offers the number with each likely unit, or the nearest known unit.',
  waivable: false,
});
