import { csvKindOf, readCsvFile } from './actuals/read-csv.ts';
import type { RawFinding } from './findings.ts';
import { buildDefinition } from './model/build.ts';
import { type DefinitionDocument, pointerOf, type SourceFile } from './model/document.ts';
import { statedTwice } from './rules/reading/stated-twice.ts';
import { textFindings } from './rules/reading/text-findings.ts';
import { explainSchemaErrors } from './schema/explain.ts';
import { explainSyntax } from './schema/explain-syntax.ts';
import { lostPaths } from './schema/lost-paths.ts';
import { proposedErrors } from './schema/proposed-values.ts';
import { recogniseKind } from './schema/recognise.ts';
import type { Kind } from './schema/shape.ts';
import { validateKind } from './schema/validate.ts';
import { pathAt } from './syntax/places.ts';
import { reachOf } from './syntax/problems.ts';
import { readYaml } from './syntax/read-yaml.ts';
import { recover } from './syntax/recover.ts';
import {
  dataOf,
  type Path,
  type Reader,
  type SyntaxDocument,
  type SyntaxFile,
  type SyntaxNode,
} from './syntax/tree.ts';

/**
 * Reads one file: tree, documents, typed definitions and the findings of reading. Depends on the text alone, so a
 * caller may keep the result for as long as the text stays the same. Never throws on any text.
 */
export function readFile(path: string, text: string, reader: Reader = readYaml): SourceFile {
  if (csvKindOf(path)) return readCsvFile(path, text);
  const syntax = reader(text);
  const problems: RawFinding[] = syntax.problems.map((problem) => explainSyntax(problem, -1, syntax));
  const documents: DefinitionDocument[] = [];
  if (problems.length > 0) return { path, syntax, documents, problems };
  const nothing = syntax.documents.every((document) => !document.root && document.problems.length === 0);
  let readTo = 0;
  for (const [index, document] of nothing ? [] : syntax.documents.entries()) {
    if (document.start < readTo) continue;
    // Where the structure is in doubt, only what stands outside the doubtful lines can be judged, if even that.
    const doubtful = document.problems.some((problem) => reachOf(problem.code) === 'document');
    const part = doubtful ? readablePart(document, index, syntax, reader) : undefined;
    if (part) {
      syntax.documents[index] = part.document;
      readTo = part.document.end;
    }
    const reported = part?.document.problems ?? document.problems;
    problems.push(...reported.map((problem) => explainSyntax(problem, index, syntax, part !== undefined)));
    if (doubtful && !part) continue;
    const { kind, findings } = part ?? recogniseKind(document, index, syntax.documents.length);
    problems.push(...(findings ?? []));
    const readable = part?.document ?? document;
    if (!kind || !readable.root) continue;
    const read = readDocument(kind, readable.root, readable, index, syntax, part?.lost);
    documents.push(read.document);
    problems.push(...read.problems, ...textFindings(read.document));
  }
  if (nothing) problems.push(...recogniseKind(undefined, -1, 0).findings);
  return { path, syntax, documents, problems };
}

/** What can be read of a document in which the reader lost its way, and the places that are lost. */
interface Part {
  kind: Kind;
  document: SyntaxDocument;
  lost: Path[];
  findings?: undefined;
}

function readablePart(document: SyntaxDocument, index: number, file: SyntaxFile, reader: Reader): Part | undefined {
  const recovered = recover(file, document, reader);
  if (!recovered) return undefined;
  const { root, causes, problems, end } = recovered;
  const { kind } = recogniseKind({ ...document, root }, index, file.documents.length);
  const lost = kind && lostPaths(kind, root, recovered.lost);
  if (!kind || !lost) return undefined;
  const damaged = damagedBy({ ...document, problems }, root);
  return {
    kind,
    document: {
      root,
      problems: [...causes, ...problems].sort((a, b) => a.start - b.start),
      start: document.start,
      end,
    },
    lost: [...lost, ...damaged],
  };
}

function readDocument(
  kind: Kind,
  root: SyntaxNode,
  syntax: SyntaxDocument,
  index: number,
  file: SyntaxFile,
  lost?: readonly Path[],
): { document: DefinitionDocument; problems: RawFinding[] } {
  const value = dataOf(root);
  const twice = statedTwice(root, index, file);
  const proposed = file.text.includes('proposed') ? proposedErrors(kind, dataOf(root)) : [];
  const errors = [...validateKind(kind, value), ...proposed];
  const explained = explainSchemaErrors(kind, errors, value, root, index, file, [
    ...(lost ?? damagedBy(syntax, root)),
    ...twice.unclear,
  ]);
  const invalid = new Set(explained.invalid.map(pointerOf));
  const held = buildDefinition(kind, root, invalid, false);
  const intended = held.hasProposals ? buildDefinition(kind, root, invalid, true).definition : held.definition;
  const name = held.definition.data.name;
  return {
    document: {
      kind,
      index,
      name: typeof name === 'string' ? name : `document-${index + 1}`,
      syntax,
      held: held.definition,
      intended,
      declared: held.declared,
      used: held.used,
      ...(lost ? { lost } : {}),
    },
    problems: [...twice.findings, ...explained.findings],
  };
}

/** The places whose value the reader could not make out. */
function damagedBy(document: SyntaxDocument, root: SyntaxNode): Path[] {
  return document.problems
    .filter((problem) => reachOf(problem.code) === 'value')
    .flatMap((problem) => [problem, ...(problem.related ?? [])].map(({ start }) => pathAt(root, start)))
    .filter((path) => path.length > 0);
}
