import { type Reading, readingsOf } from '../actuals/readings.ts';
import type { Workspace } from '../check.ts';
import type { Finding, NotEvaluated } from '../findings.ts';
import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import { bandOf, labelOf } from './bands.ts';
import { capsOf } from './caps.ts';
import { dimensionTitles, judgeDimensions } from './dimensions.ts';
import { accountsOf } from './ledger.ts';
import type { Health } from './types.ts';
import { weightsOf } from './weights.ts';

export type { Health, HealthCap, HealthDimension, LedgerLine } from './types.ts';

/** What the health of one partnership is worked out from. */
export interface HealthInput {
  workspace: Workspace;
  source: SourceFile;
  document: DefinitionDocument<'Partnership'>;
  /** The findings of the document, and what could not be judged about it. */
  findings: readonly Finding[];
  notEvaluated: readonly NotEvaluated[];
  /** Its readings, oldest first. */
  readings: readonly Reading[];
}

/** The health of every partnership that has not ended, in the order of files and documents. */
export function healthOfAll(
  workspace: Workspace,
  findings: readonly Finding[],
  notEvaluated: readonly NotEvaluated[],
): Health[] {
  const foundIn = groupedBy(findings);
  const openIn = groupedBy(notEvaluated);
  return workspace.sources.flatMap((source) =>
    source.documents.flatMap((document) => {
      if (!isKind(document, 'Partnership') || document.held.data.status === 'ended') return [];
      const key = keyOf({ file: source.path, document: `Partnership/${document.name}` });
      const readings = readingsOf(workspace.sources, document.name);
      return [
        healthOf({
          workspace,
          source,
          document,
          findings: foundIn.get(key) ?? [],
          notEvaluated: openIn.get(key) ?? [],
          readings,
        }),
      ];
    }),
  );
}

/** Works out the health of one partnership. */
export function healthOf(input: HealthInput): Health {
  const { workspace, source, document } = input;
  const { weights, from } = weightsOf(workspace.policyFor(source.path));
  const judged = judgeDimensions(input);
  const caps = capsOf(input);
  const { score, ledger, applied } = accountsOf(judged, weights, caps);
  const confidence = hundredths(
    judged.reduce((sum, dimension) => sum + dimension.confidence * weights[dimension.id], 0) / 100,
  );
  const band = bandOf(score);
  return {
    partnership: document.name,
    title: document.held.data.title ?? document.name,
    file: source.path,
    document: `Partnership/${document.name}`,
    score,
    band,
    label: labelOf(band, confidence),
    confidence,
    weightsFrom: from,
    dimensions: judged.map(({ id, shown, raw, confidence, coverage, note }) => ({
      id,
      title: dimensionTitles[id],
      weight: weights[id],
      score: Math.round(shown * 1000) / 10,
      raw: hundredths(raw),
      confidence: hundredths(confidence),
      coverage: hundredths(coverage),
      ...(note === undefined ? {} : { note }),
    })),
    caps: caps.map((cap) => ({ ...cap, applied: applied.has(cap.id) })),
    ledger,
  };
}

function groupedBy<T extends { file: string; document: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function keyOf({ file, document }: { file: string; document: string }): string {
  return `${file}\n${document}`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
