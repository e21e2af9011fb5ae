import type { Finding } from '../findings.ts';

/**
 * Findings that a team has taken note of and not yet mended. It holds finding keys, so that moved lines and reordered
 * lists change nothing, and a new fault of the same kind elsewhere is not hidden.
 */
export interface Baseline {
  version: 1;
  /** In order of file and key. */
  findings: { file: string; rule: string; key: string }[];
}

/** Reads the text of a baseline file. Returns a sentence that says what is wrong when it is none. */
export function readBaseline(text: string): Baseline | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'it is no JSON';
  }
  const { version, findings } = (data ?? {}) as Partial<Baseline>;
  if (version !== 1) return 'it does not say version 1';
  const fits =
    Array.isArray(findings) &&
    findings.every(
      (entry) => typeof entry?.file === 'string' && typeof entry.rule === 'string' && typeof entry.key === 'string',
    );
  return fits ? { version, findings } : 'its entries are not of the form { file, rule, key }';
}

/** The text of a baseline file. */
export function baselineText({ version, findings }: Baseline): string {
  const lines = findings.map(
    (entry) => `    ${JSON.stringify({ file: entry.file, rule: entry.rule, key: entry.key })}`,
  );
  return `{\n  "version": ${version},\n  "findings": [\n${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}  ]\n}\n`;
}

/** Findings with those marked that the baseline knows, and the entries whose finding is gone. */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
): { findings: Finding[]; stale: Baseline['findings'] } {
  const known = new Set(baseline.findings.map(({ key }) => key));
  const present = new Set(findings.map(({ key }) => key));
  return {
    findings: findings.map((finding) => (known.has(finding.key) ? { ...finding, known: true } : finding)),
    stale: baseline.findings.filter(({ key }) => !present.has(key)),
  };
}

/**
 * The baseline to write. Over an old one only what is gone is taken out, so that writing it again cannot hide new
 * faults; with `acceptNew` what is new is added too. Waived findings stay out: their waiver says more.
 */
export function nextBaseline(findings: readonly Finding[], old: Baseline | undefined, acceptNew: boolean): Baseline {
  const known = old && new Set(old.findings.map(({ key }) => key));
  const kept = findings.filter(
    ({ key, waived }) => waived === undefined && (known === undefined || acceptNew || known.has(key)),
  );
  const entries = kept.map(({ file, rule, key }) => ({ file, rule, key }));
  return { version: 1, findings: entries.sort((a, b) => compare(a.file, b.file) || compare(a.key, b.key)) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
