import { readingsOfKpi } from '../../actuals/kpi-readings.ts';
import type { Workspace } from '../../check.ts';
import type { Kpi, ScopeItem } from '../../generated/types.ts';
import { placeAt } from '../../health/loss.ts';
import type { Place } from '../../health/types.ts';
import type { CatalogueKpi } from '../../kpi/catalogue.ts';
import {
  beyondWords,
  type Line,
  missed,
  type PeriodResult,
  periodsThatCount,
  periodValue,
  reachedWords,
  statedLineOf,
} from '../../kpi/results.ts';
import { readUnit, shown, unitOf } from '../../kpi/units.ts';
import { capital, kpiWords } from '../../kpi/words.ts';
import { type PartnershipDocument, statusOf } from '../../model/companions.ts';
import { isLive } from '../../model/status.ts';
import { plain } from '../../rules/purpose/level-field.ts';
import { compare, list, plainLine, quoted } from '../../text.ts';
import { type Included, partnershipsIn } from './partnerships.ts';

/** Periods of a trend. */
const PERIODS = 6;

/** What a KPI reached in a period. */
export interface KpiPoint {
  /** As written: 2026-10. */
  period: string;
  /** In the unit of the comparison. */
  value: number;
  /** Left out where nothing readable says what counts as missed. */
  missed?: boolean;
}

/** One partnership on a level field. */
export interface KpiEntry extends Place {
  partnership: string;
  provider: string;
  /** As it is stated, in words; left out where none is. */
  target?: string;
  /** What counts as missed, in words: `below 80 %`. */
  missedIf?: string;
  /**
   * The newest result in words, its period, and whether it missed; `short`: it did not, but is short of the target, which is
   * stricter than the threshold.
   */
  last?: { period: string; reached: string; missed?: boolean; short?: true };
  /** At most six, oldest first; none where nobody has read it. */
  points: KpiPoint[];
}

/** Those that may be compared: one client, channel, sort of work and formula variant, with at least two partnerships. */
export interface LevelField {
  channel: string;
  workType: string;
  overnight: boolean;
  variant?: string;
  /** Those that missed it last first, then by name. */
  entries: KpiEntry[];
  /** True if the definitions differ in words, so that it is for people to see whether they mean the same. */
  wordsDiffer?: true;
}

/** A KPI that several partnerships of one client read. */
export interface SameKpi {
  client: string;
  /** Id in the catalogue. */
  kpi: string;
  title: string;
  unit?: string;
  direction?: 'higher' | 'lower' | 'band';
  fields: LevelField[];
  /** Those that cannot be compared, each with the reason as a sentence. */
  apart: (Place & { partnership: string; provider: string; because: string })[];
}

/** One partnership's way of reading a KPI, before it is known with whom it can be compared. */
interface Entry {
  part: PartnershipDocument;
  provider: string;
  kpi: Kpi;
  channels: string[];
  workTypes: (string | undefined)[];
  overnight: boolean;
}

