import { Composer, type CST, type Document, Parser } from 'yaml';
import { convertRoot } from './convert.ts';
import { lineStartsOf, positionAt } from './lines.ts';
import { yamlPreflight } from './preflight.ts';
import { type SyntaxProblem, withoutConsequences } from './problems.ts';
import { readPlain } from './read-plain.ts';
import { commentsOf } from './tokens.ts';
import type { SyntaxDocument, SyntaxFile } from './tree.ts';
import { problemsOf } from './yaml-problems.ts';

/** Reads YAML 1.2 (core schema, merge keys on). Never throws. */
export function readYaml(text: string): SyntaxFile {
  const problems = yamlPreflight(text);
  if (problems.length > 0) return { text, lineStarts: lineStartsOf(text), documents: [], comments: [], problems };
  const plain = readPlain(text);
  return plain ? { text, lineStarts: lineStartsOf(text), ...plain, problems } : readAnyYaml(text);
}

/** Reads any YAML that is worth reading, with the `yaml` package. */
export function readAnyYaml(text: string): SyntaxFile {
  const file: SyntaxFile = { text, lineStarts: lineStartsOf(text), documents: [], comments: [], problems: [] };
  try {
    read(file, text, []);
    // A second colon on a line makes the reader take all lines below for a part of that value. Read once more without it.
    const colons = file.documents.flatMap(({ problems }) => problems.filter(swallows));
    if (colons.length > 0) read(file, withoutColons(text, colons), colons);
  } catch (error) {
    const tooDeep = error instanceof RangeError;
    file.problems.push({
      code: tooDeep ? 'too-deep' : 'reader-failed',
      detail: '',
      start: 0,
      end: Math.min(1, text.length),
    });
    file.documents = [];
  }
  return file;
}

function swallows({ code, detail }: SyntaxProblem): boolean {
  if (code === 'text-after-quote') return /:(\s|$)/.test(detail);
  return code === 'colon-in-text' || (code === 'reserved-start' && detail.startsWith('?'));
}

/** Reads a text, which may differ from that of the file in single characters, into the file. */
function read(file: SyntaxFile, text: string, known: readonly SyntaxProblem[]): void {
  // A file may not choose another YAML: in 1.1 `no` would be false and a day a moment in time.
  const versions: CST.Token[] = [];
  const tokens = [...new Parser().parse(text)].filter((token) => {
    const version = token.type === 'directive' && token.source.startsWith('%YAML');
    if (version) versions.push(token);
    return !version;
  });
  file.comments = commentsOf(tokens);
  file.documents = [];
  const composer = new Composer({ version: '1.2', merge: true, uniqueKeys: false, keepSourceTokens: false });
  for (const document of composer.compose(tokens, true, text.length)) {
    file.documents.push(convertDocument(document, tokens, versions, file, text, known));
  }
  // A document reaches to the next one, with the comments and empty lines between them.
  for (const [index, document] of file.documents.entries())
    if (document.root) document.end = file.documents[index + 1]?.start ?? text.length;
}

function convertDocument(
  document: Document.Parsed,
  tokens: CST.Token[],
  versions: CST.Token[],
  file: SyntaxFile,
  text: string,
  known: readonly SyntaxProblem[],
): SyntaxDocument {
  const [from, , to] = document.range ?? [0, 0, 0];
  const start = Math.min(from, text.length);
  const end = Math.max(start, Math.min(to, text.length));
  const problems: SyntaxProblem[] = known.filter((problem) => problem.start >= start && problem.start < end);
  problems.push(...problemsOf([...document.errors, ...document.warnings], tokens, text));
  for (let version = versions[0]; version && version.offset < end; version = versions[0]) {
    versions.shift();
    const source = (version as CST.Directive).source;
    if (!/^%YAML\s+1\.2\s*$/.test(source)) {
      problems.push({
        code: 'yaml-version',
        detail: source.trim(),
        start: version.offset,
        end: version.offset + source.length,
      });
    }
  }
  const root = convertRoot(document, text, problems);
  return {
    root,
    problems: withoutConsequences(problems, (offset) => positionAt(file.lineStarts, offset).line),
    start,
    end,
  };
}

/** The text with other characters for the colons of some values, so that every offset stays what it was. */
function withoutColons(text: string, values: readonly SyntaxProblem[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of [...values].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + text.slice(start, end).replace(/:(?=\s|$)|^\?/g, '·');
    at = end;
  }
  return result + text.slice(at);
}
