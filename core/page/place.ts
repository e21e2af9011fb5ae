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
export function placeLink(to: { file: string; range: Range }, context: PlaceContext, here?: string): Markup {
  const line = fill(context.labels.line, to.range.start.line + 1);
  return linkTo(to.file === here ? line : `${nameOf(to.file)}, ${line}`, to, context);
}

/** Words that lead to a place. */
export function linkTo(
  words: string,
  to: { file: string; range: Range },
  { labels, uris, places }: PlaceContext,
): Markup {
  const uri = uris[to.file];
  if (uri === undefined) return h('span', {}, words);
  places.push({ uri, range: to.range });
  const title = fill(labels.goTo, nameOf(to.file), to.range.start.line + 1);
  return h('button', { 'data-place': places.length - 1, title }, words);
}

/** The name of a file without its folders. */
export function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
