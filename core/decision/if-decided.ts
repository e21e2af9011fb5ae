import { type Judged, workspaceOf } from '../check.ts';
import type { Finding } from '../findings.ts';
import { finish } from '../finish.ts';
import { applyOffsets } from '../fixes/apply-offsets.ts';
import { editsFor } from '../fixes/edits.ts';
import { isKind } from '../model/facts.ts';
import type { AskedPartnership } from '../questions/asked.ts';
import { readFile } from '../read-file.ts';
import { judgePartnership } from '../rules/judge-partnership.ts';

/**
 * What rules would say of a partnership if it were decided on `asOf` to leave, judged on the text as it would be; nothing is
 * written, and places are those of that text. Undefined where that decision is there already, or has no place in the text.
 */
export function findingsIfDecided({ result, main, documents }: AskedPartnership): Finding[] | undefined {
  const home = documents.find(({ document }) => document.held.data.lifecycle?.decision) ?? main;
  if (home.document.held.data.lifecycle?.decision?.type === 'exit') return undefined;
  const { source, document } = home;
  const edits = editsFor({ file: source.syntax, kind: document.kind, root: document.syntax.root }, [
    { do: 'set', path: ['lifecycle', 'decision', 'type'], value: 'exit' },
    { do: 'set', path: ['lifecycle', 'decision', 'date'], value: result.asOf },
  ]);
  if (!edits) return undefined;
  const text = applyOffsets(source.syntax.text, edits);
  const sources = result.sources.map((one) => (one === source ? readFile(one.path, text) : one));
  const workspace = workspaceOf(sources, result.asOf);
  const judged: Judged = { findings: [], notEvaluated: [] };
  for (const one of sources)
    for (const other of one.documents)
      if (isKind(other, 'Partnership') && other.name === main.document.name)
        judgePartnership(workspace, one, other, judged);
  return finish(workspace, judged.findings);
}
