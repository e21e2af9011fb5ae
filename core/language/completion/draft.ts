import { inline, type Style } from '../../fixes/render.ts';
import { branchFor, formOf, type Kind, type SchemaNode } from '../../schema/shape.ts';

/**
 * What is to be written, with what is left open: `gap` is a place to type at, filled with what may stay there; with
 * `below`, on the line where a block would begin. `raw` is no text but the syntax of YAML itself.
 */
export type Draft =
  | { gap: string; below?: true }
  | { text: string | number | boolean }
  | { raw: string }
  | { choice: readonly string[] }
  | { map: readonly (readonly [key: string, value: Draft])[] }
  | { list: readonly Draft[] };

/** How the file lays out its blocks, so that what is added looks like the rest. */
export interface Layout {
  /** Columns that a block stands deeper than its key. */
  step: number;
  /** Columns that a dash stands deeper than its key. */
  dash: number;
  lineBreak: string;
}

/** What everything may say that nobody has filled in yet: valid wherever it stands, and found again by PC001. */
export const todo: Draft = { gap: 'TODO' };

const todoBelow: Draft = { gap: 'TODO', below: true };

/** The least that is needed below a key: its required fields, both sides where there are two; the rest is to be filled in. */
export function draftOf(kind: Kind, schema: SchemaNode, depth = 0): Draft {
  if (schema.const !== undefined) return { text: schema.const as string };
  const form = formOf(kind, schema);
  if (form === 'scalar' || takesScalar(kind, schema)) return todo;
  if (form === 'list') {
    const { items } = branchFor(kind, schema, 'list');
    return { list: [items && depth < 4 ? draftOf(kind, items, depth + 1) : todo] };
  }
  const block = branchFor(kind, schema, 'map');
  const names = namesNeeded(block);
  if (names.length === 0 || depth >= 4) return todoBelow;
  return {
    map: names.map((name) => [name, draftOf(kind, block.properties?.[name] ?? {}, depth + 1)] as const),
  };
}

/** Whether one value says enough where a block may say more: a notice for both sides, a goal or a list of them. */
function takesScalar(kind: Kind, schema: SchemaNode): boolean {
  const leaf = branchFor(kind, schema, 'scalar');
  return leaf['x-type'] !== undefined || leaf.enum !== undefined;
}

function namesNeeded({ properties = {}, required = [] }: SchemaNode): readonly string[] {
  if (required.length > 0) return required;
  const [first, second, third] = Object.keys(properties).filter((name) => !isEverywhere(properties[name]));
  return first === 'client' && second === 'provider' && third === undefined ? [first, second] : [];
}

/** `source`, `note` and `proposed`, which every block has. */
export function isEverywhere(property: SchemaNode | undefined): boolean {
  return property?.$ref?.includes('#/$defs/every.') === true;
}

/** A draft as it stands behind `key:`, from the character after the colon on, as a snippet. */
export function behindColon(draft: Draft, style: Style, column: number, layout: Layout, stops: Stops): string {
  if (style !== 'block' || !isNested(draft)) return ` ${written(draft, style, column, layout, stops)}`;
  const deeper = column + ('list' in draft ? layout.dash : layout.step);
  return `${layout.lineBreak}${' '.repeat(deeper)}${written(draft, style, deeper, layout, stops)}`;
}

/** A draft whose first character stands at `column`, as a snippet. */
export function written(draft: Draft, style: Style, column: number, layout: Layout, stops: Stops): string {
  if ('below' in draft && style !== 'block') return `{ ${stops.empty()} }`;
  if ('gap' in draft) return quotedFor(style, stops.gap(draft.gap));
  if ('choice' in draft) return quotedFor(style, stops.choice(draft.choice));
  if ('raw' in draft) return escaped(draft.raw);
  if ('text' in draft) return escaped(inline(draft.text, style));
  if (style !== 'block') {
    if ('list' in draft) return `[${draft.list.map((item) => written(item, style, column, layout, stops)).join(', ')}]`;
    const entries = draft.map.map(
      ([key, value]) => `${keyFor(style, key)}:${behindColon(value, style, column, layout, stops)}`,
    );
    return `{ ${entries.join(', ')} }`;
  }
  const next = `${layout.lineBreak}${' '.repeat(column)}`;
  if ('list' in draft)
    return draft.list.map((item) => `- ${written(item, style, column + 2, layout, stops)}`).join(next);
  return draft.map
    .map(([key, value]) => `${keyFor(style, key)}:${behindColon(value, style, column, layout, stops)}`)
    .join(next);
}

/** Whether a draft stands on lines of its own below its key. */
function isNested(draft: Draft): boolean {
  return 'map' in draft || 'list' in draft || ('below' in draft && draft.below === true);
}

/** A key as it is written in a style. */
export function keyFor(style: Style, key: string): string {
  return style === 'json' ? JSON.stringify(key) : escaped(inline(key, style));
}

function quotedFor(style: Style, stop: string): string {
  return style === 'json' ? `"${stop}"` : stop;
}

/** Text in a snippet: what the syntax of snippets would take as its own stays text. */
export function escaped(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}

/** Counts the places to type at. */
export class Stops {
  private count = 0;

  gap(filled: string): string {
    this.count++;
    return `\${${this.count}:${escaped(filled).replace(/}/g, '\\}')}}`;
  }

  empty(): string {
    this.count++;
    return `$${this.count}`;
  }

  choice(words: readonly string[]): string {
    this.count++;
    return `\${${this.count}|${words.map((word) => word.replace(/[\\,|}$]/g, '\\$&')).join(',')}|}`;
  }
}

/** What a snippet says when nothing is typed into it. */
export function withoutStops(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/\$\{\d+\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}/g, '$1')
    .replace(/\$(\d+|\{\d+\})/g, '')
    .replace(/\\([\\$},|])/g, '$1');
}
