import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC015',
  name: 'value-form',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC005', 'PC006', 'PC013'],
  summary: 'Values have the form that the language can read.',
  condition:
    'A value has not the form of its field: an id, a country, a language, a currency, a time of day, a target.',
  fix: 'Writes it in that form where only one is possible.',
  waivable: false,
});
