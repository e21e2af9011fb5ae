import type { Finding, Threshold } from '../../findings.ts';
import type { SourceFile } from '../../model/document.ts';
import { originText } from '../../policy/policies.ts';
import { findRule } from '../../rules/rules.ts';
import { offsetAt } from '../../syntax/lines.ts';
import { number } from '../../text.ts';
import { code, plain } from '../markdown.ts';

/** The rules that have something to say here: how severe it is, the limits, and who set both. */
export function rulesAt(findings: readonly Finding[], source: SourceFile, offset: number): string | undefined {
  const { lineStarts, text } = source.syntax;
  const here = findings.filter(({ range }) => {
    const [start, end] = [range.start, range.end].map((place) => offsetAt(lineStarts, place, text.length));
    return start !== undefined && end !== undefined && start <= offset && offset <= end;
  });
  if (here.length === 0) return undefined;
  return here
    .map((finding) => {
      const set = finding.severityFrom.findLast(({ by }) => by === 'policy')?.setBy;
      const severity = finding.waived ? `waived until ${finding.waived.until}` : finding.severity;
      const head = `${code(finding.rule)} ${severity}${set ? ` (${plain(originText(set))})` : ''}: ${findRule(finding.rule)?.summary ?? finding.name}`;
      return [head, ...finding.thresholds.map((threshold) => `- ${limit(threshold)}`)].join('\n');
    })
    .join('\n\n');
}

/** `notice 120 days (house, policy.partnership.yaml:7; built-in default 90)`: who set a limit. */
function limit({ name, value, unit, setBy, default: builtIn }: Threshold): string {
  const amount = [number(value, 2), unit].filter(Boolean).join(' ');
  const instead = setBy ? `; built-in default ${number(builtIn, 2)}` : '';
  return `${name} ${plain(amount)} (${plain(originText(setBy))}${instead})`;
}

/** In a policy: what the named rule asks. */
export function ruleOf(value: unknown): string | undefined {
  const rule = typeof value === 'string' && /^PC\d{3}$/.test(value) ? findRule(value) : undefined;
  return (
    rule &&
    `**${rule.id} ${rule.name}** · ${rule.severity} · from ${rule.from}\n\n${rule.summary}\n\n${plain(rule.condition)}`
  );
}
