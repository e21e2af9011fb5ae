import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, checkAgainst, type FileText, type Severity } from '../core/index.ts';

/** What a rule says about the example on its page that is not to be followed. */
export interface RuleExample {
  severity: Severity;
  message: string;
}

/** The day by which the examples of the pages are written. */
const day = '2026-11-22';

/** The examples of a page under a heading: each fenced block is a file of one workspace, named after the language if need be. */
export function examplesUnder(page: string, heading: string): FileText[] {
  return [...sectionOf(page, heading).matchAll(/^```(?:yaml|csv)(?: (\S+))?\n(.*?)^```$/gms)].map(
    ([, path, text = ''], index) => ({
      path: path ?? `example${index === 0 ? '' : `-${index + 1}`}.partnership.yaml`,
      text,
    }),
  );
}

/** What stands below a heading of a page; '' where it has none of that name. */
function sectionOf(page: string, heading: string): string {
  const sections = page.replaceAll('\r\n', '\n').split(/^## /m);
  return sections.find((part) => part.startsWith(`${heading}\n`))?.slice(heading.length) ?? '';
}

let pages: Record<string, string> | undefined;

function packedPage(rule: string): string {
  pages ??= packedPages();
  return pages[`${rule}.md`] ?? '';
}

/** What people do about a finding of the rule, as its page says; undefined where the page is not at hand. */
export function howToFix(rule: string): string | undefined {
  return sectionOf(packedPage(rule), 'How to fix it').trim().replaceAll('\n', ' ') || undefined;
}

/** What a rule says about the example of its page; undefined where the page is not at hand, or shows none. */
export function exampleOf(rule: string): RuleExample | undefined {
  const page = packedPage(rule);
  const [files, base] = [examplesUnder(page, 'Not like this'), examplesUnder(page, 'Before')];
  if (files.length === 0) return undefined;
  const input = { files, asOf: day };
  const { findings } = base.length > 0 ? checkAgainst(base, input) : check(input);
  const found = findings.find((finding) => finding.rule === rule);
  return found && { severity: found.severity, message: found.message };
}

/** The pages as they ship beside the command line. */
function packedPages(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(join(__dirname, 'rule-pages.json'), 'utf8'));
  } catch {
    return {};
  }
}
