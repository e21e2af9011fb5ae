import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC042',
  name: 'csv-number',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC008', 'PC041'],
  summary: 'Values and numbers of cases in a table are plain numbers.',
  condition:
    'The cell holds something else than digits with at most one decimal point, such as a decimal comma, a separator between thousands, a unit or a word; or a number of cases is below 0. `unknown` and `TODO …` are accepted.',
  fix: 'Writes the number plainly; offers each reading where a comma may mean either.',
  waivable: false,
});
