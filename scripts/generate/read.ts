import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Block, KIND_FILES, type Kind, type Language, type LeafType, pascal } from './model.ts';
import { nameTypes } from './names.ts';
import { isRaw, Parser, type Raw } from './parse.ts';

/** What is wrong with the sources; the message lists every problem. */
export class SourceError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Reads `schemas/src`. With `partial`, a section or kind whose file does not exist yet is left out. */
export function readLanguage(root: string, partial: boolean): Language {
  const folder = join(root, 'schemas/src');
  const problems: string[] = [];
  const defs = readYaml(join(folder, 'common.yaml')).$defs as Record<string, Raw>;
  const { open, ...rest } = defs;
  const leaves: Record<string, LeafType> = {};
  for (const [name, schema] of Object.entries(rest)) {
    const leaf: LeafType = { name, type: String(schema['x-type']), schema };
    if (typeof schema['x-ref'] === 'string') leaf.ref = schema['x-ref'];
    leaves[name] = leaf;
  }
  const names = new Set(Object.keys(leaves));
  const parsers: Parser[] = [];
  const everywhere = everyBlock(join(folder, 'every-block.yaml'), names, problems);
  const kinds: Kind[] = [];
  for (const file of KIND_FILES) {
    const path = join(folder, `${file}.yaml`);
    if (!existsSync(path)) {
      if (!partial) problems.push(`schemas/src/${file}.yaml is missing`);
      continue;
    }
    const raw = readYaml(path);
    const header = Object.keys(raw.properties as Raw);
    joinSections(raw, join(folder, file), `schemas/src/${file}`, partial, problems);
    const definitions = (raw.$defs ?? {}) as Record<string, Raw>;
    const parser = new Parser(names, new Set(Object.keys(definitions)));
    parsers.push(parser);
    const kind = pascal(file);
    const top = parser.block(raw, '', kind, '', true);
    const blocks: Record<string, Block> = {};
    for (const [name, definition] of Object.entries(definitions)) {
      blocks[name] = parser.block(definition, `$defs.${name}`, name, kind, true);
    }
    problems.push(...parser.problems.map((problem) => `${file}: ${problem}`));
    kinds.push({ kind, file, root: top, blocks, header });
  }
  if (problems.length > 0) throw new SourceError(problems);
  nameTypes(parsers.flatMap((parser) => parser.blocks));
  return { kinds, leaves, open: open as Record<string, unknown>, everywhere };
}

/** Puts the files of the sections in, in the order in which a file reads. */
function joinSections(raw: Raw, folder: string, shown: string, partial: boolean, problems: string[]): void {
  if (!Array.isArray(raw.sections)) return;
  const properties = raw.properties as Raw;
  const definitions = (raw.$defs ?? {}) as Raw;
  for (const section of raw.sections as string[]) {
    const path = join(folder, `${section}.yaml`);
    if (!existsSync(path)) {
      if (!partial) problems.push(`${shown}/${section}.yaml is missing`);
      continue;
    }
    const file = readYaml(path);
    // Blocks belong to their file: one whose name another section has taken is called after its own section too.
    for (const [name, definition] of Object.entries(isRaw(file.$defs) ? file.$defs : {})) {
      if (!(name in definitions) || JSON.stringify(definitions[name]) === JSON.stringify(definition)) continue;
      rename(file, name, section + pascal(name));
    }
    const { $defs, ...content } = file;
    properties[section] = content;
    Object.assign(definitions, $defs);
  }
  raw.$defs = definitions;
}

function rename(file: Raw, from: string, to: string): void {
  const defs = file.$defs as Raw;
  file.$defs = Object.fromEntries(Object.entries(defs).map(([name, block]) => [name === from ? to : name, block]));
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isRaw(value)) return;
    if (value.$ref === `block:${from}`) value.$ref = `block:${to}`;
    for (const item of Object.values(value)) visit(item);
  };
  visit(file);
}

function everyBlock(path: string, leaves: ReadonlySet<string>, problems: string[]): Block {
  const parser = new Parser(leaves, new Set());
  const block = parser.block(readYaml(path), '', 'EveryBlock', '', true);
  problems.push(...parser.problems.map((problem) => `every-block: ${problem}`));
  block.bare = true;
  for (const inner of parser.blocks) inner.block.bare = true;
  return block;
}

/** Reads a YAML mapping. */
export function readYaml(path: string): Raw {
  let value: unknown;
  try {
    value = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new SourceError([`${path}: ${(error as Error).message}`]);
  }
  if (!isRaw(value)) throw new SourceError([`${path} is not a mapping`]);
  return value;
}
