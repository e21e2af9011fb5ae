import { addDays } from '../model/dates.ts';
import { tidy } from '../portfolio/concentration.ts';
import { type LaneRead, missVolume, tellApart } from './lanes.ts';
import { FARTHEST } from './last-day.ts';
import type { Notes } from './notes.ts';
import type { Lane, LaneWeek, Simulation } from './types.ts';

/** Agents on one day, by where they come from. */
export interface Agents {
  required: number;
  incumbent: number;
  ownStaff: number;
  others: number;
  transferred: number;
  hired: number;
}

/** How a lane is to be played. */
export interface LanePlan {
  lane: LaneRead;
  /** Day from which the provider no longer works. */
  ends?: number;
  /** Days on which something changes; day 0 need not be among them. */
  changes: readonly number[];
  on(day: number): Agents;
  /** Whether it is whole with these agents; left out: when there is no gap. */
  isWhole?(agents: Agents, day: number): boolean;
}

/** Agents by which a gap may be missed. */
export const THOUSANDTH = 0.001;

const WEEK = 7;

/** A lane over the days of the simulation: days on which something changes, the first is 0, with what holds from there on. */
interface Played {
  plan: LanePlan;
  spans: { day: number; agents: Agents; missing: number }[];
  whole: number | undefined;
}

/** Days on which nothing changes; `to` is the day after the last. `missing`: agents that are missing, closed hours included. */
export interface Span {
  from: number;
  to: number;
  agents: Agents;
  missing: number;
}

/** What the lanes give, week by week and in all. */
export type PlayedLanes = Pick<Simulation, 'lanes' | 'weeks' | 'total'> & {
  /** Days that were played: whole weeks. */
  days: number;
  /** A lane from one change to the next, over all days that were played. */
  spansIn(lane: LaneRead): Span[];
};

/** Plays lanes to the end of the week of the later of `until` and the day on which all are whole, or half a year longer. */
export function play(plans: readonly LanePlan[], until: number, on: string, notes: Notes): PlayedLanes {
  tellApart(plans.map(({ lane }) => lane));
  const played = plans.map(playedLane);
  const spansOf = new Map(played.map(({ plan, spans }) => [plan.lane, spans]));
  const whole = played.reduce<number | undefined>(
    (last, lane) => (last === undefined || lane.whole === undefined ? undefined : Math.max(last, lane.whole)),
    0,
  );
  const last = whole === undefined ? until + 182 : Math.max(until, whole);
  const weeks = Math.min(Math.floor(last / WEEK) + 1, FARTHEST / WEEK);
  const days = weeks * WEEK;
  const gaps = new Float64Array(days);
  let notServed = 0;
  let closedContacts = 0;
  let atLeast = false;
  const lanes = played.map(({ plan, spans, whole: again }): Lane => {
    const { lane, ends } = plan;
    let short = false;
    for (const { from, to, missing } of within(spans, days)) {
      if (missing <= 0) continue;
      if (missing > THOUSANDTH) short = true;
      const contacts = lane.perDay === undefined ? 0 : ((lane.perDay * missing) / lane.required) * (to - from);
      if (lane.shortenable) closedContacts += contacts;
      else {
        notServed += contacts;
        for (let day = from; day < to; day++) gaps[day] = (gaps[day] ?? 0) + missing;
      }
    }
    if (short && lane.perDay === undefined) {
      atLeast = true;
      missVolume(notes, lane);
    }
    return {
      id: lane.id,
      partnership: lane.contract.name,
      provider: lane.contract.provider ?? '',
      channel: lane.channel,
      ...(lane.languages ? { language: lane.languages.join(', ') } : {}),
      title: lane.title,
      required: lane.required,
      ...(ends === undefined ? {} : { ends }),
      ...(again === undefined ? {} : { whole: again }),
      weeks: weeksOf(lane, spans, weeks),
      place: lane.contract.place(lane.at),
    };
  });
  return {
    lanes,
    weeks: Array.from({ length: weeks }, (_, week) => addDays(on, week * WEEK)),
    total: {
      ...(whole === undefined || plans.length === 0 ? {} : { whole }),
      ...deepestIn(gaps),
      gapDays: gaps.filter((gap) => gap > THOUSANDTH).length,
      notServed: tidy(notServed),
      closedContacts: tidy(closedContacts),
      ...(atLeast ? { atLeast } : {}),
    },
    days,
    spansIn: (lane) => within(spansOf.get(lane) ?? [], days),
  };
}

