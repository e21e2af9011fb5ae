import type { Block, Language, Node } from './model.ts';

const HEADER = `// Generated from schemas/src by npm run generate. Do not edit.
import type { Duration, KpiValue, Money, TimeWindow } from '../model/leaves.ts';

/** One value for each side. */
export interface Sides<T> {
  /** On the side of the client. */
  client?: T | undefined;
  /** On the side of the provider. */
  provider?: T | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What is intended to stand here but not yet agreed. */
export interface Proposed {
  /** The fields of the block as they are meant to become. */
  value?: Record<string, unknown> | undefined;
  /** The day by which the proposal is meant to be agreed. */
  by?: string | undefined;
  /** Who brings the proposal to an end. */
  owner?: string | undefined;
  /** The day on which the proposal was made. */
  since?: string | undefined;
}
`;

const LEAVES: Record<string, string> = {
  text: 'string',
  id: 'string',
  date: 'string',
  boolean: 'boolean',
  number: 'number',
  percent: 'number',
  duration: 'Duration',
  interval: 'Duration',
  money: 'Money',
  timeWindow: 'TimeWindow',
  kpiValue: 'KpiValue',
};

/** The types of a definition after reading. Everything may be absent: not stated, open, or refused by the schema. */
export function types(language: Language): Record<string, string> {
  const interfaces = new Map<string, string>();
  for (const { root, blocks } of language.kinds) {
    for (const block of [root, ...Object.values(blocks)]) collect(language, block, blocks, interfaces);
  }
  const union = language.kinds.map(({ root }) => root.typeName).join(' | ');
  const all = `/** A document of any kind, after reading. */\nexport type Definition = ${union};`;
  return { 'core/generated/types.ts': `${[HEADER.trim(), all, ...interfaces.values()].join('\n\n')}\n` };
}

/** Adds the interface of a block, and of the blocks inside it, to `into`. */
function collect(language: Language, block: Block, shared: Record<string, Block>, into: Map<string, string>): void {
  if (into.has(block.typeName)) return;
  into.set(block.typeName, '');
  const type = (node: Node): string => {
    switch (node.form) {
      case 'leaf':
        return LEAVES[language.leaves[node.leaf]?.type ?? ''] ?? 'unknown';
      case 'const':
        return typeof node.value === 'string' ? `'${node.value}'` : String(node.value);
      case 'values':
        return Object.keys(node.values)
          .map((value) => `'${value}'`)
          .join(' | ');
      case 'ref':
        return (shared[node.name]?.typeName ?? 'unknown') + (node.orFalse ? ' | false' : '');
      case 'list': {
        const items = type(node.items);
        return items.includes(' | ') ? `(${items})[]` : `${items}[]`;
      }
      case 'map':
        return `Record<string, ${type(node.of)}>`;
      case 'either':
        return [...new Set(node.options.map(type))].join(' | ');
      case 'block': {
        const side = node.properties.client;
        if (!node.sides || side === undefined) collect(language, node, shared, into);
        const name = node.sides && side !== undefined ? `Sides<${type(side)}>` : node.typeName;
        return node.orFalse ? `${name} | false` : name;
      }
    }
  };
  const lines = Object.entries(block.properties).map(([key, node]) => field(key, node.description, type(node)));
  for (const [key, node] of Object.entries(language.everywhere.properties)) {
    if (key in block.properties) continue;
    lines.push(field(key, undefined, key === 'proposed' ? 'Proposed' : type(node)));
  }
  const comment = block.description === undefined ? '' : `/** ${block.description} */\n`;
  into.set(block.typeName, `${comment}export interface ${block.typeName} {\n${lines.join('\n')}\n}`);
}

function field(key: string, description: string | undefined, type: string): string {
  const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`;
  const comment = description === undefined ? '' : `  /** ${description.replaceAll('*/', '* /')} */\n`;
  return `${comment}  ${name}?: ${type} | undefined;`;
}
