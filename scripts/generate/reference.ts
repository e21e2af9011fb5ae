import { stringify } from 'yaml';
import type { Kind, Language, Node, Values } from './model.ts';
import type { Files } from './output.ts';
import { type Field, fieldsOf } from './paths.ts';
import { leafWords } from './words.ts';

const INTRO = `<!-- Generated from schemas/src by npm run generate. Do not edit. -->

# The language

A definition is a YAML file named \`NAME.partnership.yaml\`. It starts with \`kind\`, \`version: 1\` and \`name\`; its sections follow
in any order, though below they stand in the order in which a file reads best. Several documents may share a file, parted by \`---\`.

Three things hold everywhere:

- **Not stated, unknown, false.** Leave a field out and it is not stated. \`unknown\` means asked and not known; \`TODO text\` means
  still to be filled in. Both may stand for any value, list or block. \`false\` is an answer, where a field allows it.
- **Beside any clause** may stand \`source\` (the clause or document that says so), \`note\` (a remark) and \`proposed\` (what is
  intended but not yet agreed: \`value\`, \`by\`, \`owner\`, \`since\`).
- **Nothing else.** A field that is not listed here is an error, as it is most likely a slip of the pen.

In a path, \`[]\` stands for each item of a list. A field marked * is required.
`;

/** `docs/language.md`: the whole language, by kind and section, in reading order. */
export function reference(language: Language): Files {
  const contents = language.kinds.map((kind) => {
    const sections = sectionsOf(kind).map(({ key, title }) => `  - [${title}](#${anchor(kind, key)})`);
    return [`- [${kind.kind}](#${kind.kind.toLowerCase()})`, ...sections].join('\n');
  });
  const parts = [
    INTRO,
    '## Contents\n',
    `${contents.join('\n')}\n- [Values](#values)\n`,
    ...language.kinds.map((kind) => kindPart(language, kind)),
    valuesPart(language),
  ];
  return { 'docs/language.md': `${parts.join('\n').trim()}\n` };
}

function sectionsOf(kind: Kind): { key: string; title: string }[] {
  return Object.entries(kind.root.properties)
    .filter(([key]) => !kind.header.includes(key))
    .map(([key, node]) => ({ key, title: node.title ?? key }));
}

function kindPart(language: Language, kind: Kind): string {
  const fields = fieldsOf(kind);
  const required = (key: string): boolean => kind.root.required.includes(key);
  const header = fields.filter((field) => kind.header.includes(topKey(field)));
  const lines = [`<a id="${kind.kind.toLowerCase()}"></a>`, '', `## ${kind.kind}`, '', kind.root.description ?? '', ''];
  for (const example of kind.root.examples?.slice(0, 1) ?? []) lines.push(...yamlBlock(example));
  lines.push(...header.flatMap((field) => fieldPart(language, field)));
  for (const { key, title } of sectionsOf(kind)) {
    const node = kind.root.properties[key] as Node;
    lines.push(`<a id="${anchor(kind, key)}"></a>`, '', `### ${title}`, '');
    lines.push(`\`${key}\`${required(key) ? '*' : ''} · ${typeWords(language, node)}`, '', node.description ?? '', '');
    for (const example of node.examples?.slice(0, 1) ?? []) lines.push(...yamlBlock({ [key]: example }));
    const inner = fields.filter((field) => topKey(field) === key && field.depth > 0);
    lines.push(...inner.flatMap((field) => fieldPart(language, field)));
  }
  return `${lines.join('\n')}\n`;
}

function topKey(field: Field): string {
  return field.path.split(/[.[]/)[0] ?? '';
}

function anchor(kind: Kind, key: string): string {
  return `${kind.kind}-${key}`.toLowerCase();
}

function fieldPart(language: Language, { path, node, required }: Field): string[] {
  const words = `- \`${path}\`${required ? '*' : ''} · ${typeWords(language, node)}. ${sentence(node.description)}`;
  const lines = [words.trimEnd()];
  if (node.form === 'values') for (const [value, meaning] of valuesOf(node)) lines.push(`  - \`${value}\`: ${meaning}`);
  const example = node.examples?.[0];
  if (isLeafLike(node) && example !== undefined) lines[0] += ` Example: \`${inline(example)}\``;
  return [...lines, ''];
}

function isLeafLike(node: Node): boolean {
  return node.form === 'leaf' || node.form === 'either' || (node.form === 'list' && node.items.form === 'leaf');
}

function valuesOf(node: Values): [string, string][] {
  return Object.entries(node.values);
}

function sentence(text: string | undefined): string {
  return (text ?? '').replaceAll('\n', ' ');
}

function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true })
    .trim()
    .replace(/\s+/g, ' ');
}

function yamlBlock(value: unknown): string[] {
  return ['```yaml', stringify(value, { lineWidth: 100 }).trim(), '```', ''];
}

/** The form of a value in plain words: `a duration`, `a list of ids`. */
export function typeWords(language: Language, node: Node): string {
  switch (node.form) {
    case 'leaf': {
      const ref = language.leaves[node.leaf]?.ref;
      return ref === undefined ? leafWords(node.leaf).name : `id of a ${ref}`;
    }
    case 'values':
      return 'one of';
    case 'const':
      return `always \`${node.value}\``;
    case 'ref':
      return node.orFalse ? 'block, or `false`' : 'block';
    case 'block':
      return `${node.sides ? '`client` and `provider`' : 'block'}${node.orFalse ? ', or `false`' : ''}`;
    case 'list':
      return node.items.form === 'leaf' || node.items.form === 'values'
        ? `list (${typeWords(language, node.items)})`
        : 'list of blocks';
    case 'map':
      return 'names and values';
    case 'either':
      return node.by === 'sides'
        ? `${typeWords(language, node.options[0] as Node)}, for both or by \`client\` and \`provider\``
        : node.options.map((option) => typeWords(language, option)).join(', or ');
  }
}

function valuesPart(language: Language): string {
  const rows = Object.values(language.leaves).map(({ name, ref }) => {
    const { name: words, means, examples } = leafWords(name);
    const shown = examples.map((example) => `\`${example}\``).join(', ');
    return `| ${ref === undefined ? words : `id of a ${ref}`} | ${means} | ${shown} |`;
  });
  const head = ['<a id="values"></a>', '', '## Values', '', '| Value | Meaning | Examples |', '|---|---|---|'];
  return `${[...head, ...rows].join('\n')}\n`;
}
