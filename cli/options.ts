import { Option } from 'commander';
import { UsageError } from './errors.ts';

/** Options that several commands share. */
export const formatOption = (...more: string[]) =>
  new Option('--format <format>', 'how the result is written').choices(['text', 'json', ...more]).default('text');

export const asOfOption = () =>
  new Option(
    '--as-of <day>',
    'the day by which dates are judged: a date such as 2026-11-22, or head for the date of the last commit (default: today, UTC)',
  );

export const outOption = () =>
  new Option('--out, --output <file>', 'where the result is written (default: standard output)');

export const pathsHelp = 'files, folders or globs (default: this folder)';

/** What the paths of a command cover; part of its help. */
export const pathsNote = `
Reads NAME.partnership.yaml (.yml, .json), NAME.actuals.csv and NAME.log.csv. Below a folder it passes by what
.gitignore names, .git, node_modules and links to folders. Files beside and above the given ones (policy,
portfolio, readings, diary) count in judging, but are not reported.`;

/** A list that may be given several times or with commas. */
export function collect(value: string, before: string[] = []): string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ];
}

/** The rule of an id or name, or a usage error that names the likeliest one meant. */
export async function ruleNamed(idOrName: string) {
  const { findRule, rules } = await import('../core/index.ts');
  const rule = findRule(idOrName);
  if (rule) return rule;
  const { distance } = await import('fastest-levenshtein');
  const asked = idOrName.toLowerCase();
  const near = rules
    .flatMap(({ id, name }) => [
      { word: id, far: distance(asked, id.toLowerCase()), limit: 1 },
      { word: name, far: distance(asked, name), limit: Math.max(2, Math.floor(name.length / 3)) },
    ])
    .filter(({ far, limit }) => far <= limit)
    .sort((a, b) => a.far - b.far)[0];
  const { printable } = await import('./text/printable.ts');
  const hint = near ? `Did you mean ${near.word}?` : 'partnership explain --all lists the rules.';
  throw new UsageError(`No rule is called ${printable(idOrName)}. ${hint}`);
}
