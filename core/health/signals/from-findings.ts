import type { Finding } from '../../findings.ts';
import type { AskedPartnership } from '../../questions/asked.ts';
import { count } from '../../text.ts';
import type { Seen, SignalTest } from './signal.ts';

/** A sign that rules look for: it is on where one of them has an open finding, waived or not. */
export function ruled(rules: readonly string[]): SignalTest['look'] {
  return (asked) => seenBy(asked, rules);
}

function seenBy(asked: AskedPartnership, rules: readonly string[]): Seen {
  const found = findingsOf(asked).filter(({ rule }) => rules.includes(rule));
  const open = found.filter((finding) => !asks(finding));
  const [first, ...others] = open;
  if (first)
    return {
      state: 'on',
      says: others.length === 0 ? first.message : `${first.message} And ${count(others.length, 'more finding')}.`,
      keys: open.map(({ key }) => key),
    };
  const [question] = found;
  if (question) return { state: 'unknown', needs: sectionOf(question) };
  const { notEvaluated } = asked.result;
  const waiting = notEvaluated.filter((one) => rules.includes(one.rule) && isOf(asked, one));
  // A rule that could judge another part of the same is enough: what it could not see is asked elsewhere.
  const silent = rules.every((rule) => waiting.some((one) => one.rule === rule));
  if (silent) return { state: 'unknown', needs: [...new Set(waiting.flatMap(({ needs }) => needs))].sort().join(', ') };
  return { state: 'off' };
}

/** Where nothing is stated, rules ask; an open question is no sign of trouble. */
function asks({ message }: Finding): boolean {
  return message.includes('?');
}

/** `/alignment/benefits` is asked for as `alignment`. */
function sectionOf({ path }: Finding): string {
  return path.split('/')[1] ?? 'an answer';
}

/** The findings of a partnership, its companions and its provider's file. */
export function findingsOf(asked: AskedPartnership): readonly Finding[] {
  const known = gathered.get(asked) ?? asked.result.findings.filter((finding) => isOf(asked, finding));
  gathered.set(asked, known);
  return known;
}

const gathered = new WeakMap<AskedPartnership, readonly Finding[]>();

function isOf({ documents }: AskedPartnership, one: { file: string; document: string }): boolean {
  const [main] = documents;
  if (main && one.document === `Provider/${main.document.held.data.provider}`) return true;
  return documents.some(
    ({ source, document }) => source.path === one.file && `Partnership/${document.name}` === one.document,
  );
}

/** The findings that say of a KPI of this partnership that several partners of the client miss it. */
export function missedBySeveral({ result: { findings }, documents }: AskedPartnership): Finding[] {
  const files = new Set(documents.map(({ source }) => source.path));
  return findings.filter(
    ({ rule, file, related }) =>
      rule === 'PC705' && (files.has(file) || related.some((place) => files.has(place.file))),
  );
}

/** Several partners of the client miss one KPI, and this is one of them: that is told at one of their files for all. */
export function severalWeak(asked: AskedPartnership): Seen {
  const open = missedBySeveral(asked);
  const [first] = open;
  return first ? { state: 'on', says: first.message, keys: open.map(({ key }) => key) } : { state: 'off' };
}
