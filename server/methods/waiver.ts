import { type Finding, type SourceFile, waiverEdit, waiverQuestions } from '../../core/index.ts';
import {
  messages,
  type WaiverEditParams,
  type WaiverEditResult,
  type WaiverQuestionsParams,
  type WaiverQuestionsResult,
} from '../protocol.ts';
import { findingsOf, resultOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** partnership/waiverQuestions and partnership/waiverEdit: what to ask before a finding is waived, and the comment that does it. */
export function waiver(session: Session): void {
  const { connection, documents } = session;
  connection.onRequest<WaiverQuestionsResult, void>(
    messages.waiverQuestions,
    async ({ uri, key }: WaiverQuestionsParams) => {
      const found = await findingOf(session, uri, key);
      return found ? waiverQuestions(found.workspace, found.source, found.finding) : null;
    },
  );
  connection.onRequest<WaiverEditResult, void>(messages.waiverEdit, async ({ uri, key, answers }: WaiverEditParams) => {
    const found = await findingOf(session, uri, key);
    if (!found) return null;
    const edit = waiverEdit(found.workspace, found.source, found.finding, answers);
    if ('refused' in edit) return edit;
    const version = documents.get(uri)?.version;
    return { edit, ...(version === undefined ? {} : { version }) };
  });
}

async function findingOf(session: Session, uri: string, key: string) {
  await session.roots.ready;
  const found = findingsOf(session.roots, uri);
  const finding: Finding | undefined = found?.findings.find((candidate) => candidate.key === key);
  if (!found || !finding) return undefined;
  const source: SourceFile = found.source;
  return { workspace: resultOf(session.roots, found.root).workspace, source, finding };
}
