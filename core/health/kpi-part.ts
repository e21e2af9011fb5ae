import { matchReadings } from '../actuals/matched.ts';
import type { Kpi } from '../generated/types.ts';
import { unitOf, shown as valueWords } from '../kpi/units.ts';
import { capital, kpiWords } from '../kpi/words.ts';
import { count, days, list, number } from '../text.ts';
import { attainmentOf } from './attainment.ts';
import { mean } from './freshness.ts';
import { type HealthInput, isMended } from './health.ts';
import { historyOf, type KpiHistory, PERIODS } from './kpi-history.ts';
import { fileAt, type Loss, placeAt } from './loss.ts';

/** What readings say of a set of KPIs. */
export interface KpiPart {
  /** Mean attainment of the KPIs with readings, 0–1; 0.5, for unknown, where there are none. */
  value: number;
  /** Share of the KPIs with a target that have a reading in the last 6 periods which can be judged, 0–1. */
  coverage: number;
  /** Mean freshness of those, 0–1. */
  freshness: number;
  /** What each KPI took from `value`; the amounts add up to 1 − value. */
  losses: Loss[];
  /** KPIs without a reading, as one; readings that are out of date, each. Amounts add up to 1 − coverage, and to 1 − freshness. */
  gaps: Loss[];
  stale: Loss[];
}

interface Judged {
  kpi: Kpi;
  history: KpiHistory;
}

/** Sets the readings of KPIs against their targets. Only KPIs with a target that counts already are looked at. */
export function kpiPart(input: HealthInput, kpis: readonly Kpi[]): KpiPart {
  const { workspace, document, source, readings } = input;
  const { byKpi } = matchReadings(document.held.data, readings, workspace.catalogue);
  const aimed = kpis.filter(
    ({ target, appliesFrom }) => target !== undefined && (appliesFrom === undefined || appliesFrom <= workspace.asOf),
  );
  const judged: Judged[] = [];
  const without: Kpi[] = [];
  for (const kpi of aimed) {
    const attainment = attainmentOf(kpi, workspace.catalogue.get(kpi.kpi ?? ''));
    const history = attainment && historyOf(kpi, byKpi.get(kpi) ?? [], attainment, workspace.asOf);
    if (history) judged.push({ kpi, history: ifMended(input, kpi, history) });
    else without.push(kpi);
  }
  const coverage = isMended(input, 'freshness', 'readings') ? 1 : aimed.length === 0 ? 0 : judged.length / aimed.length;
  const names = without.map((kpi) => wordsOf(input, kpi));
  const missing = {
    cause: { type: 'freshness', id: 'readings' } as const,
    text:
      aimed.length === 0
        ? 'No KPI has a target yet, so nobody can tell how well the work is done.'
        : `Nothing in the last ${PERIODS} periods shows ${list(names)}${judged.length === 0 ? '' : `: ${count(without.length, 'KPI')} of ${aimed.length}`}.`,
    place: placeAt(source, document, document.held.data.kpis ? ['kpis'] : []),
  };
  const gaps = coverage < 1 ? [{ ...missing, amount: 1 - coverage }] : [];
  if (judged.length === 0)
    return { value: 0.5, coverage, freshness: 1, losses: [{ ...missing, amount: 0.5 }], gaps, stale: [] };
  const each = 1 / judged.length;
  return {
    value: mean(judged.map(({ history }) => history.attained)),
    coverage,
    freshness: mean(judged.map(({ history }) => history.fresh)),
    losses: judged.flatMap((one) => {
      const amount = each * (1 - one.history.attained);
      return amount > 0 ? [{ amount, ...missedTarget(input, one) }] : [];
    }),
    gaps,
    stale: judged.flatMap((one) => {
      const amount = each * (1 - one.history.fresh);
      return amount > 0 ? [{ amount, ...outOfDate(input, one) }] : [];
    }),
  };
}

/** A KPI as it would be with its target met, or with a reading for today, where that is asked. */
function ifMended(input: HealthInput, { id, kpi }: Kpi, history: KpiHistory): KpiHistory {
  const name = id ?? kpi ?? '';
  return {
    ...history,
    ...(isMended(input, 'kpi', name) ? { attained: 1 } : {}),
    ...(isMended(input, 'freshness', name) ? { fresh: 1 } : {}),
  };
}

function missedTarget(input: HealthInput, { kpi, history }: Judged): Omit<Loss, 'amount'> {
  const { workspace, source, document } = input;
  const unit = unitOf(kpi, workspace.catalogue.get(kpi.kpi ?? ''));
  const { newest, periods, missed } = history;
  const target = kpi.target ? valueWords(kpi.target, unit) : '';
  const newestWords = `${number(newest.value, 2)}${unit === undefined || unit === 'cur' ? '' : unit === '×' ? '×' : ` ${unit}`} in ${newest.period}`;
  const how =
    missed === periods && periods === 1
      ? `missed its target of ${target}`
      : `missed its target of ${target} in ${missed} of ${count(periods, 'period')}`;
  return {
    cause: { type: 'kpi', id: kpi.id ?? kpi.kpi ?? '' },
    text: `${capital(wordsOf(input, kpi))} ${how}; the newest is ${newestWords}.`,
    place: placeAt(source, document, [...(document.held.pathOf.get(kpi) ?? ['kpis']), 'target']),
  };
}

function outOfDate(input: HealthInput, { kpi, history }: Judged): Omit<Loss, 'amount'> {
  const { newest, age, interval } = history;
  const file = fileAt(input.workspace.sources, newest.file);
  const document = file?.documents.find(({ index }) => index === newest.document);
  return {
    cause: { type: 'freshness', id: kpi.id ?? kpi.kpi ?? '' },
    text: `The newest reading of ${wordsOf(input, kpi)} is for ${newest.period}, which ended ${days(age)} ago; one is due every ${days(interval)}.`,
    place:
      file && document
        ? placeAt(file, document, newest.path)
        : placeAt(input.source, input.document, input.document.held.pathOf.get(kpi) ?? ['kpis']),
  };
}

function wordsOf({ workspace }: HealthInput, kpi: Kpi): string {
  return kpiWords(kpi, workspace.catalogue.get(kpi.kpi ?? ''));
}
