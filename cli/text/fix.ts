import { count } from '../../core/text.ts';
import type { Settled } from '../fix/settle.ts';
import { printable } from './printable.ts';

/** What was changed, file by file, and what is left for people to choose. */
export function fixSummary({ changes, judgement }: Settled, dryRun: boolean): string {
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
        : 'nothing to fix without a choice'
      : `${count(fixes, 'fix', 'fixes')} ${dryRun ? 'would change' : 'in'} ${count(made.length, 'file')}`;
  const open = judgement.result.findings.filter(
    (finding) => finding.fixes.length > 0 && !finding.fixes.some(({ preferred }) => preferred),
  ).length;
  const choices =
    open === 0
      ? ''
      : ` · ${open === 1 ? '1 finding needs' : `${open} findings need`} a choice between fixes: partnership check shows them`;
  return `${[...lines, done + choices].join('\n')}\n`;
}
