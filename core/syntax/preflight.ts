import { limits } from './limits.ts';
import type { SyntaxCode, SyntaxProblem } from './problems.ts';

/** Looks for what makes reading a text pointless or dangerous: size, binary content, encoding, conflict markers. */
export function preflight(text: string): SyntaxProblem[] {
  if (text.length > limits.fileLength) return [{ code: 'too-large', detail: String(text.length), start: 0, end: 1 }];
  return (
    firstOf(text, 'binary', /\0/) ?? firstOf(text, 'encoding', /\uFFFD/) ?? controls(text) ?? conflicts(text) ?? []
  );
}

/** What makes reading a text as YAML pointless, beyond what holds for every text. */
export function yamlPreflight(text: string): SyntaxProblem[] {
  const problems = preflight(text);
  return problems.length > 0 ? problems : (lineEnds(text) ?? brackets(text) ?? []);
}

function firstOf(text: string, code: SyntaxCode, pattern: RegExp): SyntaxProblem[] | undefined {
  const found = pattern.exec(text);
  return found ? [{ code, detail: found[0], start: found.index, end: found.index + found[0].length }] : undefined;
}

/** Control characters other than tab and line breaks; many of them mean that this is no text at all. */
function controls(text: string): SyntaxProblem[] | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const found = [...text.matchAll(/[\x01-\x08\x0B\x0C\x0E-\x1F\x7F]/g)].slice(0, 20);
  if (found.length === 0) return undefined;
  if (found.length === 20) return firstOf(text, 'binary', /./s);
  const [first, ...rest] = found.map((match) => ({ start: match.index, end: match.index + 1 }));
  return first && [{ code: 'control-character', detail: text.charAt(first.start), ...first, related: rest }];
}

/** One problem for each place where a merge was left undone. */
function conflicts(text: string): SyntaxProblem[] | undefined {
  const problems: SyntaxProblem[] = [];
  for (const { 0: line, index } of text.matchAll(/^(<{7}|\|{7}|={7}|>{7})(?= |\r?$).*$/gm)) {
    const span = { start: index, end: index + line.trimEnd().length };
    const open = problems.at(-1);
    if (line.startsWith('<') || (!open && line.startsWith('>'))) {
      problems.push({ code: 'conflict-marker', detail: line.trimEnd(), ...span, related: [] });
    } else open?.related?.push(span);
  }
  return problems.length > 0 ? problems : undefined;
}

/** Lines that end with a lone CR, as on computers of the nineties: one line to YAML, many to an editor. */
function lineEnds(text: string): SyntaxProblem[] | undefined {
  return text.includes('\n') ? undefined : firstOf(text, 'old-line-ends', /\r(?=.)/s);
}

/** More open brackets than any text has: reading them all would take long and then fail. */
function brackets(text: string): SyntaxProblem[] | undefined {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) {
      if (++open > limits.brackets) return [{ code: 'too-deep', detail: '', start: at, end: at + 1 }];
    } else if ((code === 93 || code === 125) && open > 0) open--;
  }
  return undefined;
}
