import type { Change } from '../../diff/change.ts';
import type { Partnership } from '../../generated/types.ts';
import { count, number, percent } from '../../text.ts';
import { changeRule } from '../rule.ts';
import { agreed, placeOf, shownAt } from './parts.ts';

export const rule = changeRule({
  id: 'PC807',
  name: 'headcount-up-ungated',
  area: 'change',
  severity: 'error',
  from: 'contracted',
  related: ['PC304', 'PC411'],
  summary: 'A team grows by results, not by a change of a number.',
  condition:
    'Against a base, from contracted on: the headcount grew by more than 10 % and no wave of the ramp that was decided upon leads to as many agents; or a wave after the first is new or larger and has no gate. A wave whose gate is unknown is left alone.',
  options: {
    growth: {
      default: 10,
      unit: '%',
      means: 'Growth of the team that needs no gate.',
      source: 'policy default: replacements and normal swings stay below it',
    },
  },
  check(context) {
    for (const change of agreed(context.changes)) {
      const { before, after } = context.partnership(change);
      if (!after) continue;
      const place = placeOf(change);
      if (place === 'headcount/current' && before) {
        const [was, is] = [before.headcount?.current, after.headcount?.current];
        const { growth } = context.optionsFor(change.anchor?.file ?? '');
        if (was === undefined || is === undefined || is * 100 <= was * (100 + growth)) continue;
        if (leadsTo(after, is)) continue;
        context.report(shownAt(change), {
          message: `The team grew from ${number(was)} to ${count(is, 'agent')} (+${percent(((is - was) / was) * 100)}), and no gate of a ramp was decided for that. Which results allowed it?`,
          why,
          inputs: [
            { name: 'before', value: was, unit: 'agents' },
            { name: 'now', value: is, unit: 'agents' },
          ],
        });
      } else if (place === 'ramp/waves/*' || place === 'ramp/waves/*/headcount') wave(change, after);
    }

    function wave(change: Change, { ramp }: Partnership): void {
      const at = Number(change.anchor?.path[2]);
      const one = ramp?.waves?.[at];
      const earlier = ramp?.waves?.[at - 1];
      if (!one || !earlier || one.headcount === undefined || change.type === 'removed') return;
      if (change.type === 'changed' && Number(change.after) <= Number(change.before)) return;
      if ((one.gate?.conditions ?? []).length > 0 || one.gate?.decision) return;
      // Asked and not known, or to be filled in: somebody is on it.
      const open = context.head.sources
        .find(({ path }) => path === change.anchor?.file)
        ?.documents.find(({ index }) => index === change.anchor?.document)
        ?.held.open.has(`/ramp/waves/${at}/gate`);
      if (open) return;
      context.report(shownAt(change), {
        message: `The wave${one.id === undefined ? '' : ` ${one.id}`} of ${count(one.headcount, 'agent')} ${change.type === 'added' ? 'is new' : `grew from ${change.before}`} and has no gate.`,
        why,
      });
    }
  },
});

const why =
  'Growth is earned: each step follows from the results of the one before, so that mistakes do not grow with the team.';

/** Whether a wave that was decided upon, or one with a gate that let it begin, leads to as many agents. */
function leadsTo({ ramp }: Partnership, agents: number): boolean {
  return (ramp?.waves ?? []).some(
    ({ headcount, gate }) => headcount !== undefined && headcount >= agents && gate?.decision?.result === 'go',
  );
}
