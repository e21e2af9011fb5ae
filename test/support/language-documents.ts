import type { Block, Kind, Node } from '../../scripts/generate/model.ts';

/** The smallest document of a kind that is valid. */
export function smallest(kind: Kind): Record<string, unknown> {
  const example = (kind.root.examples?.[0] ?? {}) as Record<string, unknown>;
  return Object.fromEntries(kind.root.required.map((key) => [key, example[key]]));
}

/** The smallest document of a kind that has a value at a path such as `kpis[].owner.client`. */
export function documentWith(kind: Kind, path: string, value: unknown): Record<string, unknown> {
  const steps = path
    .replace(/\[\]$/, '')
    .replace(/\.\*$/, '')
    .split(/\.|(?=\[\])/);
  const made = inBlock(kind, kind.root, steps, value);
  return { ...smallest(kind), ...made };
}

function inBlock(kind: Kind, block: Block, [key = '', ...rest]: string[], value: unknown): Record<string, unknown> {
  const node = block.properties[key];
  const made: Record<string, unknown> = {};
  for (const name of block.required) made[name] = block.properties[name]?.examples?.[0];
  if (node === undefined && rest.length > 0) throw new Error(`no field ${key}`);
  made[key] = node === undefined || rest.length === 0 ? value : inNode(kind, node, rest, value);
  return made;
}

function inNode(kind: Kind, node: Node, steps: string[], value: unknown): unknown {
  if (steps.length === 0) return value;
  switch (node.form) {
    case 'block':
      return inBlock(kind, node, steps, value);
    case 'ref':
      return inBlock(kind, kind.blocks[node.name] as Block, steps, value);
    case 'list':
      if (steps[0] === '[]') return [inNode(kind, node.items, steps.slice(1), value)];
      break;
    case 'map':
      return { any: inNode(kind, node.of, steps.slice(1), value) };
    case 'either':
      for (const option of node.options) {
        try {
          return inNode(kind, option, steps, value);
        } catch {}
      }
  }
  throw new Error(`no ${steps.join('.')} in a ${node.form}`);
}
