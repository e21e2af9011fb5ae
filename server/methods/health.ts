import {
  adviceOf,
  answered,
  type CheckResult,
  datesOfPartnership,
  type Health,
  missingOf,
  positionAt,
  type SourceFile,
  severities,
} from '../../core/index.ts';
import { pastScores } from '../past-scores.ts';
import { urisIn } from '../place.ts';
import { type HealthParams, type HealthResult, messages } from '../protocol.ts';
import { findingsOf, type Root, resultOf, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** As many dates as are shown before anybody asks for more. */
const NEXT_DATES = 5;

/** The rules that speak of a limit of the tool. */
const limitRules = new Set(['PC023', 'PC026']);

/** partnership/health, and partnership/changed for who shows it. */
export function health(session: Session): void {
  // While a file is being typed in, parts of it cannot be read for moments: what was known stays until they can.
  const readable = new Map<string, HealthResult>();
  session.connection.onRequest(
    messages.health,
    async ({ uri, missing, answers }: HealthParams): Promise<HealthResult | null> => {
      await session.roots.ready;
      const found = findingsOf(session.roots, uri);
      if (!found) return null;
      const result = resultOf(session.roots, found.root);
      const now = answer(found.root, found.source.path, uri, result, answers ?? false);
      const unread = unreadPlace(found.source);
      if (!unread) {
        if (missing) {
          now.missing = missingOf(result, { file: found.source.path });
          now.uris[found.source.path] = uri;
        }
        const { missing: before } = readable.get(uri) ?? now;
        readable.set(uri, { ...(before ? { missing: before } : {}), ...now });
        return now;
      }
      const { partnerships, uris, missing: before } = readable.get(uri) ?? now;
      return {
        ...now,
        partnerships,
        uris: { ...uris, ...now.uris },
        ...(missing && before ? { missing: before } : {}),
        unread,
      };
    },
  );
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

/** Where a partnership of the file cannot be read so that it has no health. Lines count from 1. */
export function unreadPlace({ documents, syntax, problems }: SourceFile): HealthResult['unread'] {
  const whole =
    documents.every(({ lost }) => lost === undefined) && documents.length >= Math.max(1, syntax.documents.length);
  const [first] = whole
    ? []
    : problems
        .filter(({ severity, span }) => severity === 'error' && span)
        .sort(({ span: a }, { span: b }) => (a?.start ?? 0) - (b?.start ?? 0));
  return first && { line: positionAt(syntax.lineStarts, first.span?.start ?? 0).line + 1, message: first.message };
}

/** How the partnerships of a file fare. A companion has no health of its own: it shows that of the partnership which it belongs to. */
export function healthIn(result: CheckResult, file: string): Health[] {
  const documents = result.sources.find(({ path }) => path === file)?.documents ?? [];
  return result.health.filter(
    (health) => health.file === file || documents.some(({ kind, name }) => `${kind}/${name}` === health.document),
  );
}

function answer(root: Root, file: string, uri: string, result: CheckResult, answers: boolean): HealthResult {
  const uris: Record<string, string> = {};
  const partnerships = healthIn(result, file).map((health) => {
    const advice = adviceOf(health, result.findings);
    const dates = datesOfPartnership(result, health).slice(0, NEXT_DATES);
    for (const { file: named } of [...health.ledger, ...health.caps, ...advice, ...dates])
      uris[named] = uriOf(root, named);
    const more = answers ? answered(result, health, pastScores(root, health, result.asOf)) : undefined;
    if (!more) return { health, advice, dates };
    Object.assign(uris, urisIn(root, more));
    return { health, advice, dates, answered: more };
  });
  const own = result.findings.filter((finding) => finding.file === file);
  const policy = result.workspace.policyFor(file).source;
  return {
    asOf: result.asOf,
    uri,
    partnerships,
    uris,
    counts: Object.fromEntries(
      severities.map((severity) => [
        severity,
        own.filter((finding) => finding.severity === severity && !finding.waived).length,
      ]),
    ) as HealthResult['counts'],
    waived: own.flatMap(({ rule, message, document, file: named, range, waived }) => {
      if (!waived) return [];
      uris[named] = uriOf(root, named);
      return [{ rule, message, document, file: named, range, waived }];
    }),
    ...(policy ? { policy: { name: policy.name, uri: uriOf(root, policy.file) } } : {}),
    limits: result.findings
      .filter((finding) => limitRules.has(finding.rule))
      .map((finding) => `${finding.file}: ${finding.message}`),
  };
}
