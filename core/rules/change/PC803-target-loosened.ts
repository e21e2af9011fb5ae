import { readingsOf } from '../../actuals/readings.ts';
import type { Change } from '../../diff/change.ts';
import type { Kpi } from '../../generated/types.ts';
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

/** The newest reading, where it misses what the base asked for. */
function missedBefore({ base, head }: Pick<ChangeRuleContext, 'base' | 'head'>, change: Change): string | undefined {
  const source = base.sources.find(({ path }) => path === change.base?.file);
  const document = source?.documents.find(({ index }) => index === change.base?.document);
  const kpis = (document?.held.data as { kpis?: Kpi[] } | undefined)?.kpis ?? [];
  const kpi = kpis[Number(change.base?.path[1])];
  if (!kpi || !document) return undefined;
  const known = base.workspace.catalogue.get(kpi.kpi ?? '');
  const line = lineOf(kpi, known);
  const names = [kpi.id, kpi.kpi];
  const partnership = change.document.replace(/^Partnership\//, '');
  const readings = readingsOf(head.sources, partnership).filter(
    (reading) => names.includes(reading.kpi) && reading.last < head.asOf,
  );
  const newest = periodsOf(readings).at(-1);
  if (!newest || !line || !missed(line, newest)) return undefined;
  return ` The newest result, ${reachedWords(newest, unitOf(kpi, known))} in ${newest.period}, misses the old one.`;
}
