import { offsetOn } from '../model/time-zones.ts';
import { overlaps } from '../rules/communication/overlap.ts';
import { clocksOf, type WorkingClock } from '../rules/communication/working-clocks.ts';
import { list, number } from '../text.ts';
import { type AskedPartnership, contextOf } from './asked.ts';

/** When somebody is at work. Minutes after midnight of the client's clock; `to` may pass 1440, and `from` be below 0. */
export interface AwakeRow {
  words: string;
  zone: string;
  side: 'client' | 'provider';
  /** Minutes that the clock is ahead of the client's today. */
  ahead: number;
  hours: { from: number; to: number }[];
  days: string[];
  /** Minutes that it shares with the client on the worst day; of the provider's rows. */
  shared?: number;
}

const DAY = 1440;

/** "When are we both awake?" */
export interface BothAwake {
  rows: AwakeRow[];
  says: string;
  /** What has to be known, where nothing can be drawn. */
  needs: string[];
}

/** The working hours of both sides on the client's clock, and the hours that they share, daylight saving included. */
export function bothAwake(asked: AskedPartnership): BothAwake {
  const { asOf } = asked.result;
  const needs: string[] = [];
  const context = { ...contextOf(asked), needs: (...fields: string[]) => void needs.push(...fields) };
  const { data } = asked.main.document.held;
  const [client, ...others] = clocksOf('client', data, context);
  const provider = clocksOf('provider', data, context);
  if (!client || provider.length === 0)
    return { rows: [], says: 'Working hours or time zones are not stated.', needs: [...new Set(needs)].sort() };
  const base = offsetOn(client.zone, asOf) ?? 0;
  const row = (clock: WorkingClock, side: AwakeRow['side']): AwakeRow => {
    const ahead = (offsetOn(clock.zone, asOf) ?? 0) - base;
    const hours = clock.hours
      .map(({ from, to }) => ({ from: from - ahead, to: (to > from ? to : to + DAY) - ahead }))
      .filter((one, index, all) => all.findIndex(({ from, to }) => from === one.from && to === one.to) === index);
    return { words: clock.words, zone: clock.zone, side, ahead, hours, days: [...clock.days] };
  };
  const rows = provider.map((clock) => {
    const shared = overlaps(client, clock, asOf);
    const least = Math.min(...shared.map(({ minutes }) => minutes));
    return { ...row(clock, 'provider'), ...(shared.length === 0 ? {} : { shared: least }) };
  });
  const says = rows.map(({ words, shared }) =>
    shared === undefined
      ? `no day is worked on both sides with ${words}`
      : shared === 0
        ? `no hour is shared with ${words}`
        : `${number(shared / 60)} hours are shared with ${words} on the worst day of the year`,
  );
  const text = list(says);
  return {
    rows: [client, ...others].map((clock) => row(clock, 'client')).concat(rows),
    says: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
    needs: [],
  };
}
