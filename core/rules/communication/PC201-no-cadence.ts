import { partnershipRule } from '../rule.ts';
import { isStated } from './absent-parts.ts';

export const rule = partnershipRule({
  id: 'PC201',
  name: 'no-cadence',
  area: 'communication',
  severity: 'error',
  from: 'transition',
  dimension: 'governance',
  summary: 'Both sides meet regularly.',
  condition:
    'Live: the list of meetings is empty, and no board meets regularly either. Where nothing is stated of meetings it is a question, as a warning, which asks for everything else that communication and governance leave open as well.',
  fix: 'Adds a meeting, and whatever else is asked for, to be filled in.',
  check(partnership, context) {
    const at = ['communication', 'cadences'];
    if (!isStated('PC201', at, partnership, context)) return;
    const boards = (partnership.governance?.bodies ?? []).some(({ every }) => every !== undefined);
    if (boards || context.state([...at, 0]) !== 'absent') return;
    context.report({
      at,
      message: 'No regular meeting of both sides is stated: the list of meetings is empty.',
      why: 'Where nobody meets, problems are told when they can no longer be hidden. PC202 and PC203 have nothing to judge.',
      fixes: [
        {
          title: 'Add a meeting, to be filled in',
          operations: [context.set(at, 'TODO which meetings both sides hold, how often and who takes part')],
          preferred: true,
        },
      ],
    });
  },
});
