import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC040',
  name: 'csv-columns',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  summary: 'The first line of a table names its columns.',
  condition:
    'Error: a needed column is missing (readings: kpi, period, value; diary: date, event), or the first line names none. Warning: a column stands twice, the file is empty, or a column is not known and its name is close to one that is. Info: any other column that is not known.',
  fix: 'Renames a column whose name is nearly right.',
  waivable: false,
});
