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
export function findingsOf(asked: AskedPartnership): Finding[] {
  return asked.result.findings.filter((finding) => isOf(asked, finding));
}

function isOf({ documents }: AskedPartnership, one: { file: string; document: string }): boolean {
  const [main] = documents;
  if (main && one.document === `Provider/${main.document.held.data.provider}`) return true;
  return documents.some(
    ({ source, document }) => source.path === one.file && `Partnership/${document.name}` === one.document,
  );
}

/** Several partners of the client miss one KPI, and this is one of them: that is told at one of their files for all. */
export function severalWeak({ result: { findings }, documents }: AskedPartnership): Seen {
  const files = new Set(documents.map(({ source }) => source.path));
  const open = findings.filter(
    ({ rule, file, related }) =>
      rule === 'PC705' && (files.has(file) || related.some((place) => files.has(place.file))),
  );
  const [first] = open;
  return first ? { state: 'on', says: first.message, keys: open.map(({ key }) => key) } : { state: 'off' };
}
