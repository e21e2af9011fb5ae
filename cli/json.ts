import { type Comparison, type Finding, type Health, originText, type SetBy } from '../core/index.ts';
import type { Explained } from './explain-finding.ts';
import type { Judgement } from './judge.ts';
import { ruleData } from './rule-data.ts';
import { printableJson } from './text/printable.ts';

/** Version of the JSON that the commands print. It counts up when something that others rely on changes. */
export const jsonVersion = 1;

/** Data as JSON text. Characters that a terminal would act on stand as escapes, which mean the same to a reader. */
export function jsonText(data: object): string {
  return `${printableJson(JSON.stringify(data, null, 2))}\n`;
}

/** What `check` found, as schemas/check-output.schema.json describes it. */
export function checkData({ result, files, comparison, base }: Judgement): object {
  return {
    version: jsonVersion,
    asOf: result.asOf,
    files,
    findings: result.findings.map(findingData),
    notEvaluated: result.notEvaluated,
    health: result.health.map(healthData),
    ...(comparison && base ? { base, comparison: comparisonData(comparison) } : {}),
  };
}

/** What differs from a base; findings that are listed anyway by their keys. */
export function comparisonData({ changes, introduced, fixed, still, partnerships }: Comparison): object {
  return {
    changes,
    introduced: introduced.map(({ key }) => key),
    fixed: fixed.map(findingData),
    unchanged: still.map(({ key }) => key),
    partnerships,
  };
}

/** A finding; thresholds and steps of the severity say in words who set them. */
export function findingData(finding: Finding): object {
  const withFrom = <T extends { setBy?: SetBy }>(set: T) => ({ ...set, from: originText(set.setBy) });
  return {
    ...finding,
    inputs: finding.inputs.map((input) => ({ ...input, assumed: input.assumed === true })),
    thresholds: finding.thresholds.map(withFrom),
    severityFrom: finding.severityFrom.map(withFrom),
  };
}

/** What `explain` says about one finding. */
export function explainedData({ finding, rule, status, policies, waiver, known }: Explained): object {
  return {
    finding: findingData(finding),
    rule: ruleData(rule),
    ...(status === undefined ? {} : { status }),
    policies,
    waiver: { possible: waiver.possible, longestDays: waiver.longest },
    ...(known === undefined ? {} : { baseline: known ? 'known' : 'new' }),
  };
}

/** Points lost to one cause. */
export function ledgerData({ cause, text, ...line }: Health['ledger'][number]): object {
  return { cause: cause.type === 'rule' ? cause.id : `${cause.type}:${cause.id}`, message: text, ...line };
}

/** The health of one partnership. */
export function healthData(health: Health): object {
  return {
    ...health,
    dimensions: health.dimensions.map(({ id, ...dimension }) => ({ dimension: id, ...dimension })),
    ledger: health.ledger.map(ledgerData),
    caps: health.caps.map(({ id, limit, ...cap }) => ({ name: id, maximum: limit, ...cap })),
  };
}
