import type { Judged, Workspace } from '../check.ts';
import type { Facts } from '../model/facts.ts';
import type { Rule, WorkspaceRuleContext } from './rule.ts';
import { rules } from './rules.ts';
import { termFix } from './term-fix.ts';
import { thresholdInputs } from './threshold-inputs.ts';

/** Runs the rules about the whole workspace. They see facts only, so that a change of one file re-reads one file. */
export function judgeWorkspace(workspace: Workspace, judged: Judged): void {
  for (const rule of rules) if (rule.judges === 'workspace') rule.check(contextOf(workspace, rule, judged));
}

function contextOf(workspace: Workspace, rule: Rule, judged: Judged): WorkspaceRuleContext {
  const settingsFor = (facts: Facts) => workspace.policyFor(facts.file).optionsOf(rule);
  return {
    asOf: workspace.asOf,
    facts: workspace.facts,
    optionsFor: (facts) => Object.fromEntries(Object.entries(settingsFor(facts)).map(([name, setting]) => [name, setting.value])),
    report(facts, finding) {
      const file = workspace.sources.find((source) => source.path === facts.file);
      if (!file) return;
      judged.findings.push({
        file,
        raw: {
          rule: rule.id,
          severity: finding.severity ?? rule.severity,
          message: finding.message,
          why: finding.why,
          document: facts.document,
          path: finding.path,
          inputs: [...(finding.inputs ?? []), ...thresholdInputs(rule, settingsFor(facts))],
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
    needs(facts, ...fields) {
      judged.notEvaluated.push({
        rule: rule.id,
        name: rule.name,
        file: facts.file,
        document: `${facts.kind}/${facts.name}`,
        needs: [...fields].sort(),
      });
    },
    term: (facts, path, field, value, words) => termFix(facts.status, path, field, value, words),
  };
}
