import { rule } from '../../rules/reading/PC014-no-value.ts';
import { quoted } from '../../text.ts';
import { inSentence } from '../words.ts';
import type { Mistake, Verdict, Way } from './mistake.ts';

const standIns =
  /^(tb[dac]|n\.?\/?a\.?|none|nil|null|-+|–|—|\?+|x{2,}|\.{2,}|…|pending|not (yet )?(known|defined|agreed|stated|decided)|to be (defined|confirmed|decided|agreed|done))$/i;

const three =
  'Leave it out if it is not stated. Say "unknown" if it was asked and nobody knows, and "TODO" with a word or two if it is to be filled in.';

/** A field that is empty, or says in other words that it has no value. */
export function noValue(mistake: Mistake): Verdict | undefined {
  const { value, label, after } = mistake;
  const todo: Way = { title: 'Mark it as TODO', value: `TODO ${inSentence(label)}` };
  const unknown: Way = { title: 'Say unknown', value: 'unknown' };
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    const comment = /^\s*(#[^\s#].*)$/.exec(after)?.[1];
    if (comment !== undefined && value === null) {
      return {
        rule,
        message: `${label} is empty: what stands after "#" is a remark.`,
        why: 'Put a text that starts with "#" in quotation marks.',
      };
    }
    return { rule, message: `${label} is empty.`, why: three, ways: [{ ...todo, preferred: true }, unknown] };
  }
  if (typeof value !== 'string') return undefined;
  if (/^(unknown|not known)$/i.test(value)) {
    return {
      rule,
      message: `${quoted(value)} is written "unknown".`,
      why: three,
      ways: [{ ...unknown, preferred: true }],
    };
  }
  const note = /^to-?do\b[\s:.–-]*(.*)$/is.exec(value);
  if (note) {
    const text = ['TODO', note[1]?.replace(/\s+/g, ' ').trim()].filter(Boolean).join(' ');
    return {
      rule,
      message: `${quoted(value)} is written ${quoted(text)}.`,
      why: three,
      ways: [{ title: `Write ${text}`, value: text, preferred: true }],
    };
  }
  if (standIns.test(value.trim())) {
    return {
      rule,
      message: `${quoted(value)} says nothing about ${inSentence(label)}.`,
      why: three,
      ways: [unknown, todo],
    };
  }
  return undefined;
}
