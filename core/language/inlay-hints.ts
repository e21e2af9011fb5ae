import type { Workspace } from '../check.ts';
import type { SourceFile } from '../model/document.ts';
import { type Position, positionAt } from '../syntax/lines.ts';
import { nodeAt, type Path, type Span } from '../syntax/tree.ts';
import { cadenceHints } from './hints/cadence.ts';
import { clockHints } from './hints/clocks.ts';
import { durationHints } from './hints/duration.ts';
import { moneyHints } from './hints/money.ts';
import { termHints } from './hints/term.ts';
import { type PartnershipView, partnershipAt } from './hover/place.ts';

/** A few words behind a value that the file does not say but that follow from it. */
export interface InlayHint {
  position: Position;
  label: string;
  tooltip: string;
}

/** A hint before its place in the text is known: it stands behind the value at the path. */
export interface DraftHint {
  path: Path;
  label: string;
  tooltip: string;
}

const makers: readonly ((view: PartnershipView, shown: Span) => DraftHint[])[] = [
  termHints,
  cadenceHints,
  clockHints,
  moneyHints,
  durationHints,
];

/** The hints of a file between two lines (0-based, both included), one behind a value, in the order of the text. */
export function inlayHintsOf(workspace: Workspace, source: SourceFile, first: number, last: number): InlayHint[] {
  const found = new Map<number, InlayHint>();
  const { lineStarts, text } = source.syntax;
  const shown: Span = { start: lineStarts[first] ?? text.length, end: lineStarts[last + 1] ?? text.length };
  for (const document of source.documents) {
    const { root } = document.syntax;
    const isShown = root && root.start <= shown.end && root.end >= shown.start;
    const view = isShown ? partnershipAt({ workspace, source, document }) : undefined;
    if (!view) continue;
    for (const { path, label, tooltip } of makers.flatMap((make) => make(view, shown))) {
      const node = nodeAt(root, path);
      if (!node || found.has(node.end)) continue;
      const position = positionAt(lineStarts, node.end);
      if (position.line >= first && position.line <= last) found.set(node.end, { position, label, tooltip });
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, hint]) => hint);
}
