import { Composer, type CST, type Document, Parser } from 'yaml';
import { convertRoot } from './convert.ts';
import { lineStartsOf, positionAt } from './lines.ts';
import { preflight } from './preflight.ts';
import { type SyntaxProblem, withoutConsequences } from './problems.ts';
import { commentsOf } from './tokens.ts';
import type { SyntaxDocument, SyntaxFile } from './tree.ts';
import { problemsOf } from './yaml-problems.ts';

/** Reads YAML 1.2 (core schema, merge keys on) with the `yaml` package. Never throws. */
export function readYaml(text: string): SyntaxFile {
  const file: SyntaxFile = { text, lineStarts: lineStartsOf(text), documents: [], comments: [], problems: [] };
  file.problems = preflight(text);
  if (file.problems.length > 0) return file;
  try {
    // A file may not choose another YAML: in 1.1 `no` would be false and a day a moment in time.
    const versions: CST.Token[] = [];
    const tokens = [...new Parser().parse(text)].filter((token) => {
      const version = token.type === 'directive' && token.source.startsWith('%YAML');
      if (version) versions.push(token);
      return !version;
    });
    file.comments = commentsOf(tokens);
    const composer = new Composer({ version: '1.2', merge: true, uniqueKeys: false, keepSourceTokens: false });
    for (const document of composer.compose(tokens, true, text.length)) {
      file.documents.push(convertDocument(document, tokens, versions, file));
    }
  } catch (error) {
    const tooDeep = error instanceof RangeError;
    file.problems.push({ code: tooDeep ? 'too-deep' : 'reader-failed', detail: '', start: 0, end: Math.min(1, text.length) });
    file.documents = [];
  }
  return file;
}

function convertDocument(document: Document.Parsed, tokens: CST.Token[], versions: CST.Token[], file: SyntaxFile): SyntaxDocument {
  const { text, lineStarts } = file;
  const [from, , to] = document.range ?? [0, 0, 0];
  const start = Math.min(from, text.length);
  const end = Math.max(start, Math.min(to, text.length));
  const problems: SyntaxProblem[] = problemsOf([...document.errors, ...document.warnings], tokens, text);
  for (let version = versions[0]; version && version.offset < end; version = versions[0]) {
    versions.shift();
    const source = (version as CST.Directive).source;
    if (!/^%YAML\s+1\.2\s*$/.test(source)) {
      problems.push({ code: 'yaml-version', detail: source.trim(), start: version.offset, end: version.offset + source.length });
    }
  }
  const root = convertRoot(document, text, problems);
  return { root, problems: withoutConsequences(problems, (offset) => positionAt(lineStarts, offset).line), start, end };
}
