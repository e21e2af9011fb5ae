import type { RawFinding } from './findings.ts';
import { buildDefinition } from './model/build.ts';
import type { DefinitionDocument, SourceFile } from './model/document.ts';
import { csvKindOf, readCsvFile } from './actuals/read-csv.ts';
import { explainSchemaErrors } from './schema/explain.ts';
import { explainSyntax } from './schema/explain-syntax.ts';
import { recogniseKind } from './schema/recognise.ts';
import { validateKind } from './schema/validate.ts';
import { pointerOf } from './model/document.ts';
import { textFindings } from './rules/reading/text-findings.ts';
import { readYaml } from './syntax/read-yaml.ts';
import { type Reader, valueOf } from './syntax/tree.ts';

/** Which files the product reads, by the end of their names. */
export const definitionSuffixes = ['.partnership.yaml', '.partnership.yml', '.partnership.json'] as const;
export const csvSuffixes = ['.actuals.csv', '.log.csv'] as const;

/** Whether a path is a file of the product. */
export function isOurs(path: string): boolean {
  return [...definitionSuffixes, ...csvSuffixes].some((suffix) => path.endsWith(suffix));
}

/**
 * Reads one file: tree, documents, typed definitions and the findings of reading. Depends on the text alone, so a
 * caller may keep the result for as long as the text stays the same. Never throws on any text.
 */
export function readFile(path: string, text: string, reader: Reader = readYaml): SourceFile {
  if (csvKindOf(path)) return readCsvFile(path, text);
  const syntax = reader(text);
  const documents: DefinitionDocument[] = [];
  const problems: RawFinding[] = [...syntax.problems.map((problem) => explainSyntax(problem, -1, syntax))];
  if (syntax.problems.length === 0) {
    for (const [index, document] of syntax.documents.entries()) {
      problems.push(...document.problems.map((problem) => explainSyntax(problem, index, syntax)));
      const { kind, findings } = recogniseKind(document, index, syntax.documents.length);
      problems.push(...findings);
      if (!kind || !document.root) continue;
      const value = valueOf(document.root);
      const explained = explainSchemaErrors(kind, validateKind(kind, value), value, document.root, index);
      problems.push(...explained.findings);
      const invalid = new Set(explained.invalid.map(pointerOf));
      const held = buildDefinition(kind, document.root, invalid, false);
      const intended = held.hasProposals ? buildDefinition(kind, document.root, invalid, true).definition : held.definition;
      const name = held.definition.data.name;
      const read: DefinitionDocument = {
        kind,
        index,
        name: typeof name === 'string' ? name : `document-${index + 1}`,
        syntax: document,
        held: held.definition,
        intended,
        declared: held.declared,
        used: held.used,
      };
      documents.push(read);
      problems.push(...textFindings(read, held.badProposals, text));
    }
    if (syntax.documents.every((document) => !document.root) && problems.length === 0) {
      problems.push(...recogniseKind(undefined, -1, 0).findings);
    }
  }
  return { path, syntax, documents, problems };
}
