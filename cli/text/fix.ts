import { count } from '../../core/text.ts';
import type { Settled } from '../fix/settle.ts';
import { printable } from './printable.ts';

/** What was changed, file by file, and what is left for people to choose. */
export function fixSummary(
  { changes, judgement }: Settled,
  { dryRun, scaffold }: { dryRun: boolean; scaffold: boolean },
): string {
  const made = changes.filter(({ refused }) => !refused);
  const lines = dryRun
    ? []
    : made.flatMap(({ shown, titles }) => [
        printable(shown),
        ...titles.map(({ rule, title }) => `  ${rule}  ${printable(title)}`),
      ]);
  const fixes = made.reduce((sum, { titles }) => sum + titles.length, 0);
  const done =
    fixes === 0
      ? changes.length > 0
        ? 'nothing was changed'
        : 'nothing to mend without a decision'
      : `${count(fixes, 'fix', 'fixes')} ${dryRun ? 'would change' : 'in'} ${count(made.length, 'file')}`;
  const { findings } = judgement.result;
  const choices = findings.filter(
    ({ fixes: offered }) => offered.length > 0 && !offered.some(({ preferred }) => preferred),
  );
  const places = scaffold
    ? []
    : findings.filter((finding) => finding.fixes.find(({ preferred }) => preferred)?.scaffold);
  const left = [
    ...(choices.length === 0
      ? []
      : [
          `${count(choices.length, 'finding')} ${choices.length === 1 ? 'has' : 'have'} fixes to decide on: partnership check shows them`,
        ]),
    ...(places.length === 0
      ? []
      : [
          `${count(places.length, 'finding')} ${places.length === 1 ? 'asks' : 'ask'} for what is missing: partnership fix --scaffold makes a place for it`,
        ]),
  ];
  return `${[...lines, [done, ...left].join(' · ')].join('\n')}\n`;
}
