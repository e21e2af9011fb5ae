import type { Partnership, Provider, RiskEvent } from '../../generated/types.ts';
import type { FieldState } from '../../model/document.ts';
import { quoted } from '../../text.ts';
import type { At, PlaceInFile, RuleContext } from '../rule.ts';

type ProviderEvent = NonNullable<Provider['events']>[number];

/** A purchase or merger that has been made known. */
export interface Takeover {
  event: RiskEvent | ProviderEvent;
  /** How a field of it stands. */
  state(...keys: string[]): FieldState;
  /** Set when this document states it. */
  own?: RiskEvent;
  /** Set when only the file of the provider does. */
  place?: PlaceInFile;
}

/**
 * Purchases and mergers that are more than talk: those stated here, at either side, and those in the file of the
 * provider that are not stated here under the same id.
 */
export function takeovers({ risk }: Partnership, context: RuleContext): Takeover[] {
  const own = risk?.events ?? [];
  const known = new Set(own.map(({ id }) => id));
  const here = own.map(
    (event): Takeover => ({ event, own: event, state: (...keys) => context.state([event, ...keys]) }),
  );
  const there = context
    .providerFiles()
    .flatMap(({ data, state, place }) =>
      (data.events ?? [])
        .filter(({ id }) => !known.has(id))
        .map((event): Takeover => ({ event, place: place([event]), state: (...keys) => state([event, ...keys]) })),
    );
  return [...here, ...there].filter(
    ({ event: { type, status } }) =>
      (type === 'acquisition' || type === 'merger') && status !== 'rumoured' && status !== 'cancelled',
  );
}

/** `the purchase "Vantage Group buys Lakeside"`. */
export function takeoverWords({ event: { type, what } }: Takeover): string {
  const noun = type === 'merger' ? 'merger' : 'purchase';
  return what === undefined ? `the ${noun}` : `the ${noun} ${quoted(what)}`;
}

/** Where a finding about it stands: the item here, or the provider's name. */
export function placeHere({ own }: Takeover): At {
  return own ? [own] : ['provider'];
}
