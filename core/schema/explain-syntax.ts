import type { RawFinding } from '../findings.ts';
import { rule as PC002 } from '../rules/reading/PC002-yaml-syntax.ts';
import { rule as PC023 } from '../rules/reading/PC023-too-large.ts';
import { rule as PC024 } from '../rules/reading/PC024-not-text.ts';
import { rule as PC025 } from '../rules/reading/PC025-conflict-markers.ts';
import { rule as PC026 } from '../rules/reading/PC026-too-deep.ts';
import { rule as PC027 } from '../rules/reading/PC027-alias-broken.ts';
import { rule as PC028 } from '../rules/reading/PC028-name-not-plain.ts';
import { report } from '../rules/reading/report.ts';
import type { Rule } from '../rules/rule.ts';
import { limits } from '../syntax/limits.ts';
import { positionAt } from '../syntax/lines.ts';
import { reachOf, type SyntaxCode, type SyntaxProblem } from '../syntax/problems.ts';
import type { SyntaxFile } from '../syntax/tree.ts';
import { number, quoted } from '../text.ts';
import { syntaxFixes } from './syntax-fixes.ts';

interface Words {
  message: string;
  why: string;
  /** PC002 unless said otherwise. */
  rule?: Rule;
}

/** What the reader could not accept, in plain words. `inPart`: what stands elsewhere in the document is judged all the same. */
export function explainSyntax(problem: SyntaxProblem, document: number, file: SyntaxFile, inPart = false): RawFinding {
  const { rule, message, why: whole } = words[problem.code](problem, file);
  const why = inPart ? whole.replace(restIsLost, partIsLost) : whole;
  const fixes = syntaxFixes(problem, file);
  return report(rule ?? PC002, {
    ...(reachOf(problem.code) === 'nothing' ? { severity: 'warning' as const } : {}),
    message,
    why,
    document,
    path: [],
    span: { start: problem.start, end: problem.end },
    ...(fixes.length > 0 ? { fixes } : {}),
    related: (problem.related ?? [])
      .slice(0, 20)
      .map((span) => ({ document, path: [], span, message: relatedWords[problem.code] ?? 'here too' })),
  });
}

const restIsLost =
  'What stands below cannot be trusted until this is put right, so nothing in this document is judged.';

const partIsLost = 'Until this is put right, what hangs on these lines is not judged; the rest of the document is.';

