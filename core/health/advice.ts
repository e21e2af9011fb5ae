import type { Finding } from '../findings.ts';
import { findRule } from '../rules/rules.ts';
import { count } from '../text.ts';
import type { Health, LedgerLine, Place } from './types.ts';

/** What to do about points that were lost. */
export interface Advice extends Place {
  points: number;
  /** What to do, in a sentence. */
  action: string;
  /** What was found. */
  because: string;
}

/**
 * What would help most: the lines of the ledger that cost most, each with what to do. What is mended in one way makes
 * one line; limits of the whole score come last.
 */
export function adviceOf(health: Health, findings: readonly Finding[], most = 3): Advice[] {
  const made = new Map<string, Advice & { isCap: boolean; others: number }>();
  const isCap = ({ cause }: LedgerLine): boolean => cause.type === 'cap';
  // A cap that goes with what costs points anyway is told there.
  for (const line of [...health.ledger].sort((a, b) => Number(isCap(a)) - Number(isCap(b)) || b.points - a.points)) {
    const { file, range, path, points, text } = line;
    const action = actionFor(line, health, findings);
    const known = made.get(action);
    if (known) {
      known.points += points;
      known.others += isCap(line) ? 0 : 1;
    } else made.set(action, { file, range, path, points, action, because: text, isCap: isCap(line), others: 0 });
  }
  return [...made.values()]
    .sort((a, b) => Number(a.isCap) - Number(b.isCap) || b.points - a.points)
    .slice(0, most)
    .map(({ isCap: _, others, because, ...advice }) => ({
      ...advice,
      because: others === 0 ? because : `${because} So it is at ${count(others, 'more place')}.`,
    }));
}

/** What to do where evidence as a whole is absent. */
const evidenceActions: Record<string, string> = {
  readings: 'Record the readings of the KPIs: NAME.actuals.csv, or a document of kind Actuals.',
  shares: 'State how each channel is shared out: the share of the provider, and what is in-house.',
  'not-evaluated': 'State what is missing, so that it can be judged.',
};

/** What to do about a line of the ledger, in a sentence. */
export function actionFor(line: LedgerLine, { caps }: Health, findings: readonly Finding[]): string {
  const { type, id } = line.cause;
  switch (type) {
    case 'kpi':
      return `Bring ${id} back to its target, or agree a target that can be met.`;
    case 'share':
      return `Spread ${id} over more hands: a second provider, or more of it in-house.`;
    case 'freshness':
      return (
        evidenceActions[id] ??
        `Bring the evidence of ${id.startsWith('/') ? id.slice(1).replaceAll('/', ' › ') : id} up to date.`
      );
    case 'cap':
    case 'rule': {
      const rule = type === 'cap' ? caps.find((cap) => cap.id === id)?.rule : id;
      const own = findings.filter((finding) => finding.rule === rule && finding.file === line.file);
      const here = own.find((finding) => finding.path === line.path) ?? own[0];
      const fix = here?.fixes.find((candidate) => candidate.preferred) ?? here?.fixes[0];
      return sentence(fix?.title ?? findRule(rule ?? id)?.summary ?? line.text);
    }
  }
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(first) ? first : `${first}.`;
}
