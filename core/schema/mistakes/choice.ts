import { rule } from '../../rules/reading/PC006-unknown-choice.ts';
import { list, quoted } from '../../text.ts';
import { nearest } from '../suggest.ts';
import { type Mistake, type Verdict, write } from './mistake.ts';

/** Up to this many allowed words are all named, and offered where none is near. */
const FEW = 9;
const OFFERED = 5;

/** A word that is none of those to choose from. */
export function choiceMistake({ value, label, params }: Mistake): Verdict {
  const allowed = (params.allowedValues as unknown[]).filter((one): one is string => typeof one === 'string');
  const text = String(value).trim();
  const near = nearest(text, allowed);
  const those =
    allowed.length <= FEW
      ? list(
          allowed.map((one) => quoted(one)),
          'or',
        )
      : `one of ${allowed.length} words, such as ${list(
          allowed.slice(0, 3).map((one) => quoted(one)),
          'or',
        )}`;
  if (near !== undefined) {
    const others =
      allowed.length <= FEW ? `It takes ${those}.` : `It takes ${allowed.map((one) => quoted(one)).join(', ')}.`;
    return {
      rule,
      message: `${label} cannot be ${quoted(text)}. Did you mean ${quoted(near)}?`,
      why: others,
      ways: [{ ...write(near), title: `Change to ${near}`, preferred: true }],
    };
  }
  const offered = allowed.length <= OFFERED ? allowed.map((one) => ({ ...write(one), title: `Change to ${one}` })) : [];
  const all = allowed.length > FEW ? `It takes ${allowed.map((one) => quoted(one)).join(', ')}.` : undefined;
  return {
    rule,
    message: `${label} cannot be ${quoted(text)}; it takes ${those}.`,
    ...(all === undefined ? {} : { why: all }),
    ways: offered,
  };
}
