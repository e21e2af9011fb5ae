import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './model.ts';
import type { Files } from './output.ts';
import { pathsOf } from './paths.ts';
import { readYaml, SourceError } from './read.ts';

const SOURCE = 'docs/ideas.yaml';

interface Idea {
  no: number;
  /** Keys of the sources. */
  from: string[];
  idea: string;
  fields: string[];
  rules: string[];
}

interface Source {
  title: string;
  about: string;
}

/** The ideas, and where they come from. */
export function readIdeas(root: string): { sources: Record<string, Source>; ideas: Idea[] } {
  if (!existsSync(join(root, SOURCE))) return { sources: {}, ideas: [] };
  return readYaml(join(root, SOURCE)) as unknown as { sources: Record<string, Source>; ideas: Idea[] };
}

/** `docs/ideas.md`: which fields carry an idea and which rules judge it. Every path is checked against the schemas. */
export function ideas(language: Language, root: string, partial: boolean): Files {
  const { sources, ideas: list } = readIdeas(root);
  if (list.length === 0) return {};
  const paths = pathsOf(language);
  const problems = list.flatMap(({ no, from, fields }) => [
    ...from.filter((key) => !sources[key]).map((key) => `${SOURCE}: idea ${no}: there is no source ${key}`),
    ...fields
      .filter((field) => !paths.has(field))
      .map((field) => `${SOURCE}: idea ${no}: the language has no field ${field}`),
  ]);
  if (problems.length > 0 && !partial) throw new SourceError(problems);
  const code = (items: string[]): string => items.map((item) => `\`${item}\``).join(', ');
  const link = (rule: string): string =>
    existsSync(join(root, `docs/rules/${rule}.md`)) ? `[${rule}](rules/${rule}.md)` : rule;
  const rows = list.map(
    ({ no, from, idea, fields, rules }) =>
      `| ${no} | ${idea} | ${from.map((key) => sources[key]?.title).join('; ')} | ${code(fields)} | ${rules.map(link).join(', ')} |`,
  );
  const text = `<!-- Generated from ${SOURCE} by npm run generate. Do not edit. -->

# Ideas, fields, rules

Each idea about a good partnership, where it comes from, the fields in which a definition states it, and the rules that judge
it. Fields of other kinds than \`Partnership\` begin with their kind.

| Comes from | In short |
|---|---|
${Object.values(sources)
  .map(({ title, about }) => `| ${title} | ${about} |`)
  .join('\n')}

| No. | Idea | Comes from | Fields | Rules |
|---|---|---|---|---|
${rows.join('\n')}
`;
  return { 'docs/ideas.md': text };
}
