import { severities } from '../findings.ts';
import { blockerRules } from '../health/recommendation.ts';
import { findingsOf } from '../health/signals/from-findings.ts';
import { type AskedPartnership, placeOf } from '../questions/asked.ts';
import { ruleById } from '../rules/rules.ts';
import { list } from '../text.ts';
import { findingsIfDecided } from './if-decided.ts';
import type { Blocker } from './types.ts';

/**
 * What would have to be in place before leaving, and is not: what is open first and the gravest of that, then what would be
 * once it was decided to leave, then what cannot be judged, then what somebody accepts. What waits for an answer that is open
 * anyway is not told twice, nor that a decision which nobody took says too little (PC708).
 */
export function blockersIn(asked: AskedPartnership): Blocker[] {
  const found = findingsOf(asked)
    .filter(({ rule }) => blockerRules.includes(rule))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || order(a) - order(b))
    .map(({ rule, message, waived, file, range, path }): Blocker => {
      return { says: message, rule, stands: waived ? 'accepted' : 'open', file, range, path };
    });
  const open = found
    .filter(({ stands }) => stands === 'open')
    .map(({ path }) => `${path.slice(1).replaceAll('/', '.')}.`);
  const told = (field: string): boolean => open.some((around) => `${field}.`.startsWith(around));
  // Of several that wait for the same, one says so.
  const unknown = new Map<string, Blocker>();
  const waiting = asked.result.notEvaluated.filter(
    ({ rule, needs }) => blockerRules.includes(rule) && !needs.every(told),
  );
  for (const { rule, file, document, needs } of waiting.sort((a, b) => order(a) - order(b))) {
    const part = asked.documents.find(
      (one) => one.source.path === file && document === `Partnership/${one.document.name}`,
    );
    const wanted = list(needs);
    if (!part || unknown.has(wanted)) continue;
    const says = `${ruleById(rule).summary} Not evaluated: needs ${wanted}.`;
    unknown.set(wanted, { says, rule, stands: 'unknown', ...placeOf(part, []) });
  }
  const then = (findingsIfDecided(asked) ?? [])
    .filter(({ rule, waived }) => blockerRules.includes(rule) && rule !== 'PC708' && !waived)
    .filter(({ rule }) => !found.some((one) => one.rule === rule))
    .map(({ rule, message }): Blocker => {
      // That it was decided is what is tried out.
      const says = message.replace(/^It was decided to leave, and /, '');
      return { says, rule, stands: 'if decided', ...placeOf(asked.main, ['lifecycle']) };
    });
  const accepted = ({ stands }: Blocker): boolean => stands === 'accepted';
  const judged = new Set(then.map(({ rule }) => rule));
  return [
    ...found.filter((one) => !accepted(one)),
    ...then,
    ...[...unknown.values()].filter(({ rule }) => !judged.has(rule)),
    ...found.filter(accepted),
  ];
}

function order({ rule }: { rule: string }): number {
  return blockerRules.indexOf(rule);
}
