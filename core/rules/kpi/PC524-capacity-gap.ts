import type { Capacity } from '../../generated/types.ts';
import { allOf } from '../../kpi/words.ts';
import { list, number } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';
import { itemsOf, onceOrEach } from '../shapes/missing.ts';

const VARIANTS = [
  { variant: 'peak', words: 'the peak', todo: 'in the busiest weeks' },
  { variant: 'trough', words: 'the trough', todo: 'in the quietest weeks' },
] as const;

/** Capacity for one kind of work, in normal weeks, at the peak and at the trough. */
interface Work {
  first: Capacity;
  entries: Capacity[];
}

const why =
  'A plan for normal weeks alone fails in the weeks that customers remember, and costs most in those when nobody calls.';

export const rule = partnershipRule({
  id: 'PC524',
  name: 'capacity-gap',
  area: 'kpi',
  severity: 'error',
  from: 'transition',
  dimension: 'performance',
  related: ['PC216', 'PC523'],
  summary: 'As many agents are planned as the forecast requires, at the peak and the trough as well.',
  condition:
    'Fewer agents are planned than required: an error in normal weeks, a warning at the peak or the trough. A warning where a kind of work has neither a peak nor a trough, an info where it lacks one of them; asked once where all lack both.',
  fix: 'Adds the variants that are missing, to be filled in.',
  check({ planning }, context) {
    const entries = itemsOf(context, planning?.capacity, 'planning.capacity');
    for (const entry of entries) shortage(entry, context);
    // What is planned for the peak alone belongs to normal weeks that are called something else.
    const works = worksIn(entries).filter((work) => work.entries.some(({ variant = 'base' }) => variant === 'base'));
    const lacking = works.filter((work) => missingIn(work).length === VARIANTS.length);
    onceOrEach(works, lacking, {
      once: () =>
        context.report({
          at: ['planning', 'capacity'],
          severity: 'warning',
          message: `What is planned for the peak and the trough? Only normal weeks are, for ${allOf(works.length, 'kind')} of work.`,
          why,
          fixes: [addFix(works, context)],
        }),
      each: (work) => sayVariants(work, 'warning', context),
    });
    for (const work of works) if (missingIn(work).length === 1) sayVariants(work, 'info', context);
  },
});

function shortage(entry: Capacity, context: RuleContext): void {
  const { fte = Number.NaN, required = Number.NaN, variant = 'base' } = entry;
  if (entry.fte === undefined) context.needs('planning.capacity.fte');
  if (entry.required === undefined) context.needs('planning.capacity.required');
  if (!beyondLimit(required, { above: [{ limit: fte }] })) return;
  const when = { base: 'in normal weeks', peak: 'at the peak', trough: 'at the trough' }[variant];
  context.report({
    at: [entry, 'fte'],
    severity: variant === 'base' ? 'error' : 'warning',
    message: `${number(fte)} agents are planned ${workWords(entry)} ${when}; the forecast requires ${number(required)}. ${number(required - fte)} are missing.`,
    why: `${number((100 * (required - fte)) / required)} % of the work has nobody to do it: customers wait, and agents who are there carry it.`,
    inputs: [
      { name: 'planned', value: fte, unit: 'FTE' },
      { name: 'required', value: required, unit: 'FTE' },
    ],
  });
}

function sayVariants(work: Work, severity: 'warning' | 'info', context: RuleContext): void {
  context.report({
    at: [work.first],
    severity,
    message: `Nothing is planned ${workWords(work.first)} for ${list(
      missingIn(work).map(({ words }) => words),
      'or',
    )}.`,
    why,
    fixes: [addFix([work], context)],
  });
}

function worksIn(entries: readonly Capacity[]): Work[] {
  const works = new Map<string, Work>();
  for (const entry of entries) {
    const { language, channel, process, technology, site } = entry;
    const key = JSON.stringify([language, channel, process, technology, site]);
    const known = works.get(key);
    if (known) known.entries.push(entry);
    else works.set(key, { first: entry, entries: [entry] });
  }
  return [...works.values()];
}

function missingIn({ entries }: Work) {
  return VARIANTS.filter(({ variant }) => !entries.some((entry) => entry.variant === variant));
}

/** `for chat in pt`, `for card replacement`; empty where the entry does not say. */
function workWords({ channel, language, process, technology, site }: Capacity): string {
  const work = process ?? technology ?? channel;
  const words = [
    ...(work ? [`for ${work}`] : []),
    ...(language ? [`in ${language}`] : []),
    ...(site ? [`at ${site}`] : []),
  ];
  return words.length > 0 ? words.join(' ') : 'for the work';
}

function addFix(works: readonly Work[], context: RuleContext) {
  return {
    title: `Add ${list([...new Set(works.flatMap((work) => missingIn(work).map(({ words }) => words)))])}, to be filled in`,
    preferred: true,
    operations: works.flatMap((work) =>
      missingIn(work).map(({ variant, todo }) => {
        const { id, language, channel, process, technology, site } = work.first;
        const name = id?.replace(/-(base|normal|peak|trough)$/, '') ?? [language, channel].filter(Boolean).join('-');
        const same = Object.entries({ language, channel, process, technology, site }).filter(([, value]) => value);
        return context.append(['planning', 'capacity'], {
          id: name === '' ? variant : `${name}-${variant}`,
          ...Object.fromEntries(same),
          variant,
          fte: `TODO agents planned ${todo}`,
          required: `TODO agents required ${todo}`,
        });
      }),
    ),
  };
}
