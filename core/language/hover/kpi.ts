import { entryFor } from '../../actuals/matched.ts';
import type { Kpi } from '../../generated/types.ts';
import { directionOf } from '../../kpi/catalogue.ts';
import {
  beyondWords,
  missed,
  type PeriodResult,
  periodsThatCount,
  periodValue,
  reachedWords,
  statedLineOf,
} from '../../kpi/results.ts';
import { shown, unitOf } from '../../kpi/units.ts';
import { capital, knownIn } from '../../kpi/words.ts';
import { pointerOf } from '../../model/document.ts';
import { heldPath } from '../../schema/words.ts';
import { count } from '../../text.ts';
import { plain } from '../markdown.ts';
import { fits, type HoverPlace, type PartnershipView, partnershipAt } from './place.ts';

/** Readings that are shown. */
const MOST = 6;

/** On a KPI, its target or threshold: its last readings, where they are heading, and how many missed. */
export function kpiFacts(place: HoverPlace): string | undefined {
  const view = partnershipAt(place);
  const kpi = view && kpiAt(view, place);
  if (!view || !kpi) return undefined;
  const { context } = view;
  const known = knownIn(context, kpi);
  const unit = unitOf(kpi, known);
  const periods = periodsThatCount(context, kpi);
  const onTarget = fits(heldPath(place.path), 'kpis/*/target') || fits(heldPath(place.path), 'kpis/*/threshold');
  const target = onTarget || !kpi.target ? '' : `Target ${plain(shown(kpi.target, unit))}. `;
  if (periods.length === 0)
    return context.readingsKept() === 'here' ? `${target}No reading of it counts yet.` : target.trim() || undefined;
  const last = periods.slice(-MOST);
  const line = statedLineOf(kpi, known);
  const reached = last.map((period, at) => {
    const words = plain(at === last.length - 1 ? reachedWords(period, unit) : reachedWords(period, undefined));
    return at === last.length - 1 ? `**${words}**` : words;
  });
  const between = last.length === 1 ? last[0]?.period : `${last[0]?.period} to ${last.at(-1)?.period}`;
  const said = [
    trendWords(periods, directionOf(kpi, known)),
    line && missWords(last.filter((period) => missed(line, period)).length, last.length, beyondWords(line)),
  ].filter((words) => words !== undefined);
  const rest = said.length > 0 ? ` ${capital(said.join('; '))}.` : '';
  return `${target}${between}: ${reached.join(' · ')}.${rest}`;
}

/** The KPI that the cursor is on, as an entry of the list or by its id elsewhere. */
function kpiAt({ data, document }: PartnershipView, { path, onKey }: HoverPlace): Kpi | undefined {
  const held = heldPath(path);
  if (held[0] === 'kpis' && typeof held[1] === 'number') {
    const named = ['id', 'kpi', 'target', 'threshold'].some((field) => fits(held, `kpis/*/${field}`));
    return named ? data.kpis?.[held[1]] : undefined;
  }
  const pointer = pointerOf(path);
  const used = onKey ? undefined : document.used.find((one) => one.type === 'kpi' && pointerOf(one.path) === pointer);
  return used && entryFor(data.kpis ?? [], used.id).kpi;
}

function missWords(misses: number, of: number, beyond: string): string {
  if (misses === 0) return `never ${beyond}`;
  return misses === of ? `${beyond} ${of === 1 ? 'in it' : 'in all of them'}` : `${beyond} in ${misses} of ${of}`;
}

/**
 * `falling for 3 months, which is worse`: how long the newest readings have been moving one way without a gap. Two moves at
 * least, since a single one says nothing; undefined where they go up and down.
 */
export function trendWords(periods: readonly PeriodResult[], direction: Kpi['direction']): string | undefined {
  const moves: number[] = [];
  for (let at = periods.length - 1; at > 0; at--) {
    const [here, before] = [periods[at], periods[at - 1]];
    if (!here || !before || here.ordinal !== before.ordinal + 1) break;
    const move = Math.sign(Number((periodValue(here) - periodValue(before)).toPrecision(9)));
    if (moves.length > 0 && move !== moves[0]) break;
    moves.push(move);
  }
  const [move] = moves;
  if (moves.length < 2 || move === undefined) return undefined;
  const length = count(moves.length, periods.at(-1)?.kind ?? 'period');
  if (move === 0) return `unchanged for ${length}`;
  const better =
    direction === undefined || direction === 'band'
      ? ''
      : move > 0 === (direction === 'higher')
        ? ' (better)'
        : ' (worse)';
  return `${move > 0 ? 'rising' : 'falling'} for ${length}${better}`;
}
