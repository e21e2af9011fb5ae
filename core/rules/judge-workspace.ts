import { logOf, newestEvidence } from '../actuals/log.ts';
import type { Judged, Workspace } from '../check.ts';
import { type RawFinding, severities } from '../findings.ts';
import { pointerOf, type SourceFile } from '../model/document.ts';
import type { Facts } from '../model/facts.ts';
import { hasReached } from '../model/status.ts';
import { clientFileOf } from '../policy/client-file.ts';
import { asIntention, intentionText, type Place } from './intention.ts';
import type { Rule, Standing, WorkspaceRuleContext } from './rule.ts';
import { findRule, rules } from './rules.ts';
import { termFix } from './term-fix.ts';

interface Run {
  findings: { file: SourceFile; raw: RawFinding; about: string }[];
  needs: Map<string, { facts: Facts; rule: Rule; fields: Set<string> }>;
}

/**
 * Runs the rules about the whole workspace. They see facts only, so that a change of one file re-reads one file. Where
 * something is proposed they run a second time on what is intended: a finding that goes with it is named an intention.
 */
export function judgeWorkspace(workspace: Workspace, judged: Judged): void {
  const held = run(workspace, workspace.facts);
  const intended = workspace.intended && aboutWhat(run(workspace, workspace.intended));
  const files = new Map(workspace.sources.map((source) => [source.path, source]));
  for (const { file, raw, about } of held.findings) {
    const stays = !intended || intended.get(about)?.some((other) => other.rule === raw.rule || asSevere(other, raw));
    if (stays) judged.findings.push({ file, raw });
    else {
      const intention = intentionText(placesOf(files, file, raw));
      judged.findings.push({ file, raw: asIntention(raw, intention), intention });
    }
  }
  for (const { facts, rule, fields } of held.needs.values()) {
    judged.notEvaluated.push({
      rule: rule.id,
      name: rule.name,
      file: facts.file,
      document: `${facts.kind}/${facts.name}`,
      needs: [...fields].sort(),
    });
  }
}

function aboutWhat({ findings }: Run): Map<string, RawFinding[]> {
  const all = new Map<string, RawFinding[]>();
  for (const { raw, about } of findings) all.set(about, [...(all.get(about) ?? []), raw]);
  return all;
}

function asSevere(finding: RawFinding, other: RawFinding): boolean {
  return severities.indexOf(finding.severity) <= severities.indexOf(other.severity);
}

/** Where a finding stands, then its related places. */
function placesOf(files: ReadonlyMap<string, SourceFile>, file: SourceFile, raw: RawFinding): Place[] {
  const places = [{ file: file.path, document: raw.document, path: raw.path }, ...(raw.related ?? [])];
  return places.flatMap((place) => {
    const source = files.get(place.file ?? file.path);
    const document = source?.documents.find((candidate) => candidate.index === place.document);
    return document ? [[document, place.path] as const] : [];
  });
}

function run(workspace: Workspace, facts: readonly Facts[]): Run {
  const result: Run = { findings: [], needs: new Map() };
  const files = new Map(workspace.sources.map((source) => [source.path, source]));
  for (const rule of rules)
    if (rule.judges === 'workspace') rule.check(contextOf(workspace, facts, files, rule, result));
  return result;
}

function contextOf(
  workspace: Workspace,
  facts: readonly Facts[],
  files: ReadonlyMap<string, SourceFile>,
  rule: Rule,
  result: Run,
): WorkspaceRuleContext {
  const settingsFor = (of: Facts) => workspace.policyFor(of.file).optionsOf(rule);
  const standing = (of: Facts, id = rule.id): Standing | undefined => standingOf(workspace, of, findRule(id));
  return {
    asOf: workspace.asOf,
    facts,
    optionsFor: (of) =>
      Object.fromEntries(Object.entries(settingsFor(of)).map(([name, setting]) => [name, setting.value])),
    standing,
    report(of, finding) {
      const file = files.get(of.file);
      if (!file || !standing(of)) return;
      result.findings.push({
        file,
        about: finding.about ?? `${rule.id} ${of.file} ${of.document} ${pointerOf(finding.path)}`,
        raw: {
          rule: rule.id,
          severity: finding.severity ?? rule.severity,
          message: finding.message,
          why: finding.why,
          document: of.document,
          path: finding.path,
          inputs: finding.inputs ?? [],
          ...(finding.onKey === undefined ? {} : { onKey: finding.onKey }),
          ...(finding.fixes === undefined ? {} : { fixes: finding.fixes }),
          related: (finding.related ?? []).map((related) => ({
            file: related.facts.file,
            document: related.facts.document,
            path: related.path,
            message: related.message,
          })),
        },
      });
    },
    needs(of, ...fields) {
      if (!standing(of)) return;
      const key = `${rule.id} ${of.file} ${of.document}`;
      const known = result.needs.get(key) ?? { facts: of, rule, fields: new Set() };
      for (const field of fields) known.fields.add(field);
      result.needs.set(key, known);
    },
    sharedWith: (of) => workspace.policyFor(of.file).sharedWith(),
    clientFile: (of) => clientFileOf(workspace, of),
    kpi: (id) => workspace.catalogue.get(id),
    newest: (of, stated, ref, ...events) =>
      newestEvidence({
        stated,
        log: logOf(workspace.sources, of.name),
        ref,
        asOf: workspace.asOf,
        ...(events.length > 0 ? { events } : {}),
      })?.date,
    term: (of, path, field, value, words) => termFix(of.status, path, field, value, words),
  };
}

/** How a rule stands towards a document: undefined where it is off, or its status has not come so far. */
export function standingOf(workspace: Workspace, of: Facts, rule: Rule | undefined): Standing | undefined {
  if (!rule) return undefined;
  if (of.kind === 'Partnership' && (!hasReached(of.status, rule.from) || of.status === 'ended')) return undefined;
  const policy = workspace.policyFor(of.file);
  const severity = policy.severityOf(rule.id)?.severity;
  if (severity === 'off') return undefined;
  const options = Object.fromEntries(
    Object.entries(policy.optionsOf(rule)).map(([name, setting]) => [name, setting.value]),
  );
  return { options, ...(severity ? { severity } : {}) };
}
