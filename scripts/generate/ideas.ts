import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './model.ts';
import type { Files } from './output.ts';
import { pathsOf } from './paths.ts';
import { readYaml, SourceError } from './read.ts';

const SOURCE = 'docs/ideas.yaml';

interface Idea {
  no: number;
  idea: string;
  fields: string[];
  rules: string[];
}

/** `docs/ideas.md`: which fields carry an idea and which rules judge it. Every path is checked against the schemas. */
export function ideas(language: Language, root: string, partial: boolean): Files {
  if (!existsSync(join(root, SOURCE))) return {};
  const list = readYaml(join(root, SOURCE)).ideas as Idea[];
  const paths = pathsOf(language);
  const problems = list.flatMap(({ no, fields }) =>
    fields
      .filter((field) => !paths.has(field))
      .map((field) => `${SOURCE}: idea ${no}: the language has no field ${field}`),
  );
  if (problems.length > 0 && !partial) throw new SourceError(problems);
  const code = (items: string[]): string => items.map((item) => `\`${item}\``).join(', ');
  const link = (rule: string): string =>
    existsSync(join(root, `docs/rules/${rule}.md`)) ? `[${rule}](rules/${rule}.md)` : rule;
  const rows = list.map(
    ({ no, idea, fields, rules }) => `| ${no} | ${idea} | ${code(fields)} | ${rules.map(link).join(', ')} |`,
  );
  const text = `<!-- Generated from ${SOURCE} by npm run generate. Do not edit. -->

# Ideas, fields, rules

Each idea about a good partnership, the fields in which a definition states it, and the rules that judge it. Fields of other
kinds than \`Partnership\` begin with their kind.

| No. | Idea | Fields | Rules |
|---|---|---|---|
${rows.join('\n')}
`;
  return { 'docs/ideas.md': text };
}
