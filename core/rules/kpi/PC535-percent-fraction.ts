import type { CatalogueKpi } from '../../kpi/catalogue.ts';
import { readUnit } from '../../kpi/units.ts';
import { capital, kpiWords } from '../../kpi/words.ts';
import { mayBeBelowOne } from '../../model/bare-fraction.ts';
import type { Facts, FractionFact } from '../../model/facts.ts';
import { schemaAt } from '../../schema/shape.ts';
import { workspaceRule } from '../rule.ts';

export const rule = workspaceRule({
  id: 'PC535',
  name: 'percent-fraction',
  area: 'kpi',
  severity: 'error',
  from: 'draft',
  dimension: 'performance',
  related: ['PC008', 'PC012', 'PC046', 'PC506'],
  summary: 'Percentages are written from 0 to 100, and those below one percent with their unit.',
  condition:
    'A percentage, or a value of a KPI counted in percent, is written as a bare number between 0 and 1. A warning where less than one percent may well be meant: amounts, caps and tolerances, and KPIs for which the catalogue calls both readings plausible. Silent where only the reading as it stands is plausible.',
  fix: 'Writes a hundred times the number, or the number with its unit.',
  check(context) {
    for (const facts of context.facts) {
      for (const fraction of facts.fractions ?? []) {
        const known = fraction.kpi === undefined ? undefined : context.kpi(fraction.kpi);
        const readings = readingsOf(fraction, known);
        if (!readings) continue;
        const { asWritten, timesHundred, path } = fraction;
        const write = (value: string, title: string, preferred: boolean) => ({
          title,
          operations: [{ do: 'set' as const, path, value }],
          preferred,
        });
        const name = nameOf(facts, fraction, known);
        const bare = asWritten.replace(/ %/, '');
        context.report(facts, {
          path,
          severity: readings.asWritten ? 'warning' : 'error',
          message: readings.asWritten
            ? `${name} is written ${bare}, without a unit: is it ${asWritten} or ${timesHundred}? It reads as ${asWritten}.`
            : `${name} is written ${bare}, which reads as ${asWritten}; by the look of it ${timesHundred} is meant.`,
          why: `Percentages run from 0 to 100 here, so the two readings differ a hundredfold.${readings.asWritten || known ? '' : ' Until it is clear, nothing that rests on this number is judged.'}`,
          fixes: [
            ...(readings.timesHundred
              ? [write(timesHundred, `Write ${timesHundred}`, known !== undefined && !readings.asWritten)]
              : []),
            ...(readings.asWritten || !known ? [write(asWritten, `Write ${asWritten}, as it stands`, false)] : []),
          ],
        });
      }
    }
  },
});

/** Which of the two readings are plausible; undefined when there is nothing to ask. */
function readingsOf(
  { path, values, kpi, unit }: FractionFact,
  known: CatalogueKpi | undefined,
): { asWritten: boolean; timesHundred: boolean } | undefined {
  if (kpi === undefined) return { asWritten: mayBeBelowOne(path), timesHundred: true };
  if (readUnit(unit ?? known?.unit) !== '%') return undefined;
  const { min = 0, max = 100 } = known?.plausible ?? {};
  const [asWritten, timesHundred] = values.map((value) => value >= min && value <= max) as [boolean, boolean];
  return asWritten && !timesHundred ? undefined : { asWritten, timesHundred };
}

/** `Share`, `The target for service level`. */
function nameOf(facts: Facts, { path, kpi }: FractionFact, known: CatalogueKpi | undefined): string {
  const title = schemaAt(facts.kind, path)?.title ?? String(path.at(-1));
  return kpi === undefined ? capital(title) : `The ${title.toLowerCase()} for ${kpiWords({ kpi }, known)}`;
}