function playedLane(plan: LanePlan): Played {
  const days = [...new Set([0, ...plan.changes.filter((day) => day > 0 && day < FARTHEST)])].sort((a, b) => a - b);
  const spans = days.map((day) => {
    const agents = plan.on(day);
    return { day, agents, missing: Math.max(0, agents.required - available(agents)) };
  });
  const fine = spans.map(({ day, agents, missing }) =>
    plan.isWhole ? plan.isWhole(agents, day) : missing <= THOUSANDTH,
  );
  const whole = spans[fine.lastIndexOf(false) + 1]?.day;
  return { plan, spans, whole };
}

/** All agents of a day. */
export function available({ incumbent, ownStaff, others, transferred, hired }: Agents): number {
  return incumbent + ownStaff + others + transferred + hired;
}

function within(spans: Played['spans'], days: number): Span[] {
  return spans
    .map(({ day, ...rest }, index) => ({ from: day, to: Math.min(spans[index + 1]?.day ?? days, days), ...rest }))
    .filter(({ from, to }) => from < to);
}

function deepestIn(gaps: Float64Array): { deepest?: { gap: number; day: number } } {
  let day = 0;
  for (let other = 1; other < gaps.length; other++) if ((gaps[other] ?? 0) > (gaps[day] ?? 0) + 1e-9) day = other;
  const gap = gaps[day] ?? 0;
  return gap > THOUSANDTH ? { deepest: { gap: tidy(gap), day } } : {};
}

/** The weeks of a lane. Weeks in which nothing changes any more are one object. */
function weeksOf(lane: LaneRead, spans: Played['spans'], count: number): LaneWeek[] {
  const weeks: LaneWeek[] = [];
  let span = 0;
  let still: LaneWeek | undefined;
  for (let week = 0; week < count; week++) {
    const from = week * WEEK;
    while ((spans[span + 1]?.day ?? Number.POSITIVE_INFINITY) <= from) {
      span += 1;
      still = undefined;
    }
    if ((spans[span + 1]?.day ?? Number.POSITIVE_INFINITY) < from + WEEK) {
      still = undefined;
      weeks.push(mixed(lane, spans, span, from));
      continue;
    }
    const { agents, missing } = spans[span] as Played['spans'][number];
    still ??= weekOf(lane, agents, missing);
    weeks.push(still);
  }
  return weeks;
}

/** A week in which something changes: the means of its days. */
function mixed(lane: LaneRead, spans: Played['spans'], first: number, from: number): LaneWeek {
  const sum: Agents & { missing: number } = {
    required: 0,
    incumbent: 0,
    ownStaff: 0,
    others: 0,
    transferred: 0,
    hired: 0,
    missing: 0,
  };
  for (let index = first; index < spans.length; index++) {
    const { day, agents, missing } = spans[index] as Played['spans'][number];
    if (day >= from + WEEK) break;
    const next = spans[index + 1]?.day ?? Number.POSITIVE_INFINITY;
    const part = (Math.min(next, from + WEEK) - Math.max(day, from)) / WEEK;
    for (const name of Object.keys(agents) as (keyof Agents)[]) sum[name] += agents[name] * part;
    sum.missing += missing * part;
  }
  return weekOf(lane, sum, sum.missing);
}

function weekOf(lane: LaneRead, agents: Agents, gap: number): LaneWeek {
  const contacts = lane.perDay === undefined || lane.required === 0 ? 0 : (lane.perDay * gap * WEEK) / lane.required;
  return {
    required: tidy(agents.required),
    available: tidy(available(agents)),
    incumbent: tidy(agents.incumbent),
    ownStaff: tidy(agents.ownStaff),
    others: tidy(agents.others),
    transferred: tidy(agents.transferred),
    hired: tidy(agents.hired),
    gap: lane.shortenable ? 0 : tidy(gap),
    shortened: lane.shortenable ? tidy(gap) : 0,
    ...(lane.perDay === undefined
      ? {}
      : {
          notServed: lane.shortenable ? 0 : tidy(contacts),
          closedContacts: lane.shortenable ? tidy(contacts) : 0,
        }),
  };
}
