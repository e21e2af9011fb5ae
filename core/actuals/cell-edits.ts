import type { FixOperation } from '../findings.ts';
import { nodeAt, type SyntaxNode } from '../syntax/tree.ts';

/**
 * Changes of a document as changes of the cells of a table: a value that is set replaces the cell it stands in. Undefined
 * where a change asks for more than that, such as a new entry: a table is not written into like YAML.
 */
export function cellEdits(
  root: SyntaxNode | undefined,
  operations: readonly FixOperation[],
): FixOperation[] | undefined {
  const edits: FixOperation[] = [];
  for (const operation of operations) {
    if (operation.do === 'replace') {
      edits.push(operation);
      continue;
    }
    // What stands above the lines comes from the name of the file and has no cell.
    const node = operation.do === 'set' && operation.path.length > 2 ? nodeAt(root, operation.path) : undefined;
    if (operation.do !== 'set' || node?.type !== 'scalar' || node.end <= node.start) return undefined;
    if (typeof operation.value !== 'string' && typeof operation.value !== 'number') return undefined;
    edits.push({ do: 'replace', span: { start: node.start, end: node.end }, text: inCell(String(operation.value)) });
  }
  return edits;
}

/** A text as a cell: in quotation marks where it holds what parts cells or lines. */
function inCell(text: string): string {
  return /[,;\t|"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
