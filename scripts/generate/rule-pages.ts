import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { areaTitles, cell, fromWords, rulePage } from '../../core/rules/page.ts';
import { relatedTo } from '../../core/rules/related.ts';
import { areas, type RuleMeta } from '../../core/rules/rule.ts';
import { readIdeas } from './ideas.ts';
import type { Files } from './output.ts';
import { SourceError } from './read.ts';

/**
 * docs/rules: the marked part and the related rules of each page, from the rule files, and the index of all rules. The
 * rest of a page is written by hand. A rule without a page is left to the test of the rules. With `partial`, rules that do
 * not load yet and pages without marks are passed over.
 */
export async function rulePages(root: string, partial: boolean): Promise<Files> {
  const rules = await rulesIn(root, partial);
  const files: Files = {};
  const problems = partial ? [] : relationFaults(rules);
  const origins = originsIn(root);
  for (const rule of rules) {
    const path = `docs/rules/${rule.id}.md`;
    if (!existsSync(join(root, path))) continue;
    const page = rulePage(readFileSync(join(root, path), 'utf8'), rule, relatedTo(rule, rules), origins.get(rule.id));
    if (typeof page === 'string') files[path] = page;
    else problems.push(`${path}: ${page.problem}`);
  }
  if (problems.length > 0 && !partial) throw new SourceError(problems);
  files['docs/rules/README.md'] = index(rules);
  return files;
}

async function rulesIn(root: string, partial: boolean): Promise<RuleMeta[]> {
  const folder = join(root, 'core/rules');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /[\\/]PC\d{3}-[a-z0-9-]+\.ts$/.test(path),
  );
  const rules: RuleMeta[] = [];
  for (const path of paths) {
    try {
      rules.push(((await import(pathToFileURL(join(folder, path)).href)) as { rule: RuleMeta }).rule);
    } catch (error) {
      if (!partial) throw error;
      console.error(`passed over core/rules/${path}: ${(error as Error).message}`);
    }
  }
  return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What is wrong with how the rules name each other. */
function relationFaults(rules: readonly RuleMeta[]): string[] {
  const ids = new Set(rules.map(({ id }) => id));
  return rules.flatMap(({ id, related = [] }) =>
    related.flatMap((other, index) => {
      if (!ids.has(other)) return [`${id} is related to ${other}, which does not exist`];
      if (other >= id) return [`${id} is related to ${other}: of two rules the one with the higher id names the other`];
      return related.indexOf(other) < index ? [`${id} is related to ${other} twice`] : [];
    }),
  );
}

/** The ideas that each rule judges, with where they come from. */
function originsIn(root: string): Map<string, string> {
  const { sources, ideas } = readIdeas(root);
  const origins = new Map<string, string>();
  for (const { idea, from, rules } of ideas)
    for (const rule of rules) {
      const one = `${idea} (${from.map((key) => sources[key]?.title).join('; ')})`;
      origins.set(rule, [...(origins.has(rule) ? [origins.get(rule)] : []), one].join('. '));
    }
  return origins;
}

function index(rules: readonly RuleMeta[]): string {
  const filledAreas = areas.filter((area) => rules.some((rule) => rule.area === area));
  const links = filledAreas.map((area) => {
    const anchor = areaTitles[area]
      .toLowerCase()
      .replace(/[^a-z ]/g, '')
      .replaceAll(' ', '-');
    return `[${areaTitles[area]}](#${anchor})`;
  });
  const sections = filledAreas.flatMap((area) => {
    const here = rules.filter((rule) => rule.area === area);
    const rows = here.map(
      (rule) =>
        `| [${rule.id}](${rule.id}.md) | \`${rule.name}\` | ${rule.severity}${rule.offByDefault ? ' (off)' : ''} | ${fromWords(rule)} | ${cell(rule.summary)} |`,
    );
    const head = ['| Rule | Name | Severity | Judged from | Asked |', '|---|---|---|---|---|'];
    return [`## ${areaTitles[area]}`, '', ...head, ...rows, ''];
  });
  return `<!-- Generated from core/rules by npm run generate. Do not edit. -->

# Rules

Every finding carries the id of a rule and has a page here. The severity is the one a rule has when nothing else is said; its page
says when it differs. Before the status under "judged from" a rule is silent. [Ideas, fields, rules](../ideas.md) tells which idea
about a good partnership each rule judges, and where it comes from.

${links.join(' · ')}

${sections.join('\n').trim()}
`;
}
