import { valueWords } from '../../diff/words.ts';
import type { Duration, Money } from '../../model/leaves.ts';
import { leafReaders } from '../../model/leaves.ts';
import { branchFor, schemaAt } from '../../schema/shape.ts';
import { heldPath, labelOf } from '../../schema/words.ts';
import { entryOf, keyText, nodeAt, type Path, resolveAlias, type SyntaxNode } from '../../syntax/tree.ts';
import { days, money, number } from '../../text.ts';
import { plain } from '../markdown.ts';
import type { HoverPlace } from './place.ts';

/** On what is proposed: what is agreed today, and how far the two are apart. On `proposed` itself: each of its fields. */
export function proposedFacts({ document, path, onKey }: HoverPlace): string | undefined {
  const { root } = document.syntax;
  const held = heldPath(path);
  if (held.length < path.length) return differenceAt(document, held, nodeAt(root, path));
  if (!onKey || (path.at(-1) !== 'proposed' && (path.at(-1) !== 'value' || path.at(-2) !== 'proposed')))
    return undefined;
  const block = path.slice(0, path.lastIndexOf('proposed'));
  const value = entryOf(nodeAt(root, [...block, 'proposed']), 'value')?.value;
  const fields = value && resolveAlias(value);
  if (fields?.type !== 'map') return undefined;
  return fields.entries
    .map(({ key, value: proposed }) => {
      const at = [...block, keyText(key)];
      return `- ${plain(labelOf(document.kind, at))}: ${differenceAt(document, at, proposed, true)}`;
    })
    .join('\n');
}

/** `Agreed: **30 days**; this is 131 days more.` */
function differenceAt(
  { kind, syntax }: HoverPlace['document'],
  held: Path,
  proposed: SyntaxNode | undefined,
  both = false,
): string | undefined {
  const schema = schemaAt(kind, held);
  if (!schema || !proposed) return undefined;
  const agreed = nodeAt(syntax.root, held);
  const after = both ? ` → ${plain(valueWords(kind, schema, proposed))}` : '';
  if (!agreed) return both ? `not stated today${after}` : 'Not stated today; agreed once both sides have signed.';
  const before = `**${plain(valueWords(kind, schema, agreed))}**`;
  const apart = apartWords(branchFor(kind, schema, 'scalar')['x-type'], agreed, proposed);
  if (both) return `${before}${after}${apart ? ` (${apart})` : ''}`;
  return `Agreed today: ${before}${apart ? `; proposed is ${apart}` : ''}.`;
}

/** `131 days more`; undefined for what is no amount, or where both are the same. */
function apartWords(type: string | undefined, before: SyntaxNode, after: SyntaxNode): string | undefined {
  const read = type === undefined ? undefined : leafReaders[type];
  const [a, b] = [before, after].map((node) => {
    const here = resolveAlias(node);
    return here.type === 'scalar' ? read?.(here.value) : undefined;
  });
  if (typeof a === 'number' && typeof b === 'number')
    return more(b - a, (by) => (type === 'percent' ? `${number(by)} points` : number(by)));
  if (isDuration(a) && isDuration(b)) return more(b.days - a.days, days);
  if (isMoney(a) && isMoney(b) && a.currency === b.currency)
    return more(b.amount - a.amount, (by) => money(by, a.currency));
  return undefined;
}

function more(by: number, words: (amount: number) => string): string | undefined {
  if (by === 0) return undefined;
  return `${words(Math.abs(by))} ${by > 0 ? 'more' : 'less'}`;
}

function isDuration(value: unknown): value is Duration {
  return typeof (value as Duration | undefined)?.days === 'number';
}

function isMoney(value: unknown): value is Money {
  return typeof (value as Money | undefined)?.amount === 'number';
}
