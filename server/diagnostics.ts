import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding, Severity } from '../core/index.ts';
import { type Root, uriOf } from './roots.ts';

const severityOf: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as editors show it. `rulePages` is the address below which the page of each rule is found, if there is one. */
export function diagnosticOf(root: Root, finding: Finding, rulePages: string | undefined): Diagnostic {
  return {
    range: finding.range,
    severity: finding.waived ? DiagnosticSeverity.Hint : severityOf[finding.severity],
    code: finding.rule,
    ...(rulePages === undefined ? {} : { codeDescription: { href: `${rulePages}${finding.rule}.md` } }),
    source: 'partnership',
    message: messageOf(finding),
    relatedInformation: finding.related.map((related) => ({
      location: { uri: uriOf(root, related.file), range: related.range },
      message: related.message,
    })),
    data: { key: finding.key },
  };
}

/** What, then why; what is waived says first by whom and until when. */
function messageOf({ message, why, waived }: Finding): string {
  if (waived) return `Waived until ${waived.until} by ${waived.by} (${waived.reason}): ${message}`;
  return why === '' ? message : `${message}\n${why}`;
}

/** A short word for a list of diagnostics, or of findings, that changes exactly when they do: unchanged ones are not sent again. */
export function resultIdOf(list: readonly (Diagnostic | Finding)[]): string {
  return wordOf(list);
}

/** A short word for plain data that changes exactly when it does. */
export function wordOf(data: unknown): string {
  const text = JSON.stringify(data);
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return `${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}-${text.length}`;
}
