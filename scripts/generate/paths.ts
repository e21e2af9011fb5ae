import type { Block, Kind, Language, Node } from './model.ts';

/** A field of the language, and where it stands: `kpis[].owner.client`. */
export interface Field {
  path: string;
  key: string;
  node: Node;
  depth: number;
  required: boolean;
}

/** Every field of a kind in reading order. Blocks are followed wherever they are used; a block inside itself only once. */
export function fieldsOf(kind: Kind): Field[] {
  const fields: Field[] = [];
  const walkBlock = (block: Block, path: string, depth: number, inside: readonly string[]): void => {
    for (const [key, node] of Object.entries(block.properties)) {
      const here = path ? `${path}.${key}` : key;
      fields.push({ path: here + suffix(node), key, node, depth, required: block.required.includes(key) });
      walk(node, here, depth + 1, inside);
    }
  };
  const walk = (node: Node, path: string, depth: number, inside: readonly string[]): void => {
    if (node.form === 'block') walkBlock(node, path, depth, inside);
    if (node.form === 'list') walk(node.items, `${path}[]`, depth, inside);
    if (node.form === 'map') walk(node.of, `${path}.*`, depth, inside);
    if (node.form === 'either') for (const option of node.options) walk(option, path, depth, inside);
    if (node.form === 'ref' && !inside.includes(node.name)) {
      const block = kind.blocks[node.name];
      if (block !== undefined) walkBlock(block, path, depth, [...inside, node.name]);
    }
  };
  walkBlock(kind.root, '', 0, []);
  return fields;
}

function suffix(node: Node): string {
  return node.form === 'list' ? '[]' : node.form === 'map' ? '.*' : '';
}

/** Every path of the language, such as `kpis[].owner` or, for another kind than a partnership, `Policy.rules[].set`. */
export function pathsOf(language: Language): Set<string> {
  const paths = new Set<string>();
  for (const kind of language.kinds) {
    const prefix = kind.file === 'partnership' ? '' : `${kind.kind}.`;
    const every = Object.keys(language.everywhere.properties);
    for (const { path, node } of fieldsOf(kind)) {
      paths.add(prefix + path);
      paths.add(prefix + path.replace(/\[\]$/, ''));
      if (node.form === 'block' || node.form === 'ref') for (const key of every) paths.add(`${prefix}${path}.${key}`);
    }
  }
  for (const key of Object.keys(language.everywhere.properties)) paths.add(key);
  return paths;
}
