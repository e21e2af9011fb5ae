import { Document, isMap, isSeq, Pair, Scalar, stringify, YAMLMap, YAMLSeq } from 'yaml';

/** Plain data to be written as YAML, with comments where `said` put them. What is undefined is left out. */
export type Value = string | number | boolean | Said | OnALine | Block | readonly (Value | undefined)[];
export interface Block {
  [key: string]: Value | undefined;
}

const comment = Symbol('comment');

/** A value with a line above it that says why it is there. */
export interface Said {
  [comment]: string;
  value: Value | undefined;
}

const together = Symbol('on a line');

/** A block or list between brackets on one line: people, and pairs and lists of them. */
export interface OnALine {
  [together]: Block | readonly (Value | undefined)[];
}

export function onALine(value: Block | readonly (Value | undefined)[]): OnALine {
  return { [together]: value };
}

export function said(why: string, value: Value | undefined): Said {
  return { [comment]: why, value };
}

/** One document in block style: sections apart by an empty line, comments above what they explain. */
export function yamlText(head: string, block: Block): string {
  const document = new Document({});
  const root = mapNode(block);
  let first = true;
  for (const { key, value } of root.items) {
    if (!first && (isMap(value) || isSeq(value))) (key as Scalar).spaceBefore = true;
    first = false;
  }
  document.contents = root as never;
  return `${commentText(head)}\n${document.toString({ lineWidth: 0, indentSeq: true })}`;
}

function mapNode(block: Block): YAMLMap<Scalar, unknown> {
  const map = new YAMLMap<Scalar, unknown>();
  for (const [name, given] of Object.entries(block)) {
    const value = stated(given);
    if (value === undefined) continue;
    const key = new Scalar(name);
    if (isSaid(given)) key.commentBefore = commentLines(given[comment]);
    map.items.push(new Pair(key, node(value)));
  }
  return map;
}

function node(value: Exclude<Value, Said>): unknown {
  if (isOnALine(value)) {
    const made = node(value[together]) as YAMLMap | YAMLSeq;
    made.flow = true;
    return made;
  }
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object') return new Scalar(value);
  if (!Array.isArray(value)) return mapNode(value as Block);
  const list = new YAMLSeq();
  for (const given of value as readonly (Value | undefined)[]) {
    const item = stated(given);
    if (item === undefined) continue;
    const made = node(item) as Scalar;
    if (isSaid(given)) made.commentBefore = commentLines(given[comment]);
    list.items.push(made);
  }
  return list;
}

/** What is to be written; undefined for what is left out, and for blocks and lists in which nothing is left. */
function stated(given: Value | undefined): Exclude<Value, Said> | undefined {
  const value = isSaid(given) ? given.value : given;
  if (value === undefined || isSaid(value)) return value === undefined ? undefined : stated(value);
  if (typeof value !== 'object') return value;
  if (isOnALine(value)) return stated(value[together]) === undefined ? undefined : value;
  const parts = Array.isArray(value) ? (value as readonly (Value | undefined)[]) : Object.values(value);
  return parts.some((part) => stated(part) !== undefined) ? value : undefined;
}

function isOnALine(value: Value | undefined): value is OnALine {
  return typeof value === 'object' && together in value;
}

function isSaid(value: Value | undefined): value is Said {
  return typeof value === 'object' && comment in value;
}

/** A text, quoted where a reader of YAML 1.1 or 1.2 would take it for something else (`no`, `007`), but for days. */
function text(value: string): Scalar<string> {
  const scalar = new Scalar(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) && /^["']/.test(stringify(value, { compat: 'yaml-1.1', lineWidth: 0 })))
    scalar.type = value.includes("'") || hasControl(value) ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
  return scalar;
}

function hasControl(value: string): boolean {
  return /[^\P{C}\p{Cf}]|\\/u.test(value);
}

const widest = 98;

/** Comment lines, each with `#`, no line longer than can be read. */
function commentText(words: string): string {
  return commentLines(words)
    .split('\n')
    .map((line) => `#${line}`)
    .join('\n');
}

function commentLines(words: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > widest) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? ` ${word}` : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
