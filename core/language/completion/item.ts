import { inline } from '../../fixes/render.ts';
import type { Path, Span } from '../../syntax/tree.ts';
import { behindColon, type Draft, escaped, keyFor, type Layout, Stops, withoutStops, written } from './draft.ts';
import type { KeyPlace, ValuePlace } from './place.ts';
import type { SnippetOffer } from './snippets.ts';

/** What an entry of the list is, for its icon. */
export type CompletionKind =
  | 'key'
  | 'block'
  | 'choice'
  | 'reference'
  | 'value'
  | 'template'
  | 'text'
  | 'rule'
  | 'snippet';

/** One entry of the list that an editor shows. Offsets are of the file as it is now. */
export interface Completion {
  label: string;
  kind: CompletionKind;
  /** Beside the label, short. */
  detail?: string | undefined;
  /** Markdown. */
  documentation?: string | undefined;
  /** Id of the rule whose documentation is worked out when it is asked for. */
  rule?: string | undefined;
  /** Orders the list. */
  sort: string;
  /** What is compared with what is typed, where that is not the label. */
  filter?: string | undefined;
  /** What is replaced when nothing behind the cursor is to go; one line, holding the cursor. */
  insert: Span;
  /** What is replaced otherwise; starts with `insert`. */
  replace: Span;
  /** Lines below the first carry their whole indentation. */
  newText: string;
  /** Whether `newText` is a snippet, with places to type at. */
  snippet: boolean;
  /** Further edits, away from the cursor. */
  additional?: { start: number; end: number; text: string }[];
  /** Whether the next thing to write is chosen from a list as well. */
  again?: boolean;
}

/** What one source of completions says, without where and how it is written. */
export interface Offer {
  label: string;
  kind: CompletionKind;
  detail?: string | undefined;
  documentation?: string | undefined;
  rule?: string | undefined;
  /** Further words by which it is found. */
  words?: string | undefined;
  /** Lower comes first; offers of one rank keep their order. */
  rank?: number;
}

export interface ValueOffer extends Offer {
  /** The value as data; left out where a snippet says it. */
  value?: string | number | boolean;
  /** The value as a snippet, in plain style. */
  snippet?: string;
  /** A block or list instead of a single value. */
  draft?: Draft;
  /** Fields that belong beside the value; written on the lines below it. */
  beside?: readonly (readonly [key: string, value: Draft])[];
}

export interface KeyOffer extends Offer {
  key: string;
  draft: Draft;
  again?: boolean;
}

/** Where the list is asked for. */
export interface Spot {
  text: string;
  offset: number;
  layout: Layout;
}

/** A key as it is written at a place. */
export function keyItem(spot: Spot, place: KeyPlace, offer: KeyOffer): Completion {
  const { style, column, lead, trail, colon } = place;
  const stops = new Stops();
  const name = keyFor(style, offer.key);
  const body = colon ? name : `${name}:${behindColon(offer.draft, style, column, spot.layout, stops)}`;
  const item = itemOf(spot, offer, place.span, lead + body + (colon ? '' : trail), !colon);
  if (spot.text[place.span.start] === '"') {
    // In quotation marks, what is typed begins with one, and the closing one goes too.
    item.insert = item.replace;
    item.filter = `"${item.filter ?? offer.label}`;
  }
  if (place.comma !== undefined) item.additional = [{ start: place.comma, end: place.comma, text: ',' }];
  if (!colon && offer.again) item.again = true;
  return item;
}

/** Several fields as they are written at a place. */
export function snippetItem(spot: Spot, place: KeyPlace, offer: SnippetOffer): Completion {
  const { style, column, lead, trail, span } = place;
  const between = place.between ?? (style === 'block' ? spot.layout.lineBreak + ' '.repeat(column) : ', ');
  const stops = new Stops();
  const fields = offer.entries.map(
    ([key, draft]) => `${keyFor(style, key)}:${behindColon(draft, style, column, spot.layout, stops)}`,
  );
  return itemOf(spot, offer, span, lead + fields.join(between) + trail, true);
}

/** A value as it is written at a place. */
export function valueItem(spot: Spot, place: ValuePlace, offer: ValueOffer): Completion {
  const { style, lead, trail, quote, span } = place;
  if (offer.draft) {
    const column = place.keysAt ?? place.column + spot.layout.step;
    const item = itemOf(
      spot,
      offer,
      span,
      lead + written(offer.draft, style, column, spot.layout, new Stops()) + trail,
      true,
    );
    return quote === '' ? item : { ...item, insert: item.replace };
  }
  const beside = style === 'block' ? offer.beside : undefined;
  const snippet = offer.snippet !== undefined || beside !== undefined;
  const value = offer.snippet === undefined ? valueText(place, offer.value ?? '') : quotedSnippet(place, offer.snippet);
  const body = beside ? escaped(value) + besideText(spot, place, beside) : value;
  const item = itemOf(spot, offer, span, lead + body + trail, snippet);
  if (quote !== '') {
    item.insert = item.replace;
    item.filter = quote + (item.filter ?? offer.label);
  }
  return item;
}

/** Further fields of the block in which a value stands. */
function besideText({ layout }: Spot, { column }: ValuePlace, fields: NonNullable<ValueOffer['beside']>): string {
  const stops = new Stops();
  const next = layout.lineBreak + ' '.repeat(column);
  return fields.map(([key, draft]) => `${next}${key}:${behindColon(draft, 'block', column, layout, stops)}`).join('');
}

/** A value as it is quoted at a place. */
function valueText({ quote, style }: ValuePlace, value: string | number | boolean): string {
  if (typeof value !== 'string' || quote === '') return inline(value, style);
  return quote === '"' ? JSON.stringify(value) : `'${value.replace(/'/g, "''")}'`;
}

function quotedSnippet({ quote, style }: ValuePlace, snippet: string): string {
  const mark = quote === '' && style === 'json' ? '"' : quote;
  return `${mark}${snippet}${mark}`;
}

function itemOf(spot: Spot, offer: Offer, span: Span, newText: string, snippet: boolean): Completion {
  const plain = snippet && !/\$\{?\d/.test(newText);
  const typed = spot.text.slice(span.start, spot.offset);
  const item: Completion = {
    label: offer.label,
    kind: offer.kind,
    detail: offer.detail,
    documentation: offer.documentation,
    rule: offer.rule,
    sort: String(offer.rank ?? 0).padStart(3, '0'),
    insert: { start: span.start, end: Math.max(span.start, Math.min(spot.offset, span.end)) },
    replace: { start: span.start, end: Math.max(span.end, spot.offset) },
    newText: plain ? withoutStops(newText) : newText,
    snippet: snippet && !plain,
  };
  const words = offer.words === undefined ? undefined : `${offer.label} ${offer.words}`;
  // What is still to be filled in is replaced by anything: it is no beginning of a word.
  if (isOpen(spot.text.slice(span.start, span.end))) item.filter = `${typed} ${words ?? offer.label}`;
  else if (words !== undefined) item.filter = words;
  return item;
}

/** Whether a text says that something is to be filled in or not known. */
function isOpen(text: string): boolean {
  return /^["']?(TODO( .*)?|unknown)["']?$/.test(text.trim());
}

/** Text as it stands in a snippet. */
export const snippetText = escaped;

/** A path in words, for comparisons: items of lists as `[]`. */
export function placeOf(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? '[]' : part)).join('.');
}

/** Each label once, the first that came. */
export function unique<T extends Offer>(offers: readonly T[]): T[] {
  const seen = new Set<string>();
  return offers.filter(({ label }) => !seen.has(label) && seen.add(label));
}
