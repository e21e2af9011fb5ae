import type { Finances, Rating } from '../../generated/types.ts';
import { isKind } from '../../model/facts.ts';
import type { AskedPartnership } from '../../questions/asked.ts';
import type { Seen, SignalPlace } from './signal.ts';

/** Years of loss in a row that are a sign. Domain anchor: 2. */
const LOSSES = 2;

/** The provider's rating went down, or it lost money two years in a row, or it is insolvent. */
export function financesWeaken({ result: { sources, asOf }, documents }: AskedPartnership): Seen {
  const provider = documents[0]?.document.held.data.provider;
  const known: { finances: Finances; place: SignalPlace }[] = [];
  for (const source of sources)
    for (const document of source.documents)
      if (isKind(document, 'Provider') && document.name === provider && document.held.data.finances)
        known.push({
          finances: document.held.data.finances,
          place: { file: source.path, document: document.index, path: ['finances'] },
        });
  if (known.length === 0) return { state: 'unknown', needs: 'finances of the provider' };
  let judged = false;
  for (const { finances, place } of known) {
    const says = insolvent(finances) ?? losses(finances) ?? downgraded(finances, asOf);
    if (says !== undefined) return { state: 'on', says: `${provider}: ${says}`, places: [place] };
    judged ||= (finances.results ?? []).length >= LOSSES || (finances.ratings ?? []).length >= 2;
  }
  return judged ? { state: 'off' } : { state: 'unknown', needs: 'two ratings, or two yearly results, of the provider' };
}

function insolvent({ insolvency }: Finances): string | undefined {
  return insolvency === true ? 'insolvency proceedings have been opened.' : undefined;
}

function losses({ results = [] }: Finances): string | undefined {
  const years = results.flatMap(({ year, profit }) =>
    year === undefined || profit === undefined ? [] : [{ year, profit }],
  );
  const last = years.sort((a, b) => a.year - b.year).slice(-LOSSES);
  const [first, second] = last;
  if (!first || !second || second.year !== first.year + 1) return undefined;
  if (last.some(({ profit }) => profit.amount >= 0)) return undefined;
  return `a loss in ${first.year} and in ${second.year} (${second.profit.text}).`;
}

/** The newest two ratings of one agency that have a grade, or an outlook that turned negative. */
function downgraded({ ratings = [] }: Finances, asOf: string): string | undefined {
  const agencies = new Map<string, (Rating & { asOf: string })[]>();
  for (const rating of ratings) {
    if (rating.asOf === undefined || rating.asOf > asOf) continue;
    const agency = rating.agency ?? '';
    agencies.set(agency, [...(agencies.get(agency) ?? []), { ...rating, asOf: rating.asOf }]);
  }
  for (const [agency, all] of agencies) {
    const [before, now] = all.sort((a, b) => (a.asOf < b.asOf ? -1 : 1)).slice(-2);
    if (!before || !now) continue;
    const by = agency === '' ? '' : ` by ${agency}`;
    if (before.grade !== undefined && now.grade !== undefined && now.grade < before.grade)
      return `rated lower${by} on ${now.asOf}, ${now.rating ?? now.grade} after ${before.rating ?? before.grade}.`;
    if (now.outlook === 'negative' && before.outlook !== 'negative')
      return `the outlook${by} turned negative on ${now.asOf}.`;
  }
  return undefined;
}
