import { readingsOfKpi } from '../../actuals/kpi-readings.ts';
import { amountWords, type PeriodResult, periodsOf, periodValue, runAtEnd } from '../../kpi/results.ts';
import { unitOf } from '../../kpi/units.ts';
import { capital, kpiWords } from '../../kpi/words.ts';
import type { AskedPartnership } from '../../questions/asked.ts';
import { number } from '../../text.ts';
import type { Seen } from './signal.ts';

/** Points by which satisfaction may fall in three periods. Domain anchor: −3 points, or three falls in a row. */
const SLIDE = 3;
const FALLS = 3;
/** Percent by which escalations may rise over the three periods before. Policy default. */
const RISE = 25;
const WINDOW = 3;

/** One KPI of the partnership under a catalogue id, with its periods, oldest first, without gaps at the end. */
interface Read {
  words: string;
  unit: string | undefined;
  periods: PeriodResult[];
  place: { file: string; document: number; path: (string | number)[] };
}

/** Satisfaction falls three periods in a row, or by 3 points within three. */
export function csatSlide(asked: AskedPartnership): Seen {
  return worst(asked, 'csat', ({ words, unit, periods, place }) => {
    const last = periods.slice(-(FALLS + 1));
    const [from, to] = [last[0], last.at(-1)];
    if (!from || !to || last.length < 2) return undefined;
    const values = last.map(periodValue);
    const falls =
      last.length === FALLS + 1 && values.every((value, index) => index === 0 || value < (values[index - 1] ?? value));
    const most = Math.max(...values);
    const dropped = most - periodValue(to) >= SLIDE - 1e-9;
    if (!falls && !dropped) return last.length === FALLS + 1 ? { state: 'off' } : undefined;
    const high = last.find((period) => periodValue(period) === most) ?? from;
    return {
      state: 'on',
      says: falls
        ? `${capital(words)} fell ${FALLS} times in a row, from ${amountWords(periodValue(from), unit)} in ${from.period} to ${amountWords(periodValue(to), unit)} in ${to.period}.`
        : `${capital(words)} fell by ${number(most - periodValue(to))} points, from ${amountWords(most, unit)} in ${high.period} to ${amountWords(periodValue(to), unit)} in ${to.period}.`,
      places: [place],
    };
  });
}

/** The mean of the last three escalation rates is a quarter above that of the three before. */
export function escalationsUp(asked: AskedPartnership): Seen {
  return worst(asked, 'escalation_rate', ({ words, unit, periods, place }) => {
    if (periods.length < 2 * WINDOW) return undefined;
    const now = mean(periods.slice(-WINDOW));
    const before = mean(periods.slice(-2 * WINDOW, -WINDOW));
    if (before <= 0 || (now / before - 1) * 100 < RISE - 1e-9) return { state: 'off' };
    return {
      state: 'on',
      says: `${capital(words)} rose by ${number((now / before - 1) * 100, 0)} %: ${amountWords(Number(now.toFixed(2)), unit)} on average of the last ${WINDOW} periods, ${amountWords(Number(before.toFixed(2)), unit)} of the ${WINDOW} before.`,
      places: [place],
    };
  });
}

/** Looks at each KPI of a catalogue id; one that shows the sign is enough, and one that could be judged for its absence. */
function worst(asked: AskedPartnership, id: string, look: (read: Read) => Seen | undefined): Seen {
  const seen = readOf(asked, id).map(look);
  return (
    seen.find((one) => one?.state === 'on') ??
    seen.find((one) => one?.state === 'off') ?? { state: 'unknown', needs: `readings of ${id}` }
  );
}

function readOf({ result: { workspace }, documents }: AskedPartnership, id: string): Read[] {
  return documents.flatMap(({ source, document }) =>
    (document.held.data.kpis ?? []).flatMap((kpi) => {
      if (kpi.kpi !== id) return [];
      const known = workspace.catalogue.get(id);
      const periods = runAtEnd(periodsOf(readingsOfKpi(workspace, document.name, document.held.data, kpi)), () => true);
      const path = [...(document.held.pathOf.get(kpi) ?? [])];
      return [
        {
          words: kpiWords(kpi, known),
          unit: unitOf(kpi, known),
          periods,
          place: { file: source.path, document: document.index, path },
        },
      ];
    }),
  );
}

function mean(periods: readonly PeriodResult[]): number {
  return periods.reduce((sum, period) => sum + periodValue(period), 0) / periods.length;
}
