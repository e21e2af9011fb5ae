import { adviceOf, type CheckResult, severities } from '../../core/index.ts';
import { type HealthParams, type HealthResult, messages } from '../protocol.ts';
import { findingsOf, type Root, resultOf, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** The rules that speak of a limit of the tool. */
const limitRules = new Set(['PC023', 'PC026']);

/** partnership/health, and partnership/changed for who shows it. */
export function health(session: Session): void {
  session.connection.onRequest(messages.health, async ({ uri }: HealthParams): Promise<HealthResult | null> => {
    await session.roots.ready;
    const found = findingsOf(session.roots, uri);
    if (!found) return null;
    return answer(found.root, found.source.path, uri, resultOf(session.roots, found.root));
  });
  if (!session.options.tellChanges) return;
  let waiting = false;
  session.changed.push(() => {
    if (waiting) return;
    waiting = true;
    // Changes that arrive together are told once.
    setTimeout(() => {
      waiting = false;
      void session.connection.sendNotification(messages.changed);
    }, 0);
  });
}

function answer(root: Root, file: string, uri: string, result: CheckResult): HealthResult {
  const uris: Record<string, string> = {};
  const partnerships = result.health
    .filter((health) => health.file === file)
    .map((health) => {
      const advice = adviceOf(health, result.findings);
      for (const { file: named } of [...health.ledger, ...health.caps, ...advice]) uris[named] = uriOf(root, named);
      return { health, advice };
    });
  const own = result.findings.filter((finding) => finding.file === file);
  const policy = result.workspace.policyFor(file).source;
  return {
    asOf: result.asOf,
    uri,
    partnerships,
    uris,
    counts: Object.fromEntries(
      severities.map((severity) => [severity, own.filter((finding) => finding.severity === severity).length]),
    ) as HealthResult['counts'],
    ...(policy ? { policy: { name: policy.name, uri: uriOf(root, policy.file) } } : {}),
    limits: result.findings
      .filter((finding) => limitRules.has(finding.rule))
      .map((finding) => `${finding.file}: ${finding.message}`),
  };
}