const words: Record<SyntaxCode, (problem: SyntaxProblem, file: SyntaxFile) => Words> = {
  'too-large': ({ detail }) => ({
    rule: PC023,
    message: `This file has ${number(Number(detail))} characters; files of up to ${number(limits.fileLength)} are read.`,
    why: 'Nobody can review a file of this size. Put each partnership into a file of its own, and readings into NAME.actuals.csv.',
  }),
  binary: () => ({
    rule: PC024,
    message: 'This is no text file: it holds bytes that no text has.',
    why: 'A definition is plain text in UTF-8. A spreadsheet or document has to be written out as text first.',
  }),
  encoding: () => ({
    rule: PC024,
    message: 'From here on the file holds characters that are not UTF-8.',
    why: 'Letters such as é or ł would be lost. Save the file again with the encoding UTF-8.',
  }),
  'control-character': ({ detail }) => ({
    rule: PC024,
    message: `An invisible control character stands here (${codePoint(detail)}).`,
    why: 'It cannot be seen in a review, and may change what a terminal shows. It mostly comes along when text is pasted.',
  }),
  'conflict-marker': ({ detail }) => ({
    rule: PC025,
    message: `A merge was left undone here: ${quoted(detail)}.`,
    why: 'Two versions stand one after the other, and only people can say which one holds. Keep one, and delete the lines with the markers.',
  }),
  'old-line-ends': () => ({
    message: 'The lines of this file end as they did on computers of the nineties (a lone CR).',
    why: 'To the reader the whole file is one line. Save it with the line ends LF or CRLF.',
  }),
  'reader-failed': () => ({
    message: 'This file cannot be read, and the reader cannot say where it stumbles.',
    why: 'Please report it together with the file. Taking half of the file away at a time shows where the trouble is.',
  }),
  'unterminated-quote': ({ detail }) => ({
    message: 'The quotation mark that opens here is never closed.',
    why: `All that follows is read as part of ${quoted(detail.slice(1), 30)}. ${restIsLost}`,
  }),
  'tab-indent': ({ related = [] }) => ({
    message:
      related.length === 0
        ? 'This line is indented with a tab.'
        : `This line and ${number(related.length)} more are indented with tabs.`,
    why: 'Spaces tell which lines belong together; a tab has no fixed width. Set the editor to indent with two spaces.',
  }),
  'bad-indent': ({ start }, file) => ({
    message: `This line is indented by ${spaces(start, file)}, which fits no line above it.`,
    why: `Lines that belong together start at the same column; what belongs below a line starts two spaces further right. ${restIsLost}`,
  }),
  'deeper-indent': ({ start }, file) => ({
    message: `This line is indented by ${spaces(start, file)}, as if it belonged to the line above, which already has a value.`,
    why: `Lines that belong together start at the same column. ${restIsLost}`,
  }),
  'missing-colon': ({ detail }) => ({
    message: `A colon is missing in ${quoted(detail)}.`,
    why: `Each line is a name, a colon, a space and a value. ${restIsLost}`,
  }),
  'missing-space': ({ detail }) => ({
    message: `A space is missing after the colon in ${quoted(detail)}.`,
    why: `Without the space the colon is part of the word. ${restIsLost}`,
  }),
  'list-among-names': () => ({
    message: 'A list item stands where a named line is expected.',
    why: `A list starts on the line below its name, each item with a dash and a space. ${restIsLost}`,
  }),
  'open-bracket': ({ detail }) => ({
    message: `The bracket ${quoted(detail)} that opens here is never closed.`,
    why: `All that follows is read as if it stood in the brackets. ${restIsLost}`,
  }),
  'extra-bracket': ({ detail }) => ({
    message: `This ${quoted(detail)} closes nothing.`,
    why: `Each closing bracket needs an opening one before it. ${restIsLost}`,
  }),
  'missing-comma': ({ detail }) => ({
    message: `A comma is missing in ${quoted(detail)}.`,
    why: `Between brackets, entries are parted by commas. ${restIsLost}`,
  }),
  'long-key': () => ({
    message: 'The name before this colon has more than 1,024 characters.',
    why: `A name is one word. ${restIsLost}`,
  }),
  'too-deep': () => ({
    rule: PC026,
    message: `Blocks are nested more than ${number(limits.depth)} deep here.`,
    why: 'No definition needs that, and nobody could follow it. The document is not read.',
  }),
  'too-many-aliases': () => ({
    rule: PC027,
    message: `The aliases of this document unfold to more than ${number(limits.expandedNodes)} values.`,
    why: 'A few lines can be made to fill all memory that way. The document is not read.',
  }),
  other: ({ detail }) => ({
    message:
      detail.trim() === ''
        ? 'The text cannot be understood here.'
        : `The text cannot be understood at ${quoted(detail.trim(), 30)}.`,
    why: `Each line is a name, a colon, a space and a value, or a list item with a dash and a space. ${restIsLost}`,
  }),
  'extra-comma': () => ({
    message: 'There is a comma too many.',
    why: 'Between two commas in brackets something has to stand.',
  }),
  'text-after-quote': ({ detail }) => ({
    message: `The text goes on after its closing quotation mark: ${quoted(detail)}.`,
    why: 'What follows the second mark would be lost. Put all of it in quotation marks; around an apostrophe use double ones.',
  }),
  'colon-in-text': ({ detail }) => ({
    message: `There is a second colon on this line; ${quoted(detail)} has to stand in quotation marks.`,
    why: 'A colon followed by a space ends a name. A text that holds one is put in quotation marks; a further entry goes on a line of its own.',
  }),
  'reserved-start': ({ detail }) => ({
    message: `A text that starts with ${quoted(detail.slice(0, 1))} has to stand in quotation marks.`,
    why: 'At the start of a value this sign has a meaning of its own in YAML.',
  }),
  'block-text': ({ detail }) => ({
    message: `${quoted(detail)} has to stand in quotation marks.`,
    why: `At the start of a value ${quoted(detail.slice(0, 1))} announces a longer text on the lines below, so the rest of this line would be lost.`,
  }),
  'bad-escape': ({ detail }) => ({
    message: `In double quotation marks a backslash starts a special character, and ${quoted(detail)} is none.`,
    why: 'In single quotation marks a backslash is just a backslash.',
  }),
  tag: ({ detail }) => ({
    message: `${quoted(detail)} has no meaning here.`,
    why: 'At the start of a value "!" names a type of YAML, and the language uses none. Put a text that starts so in quotation marks.',
  }),
  anchor: ({ detail }) => ({
    message: `${quoted(detail)} cannot stand here.`,
    why: 'A value may have one name by which others refer to it, written before the value.',
  }),
  'complex-key': ({ detail }) => ({
    rule: PC028,
    message: detail.startsWith('{')
      ? 'A block in curly brackets stands where a name is expected.'
      : detail.startsWith('*')
        ? 'What stands behind the star is a list or block, and a name is expected here.'
        : 'A list or block stands where a name is expected.',
    why: detail.startsWith('*')
      ? 'The name of an entry is plain text. To take over the lines of another block, write "<<: *name".'
      : 'The name of an entry is plain text. A text with curly brackets, such as one to be filled in by another tool, has to stand in quotation marks.',
  }),
  'unknown-alias': ({ detail }) => ({
    rule: PC027,
    message: `${quoted(`*${detail.split(' ')[0]}`)} refers to ${quoted(`&${detail.split(' ')[0]}`)}, which does not stand above it.`,
    why: 'A star before a word takes over what an ampersand before the same word has named. A text that starts with a star has to stand in quotation marks.',
  }),
  'alias-loop': ({ detail }) => ({
    rule: PC027,
    message: `${quoted(`*${detail}`)} stands inside the very block that it refers to.`,
    why: 'The block would contain itself without end.',
  }),
  'bad-merge': () => ({
    rule: PC027,
    message: '"<<" takes over the lines of another block, and is given no block here.',
    why: 'Write "<<: *name", where "&name" stands before the block to take over.',
  }),
  'yaml-version': ({ detail }) => ({
    message: `${quoted(detail)} has no effect: definitions are read as YAML 1.2.`,
    why: 'In YAML 1.1 "yes", "no" and "on" mean true or false; here they are words. Take the line out.',
  }),
  directive: ({ detail }) => ({
    message: `${quoted(detail)} has no effect.`,
    why: 'Lines that start with "%" are orders to the reader; the language has none.',
  }),
};

const relatedWords: { [code in SyntaxCode]?: string } = {
  'conflict-marker': 'the other end of the clash',
  'tab-indent': 'a tab here too',
  'control-character': 'another control character',
  'unknown-alias': 'used here too',
};

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function spaces(offset: number, file: SyntaxFile): string {
  const { character } = positionAt(file.lineStarts, offset);
  return character === 1 ? '1 space' : `${number(character)} spaces`;
}
