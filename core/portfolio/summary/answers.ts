import { tooMuch } from '../../people/people.ts';
import { effectiveWords } from '../../rules/scope/channel-words.ts';
import { count, list, number } from '../../text.ts';
import { type EndMark, MONTHS_AHEAD } from './ends.ts';
import type { FareRow } from './fare.ts';
import type { Portfolio } from './portfolio.ts';

/** Each question answered in a sentence or two, with the numbers. */
export interface PortfolioAnswers {
  fare: string[];
  shares: string[];
  sites: string[];
  owners: string[];
  kpis: string[];
  ends: string[];
}

/** Names that a sentence lists; beyond them, the number says it. */
const MOST_NAMES = 4;

/** The answers in words. What is not known is said as that. */
export function answersOf(portfolio: Omit<Portfolio, 'answers'>): PortfolioAnswers {
  return {
    fare: fare(portfolio),
    shares: shares(portfolio),
    sites: sites(portfolio),
    owners: owners(portfolio),
    kpis: kpis(portfolio),
    ends: ends(portfolio),
  };
}

type Told = Omit<Portfolio, 'answers'>;

function fare({ fare: { rows, labels, weakest } }: Told): string[] {
  const scored = rows.filter((row): row is FareRow & { score: number } => row.score !== undefined);
  if (rows.length === 0) return ['No partnership is defined here.'];
  if (scored.length === 0) return ['No partnership has a score: having ended, or not being readable whole.'];
  const worst = (['failing', 'strained', 'watch', 'healthy', 'not enough evidence'] as const).filter(
    (label) => labels[label] > 0,
  );
  const [lowest] = scored;
  const without = rows.length - scored.length;
  const [weak] = weakest;
  return [
    `${count(scored.length, 'partnership')}: ${list(worst.map((label) => `${number(labels[label])} ${label === 'not enough evidence' ? 'with too little evidence' : label}`))}.`,
    ...(scored.length > 1 && lowest ? [`The lowest score is ${lowest.score}, of ${lowest.partnership}.`] : []),
    ...(weak && scored.length > 2 && weak.partnerships * 2 > scored.length
      ? [`${weak.title} is the weakest side of ${weak.partnerships} of them: look for what they share.`]
      : []),
    ...(without > 0 ? [`${number(without)} without a score, having ended or not being readable whole.`] : []),
  ];
}

function shares({ shares: channels, counts }: Told): string[] {
  if (channels.length === 0) return ['No partnership says what share of a channel it has.'];
  const found = channels.filter(({ rule }) => rule !== undefined);
  const unknown = channels.filter(({ standing }) => standing === 'unknown');
  const named = found.map(
    ({ title, client, hhi }) =>
      `${title}${client === undefined || counts.clients < 2 ? '' : ` of ${client}`} (in effect ${effectiveWords(hhi ?? 10_000)})`,
  );
  return [
    found.length === 0
      ? `${count(channels.length, 'channel')}, and no rule finds ${channels.length === 1 ? 'it' : 'any'} too much with one supplier.`
      : `${number(found.length)} of ${count(channels.length, 'channel')} ${found.length === 1 ? 'hangs' : 'hang'} on too few: ${short(named)}.`,
    ...(unknown.length > 0
      ? [`Of ${number(unknown.length)} nobody can tell, since shares are missing or come to more than 100 %.`]
      : []),
  ];
}

function sites({ sites: { sites: rows, countries, zones, agents, placed, withZone } }: Told): string[] {
  if (rows.length === 0)
    return agents > 0
      ? [`No partnership says where its agents work (${count(agents, 'agent')} in all).`]
      : ['No live partnership states agents or sites.'];
  const rest = agents - placed;
  const where = `${count(rows.length, 'site')}${countries.length > 0 ? ` in ${count(countries.length, 'country', 'countries')}` : ''}`;
  return [
    `${number(placed)} of ${count(agents, 'agent')} work at ${where}${rest > 0 ? `; where the other ${number(rest)} work is not stated` : ''}.`,
    ...zones
      .filter((zone) => zone.sites.length > 1)
      .slice(0, 2)
      .map(
        (zone) =>
          `${zone.title} holds ${count(zone.sites.length, 'site')} of ${count(zone.providers.length, 'provider')} with ${zone.atLeast ? 'at least ' : ''}${count(zone.agents - zone.atHome, 'agent')} on site: one storm or power cut would hit all of them at once.`,
      ),
    ...(placed > withZone ? [`No risk zone is stated for the sites of ${count(placed - withZone, 'agent')}.`] : []),
  ];
}

function owners({ owners: rows }: Told): string[] {
  if (rows.length === 0) return ['Nobody is named as owner of anything.'];
  const much = rows.filter(({ load }) => load === 'much');
  if (much.length === 0)
    return [`Nobody: no one owns ${tooMuch.things} things or more and more than half of what their side owns.`];
  return [
    ...much
      .slice(0, 3)
      .map(
        ({ name, owns, ownedThere, company, documents, alone }) =>
          `${name} owns ${owns} of the ${ownedThere} things that ${company ?? 'their side'} owns, in ${count(documents, 'document')}${alone ? ', and nobody is named who stands in' : ''}.`,
      ),
    ...(much.length > 3 ? [`So do ${number(much.length - 3)} others.`] : []),
  ];
}

function kpis({ kpis: rows }: Told): string[] {
  const level = rows.filter(({ fields }) => fields.length > 0);
  if (level.length === 0)
    return [
      rows.length === 0
        ? 'No two live partnerships of one client read the same KPI.'
        : 'No KPI can be compared: nowhere do two partnerships read it of the same channel and sort of work by the same variant.',
    ];
  const missed = level.filter(({ fields }) => fields.some(({ entries }) => entries.some(({ last }) => last?.missed)));
  return [
    `${count(level.length, 'KPI')} can be compared; ${missed.length === 0 ? 'none was missed in its last period' : `missed last by somebody: ${short(missed.map(({ title }) => title))}`}.`,
  ];
}

const marks: Readonly<Record<EndMark['what'], string>> = {
  ours: 'our last day to say that we want no further term',
  theirs: 'the last day for the provider to say that it wants no further term',
  end: 'the end of the term',
};

function ends({ ends: { rows, to, openEnded, later, over, unknown } }: Told): string[] {
  const [next] = rows;
  const [mark] = next?.marks ?? [];
  return [
    next && mark
      ? `Next is ${mark.date}, in ${count(mark.left, 'day')}: ${marks[mark.what]} of ${next.partnership}.`
      : `Nothing that is stated ends within ${MONTHS_AHEAD} months, to ${to}.`,
    ...(later > 0 ? [`${count(later, 'contract')} end${later === 1 ? 's' : ''} later.`] : []),
    ...(openEnded > 0
      ? [
          `${count(openEnded, 'contract')} run${openEnded === 1 ? 's' : ''} until one side ends ${openEnded === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(over.length > 0
      ? [
          `${count(over.length, 'contract')} ${over.length === 1 ? 'is' : 'are'} over by ${over.length === 1 ? 'its' : 'their'} term.`,
        ]
      : []),
    ...(unknown.length > 0 ? [`Of ${number(unknown.length)} the end is not known.`] : []),
  ];
}

/** Names in a sentence, the first of many. */
function short(names: readonly string[]): string {
  return names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join(', ')} and ${number(names.length - MOST_NAMES)} more`
    : list(names);
}
