import { type Reading, readingsOf } from '../../actuals/readings.ts';
import type { CheckResult } from '../../check.ts';
import { documentAt } from '../../model/document-at.ts';
import { count, list, number } from '../../text.ts';
import { changeRule } from '../rule.ts';

export const rule = changeRule({
  id: 'PC808',
  name: 'actuals-rewritten',
  area: 'change',
  severity: 'error',
  from: 'draft',
  related: ['PC045', 'PC513'],
  summary: 'Results of periods that are over are not rewritten without a word.',
  condition:
    'Against a base: a KPI reading of a period that had ended by the day of judging has another value than before, or is gone, and no `restatement` says why. Rows that moved to another file or line are the same readings.',
  check({ base, head, asOf, report }) {
    const partnerships = base.workspace.facts.filter(({ kind }) => kind === 'Partnership');
    for (const name of new Set(partnerships.map((facts) => facts.name))) {
      const now = new Map(readingsOf(head.sources, name).map((reading) => [keyOf(reading), reading]));
      const closed = readingsOf(base.sources, name).filter(({ last }) => last < asOf);
      const gone = closed.filter((reading) => !now.has(keyOf(reading)));
      for (const before of closed) {
        const after = now.get(keyOf(before));
        if (!after || after.value === before.value || after.restatement !== undefined) continue;
        report(
          { file: after.file, document: after.document, path: [...after.path, 'value'] },
          {
            message: `${before.kpi} of ${before.period} was ${number(before.value, 2)} and now is ${number(after.value, 2)}. Say in \`restatement\` why a closed period changed.`,
            why,
          },
        );
      }
      const place = gone[0] && placeWithout(head, gone[0], name);
      if (!place) continue;
      const which = gone.slice(0, 3).map(({ kpi, period }) => `${kpi} of ${period}`);
      report(place, {
        message: `${count(gone.length, 'result')} of ${name} ${gone.length === 1 ? 'is' : 'are'} gone: ${list(gone.length > 3 ? [...which, `${gone.length - 3} more`] : which)}. A result that was wrong is restated, not taken out.`,
        why,
      });
    }
  },
});

const why =
  'Bonuses, improvement plans and the decision to stay or go rest on these numbers. Where one changes without a reason, none can be trusted.';

function keyOf({ kpi, period, side }: Reading): string {
  return `${kpi} ${period} ${side ?? ''}`;
}

/** Where a reading was: the document that held it, else the partnership that it is about. */
function placeWithout({ sources, workspace }: CheckResult, { file, document }: Reading, name: string) {
  if (documentAt(sources, { file, document }, 'Actuals')) return { file, document, path: ['readings'] };
  const own = workspace.facts.filter((one) => one.kind === 'Partnership' && one.name === name);
  // Shown where both sides read, if there is such a document.
  const facts = own.find(({ audience }) => audience !== 'client') ?? own[0];
  return facts && { file: facts.file, document: facts.document, path: ['name'] };
}
