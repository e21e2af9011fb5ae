import { rule } from '../../rules/reading/PC009-not-true-or-false.ts';
import { quoted } from '../../text.ts';
import { type Mistake, mend, type Verdict, write } from './mistake.ts';

const yes = /^(yes|y|on|true|1|oui|ja|si|sí|sim)$/i;
const no = /^(no|n|off|false|0|non|nein|nej|não)$/i;

/** Something else than `true` or `false`. */
export function truthMistake({ value, label, node }: Mistake): Verdict {
  const text = String(value).trim();
  const meant = yes.test(text) ? true : no.test(text) ? false : undefined;
  if (meant !== undefined && text === String(meant) && node.type === 'scalar' && node.style !== 'plain') {
    return { rule, message: `${label} is true or false and stands without quotation marks.`, ways: mend(meant) };
  }
  if (meant !== undefined)
    return { rule, message: `${label} is true or false: ${quoted(text)} is written ${meant}.`, ways: mend(meant) };
  return { rule, message: `${label} is true or false; ${quoted(text)} is neither.`, ways: [write(true), write(false)] };
}
