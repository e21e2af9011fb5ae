import type { Upkeep } from '../../generated/types.ts';
import { daysBetween } from '../../model/dates.ts';
import { days, list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';

const SECTION = ['commercial', 'upkeep'];
const assets = { people: 'people', skill: 'skills', facility: 'sites', technology: 'technology' } as const;
type Asset = keyof typeof assets;

export const rule = partnershipRule({
  id: 'PC418',
  name: 'upkeep-stale',
  area: 'exit',
  severity: 'warning',
  from: 'transition',
  dimension: 'people',
  related: ['PC417'],
  summary:
    "The provider's people, skills, sites and technology are kept in shape, and both sides look at it every year.",
  condition:
    'Upkeep is stated, and one of people, skill, facility and technology has no entry; or an entry was last reviewed, in the definition or the diary, more than 12 months (365 days) ago, or never by a partnership that is older than that. Not evaluated without upkeep.',
  fix: 'Adds the classes that are missing, or the day of the last review, to be filled in.',
  options: {
    review: {
      default: 365,
      unit: 'days',
      means: 'Longest time from one review to the next.',
      source: 'policy default: once a year',
    },
  },
  check(partnership, context) {
    const items = partnership.commercial?.upkeep;
    if (!items) return context.needs('commercial.upkeep');
    const missing = (Object.keys(assets) as Asset[]).filter((asset) => !items.some((item) => item.asset === asset));
    if (items.some(({ asset }) => asset === undefined)) context.needs('commercial.upkeep.asset');
    else if (missing.length > 0)
      context.report({
        at: SECTION,
        onKey: true,
        message: `How does the provider keep ${list(missing.map((asset) => assets[asset]))} in shape? ${missing.length === 4 ? 'Nothing is stated.' : `Upkeep is stated for ${list([...new Set(items.map(wordsOf))])} only.`}`,
        why: 'What nobody keeps in shape wears out unseen: the contract still promises it on the day on which it fails.',
        fixes: [
          {
            title: `Add ${list(missing.map((asset) => assets[asset]))}, to be filled in`,
            preferred: true,
            operations: missing.map((asset) =>
              context.append(SECTION, { asset, plan: 'TODO what is done, and how often', lastReviewed: TODO_DAY }),
            ),
          },
        ],
      });

    const young =
      partnership.since !== undefined && daysBetween(partnership.since, context.asOf) <= context.options.review;
    const last = new Map<Upkeep, string | undefined>(
      items.map((item) => [item, context.newest(item.lastReviewed, refsOf(item), 'reviewed')]),
    );
    const stale = items.filter(
      (item) => daysBetween(last.get(item) ?? context.asOf, context.asOf) > context.options.review,
    );
    const never = items.filter(
      (item) =>
        last.get(item) === undefined &&
        !young &&
        lacks(context, [item, 'lastReviewed'], 'commercial.upkeep.lastReviewed'),
    );
    const [first] = stale;
    if (first) {
      const dates = stale.map(
        (item) => `${wordsOf(item)} on ${last.get(item)}, ${days(daysBetween(last.get(item) ?? '', context.asOf))} ago`,
      );
      context.report({
        at: [first, 'lastReviewed'],
        message: `Both sides last looked at the provider's ${list(dates)}; it is due once in ${days(context.options.review)}.`,
        why: 'A plan for upkeep that nobody looks at together is a plan that nobody knows to be kept.',
        related: stale.slice(1).map((item) => ({ at: [item, 'lastReviewed'], message: 'Overdue as well.' })),
      });
    }
    const [asked] = never;
    if (asked)
      context.report({
        at: [asked, 'lastReviewed'],
        message: `When did both sides last look at the provider's ${list(never.map(wordsOf))}? No day is stated.`,
        why: 'A plan for upkeep that nobody looks at together is a plan that nobody knows to be kept.',
        related: never.slice(1).map((item) => ({ at: [item], message: 'No day is stated here either.' })),
        fixes: [
          {
            title: 'Add the day of the last review, to be filled in',
            preferred: true,
            operations: never.map((item) => context.set([item, 'lastReviewed'], TODO_DAY)),
          },
        ],
      });
  },
});

const TODO_DAY = 'TODO day on which both sides last looked at it';

function wordsOf({ asset }: Upkeep): string {
  return asset === undefined ? 'upkeep' : assets[asset];
}

/** By which words the diary may refer to an entry, or to all of them. */
export function refsOf({ id, asset }: Upkeep): string[] {
  const names = [id, asset].filter((name) => name !== undefined);
  return ['upkeep', 'commercial/upkeep']
    .flatMap((section) => [section, ...names.map((name) => `${section}/${name}`)])
    .concat(id ?? []);
}
