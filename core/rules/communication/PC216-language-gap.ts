import type { Partnership, ScopeItem, Site } from '../../generated/types.ts';
import { list, quoted } from '../../text.ts';
import { type Option, partnershipRule, type RuleContext } from '../rule.ts';
import { isDone, languageWords, levelOf, rankOf, sameLanguage, sitesOf } from './languages.ts';

type Context = RuleContext<{ level: Option }>;

/** Channels on which customers notice every word at once. */
const spoken = ['voice', 'chat'];

export const rule = partnershipRule({
  id: 'PC216',
  name: 'language-gap',
  area: 'communication',
  severity: 'error',
  from: 'transition',
  dimension: 'people',
  related: ['PC112'],
  summary: 'Every language in which customers are served is spoken well enough at a site that works.',
  condition:
    'Live: a service language of work that has begun is spoken at no site of the provider that works on it (error); at such a site it is spoken below B2, on voice or chat (warning). Silent where the languages of one of the sites are not stated.',
  options: {
    level: {
      default: 4,
      unit: 'steps of the common European scale',
      means: 'Level that voice and chat need: A1 is 1, B1 is 3, B2 is 4, C2 is 6',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    const weak = new Map<object, { site: Site; language: string; level: string; items: ScopeItem[] }>();
    for (const item of (partnership.scope ?? []).filter((one) => isDone(one, context.asOf))) {
      if (item.languages === undefined) {
        if (context.state([item, 'languages']) !== 'invalid') context.needs('scope.languages');
        continue;
      }
      const sites = sitesOf(item, partnership, context.asOf);
      judgeCoverage(item, sites, partnership, context);
      if (!spoken.includes(item.channel ?? '')) continue;
      for (const site of sites) {
        for (const known of site.languages ?? []) {
          const { language, level } = known;
          if (language === undefined || !item.languages.some((served) => sameLanguage(served, language))) continue;
          const rank = rankOf(level);
          if (rank === undefined) context.needs('sites.languages.level');
          else if (rank < context.options.level) {
            const seen = weak.get(known) ?? { site, language, level: level ?? '', items: [] };
            seen.items.push(item);
            weak.set(known, seen);
          }
        }
      }
    }
    for (const [known, { site, language, level, items }] of weak) {
      context.report({
        at: [known, 'level'],
        severity: 'warning',
        message: `${languageWords(language)} is spoken at ${level} in ${placeOf(site)}; ${list([...new Set(items.map(({ channel }) => channel ?? ''))])} ${items.length === 1 ? 'needs' : 'need'} ${levelOf(context.options.level)} at least.`,
        why: 'Below that level agents get along in everyday matters, and a customer with a problem is no everyday matter.',
      });
    }
  },
});

function judgeCoverage(item: ScopeItem, sites: readonly Site[], partnership: Partnership, context: Context): void {
  // What is not known of one site may be the answer.
  if (
    sites.length === 0 ||
    sites.some(({ side }) => side === undefined) ||
    sites.some((site) => isOpen(site, context))
  ) {
    context.needs((partnership.sites ?? []).length === 0 ? 'sites' : 'sites.languages');
    return;
  }
  const gaps = (item.languages ?? []).filter(
    (served) =>
      !sites.some(({ languages }) =>
        languages?.some(({ language }) => language !== undefined && sameLanguage(served, language)),
      ),
  );
  if (gaps.length === 0) return;
  const name = item.id ?? item.channel;
  context.report({
    at: [item, 'languages'],
    message: `${list(gaps.map(languageWords))} ${gaps.length === 1 ? 'is' : 'are'} promised to customers of ${name} and spoken at no site that works on it (${list(sites.map(placeOf))}).`,
    why: 'Customers who write or call in that language get no answer, or one that they cannot read.',
  });
}

function isOpen(site: Site, context: Context): boolean {
  return (
    context.state([site, 'languages']) !== 'stated' ||
    (site.languages ?? []).some(({ language }) => language === undefined)
  );
}

function placeOf({ city, name, id }: Site): string {
  return city ?? name ?? quoted(id);
}
