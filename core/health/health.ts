import { type Reading, readingsOf } from '../actuals/readings.ts';
import type { Workspace } from '../check.ts';
import type { Finding, NotEvaluated } from '../findings.ts';
import { mainOf, type PartnershipDocument, withCompanions } from '../model/companions.ts';
import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import { providerDocuments } from '../model/provider-documents.ts';
import { hasReached } from '../model/status.ts';
import { ruleById } from '../rules/rules.ts';
import { bandOf, labelOf } from './bands.ts';
import { capsOf } from './caps.ts';
import { dimensionTitles, judgeDimensions } from './dimensions.ts';
import { accountsOf } from './ledger.ts';
import type { Cause, Health } from './types.ts';
import { weightsOf } from './weights.ts';

export type { Health, HealthCap, HealthDimension, LedgerLine } from './types.ts';

/** What the health of one partnership is worked out from. */
export interface HealthInput {
  workspace: Workspace;
  source: SourceFile;
  document: DefinitionDocument<'Partnership'>;
  /** The findings of the document, its companions and its provider, and what could not be judged about them. */
  findings: readonly Finding[];
  notEvaluated: readonly NotEvaluated[];
  /** Its readings, oldest first. */
  readings: readonly Reading[];
  /** What is taken as mended, to see what that would give: `kpi csat`, `freshness readings`, `cap exit-plan-missing`. */
  mended?: ReadonlySet<string>;
}

/** Whether a cause is taken as mended. */
export function isMended({ mended }: HealthInput, type: Cause['type'], id: string): boolean {
  return mended?.has(causeKey({ type, id })) ?? false;
}

/** A cause as `mended` names it. */
export function causeKey({ type, id }: Cause): string {
  return `${type} ${id}`;
}

/**
 * The health of every partnership that has not ended, in the order of files and documents. A companion is part of the
 * partnership that it belongs to, and has no health of its own.
 */
export function healthOfAll(
  workspace: Workspace,
  findings: readonly Finding[],
  notEvaluated: readonly NotEvaluated[],
): Health[] {
  return healthInputs(workspace, findings, notEvaluated).map(healthOf);
}

/** What the health of each partnership is worked out from, in the same order. */
export function healthInputs(
  workspace: Workspace,
  findings: readonly Finding[],
  notEvaluated: readonly NotEvaluated[],
): HealthInput[] {
  const foundIn = groupedBy(findings);
  const openIn = groupedBy(notEvaluated);
  const { sources } = workspace;
  return sources.flatMap((source) =>
    source.documents.flatMap((document) => {
      if (!isKind(document, 'Partnership') || document.held.data.status === 'ended') return [];
      if (mainOf(sources, document)) return [];
      // A section that cannot be read has no findings: that would look like health.
      if (document.lost) return [];
      const { status } = document.held.data;
      const known = partsOf(sources, { source, document }).map(keyOf);
      const company = companyOf(sources, document).map(keyOf);
      const reached = ({ rule }: { rule: string }): boolean => hasReached(status, ruleById(rule).from);
      const all = <T extends { rule: string }>(of: Map<string, T[]>): T[] => [
        ...known.flatMap((key) => of.get(key) ?? []),
        ...company.flatMap((key) => of.get(key) ?? []).filter(reached),
      ];
      const readings = readingsOf(sources, document.name);
      return [{ workspace, source, document, findings: all(foundIn), notEvaluated: all(openIn), readings }];
    }),
  );
}

/** A document as findings name it. */
interface Named {
  file: string;
  document: string;
}

function partsOf(sources: readonly SourceFile[], main: PartnershipDocument): Named[] {
  return withCompanions(sources, main).map(({ source, document }) => ({
    file: source.path,
    document: `Partnership/${document.name}`,
  }));
}

/** What is found in the file of the provider as a company counts in each partnership with it. */
function companyOf(sources: readonly SourceFile[], { held }: DefinitionDocument<'Partnership'>): Named[] {
  return providerDocuments(sources, held.data.provider).map(({ source, document }) => ({
    file: source.path,
    document: `Provider/${document.name}`,
  }));
}

/** Works out the health of one partnership. */
export function healthOf(input: HealthInput): Health {
  const { workspace, source, document } = input;
  const { weights, from } = weightsOf(workspace.policyFor(source.path));
  const judged = judgeDimensions(input);
  const caps = capsOf(input).filter(({ id }) => !isMended(input, 'cap', id));
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

function groupedBy<T extends Named>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function keyOf({ file, document }: Named): string {
  return `${file}\n${document}`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
