import type { Fix, RawFinding } from '../../findings.ts';
import { removalOf } from '../../fixes/removal.ts';
import { positionAt } from '../../syntax/lines.ts';
import {
  type Entry,
  keyText,
  type MapNode,
  type Path,
  resolveAlias,
  type SyntaxFile,
  type SyntaxNode,
} from '../../syntax/tree.ts';
import { quoted } from '../../text.ts';
import { rule } from './PC003-stated-twice.ts';
import { report } from './report.ts';

/** Entries that stand twice in one block: findings at the later ones, and the paths, of which nobody knows what holds. */
export function statedTwice(
  root: SyntaxNode,
  document: number,
  file: SyntaxFile,
): { findings: RawFinding[]; unclear: Path[] } {
  const findings: RawFinding[] = [];
  const unclear: Path[] = [];
  const visit = (node: SyntaxNode, path: Path): void => {
    if (node.type === 'list') for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    if (node.type !== 'map') return;
    const seen = new Map<string, Entry>();
    for (const entry of node.entries) {
      if (entry.mergedBy) continue;
      const name = keyText(entry.key);
      const first = seen.get(name);
      // `-name` is a dash without its space: a mistake of another kind.
      if (first && !name.startsWith('-')) {
        findings.push(finding(node, first, entry, [...path, name], document, file));
        unclear.push([...path, name]);
      } else seen.set(name, entry);
      visit(entry.value, [...path, name]);
    }
  };
  visit(root, []);
  return { findings, unclear };
}

function finding(
  map: MapNode,
  first: Entry,
  second: Entry,
  path: Path,
  document: number,
  file: SyntaxFile,
): RawFinding {
  const [before, now] = [word(first), word(second)];
  const line = positionAt(file.lineStarts, first.key.start).line + 1;
  const same = before !== undefined && before === now;
  const differ =
    before !== undefined && now !== undefined && !same
      ? `: ${before} on line ${line}, ${now} here`
      : `; the first time on line ${line}`;
  const remove = (title: string, entry: Entry, preferred: boolean): Fix[] => {
    const edits = removalOf(file, map, entry);
    if (!edits) return [];
    return [
      {
        title,
        operations: edits.map(({ start, end, text }) => ({ do: 'replace' as const, span: { start, end }, text })),
        ...(preferred ? { preferred } : {}),
      },
    ];
  };
  return report(rule, {
    message: `${quoted(keyText(second.key))} is stated twice${differ}.`,
    why: same
      ? 'Sooner or later only one of the two gets changed.'
      : 'Nobody can tell which one holds, so neither is judged.',
    document,
    path,
    span: { start: second.key.start, end: second.key.end },
    onKey: true,
    related: [{ document, path, span: { start: first.key.start, end: first.key.end }, message: 'stated here first' }],
    // Of two blocks, people have to make one.
    fixes: same
      ? remove('Remove the second', second, true)
      : before === undefined || now === undefined
        ? []
        : [...remove(`Keep ${before}`, second, false), ...remove(`Keep ${now}`, first, false)],
  });
}

/** A single value as the message shows it. */
function word(entry: Entry): string | undefined {
  const value = resolveAlias(entry.value);
  return value.type === 'scalar' && value.value !== null ? quoted(value.value, 30) : undefined;
}
