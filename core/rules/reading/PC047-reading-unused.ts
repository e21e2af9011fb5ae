import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC047',
  name: 'reading-unused',
  area: 'reading',
  severity: 'info',
  from: 'draft',
  related: ['PC029', 'PC040'],
  summary: 'Every reading belongs to a KPI of its partnership.',
  condition:
    'The KPI of a reading exists, but the partnership does not list it, or lists it more than once and the reading does not name the entry by its id. Said once for each KPI. Not said while the partnership states no KPI at all, or one that cannot be read.',
});
