import { askedPartnership, type Health, proposalOf, rangeOf, tryTerms } from '../../core/index.ts';
import { messages, type ProposeTermsResult, type TryTermsParams, type TryTermsResult } from '../protocol.ts';
import { findingsOf, resultOf, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** partnership/tryTerms and partnership/proposeTerms: what other terms would give, and the edits that write them down. */
export function termTrials(session: Session): void {
  const { connection, documents } = session;
  connection.onRequest<TryTermsResult, void>(messages.tryTerms, async (params: TryTermsParams) => {
    const found = await partnershipOf(session, params);
    return (found && tryTerms(found.result, found.health, params.trials)) ?? null;
  });
  connection.onRequest<ProposeTermsResult, void>(messages.proposeTerms, async (params: TryTermsParams) => {
    const found = await partnershipOf(session, params);
    const asked = found && askedPartnership(found.result, found.health);
    const edits = asked && proposalOf(asked, params.trials);
    if (!found || !asked || !edits) return null;
    const { source } = asked.main;
    const uri = uriOf(found.root, source.path);
    const version = documents.get(uri)?.version;
    return {
      uri,
      edits: edits.map((edit) => ({ range: rangeOf(source.syntax.lineStarts, edit), newText: edit.text })),
      ...(version === undefined ? {} : { version }),
    };
  });
}

async function partnershipOf(session: Session, { uri, document }: TryTermsParams) {
  await session.roots.ready;
  const found = findingsOf(session.roots, uri);
  if (!found) return undefined;
  const result = resultOf(session.roots, found.root);
  const here = result.health.filter((one: Health) => one.document === document);
  const health = here.find(({ file }) => file === found.source.path) ?? here[0];
  return health && { root: found.root, result, health };
}
