import { readingsOfKpi } from '../../actuals/kpi-readings.ts';
import type { Change } from '../../diff/change.ts';
import { lineOf, missed, periodsOf, reachedWords } from '../../kpi/results.ts';
import { unitOf } from '../../kpi/units.ts';
import { type ChangeRuleContext, changeRule } from '../rule.ts';
import { agreed, clause, movement, placeOf, shownAt } from './parts.ts';

const targets = ['kpis/*/target', 'kpis/*/threshold'];

export const rule = changeRule({
  id: 'PC803',
  name: 'target-loosened',
  area: 'change',
  severity: 'warning',
  from: 'contracted',
  related: ['PC511'],
  summary: 'A target is not lowered because it is missed.',
  condition:
    'Against a base, from contracted on: the target or threshold of a KPI asks for less than before; an error where its newest reading misses the old one. A new target that differs both in value and in time cannot be compared and is left alone. Proposals do not count.',
  check(context) {
    for (const change of agreed(context.changes)) {
      if (change.direction !== 'looser' || change.type !== 'changed' || !targets.includes(placeOf(change))) continue;
      const miss = missedBefore(context, change);
      context.report(shownAt(change), {
        severity: miss === undefined ? 'warning' : 'error',
        message: `${change.what} asks for less: ${movement(change)}${clause(change)}.${miss ?? ''}`,
        why:
          miss === undefined
            ? 'What is asked of a partner is what it steers by. Say in `targetRationale` why less is enough now.'
            : 'A target that moves to where the result is hides the problem that it was there to show. Find the cause first, then decide on the target.',
      });
    }
  },
});

/** The newest result, where it misses what the base asked for. */
function missedBefore({ base, head, partnership }: ChangeRuleContext, change: Change): string | undefined {
  const { before = {}, after = {} } = partnership(change);
  const kpi = before.kpis?.[Number(change.base?.path[1])];
  if (!kpi) return undefined;
  const known = base.workspace.catalogue.get(kpi.kpi ?? '');
  const line = lineOf(kpi, known);
  const newest = periodsOf(readingsOfKpi(head.workspace, after.name ?? '', after, kpi.id ?? kpi.kpi ?? '')).at(-1);
  if (!newest || !line || !missed(line, newest)) return undefined;
  return ` The newest result, ${reachedWords(newest, unitOf(kpi, known))} in ${newest.period}, misses the old one.`;
}
