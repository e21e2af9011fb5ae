import { decisionOf } from '../../core/index.ts';
import { pastScores } from '../past-scores.ts';
import { type DecisionResult, messages } from '../protocol.ts';
import { findingsOf, resultOf } from '../roots.ts';
import type { Session } from '../session.ts';
import { healthIn } from './health.ts';

/** partnership/decision: what those need who decide to stay or to leave, for each partnership of a file. */
export function decision({ connection, roots }: Session): void {
  connection.onRequest<DecisionResult, void>(messages.decision, async ({ uri }: { uri: string }) => {
    await roots.ready;
    const found = findingsOf(roots, uri);
    if (!found) return null;
    const result = resultOf(roots, found.root);
    return healthIn(result, found.source.path).flatMap(
      (health) => decisionOf(result, health, pastScores(found.root, health, result.asOf)) ?? [],
    );
  });
}
