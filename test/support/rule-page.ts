import { examplesUnder } from '../../cli/rule-page.ts';
import { check, checkAgainst, type FileText, type RuleMeta } from '../../core/index.ts';

/** The day by which the examples of the pages are written. */
const AS_OF = '2026-11-22';

/** The parts that a person writes, in their order, with the fewest words that say something. */
const written = [
  ['Why', 12],
  ['How to fix it', 8],
  ['How it is judged', 8],
] as const;

/**
 * What is missing on the page of a rule, or is not as its rule file says: one line each. `related` are the rules that one
 * looks at next. Whether the examples are true is for `exampleFaults`.
 */
export function pageFaults(page: string, rule: RuleMeta, related: readonly RuleMeta[]): string[] {
  const lines = page.split('\n');
  const rows = new Map(lines.flatMap((line) => (/^\| (.+?) \| (.+) \|$/.exec(line) ? [row(line)] : [])));
  const faults: string[] = [];
  const wants = (is: boolean, fault: string): void => {
    if (!is) faults.push(fault);
  };
  wants(lines[0] === `# ${rule.id} ${rule.name}`, 'the heading is not that of the rule');
  wants((rows.get('Asked') ?? '') !== '', 'does not say what is asked');
  wants((rows.get('Found when') ?? '').split(' ').length > 4, 'does not say when it is found');
  wants(
    rows.has('Quick fix') === (rule.fix !== undefined),
    'names a quick fix where there is none, or none where there is',
  );
  if (!ofFiles(rule))
    wants((rows.get('Comes from') ?? '').includes('('), 'does not say which idea it judges, and whence');
  for (const [name, option] of Object.entries(rule.options ?? {})) {
    const [value = '', means = '', source = ''] = (rows.get(`\`${name}\``) ?? '').split(' | ');
    wants(value === `${option.default} ${option.unit}` && option.unit !== '', `gives ${name} without default or unit`);
    wants(means !== '' && source !== '', `does not say what ${name} means, or where its default comes from`);
  }
  const sections = sectionsOf(page);
  wants(words(sections.get('') ?? '') > 0, 'has no sentence before the first heading');
  for (const [heading, fewest] of written)
    wants(words(sections.get(heading) ?? '') >= fewest, `says too little under "${heading}"`);
  const links = [...(sections.get('Related rules') ?? '').matchAll(/^- \[(PC\d{3})\]\(\1\.md\) (.+)$/gm)];
  wants(related.length > 0, 'no rule is related to it');
  wants(
    links.map(([, id]) => id).join() === related.map(({ id }) => id).join() && links.every(([, , words]) => words),
    'does not lead to the related rules',
  );
  const headings = [...sections.keys()].filter((heading) => order.includes(heading));
  wants(
    headings.join() === order.filter((heading) => headings.includes(heading)).join(),
    `its parts are not in their order: ${order.slice(1).join(', ')}`,
  );
  return faults;
}

/** Rules about files, policies and waivers judge no idea about partnerships. */
function ofFiles({ id, area }: RuleMeta): boolean {
  return area === 'reading' || area === 'policy' || ['PC805', 'PC809', 'PC810'].includes(id);
}

const order = ['', 'Why', 'Before', 'Not like this', 'Like this', 'How to fix it', 'How it is judged', 'Related rules'];

function row(line: string): [string, string] {
  const [, name = '', rest = ''] = /^\| (.+?) \| (.+) \|$/.exec(line) ?? [];
  return [name, rest];
}

/** The text below each heading; what stands between the marked part and the first heading under ''. */
function sectionsOf(page: string): Map<string, string> {
  const [, byHand = ''] = page.split('<!-- generated:end -->\n');
  const [intro = '', ...rest] = byHand.replace(/^```.*?^```$/gms, '').split(/^## /m);
  return new Map([
    ['', intro.trim()],
    ...rest.map((part): [string, string] => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end).trim()];
    }),
  ]);
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => /\w/.test(word)).length;
}

/**
 * What is wrong with the examples of a page: what stands under "Not like this" has a finding of its rule, what stands
 * under "Like this" has none, and neither has faults of reading that the page is not about. Where the page has a
 * "Before", it is the base of both.
 */
export function exampleFaults(page: string, id: string): string[] {
  const base = examplesUnder(page, 'Before');
  return [
    ...faultsOf(page, 'Not like this', (files) => judged(files, base, id, true)),
    ...faultsOf(page, 'Like this', (files) => judged(files, base, id, false)),
  ];
}

function faultsOf(page: string, heading: string, faults: (files: FileText[]) => string[]): string[] {
  const files = examplesUnder(page, heading);
  return files.length === 0
    ? [`shows no example under "${heading}"`]
    : faults(files).map((fault) => `${heading}: ${fault}`);
}

function judged(files: FileText[], base: FileText[], id: string, found: boolean): string[] {
  const input = { files, asOf: AS_OF };
  const { findings } = base.length > 0 ? checkAgainst(base, input) : check(input);
  const line = (finding: (typeof findings)[number]): string => `${finding.rule} ${finding.path}: ${finding.message}`;
  if (findings.some((finding) => finding.rule === id) !== found)
    return [`${found ? 'lacks' : 'has'} a finding of the rule; found were ${findings.map(line).join('; ') || 'none'}`];
  // A policy is broken (PC050) because of a fault of reading.
  return findings
    .filter(({ severity, rule }) => severity === 'error' && rule < 'PC050' && rule !== id && id !== 'PC050')
    .map((finding) => `has a fault of reading: ${line(finding)}`);
}
