import type { SourceFile } from '../model/document.ts';
import { type Range, rangeOf } from '../syntax/lines.ts';
import { type AliasNode, nodeAt, resolveAlias, type Span, type SyntaxNode } from '../syntax/tree.ts';
import { textOf, viewsIn } from './completion/scene.ts';
import { type Ids, idsIn } from './ids/meant.ts';
import type { Mention } from './ids/mentions.ts';

/** A place in a file of the workspace. */
export interface Place {
  /** Path of the file. */
  file: string;
  /** The id alone. */
  range: Range;
}

/** Where something gets its name. */
export interface Definition extends Place {
  /** The whole of it: the item with all that is said about it. */
  whole: Range;
  /** The id that was asked for, in its own file. */
  origin: Range;
}

/** Where the thing whose id stands at an offset is described; for `*name` what `&name` stands before. */
export function definitionsAt(sources: readonly SourceFile[], source: SourceFile, offset: number): Definition[] {
  const { lineStarts } = source.syntax;
  const ids = idsIn(sources);
  const mention = ids.at(source, offset);
  if (mention && mention.form !== 'alias')
    return definitionsOf(ids, mention).map((one) => ({
      ...placeOf(one),
      whole: wholeOf(one),
      origin: rangeOf(lineStarts, mention.span),
    }));
  for (const { root } of viewsIn(source)) {
    const alias = root && aliasAt(root, offset, new Set());
    if (!alias) continue;
    const { start, end } = resolveAlias(alias);
    const range = rangeOf(lineStarts, { start, end: start });
    return [
      { file: source.path, range, whole: rangeOf(lineStarts, { start, end }), origin: rangeOf(lineStarts, alias) },
    ];
  }
  return [];
}

/** Where a thing is described: where it gets its name; of what nobody gives one, where a reader would look first. */
export function definitionsOf(ids: Ids, mention: Mention): Mention[] {
  const things = ids.meaning(mention);
  const same = ids
    .named(mention.id)
    .filter((one) => !one.same && ids.meaning(one).some((thing) => things.includes(thing)));
  const home = mention.same?.[0]?.home ?? mention.home;
  const entries = same.filter(
    ({ path, type }) => type === 'kpi' && path.length === 3 && path[0] === 'kpis' && path[2] === 'kpi',
  );
  const isEntry = entries.includes(mention);
  // A reading or a plan speaks of the KPI as the partnership has agreed it, not as a catalogue has it.
  const agreed = isEntry ? [] : entries.filter((one) => one.home === home);
  const declared = same.filter((one) => one.declares);
  // A companion goes by the name of the document that both sides read.
  const main = declared.filter(
    ({ view }) => mention.type === 'partnership' && textOf(view.root, ['audience']) !== 'client',
  );
  const first = [agreed, main, declared, isEntry ? [mention] : []].find((list) => list.length > 0);
  if (first) return first;
  const wanted = { channel: 'scope', client: 'client' }[mention.type];
  const own = same.filter(
    ({ path, view }) => path[0] === wanted && (wanted === 'scope' ? view === mention.view : view.kind === 'Portfolio'),
  );
  return own.slice(0, 1);
}

/** A mention as a place. */
export function placeOf({ source, span }: Mention): Place {
  return { file: source.path, range: rangeOf(source.syntax.lineStarts, span) };
}

/** The item or document that gets its name at a mention. */
function wholeOf({ source, view, path, span }: Mention): Range {
  const item = nodeAt(view.root, path.slice(0, -1));
  const whole = path.length > 1 && item && item.start <= span.start && item.end >= span.end ? item : span;
  return rangeOf(source.syntax.lineStarts, whole);
}

function aliasAt(node: SyntaxNode, offset: number, seen: Set<SyntaxNode>): AliasNode | undefined {
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  if (node.type === 'alias') return holds(node) ? node : undefined;
  if (node.type === 'scalar' || seen.has(node)) return undefined;
  seen.add(node);
  const inside =
    node.type === 'list' ? node.items : node.entries.flatMap(({ value, mergedBy }) => (mergedBy ? [] : [value]));
  for (const child of inside) {
    const found = aliasAt(child, offset, seen);
    if (found) return found;
  }
  return undefined;
}
