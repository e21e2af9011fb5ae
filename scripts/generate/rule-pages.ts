import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { statuses } from '../../core/model/status.ts';
import { relatedTo } from '../../core/rules/related.ts';
import { type Area, areas, type Option, type RuleMeta } from '../../core/rules/rule.ts';
import { readIdeas } from './ideas.ts';
import type { Files } from './output.ts';
import { SourceError } from './read.ts';

const START = '<!-- generated:start -->';
const END = '<!-- generated:end -->';
const RELATED = '<!-- generated:related -->';

/** What an area is called in the index; its rules stand together there. */
const areaTitles: Record<Area, string> = {
  reading: 'Reading the file',
  policy: 'Policy and waivers',
  purpose: 'Purpose and goals',
  communication: 'Communication and governance',
  scope: 'Scope, growth and concentration',
  exit: 'Price, notice and ending',
  kpi: 'KPIs, quality and training',
  improvement: 'Improvement',
  risk: 'People and risk',
  lifecycle: 'Choosing, staying, leaving',
  change: 'Changes',
};

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
    const page = filled(readFileSync(join(root, path), 'utf8'), rule, relatedTo(rule, rules), origins.get(rule.id));
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

/**
 * A page with its heading, its marked part and its last section as the rule says, or what is wrong with the page.
 * `related` are the rules that one looks at next; `origin` says which ideas it judges and where they come from.
 */
export function filled(
  page: string,
  rule: RuleMeta,
  related: readonly RuleMeta[],
  origin?: string,
): string | { problem: string } {
  const text = page.replaceAll('\r\n', '\n');
  const heading = `# ${rule.id} ${rule.name}`;
  if (!/^# .*\n/.test(text)) return { problem: `must begin with "${heading}"` };
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 && end < 0) return { problem: `has no part between ${START} and ${END}` };
  if (start < 0 || end < start || text.indexOf(START, start + 1) > 0)
    return { problem: `the marks ${START} and ${END} must stand once each, in this order` };
  const [byHand = ''] = text.slice(end).split(RELATED);
  const parts = [text.slice(text.indexOf('\n') + 1, start), START, `\n${facts(rule, origin)}\n`, byHand.trimEnd()];
  return `${heading}\n${parts.join('')}\n${related.length === 0 ? '' : `\n${links(related)}`}`;
}

function links(related: readonly RuleMeta[]): string {
  const items = related.map(({ id, summary }) => `- [${id}](${id}.md) ${cell(summary)}`);
  return [RELATED, '## Related rules', '', ...items, ''].join('\n');
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

function facts(rule: RuleMeta, origin: string | undefined): string {
  const rows: [string, string][] = [
    ['Asked', rule.summary],
    ['Found when', rule.condition],
    ['Severity', severityWords(rule)],
    ['Judged from', fromWords(rule)],
  ];
  if (rule.fix !== undefined) rows.push(['Quick fix', rule.fix]);
  if (origin !== undefined) rows.push(['Comes from', origin]);
  if (rule.dimension !== undefined) rows.push(['Counts in health under', rule.dimension]);
  rows.push(['May be waived', rule.waivable === false ? 'no' : 'yes'], ['Area', areaTitles[rule.area]]);
  const options = Object.entries(rule.options ?? {}) as [string, Option][];
  return [
    `| ${rule.id} | \`${rule.name}\` |`,
    '|---|---|',
    ...rows.map(([name, value]) => `| ${name} | ${cell(value)} |`),
    ...(options.length === 0 ? [] : ['', ...optionTable(rule, options)]),
  ].join('\n');
}

function optionTable(rule: RuleMeta, options: readonly [string, Option][]): string[] {
  return [
    `Thresholds, which a \`Policy\` may set under \`rules\` (\`rule: ${rule.id}\`, \`set:\`):`,
    '',
    '| Threshold | Default | Meaning | Where the default comes from |',
    '|---|---|---|---|',
    ...options.map(
      ([name, option]) =>
        `| \`${name}\` | ${cell(`${option.default} ${option.unit}`.trim())} | ${cell(option.means)} | ${cell(option.source)} |`,
    ),
  ];
}

function severityWords(rule: RuleMeta): string {
  return rule.offByDefault ? `${rule.severity}; off until a policy gives it a severity` : rule.severity;
}

function fromWords(rule: RuleMeta): string {
  return rule.from === statuses[0] ? 'any status' : `status \`${rule.from}\` on`;
}

function cell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
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
