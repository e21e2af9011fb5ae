import { addDays } from '../../model/dates.ts';
import { findRule, rules } from '../../rules/rules.ts';
import { coveredLines } from '../../waivers/in-comments.ts';
import { plain } from '../markdown.ts';
import { endsOfWaiver } from './dates.ts';
import type { ValueOffer } from './item.ts';
import { people } from './people.ts';
import { isWaivable, ruleOffer } from './rules.ts';
import type { Scene } from './scene.ts';

/** What may follow in a comment, and from which offset on it is replaced. */
export interface InComment {
  from: number;
  offers: ValueOffer[];
}

/**
 * `# waive PC404 until 2027-03-31 by ines: reason`: the rules that find something beside the comment, the days on which
 * it may end, who may accept it. Nothing in any other comment, and nothing behind the colon, where people say why.
 */
export function inComment(scene: Scene, start: number, longest: number): InComment | undefined {
  const { text, offset } = scene;
  const written = text.slice(start, offset);
  const from = (word: string): number => offset - word.length;
  const first = /^#+[ \t]*(\w*)$/.exec(written);
  if (first) {
    const word = first[1] ?? '';
    if (!'waive'.startsWith(word.toLowerCase())) return undefined;
    // A comment may say anything: only where there is something to waive, a waiver is proposed unasked.
    const whole = waivable(scene, start).map(({ rule, message }) => wholeWaiver(scene, longest, rule, message));
    const any = scene.asked
      ? [wholeWaiver(scene, longest, undefined, 'Accept what a rule finds here, until a day.')]
      : [];
    const lead = /^#+$/.test(written) ? ' ' : '';
    return {
      from: from(word),
      offers: [...whole, ...any].map((offer) => ({ ...offer, snippet: lead + offer.snippet })),
    };
  }
  const said = /^#+[ \t]*waive[ \t]+([^:]*)$/i.exec(written)?.[1];
  if (said === undefined) return undefined;
  const rule = /^(\S*)$/.exec(said)?.[1];
  if (rule !== undefined) return { from: from(rule), offers: rulesHere(scene, start) };
  const until = /\buntil[ \t]+(\S*)$/i.exec(said)?.[1];
  if (until !== undefined) return { from: from(until), offers: endsOfWaiver(scene.asOf, longest) };
  const by = /\bby[ \t]+(\S*)$/i.exec(said)?.[1];
  if (by !== undefined) return { from: from(by), offers: people(scene, []) };
  const word = /[ \t](\w*)$/.exec(said)?.[1];
  if (word === undefined || !findRule(/^\S+/.exec(said)?.[0] ?? '')) return undefined;
  const end = addDays(scene.asOf, Math.min(90, longest));
  const offers: ValueOffer[] = [];
  if (!/\buntil\b/i.test(said))
    offers.push({
      label: 'until',
      kind: 'template',
      detail: 'the last day on which it holds',
      snippet: `until \${1:${end}}`,
    });
  if (!/\bby\b/i.test(said))
    offers.push({ label: 'by', kind: 'template', detail: 'who accepts it, then why', snippet: 'by $1: $2', rank: 1 });
  return offers.length === 0 ? undefined : { from: from(word), offers };
}

/** A whole waiver, whose end may be moved and whose name and reason only people know. */
function wholeWaiver(scene: Scene, longest: number, id: string | undefined, message: string): ValueOffer {
  const day = addDays(scene.asOf, Math.min(90, longest));
  const stop = id === undefined ? 2 : 1;
  const rest = `until \${${stop}:${day}} by \${${stop + 1}:TODO}: \${${stop + 2}:TODO why it is accepted}`;
  return {
    label: id === undefined ? 'waive …' : `waive ${id}`,
    kind: 'template',
    detail: message,
    documentation: id === undefined ? 'A waiver needs a rule, an end, a name and a reason.' : plain(message),
    snippet: `waive ${id ?? '$'.concat('{1:PC000}')} ${rest}`,
    rank: id === undefined ? 1 : 0,
  };
}

/** The rules that find something in what the comment stands beside; then, if asked for, all that can be waived. */
function rulesHere(scene: Scene, start: number): ValueOffer[] {
  const here = waivable(scene, start);
  const found = here.flatMap(({ rule, message }): ValueOffer[] => {
    const known = findRule(rule);
    return known ? [{ ...ruleOffer(known), detail: message }] : [];
  });
  const rest = rules.filter((rule) => isWaivable(rule) && !here.some((one) => one.rule === rule.id));
  return [...found, ...rest.map((rule) => ({ ...ruleOffer(rule), rank: 1 }))];
}

/** Findings in the lines that a comment covers which nobody has accepted yet, one a rule. */
function waivable(scene: Scene, start: number): { rule: string; message: string }[] {
  const { source } = scene;
  const comment = source.syntax.comments.find((one) => one.start === start);
  if (!comment) return [];
  const { firstLine, lastLine } = coveredLines(source, comment);
  const rulesSeen = new Set<string>();
  return scene
    .findings()
    .filter(({ file, rule, range, waived }) => {
      const known = findRule(rule);
      if (file !== source.path || waived || !known || !isWaivable(known)) return false;
      const { line } = range.start;
      if (line < firstLine || line > lastLine || rulesSeen.has(rule)) return false;
      rulesSeen.add(rule);
      return true;
    })
    .map(({ rule, message }) => ({ rule, message }));
}
