import { statuses } from '../model/status.ts';
import type { Area, Option, RuleMeta } from './rule.ts';

const START = '<!-- generated:start -->';
const END = '<!-- generated:end -->';
const RELATED = '<!-- generated:related -->';

/** What an area is called in the index; its rules stand together there. */
export const areaTitles: Record<Area, string> = {
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
 * A page with its heading, its marked part and its last section as the rule says, or what is wrong with the page.
 * `related` are the rules that one looks at next; `origin` says which ideas it judges and where they come from.
 */
export function rulePage(
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

/**
 * A page as readers see it, from what ships of it: what its rule does not say (see packRulePages in esbuild.mjs). Undefined
 * where that is no page.
 */
export function shownPage(packed: string, rule: RuleMeta, related: readonly RuleMeta[]): string | undefined {
  const [, origin] = /^\| Comes from \| (.+) \|$/m.exec(packed) ?? [];
  const page = rulePage(packed, rule, related, origin);
  return typeof page === 'string' ? page.replace(/^<!-- generated:\w+ -->\n/gm, '') : undefined;
}

function links(related: readonly RuleMeta[]): string {
  const items = related.map(({ id, summary }) => `- [${id}](${id}.md) ${cell(summary)}`);
  return [RELATED, '## Related rules', '', ...items, ''].join('\n');
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

/** The status from which a rule judges, in words. */
export function fromWords(rule: RuleMeta): string {
  return rule.from === statuses[0] ? 'any status' : `status \`${rule.from}\` on`;
}

/** A text as a cell of a table. */
export function cell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
