import type { RawFinding } from '../../findings.ts';
import { type DefinitionDocument, pathOfPointer } from '../../model/document.ts';
import { inSentence, isPlural, labelOf } from '../../schema/words.ts';
import { nodeAt, type Path, spanAt } from '../../syntax/tree.ts';
import { list } from '../../text.ts';
import { groupedAmounts } from './grouped-amounts.ts';
import { rule as PC001 } from './PC001-todo-left.ts';
import { rule as PC016 } from './PC016-unknown-stated.ts';
import { report } from './report.ts';

/** Findings that need the document as read but no judgement: what is to do, not known, misleading. */
export function textFindings(document: DefinitionDocument): RawFinding[] {
  return [...toDo(document), ...notKnown(document), ...groupedAmounts(document)];
}

/** The places that say `unknown` or `TODO`, each once where it was written. */
function openPlaces(document: DefinitionDocument, wanted: 'unknown' | 'todo'): Path[] {
  const { root } = document.syntax;
  const seen = new Set<number>();
  return [...document.held.open].flatMap(([pointer, state]) => {
    if (state !== wanted) return [];
    const path = pathOfPointer(pointer);
    const { start } = spanAt(root, path);
    if (seen.has(start)) return [];
    seen.add(start);
    return [path];
  });
}

function toDo(document: DefinitionDocument): RawFinding[] {
  return openPlaces(document, 'todo').map((path) => {
    const node = nodeAt(document.syntax.root, path);
    const text =
      node?.type === 'scalar'
        ? String(node.value)
            .replace(/^TODO\s*/, '')
            .replace(/\s+/g, ' ')
        : '';
    const label = labelOf(document.kind, path);
    const more =
      text === '' || text.toLowerCase() === label.toLowerCase()
        ? ''
        : `: ${text.length > 80 ? `${text.slice(0, 79)}…` : text}`;
    return report(PC001, {
      message: `${label} ${isPlural(label) ? 'are' : 'is'} to be filled in${more}.`,
      why: 'What depends on it is not judged until then.',
      document: document.index,
      path,
    });
  });
}

/** One for each block: a redacted clause says `unknown` several times and means one thing. */
function notKnown(document: DefinitionDocument): RawFinding[] {
  const blocks = new Map<string, Path[]>();
  for (const path of openPlaces(document, 'unknown')) {
    const block = JSON.stringify(path.slice(0, -1));
    blocks.set(block, [...(blocks.get(block) ?? []), path]);
  }
  return [...blocks.values()].map((paths) => {
    const [first = [], ...others] = paths;
    const labels = paths.map((path, index) =>
      index === 0 ? labelOf(document.kind, path) : inSentence(labelOf(document.kind, path)),
    );
    return report(PC016, {
      message: `${list(labels)} ${labels.length === 1 && !isPlural(labels[0] ?? '') ? 'is' : 'are'} not known: asked, and not answered yet.`,
      why: 'What depends on it is not judged. Not to know is no fault, but it is no safety either.',
      document: document.index,
      path: first,
      related: others.map((path) => ({ document: document.index, path, message: 'not known either' })),
    });
  });
}
