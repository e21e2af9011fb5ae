import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC002',
  name: 'yaml-syntax',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  summary: 'The text can be read as YAML.',
  condition: 'The text is not valid YAML 1.2; a warning where nothing is lost.',
  fix: 'Puts in the missing quotation mark, colon, space or bracket, or the text in quotation marks, where that makes the text readable.',
  waivable: false,
});
