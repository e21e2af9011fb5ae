import type { Kpi, Partnership } from '../../generated/types.ts';
import {
  intervalOf,
  isPublished,
  recipientsOf,
  recipientWords,
  refsOf,
  rhythm,
  sharesView,
} from '../../kpi/publication.ts';
import { allOf, kpiIn } from '../../kpi/words.ts';
import { days, list } from '../../text.ts';
import { type Option, partnershipRule, type RuleContext } from '../rule.ts';
import { onceOrEach } from '../shapes/missing.ts';
import { isDue, staleItems, staleOptions } from '../shapes/stale.ts';

type Context = RuleContext<{ late: Option; lapsed: Option }>;

const why = 'A partner that does not know where it stands cannot act while a problem is still small.';

const publishedLately = staleItems<Kpi>({
  section: 'kpis',
  items: ({ kpis }) => kpis,
  asked: isPublished,
  every: intervalOf,
  everyField: 'kpis.publication.every',
  last: (kpi, context) => context.newest(kpi.publication?.last, refsOf(kpi), 'published'),
  at: (kpi) => [kpi, 'publication', 'last'],
  together: true,
  say: (kpis, { last, age }, context) => ({
    message: `The results of ${list(kpis.map((kpi) => kpiIn(context, kpi)))} were last published on ${last}, ${days(age)} ago; they are due ${rhythm(intervalOf(kpis[0]))}.`,
    why,
    inputs: [{ name: 'age', value: age, unit: 'days' }],
    related: kpis.slice(1).map((kpi) => ({ at: [kpi], message: 'Published on the same day.' })),
  }),
  never: neverPublished,
});

export const rule = partnershipRule({
  id: 'PC509',
  name: 'kpi-unpublished',
  area: 'kpi',
  severity: 'warning',
  from: 'transition',
  dimension: 'governance',
  related: ['PC209', 'PC505'],
  summary: 'The results of each KPI are published as often as agreed, and the provider gets them.',
  condition:
    'Live: the last publication, in the definition or the diary, is older than 1.5 intervals (an error above 3), or those who get the results include nobody at the provider. KPIs without any publication are asked for in one question. A view that both sides share counts as publication.',
  fix: 'Adds the day of the last publication, to be filled in; adds the provider to those who get the results.',
  options: staleOptions('publication'),
  check(partnership, context) {
    publishedLately(partnership, context);
    const reached = (partnership.kpis ?? []).filter(
      (kpi) => kpi.publication && !sharesView(kpi) && recipientsOf(kpi, context),
    );
    const left = reached.filter((kpi) => recipientsOf(kpi, context) === 'client only');
    onceOrEach(reached, left, {
      once: () =>
        context.report({
          at: ['kpis'],
          message: `The results of ${allOf(left.length, 'KPI')} go to the client only; nobody at the provider gets them.`,
          why,
          fixes: [
            {
              title: 'Add the provider to each',
              operations: left.map((kpi) => context.append([kpi, 'publication', 'to'], 'provider')),
            },
          ],
        }),
      each: (kpi) =>
        context.report({
          at: [kpi, 'publication', 'to'],
          message: `The results of ${kpiIn(context, kpi)} go to ${recipientWords(kpi, context)} only; nobody at the provider gets them.`,
          why,
          fixes: [{ title: 'Add the provider', operations: [context.append([kpi, 'publication', 'to'], 'provider')] }],
        }),
    });
  },
});

function neverPublished(kpis: readonly Kpi[], context: Context, partnership: Partnership): void {
  const due = kpis.filter((kpi) => {
    const interval = intervalOf(kpi);
    if (!interval) context.needs('kpis.publication.every');
    const began = [partnership.since, kpi.appliesFrom]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1);
    return interval && isDue(context.asOf, began, interval.days, context.options);
  });
  if (due.length === 0) return;
  const all = due.length === partnership.kpis?.length && due.length > 1;
  const which = all ? allOf(due.length, 'KPI') : list(due.map((kpi) => kpiIn(context, kpi)));
  context.report({
    at: ['kpis'],
    message: `When were the results of ${which} last made known to the provider? No publication is stated.`,
    why,
    fixes: [
      {
        title: 'Add the day of the last publication, to be filled in',
        operations: due.map((kpi) =>
          context.set(
            kpi.publication ? [kpi, 'publication', 'last'] : [kpi, 'publication'],
            kpi.publication ? TODO_DAY : { last: TODO_DAY },
          ),
        ),
        preferred: true,
      },
    ],
  });
}

const TODO_DAY = 'TODO day of the last publication';
