import type { CheckResult } from '../../core/index.ts';

/** What the comments at the head of a fixture say should be found. */
export interface Expectations {
  asOf: string;
  findings: { rule: string; severity: string; path: string; text: string }[];
  needs: { rule: string; field: string }[];
}

/**
 * Reads the head comments of a fixture:
 *
 *     # as-of 2026-11-22
 *     # expect PC404 error /termination/byProvider/forConvenience/notice: 131 days are uncovered
 *     # expect-needs PC404 headcount.hiringPerWeek
 */
export function expectationsOf(text: string): Expectations {
  const result: Expectations = { asOf: '2026-11-22', findings: [], needs: [] };
  for (const line of text.split(/\r?\n/)) {
    const asOf = /^# as-of (\S+)$/.exec(line);
    const finding = /^# expect (PC\d{3}) (error|warning|info|hint) (|\/.*?): (.+)$/.exec(line);
    const need = /^# expect-needs (PC\d{3}) (\S+)$/.exec(line);
    if (asOf?.[1]) result.asOf = asOf[1];
    else if (finding)
      result.findings.push({
        rule: finding[1] ?? '',
        severity: finding[2] ?? '',
        path: finding[3] ?? '',
        text: finding[4] ?? '',
      });
    else if (need) result.needs.push({ rule: need[1] ?? '', field: need[2] ?? '' });
    else if (line.startsWith('# expect')) throw new Error(`Not understood: ${line}`);
  }
  return result;
}

/** The findings of one rule as lines, for comparing with what a fixture expects. */
export function linesOf(result: CheckResult, rule: string): string[] {
  return result.findings
    .filter((finding) => finding.rule === rule)
    .map((finding) => `${finding.severity} ${finding.path}: ${finding.message}`);
}