/** Answers "How does one KPI compare?", for live partnerships: what is missed by most first. */
export function sameKpis(workspace: Workspace, included: Included): SameKpi[] {
  const groups = new Map<string, Entry[]>();
  for (const part of partnershipsIn(workspace, included)) {
    const { data } = part.document.held;
    if (data.client === undefined || data.provider === undefined) continue;
    if (!isLive(statusOf(workspace.sources, part.document))) continue;
    for (const kpi of data.kpis ?? []) {
      if (kpi.kpi === undefined) continue;
      const key = JSON.stringify([data.client, kpi.kpi]);
      const group = groups.get(key);
      const entry = { part, provider: data.provider, kpi, ...workOf(kpi, data.scope ?? []) };
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return [...groups]
    .filter(([, entries]) => new Set(entries.map(({ part }) => part.document)).size > 1)
    .map(([key, entries]) => sameKpi(workspace, key, entries))
    .sort(
      (a, b) =>
        Number(b.fields.length > 0) - Number(a.fields.length > 0) ||
        misses(b) - misses(a) ||
        compare(a.title, b.title) ||
        compare(a.client, b.client),
    );
}

/** What a KPI is read of. */
function workOf(kpi: Kpi, scope: readonly ScopeItem[]): Pick<Entry, 'channels' | 'workTypes' | 'overnight'> {
  const work = scope.filter(
    ({ id, channel }) =>
      (kpi.scope === undefined || kpi.scope === id) && (kpi.channel === undefined || kpi.channel === channel),
  );
  return {
    channels: [...new Set(work.flatMap(({ channel }) => channel ?? []))].sort(),
    workTypes: [...new Set(work.map(({ workType }) => workType))],
    overnight: work.length > 0 && work.every(({ exception }) => exception === 'overnight'),
  };
}

function misses({ fields }: SameKpi): number {
  return fields.flatMap(({ entries }) => entries).filter(({ last }) => last?.missed).length;
}

function sameKpi(workspace: Workspace, key: string, entries: readonly Entry[]): SameKpi {
  const [client, id] = JSON.parse(key) as [string, string];
  const known = workspace.catalogue.get(id);
  const fields = new Map<string, Entry[]>();
  const apart: SameKpi['apart'] = [];
  const leave = (entry: Entry, because: string): void => {
    apart.push({ partnership: nameOf(entry), provider: entry.provider, because, ...placeOf(entry) });
  };
  for (const entry of entries) {
    const because = unclear(entry, known);
    if (because !== undefined) leave(entry, because);
    else {
      const key = fieldOf(entry, known);
      const field = fields.get(key);
      if (field) field.push(entry);
      else fields.set(key, [entry]);
    }
  }
  const all = [...fields.values()];
  const others = all.flat();
  const level = all.filter((field) => new Set(field.map(({ part }) => part.document)).size > 1);
  for (const field of all)
    if (!level.includes(field)) for (const entry of field) leave(entry, alone(entry, others, known));
  apart.sort((a, b) => compare(a.partnership, b.partnership));
  const [first] = entries;
  const unit = first && unitOf(first.kpi, known);
  return {
    client,
    kpi: id,
    title: capital(kpiWords({ kpi: id }, known)),
    ...(unit === undefined ? {} : { unit }),
    ...(known?.direction === undefined ? {} : { direction: known.direction }),
    fields: level
      .map((field) => levelField(workspace, field, known))
      .sort((a, b) => compare(a.channel, b.channel) || compare(a.workType, b.workType)),
    apart,
  };
}

/** Why a KPI cannot be set against any other; undefined where it can. */
function unclear({ kpi, channels, workTypes }: Entry, known: CatalogueKpi | undefined): string | undefined {
  if (channels.length === 0) return 'It does not say of which work it is read.';
  if (channels.length > 1) return `It is read of ${list(channels)} together.`;
  if (workTypes.length > 1) return 'It is read of several sorts of work together.';
  if (workTypes[0] === undefined) return `It does not say what sort of work its ${channels[0]} is.`;
  if (known?.variantRequired && kpi.variant === undefined) return 'It does not say by which formula variant it counts.';
  return undefined;
}

/** The same for all that may be compared. How many were answered in 20 s and in 60 s are two different numbers. */
function fieldOf({ kpi, channels, workTypes, overnight }: Entry, known: CatalogueKpi | undefined): string {
  return JSON.stringify([channels[0], workTypes[0], overnight, ...waysOf(kpi, known).map(({ way }) => way)]);
}

/** Why nobody else is on the field of an entry: what tells it from the one that comes nearest. */
function alone(entry: Entry, others: readonly Entry[], known: CatalogueKpi | undefined): string {
  const [channel] = entry.channels;
  const [workType] = entry.workTypes;
  const elsewhere = others.filter(({ part }) => part.document !== entry.part.document);
  let near = elsewhere.filter((other) => other.channels[0] === channel);
  if (near.length === 0) return `No other partnership reads it of ${channel}.`;
  near = near.filter((other) => other.workTypes[0] === workType);
  if (near.length === 0) return `No other partnership reads it of this sort of work on ${channel} (${workType}).`;
  near = near.filter((other) => other.overnight === entry.overnight);
  if (near.length === 0)
    return entry.overnight
      ? 'It is read of the night alone, the others by day.'
      : 'It is read by day, the others of the night alone.';
  const [other] = near as [Entry, ...Entry[]];
  const [own, theirs] = [waysOf(entry.kpi, known), waysOf(other.kpi, known)];
  const at = own.findIndex(({ way }, index) => way !== theirs[index]?.way);
  return `It counts ${own[at]?.words}, ${nameOf(other)} ${theirs[at]?.words}: the same work gives another number.`;
}

/** All in what a KPI may differ from others that read the same work, and in words. */
function waysOf(kpi: Kpi, known: CatalogueKpi | undefined): { way: string | number | undefined; words: string }[] {
  const { variant, target } = kpi;
  const unit = unitOf(kpi, known);
  const within = target?.within;
  return [
    { way: plain(variant), words: variant === undefined ? 'without a stated variant' : `by ${quoted(variant)}` },
    { way: unit, words: `in ${unit ?? 'a unit that is not stated'}` },
    {
      way: within?.seconds,
      words: within === undefined ? 'without a time limit' : `what is answered in ${within.text}`,
    },
  ];
}

function levelField(workspace: Workspace, field: readonly Entry[], known: CatalogueKpi | undefined): LevelField {
  const [first] = field as [Entry, ...Entry[]];
  const definitions = new Set(field.flatMap(({ kpi }) => plain(kpi.definition) ?? []));
  return {
    channel: first.channels[0] ?? '',
    workType: first.workTypes[0] ?? '',
    overnight: first.overnight,
    ...(first.kpi.variant === undefined ? {} : { variant: plainLine(first.kpi.variant) }),
    entries: field
      .map((entry) => kpiEntry(workspace, entry, known))
      .sort(
        (a, b) =>
          Number(b.last?.missed ?? false) - Number(a.last?.missed ?? false) || compare(a.partnership, b.partnership),
      ),
    ...(definitions.size > 1 ? { wordsDiffer: true as const } : {}),
  };
}

function kpiEntry(workspace: Workspace, entry: Entry, known: CatalogueKpi | undefined): KpiEntry {
  const { part, kpi, provider } = entry;
  const { name, held } = part.document;
  const readings = (asked: Kpi | string) => readingsOfKpi(workspace, name, held.data, asked);
  const line = statedLineOf(kpi, known);
  const periods = periodsThatCount({ readings }, kpi).slice(-PERIODS);
  const last = periods.at(-1);
  return {
    partnership: nameOf(entry),
    provider,
    ...(kpi.target ? { target: shown(kpi.target, readUnit(kpi.unit ?? known?.unit)) } : {}),
    ...(line ? { missedIf: beyondWords(line) } : {}),
    ...(last ? { last: lastOf(last, line, kpi, known) } : {}),
    points: periods.map((period) => ({
      period: period.period,
      value: periodValue(period),
      ...(line ? { missed: missed(line, period) } : {}),
    })),
    ...placeOf(entry),
  };
}

function lastOf(
  last: PeriodResult,
  line: Line | undefined,
  kpi: Kpi,
  known: CatalogueKpi | undefined,
): NonNullable<KpiEntry['last']> {
  const goal = kpi.threshold && statedLineOf({ ...kpi, threshold: undefined }, known);
  return {
    period: last.period,
    reached: reachedWords(last, line?.unit ?? unitOf(kpi, known)),
    ...(line ? { missed: missed(line, last) } : {}),
    ...(line && !missed(line, last) && goal && missed(goal, last) ? { short: true as const } : {}),
  };
}

function nameOf({ part }: Entry): string {
  return plainLine(part.document.name);
}

function placeOf({ part: { source, document }, kpi }: Entry): Place {
  return placeAt(source, document, document.held.pathOf.get(kpi) ?? ['kpis']);
}
