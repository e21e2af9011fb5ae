import type { Change } from '../../diff/change.ts';
import type { Partnership, Wave } from '../../generated/types.ts';
import { documentAt } from '../../model/document-at.ts';
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
      } else if (place === 'ramp/waves/*' && change.type !== 'removed') {
        wave(change, after, 'is new');
      } else if (place === 'ramp/waves/*/headcount') {
        const is = waveOf(change, after).headcount ?? 0;
        const was = before?.ramp?.waves?.[Number(change.base?.path[2])]?.headcount ?? is;
        if (is > was) wave(change, after, `grew from ${was}`);
      }
    }

    function wave(change: Change, after: Partnership, what: string): void {
      const at = Number(change.anchor?.path[2]);
      const { id, headcount, gate } = waveOf(change, after);
      if (at === 0 || headcount === undefined) return;
      if ((gate?.conditions ?? []).length > 0 || gate?.decision) return;
      // Asked and not known, or to be filled in: somebody is on it.
      const document = documentAt(context.head.sources, change.anchor, 'Partnership');
      if (document?.held.open.has(`/ramp/waves/${at}/gate`)) return;
      context.report(shownAt(change), {
        message: `${id === undefined ? 'A wave' : `Wave ${id}`} of ${count(headcount, 'agent')} ${what} and has no gate.`,
        why,
      });
    }
  },
});

const why =
  'Growth is earned: each step follows from the results of the one before, so that mistakes do not grow with the team.';

/** The wave that a change is about, as it is now. */
function waveOf({ anchor }: Change, { ramp }: Partnership): Wave {
  return ramp?.waves?.[Number(anchor?.path[2])] ?? {};
}

/** Whether a wave that was decided upon, or one with a gate that let it begin, leads to as many agents. */
function leadsTo({ ramp }: Partnership, agents: number): boolean {
  return (ramp?.waves ?? []).some(
    ({ headcount, gate }) => headcount !== undefined && headcount >= agents && gate?.decision?.result === 'go',
  );
}
