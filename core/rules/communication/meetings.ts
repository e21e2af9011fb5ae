import type { Body, Cadence, Partnership } from '../../generated/types.ts';
import type { RuleContext } from '../rule.ts';
import { refsTo } from './refs.ts';

export type Meeting = Cadence | Body;

/** Everything that is to take place regularly: meetings, and boards with a rhythm of their own. */
export function meetingsOf({ communication, governance }: Partnership): Meeting[] {
  return [
    ...(communication?.cadences ?? []),
    ...(governance?.bodies ?? []).filter(({ every, cadence }) => every && cadence === undefined),
  ];
}

/** ISO day on which a meeting was last held, by the definition or the diary; undefined where neither says. */
export function lastHeld(meeting: Meeting, context: Pick<RuleContext, 'newest'>): string | undefined {
  const refs = ['communication/cadences', 'governance/bodies'].flatMap((section) => refsTo(section, meeting.id));
  return context.newest(meeting.lastHeld, meeting.id === undefined ? [] : refs, 'held');
}
