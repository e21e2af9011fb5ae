import type { Range } from '../syntax/lines.ts';
import { fill, h, type Markup } from './markup.ts';
import type { Sentences } from './sentences.ts';

/** What it takes to lead to places. */
export interface PlaceContext {
  labels: Sentences;
  /** The URI of each file; a place whose file has none leads nowhere. */
  uris: Readonly<Record<string, string>>;
  /** The places that buttons lead to, by the number in their `data-place`; each button adds its own. */
  places: { uri: string; range: Range }[];
}

/** `line 45`, which leads there; with the name of the file unless it is `here`. */
export function placeLink(
  to: { file: string; range: Range },
  { labels, uris, places }: PlaceContext,
  here?: string,
): Markup {
  const number = to.range.start.line + 1;
  const name = to.file.slice(to.file.lastIndexOf('/') + 1);
  const line = fill(labels.line, number);
  const words = to.file === here ? line : `${name}, ${line}`;
  const uri = uris[to.file];
  if (uri === undefined) return h('span', {}, words);
  places.push({ uri, range: to.range });
  return h('button', { 'data-place': places.length - 1, title: fill(labels.goTo, name, number) }, words);
}
