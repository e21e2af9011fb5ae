import type { ChannelFact, Facts, ShareFact } from '../model/facts.ts';
import type { Path } from '../syntax/tree.ts';
import { sum } from './concentration.ts';

/** How the shares that files state are to be read. The rules of reading are written down in docs/rules/PC314.md. */

/** Points by which a sum of shares may miss 100 % when two ways of reading them are told apart. */
export const TOLERANCE = 0.5;

/** One partnership's part of a channel. */
export interface Share {
  facts: Facts;
  fact: ShareFact;
  provider: string;
  /** Percent as stated, or worked out from volumes; undefined when it is not known. */
  share: number | undefined;
  /** True when it was worked out from volumes. */
  derived: boolean;
}

/** A share in house and where it is stated. */
export interface Stated {
  facts: Facts;
  path: Path;
  value: number;
}

/** A channel of a portfolio and the document that states it. */
export interface PortfolioChannel {
  facts: Facts;
  fact: ChannelFact;
}

/** Entries that state the same task, product and time of day stand together. */
export function piecesOf(entries: readonly Share[]): Share[][] {
  const pieces = new Map<string, Share[]>();
  for (const entry of entries) {
    const { task, product, window } = entry.fact;
    const key = keyOf(...[task, product, window].map((word) => word?.trim().toLowerCase().replace(/\s+/g, ' ') ?? ''));
    const piece = pieces.get(key);
    if (piece) piece.push(entry);
    else pieces.set(key, [entry]);
  }
  return [...pieces.entries()].sort(([a], [b]) => compare(a, b)).map(([, piece]) => piece);
}

export function partWords(fact: ShareFact | undefined): string | undefined {
  const words = [fact?.task, fact?.product, fact?.window].filter((word) => word !== undefined);
  return words.length > 0 ? words.join(', ') : undefined;
}

/**
 * Whether the shares of several pieces are of the channel, as the language says, rather than of each piece: when a
 * portfolio alone states the in-house share, or when they make 100 % together with what is in house.
 */
export function areSharesOfChannel(entries: readonly Share[], whole: ChannelFact | undefined): boolean {
  const stated = firstOfPieces(entries, 'inHouse');
  if (whole?.inHouse !== undefined && stated.length === 0) return true;
  const external = sum(entries.map(({ share }) => share ?? 0)) + together(firstOfPieces(entries, 'elsewhere'));
  const candidates = [whole?.inHouse, ...(stated.length === 0 ? [] : [sum(stated), together(stated)])];
  return candidates.some((inHouse) => inHouse !== undefined && isWhole(external + inHouse));
}

/** What each piece states first of a number that it shares with nobody. */
export function firstOfPieces(entries: readonly Share[], field: 'inHouse' | 'elsewhere'): number[] {
  return piecesOf(entries).flatMap(
    (piece) => piece.map(({ fact }) => fact[field]).find((value) => value !== undefined) ?? [],
  );
}

/** A number that all pieces state alike is the same fact said several times; numbers that differ are parts of one. */
export function together(values: readonly number[]): number {
  return new Set(values).size === 1 ? (values[0] ?? 0) : sum(values);
}

export function isWhole(percent: number): boolean {
  return Math.abs(percent - 100) <= TOLERANCE;
}

/** The in-house share, where it is stated, and whether the statements differ. The portfolio speaks for the whole. */
export function inHouseOf(
  shares: readonly Share[],
  portfolio: PortfolioChannel | undefined,
): { value: number | undefined; stated: Stated[]; disagreed: boolean } {
  const stated: Stated[] = shares.flatMap(({ facts, fact }) =>
    fact.inHouse === undefined ? [] : [{ facts, path: [...fact.path, 'inHouse'], value: fact.inHouse }],
  );
  const whole = portfolio?.fact.inHouse;
  if (portfolio && whole !== undefined)
    stated.unshift({ facts: portfolio.facts, path: [...portfolio.fact.path, 'inHouse'], value: whole });
  const perPiece = firstOfPieces(shares, 'inHouse');
  if (perPiece.length > 1) {
    const external = sum(shares.map(({ share }) => share ?? 0)) + together(firstOfPieces(shares, 'elsewhere'));
    return {
      value: whole ?? (isWhole(external + sum(perPiece)) ? sum(perPiece) : together(perPiece)),
      stated,
      disagreed: false,
    };
  }
  const disagreed = stated.some(({ value }) => Math.abs(value - (stated[0]?.value ?? 0)) > TOLERANCE);
  return { value: disagreed ? undefined : stated[0]?.value, stated, disagreed };
}

/** Words as one key. */
export function keyOf(...words: string[]): string {
  return JSON.stringify(words);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
