import { readingFindings } from './actuals/findings.ts';
import type { Finding, NotEvaluated, RawFinding } from './findings.ts';
import { byPlace, finish } from './finish.ts';
import type { Health } from './health/health.ts';
import { healthOfAll } from './health/health.ts';
import { catalogueOf } from './kpi/catalogue.ts';
import { recentResults } from './kpi/recent-results.ts';
import type { DefinitionDocument, SourceFile } from './model/document.ts';
import { type Facts, factsOf, isKind } from './model/facts.ts';
import { referenceFindings } from './model/references.ts';
import { type PolicyInForce, type PolicySource, policyInForce } from './policy/policies.ts';
import { brokenPolicies, policyFindings } from './policy/policy-findings.ts';
import { readFile } from './read-file.ts';
import { judgePartnership } from './rules/judge-partnership.ts';
import { judgeWorkspace } from './rules/judge-workspace.ts';
import { statusFindings } from './rules/reading/status-unstated.ts';
import { positionAt } from './syntax/lines.ts';
import { spanAt } from './syntax/tree.ts';
import { applyWaivers } from './waivers/apply.ts';

/** A file as a caller hands it over: path with `/`, relative to the workspace. */
export interface FileText {
  path: string;
  text: string;
}

export interface CheckInput {
  files: readonly (FileText | SourceFile)[];
  /** ISO day by which dates are judged. */
  asOf: string;
}

/** Everything one run has to say. Plain data but for `sources`. */
export interface CheckResult {
  asOf: string;
  /** Sorted by file, then by place, then by rule. */
  findings: Finding[];
  notEvaluated: NotEvaluated[];
  health: Health[];
  /** Files of policies that could not be used; the built-in defaults stand below them. */
  brokenPolicies: string[];
  sources: readonly SourceFile[];
  /** What the documents share, for hover and the like. */
  workspace: Workspace;
}

/** What the rules of every document share. */
export interface Workspace {
  asOf: string;
  sources: readonly SourceFile[];
  facts: readonly Facts[];
  /** The facts with every proposal in place of what is held; left out when nothing is proposed. */
  intended?: readonly Facts[];
  catalogue: ReturnType<typeof catalogueOf>;
  policyFor(file: string): PolicyInForce;
  /** Every policy that can be used. */
  policies: readonly PolicySource[];
}

/** What judging adds to the findings of reading. */
export interface Judged {
  findings: { file: SourceFile; raw: RawFinding; intention?: string }[];
  notEvaluated: NotEvaluated[];
}

/**
 * Checks files as one workspace. Same files, policy and `asOf`: the same result to the byte, whatever the order of
 * the files.
 */
export function check(input: CheckInput): CheckResult {
  const sources = input.files
    .map((file) => ('syntax' in file ? file : readFile(file.path, file.text)))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const workspace = workspaceOf(sources, input.asOf);
  return resultOf(workspace, judgedIn(workspace));
}

/** What reading and all rules about a workspace have to say of it. */
export function judgedIn(workspace: Workspace): Judged {
  const { sources } = workspace;
  const judged: Judged = { findings: [], notEvaluated: [] };

  for (const source of sources) for (const raw of source.problems) judged.findings.push({ file: source, raw });
  for (const { file, raw } of [
    ...referenceFindings(workspace),
    ...policyFindings(workspace),
    ...readingFindings(workspace),
    ...statusFindings(workspace),
  ])
    judged.findings.push({ file, raw });
  for (const source of sources) {
    for (const document of source.documents)
      if (isKind(document, 'Partnership')) judgePartnership(workspace, source, document, judged);
  }
  judgeWorkspace(workspace, judged);
  return judged;
}

/** Findings, waivers and health of what was judged. */
export function resultOf(workspace: Workspace, judged: Judged): CheckResult {
  const { sources, asOf } = workspace;
  const waived = applyWaivers(workspace, finish(workspace, judged.findings), workspace.policies);
  const findings = [...waived.findings, ...finish(workspace, waived.misuse)].sort(byPlace);
  const health = healthOfAll(workspace, findings, judged.notEvaluated);
  return {
    asOf,
    findings,
    notEvaluated: judged.notEvaluated,
    health,
    brokenPolicies: brokenPolicies(sources),
    sources,
    workspace,
  };
}

/** Gathers what the documents of a workspace share. Sources must be sorted by path. */
export function workspaceOf(sources: readonly SourceFile[], asOf: string): Workspace {
  const broken = new Set(brokenPolicies(sources));
  const documents = sources.flatMap((source) => source.documents.map((document) => ({ source, document })));
  const policies = documents.flatMap(({ source, document }) =>
    isKind(document, 'Policy') && !broken.has(source.path) ? [policySource(source, document)] : [],
  );
  const inForce = new Map<string, PolicyInForce>();
  const catalogue = catalogueOf(
    documents.flatMap(({ document }) => (isKind(document, 'KpiCatalogue') ? [document.held.data] : [])),
  );
  const factsIn = (intended: boolean): Facts[] =>
    documents.map(({ source, document }) => {
      const facts = factsOf(source.path, document, intended);
      const results = isKind(document, 'Partnership')
        ? recentResults({ sources, catalogue, asOf }, document, intended)
        : [];
      return results.length > 0 ? { ...facts, results } : facts;
    });
  return {
    asOf,
    sources,
    policies,
    facts: factsIn(false),
    ...(documents.some(({ document }) => document.intended !== document.held) ? { intended: factsIn(true) } : {}),
    catalogue,
    policyFor(file) {
      const known = inForce.get(file) ?? policyInForce(file, policies);
      inForce.set(file, known);
      return known;
    },
  };
}

function policySource(source: SourceFile, document: DefinitionDocument<'Policy'>): PolicySource {
  return {
    file: source.path,
    name: document.name,
    data: document.held.data,
    lineOf: (entry) => {
      const span = spanAt(document.syntax.root, document.held.pathOf.get(entry) ?? []);
      return positionAt(source.syntax.lineStarts, span.start).line + 1;
    },
  };
}
