import type { Finding } from '../findings.ts';
import { findRule } from '../rules/rules.ts';
import type { Health, LedgerLine, Place } from './types.ts';

/** What to do about points that were lost. */
export interface Advice extends Place {
  points: number;
  /** What to do, in a sentence. */
  action: string;
  /** What was found. */
  because: string;
}

/** What would help most: the lines of the ledger that cost most, each with what to do. Limits of the whole score come last. */
export function adviceOf(health: Health, findings: readonly Finding[], most = 3): Advice[] {
  const lines = [...health.ledger].sort(
    (a, b) => Number(a.cause.type === 'cap') - Number(b.cause.type === 'cap') || b.points - a.points,
  );
  return lines.slice(0, most).map((line) => {
    const { file, range, path, points, text } = line;
    return { file, range, path, points, action: actionFor(line, findings), because: text };
  });
}

function actionFor(line: LedgerLine, findings: readonly Finding[]): string {
  const { type, id } = line.cause;
  switch (type) {
    case 'kpi':
      return `Bring ${id} back to its target, or agree a target that can be met.`;
    case 'share':
      return `Spread ${id} over more hands: a second provider, or more of it in-house.`;
    case 'freshness':
      return id === 'not-evaluated' ? 'State what the rules need to judge.' : `Record newer evidence of ${id}.`;
    case 'cap':
    case 'rule': {
      const own = findings.filter((finding) => finding.rule === id && finding.file === line.file);
      const here = own.find((finding) => finding.path === line.path) ?? own[0];
      const fix = here?.fixes.find((candidate) => candidate.preferred) ?? here?.fixes[0];
      return sentence(fix?.title ?? findRule(id)?.summary ?? line.text);
    }
  }
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(first) ? first : `${first}.`;
}
