import type { Workspace } from '../check.ts';
import { fileAt, placeAt } from '../health/loss.ts';
import type { Place } from '../health/types.ts';
import type { Facts } from '../model/facts.ts';
import type { Channel } from '../portfolio/channels.ts';
import { tidy } from '../portfolio/concentration.ts';
import type { Share } from '../portfolio/pieces.ts';
import { rehomingDefaults } from '../portfolio/rehoming.ts';
import { type Contract, stands } from '../simulate/contracts.ts';
import { type HiringRate, hiringRate } from '../simulate/hiring.ts';
import { lanesOf } from '../simulate/lanes.ts';
import { rateOf } from '../simulate/money.ts';
import { miss, missIfOpen, type Notes, notes as newNotes, noted } from '../simulate/notes.ts';
import { flexUp } from '../simulate/takeover.ts';
import type { Path } from '../syntax/tree.ts';
import { compare, count, days, list, number, percent } from '../text.ts';
import { sharedOf } from './shared.ts';
import type { BalanceGap, BalanceParty } from './types.ts';

/** A part that a party can do, or need not do, from some day on. */
export interface Reach {
  /** Days from `asOf`. */
  day: number;
  /** Percent points of the channel. */
  points: number;
  /** What takes that long, as a clause. */
  because: string;
}

/** A party with what the files say of how far it can move. */
export interface ReadParty extends BalanceParty {
  contract?: Contract;
  shares: readonly Share[];
  /** Why none of the work stays with it: its status, or because it is asked what would be then. */
  leaving?: 'status' | 'asked';
  /** Agents (FTE) for one point. */
  perPoint?: number;
  /** The most that it can do, from each day on, the first from day 0. */
  growth: readonly Reach[];
  /** The least that it has to do, from each day on, the first from day 0; empty without a guaranteed minimum. */
  floor: readonly Reach[];
  /** How the most and the least within the days asked come about, as clauses. */
  mostBecause: string;
  leastBecause: string;
}

/** How own staff could grow: agents at once, and by hiring. */
export interface OwnGrowth {
  absorbable: number;
  rate?: HiringRate;
  /** The contract that says how fast the client can hire. */
  of?: Contract;
}

export interface Parties {
  parties: ReadParty[];
  own: OwnGrowth;
  missing: BalanceGap[];
  assumed: string[];
  /** Whole days that handing work over takes. */
  handover: number;
}

/** Own staff, then contracts and providers without a file, by name. `within`: days; `without`: names of those to be left. */
export function partiesOf(
  workspace: Workspace,
  channel: Channel,
  within: number,
  without: readonly string[] = [],
): Parties {
  const notes = newNotes();
  const gaps: BalanceGap[] = [];
  const assumed: string[] = [];
  const { contracts, supplierOf } = sharedOf(workspace);
  const entries = new Map<string, Share[]>();
  for (const share of channel.shares) entries.set(share.facts.name, [...(entries.get(share.facts.name) ?? []), share]);

  const held = [...entries].map(([name, shares]): ReadParty => {
    const [first] = shares as [Share, ...Share[]];
    const contract = contracts.get(name);
    const today = tidy(shares.reduce((total, { share = 0 }) => total + share, 0));
    const agents = contract && agentsOn(contract, shares);
    const group = supplierOf(first.provider);
    return {
      id: name,
      kind: 'contract',
      name,
      provider: first.provider,
      ...(group === first.provider ? {} : { group }),
      today,
      ...(agents === undefined ? {} : { agents, ...(today > 0 ? { perPoint: agents / today } : {}) }),
      place: placeIn(workspace, first.facts, [...first.fact.path, first.derived ? 'volume' : 'share']),
      ...(contract ? { contract } : {}),
      shares,
      ...(first.facts.status === 'exiting' ? { leaving: 'status' as const } : {}),
      growth: [],
      floor: [],
      mostBecause: '',
      leastBecause: '',
    };
  });
  const others = elsewhereOf(workspace, channel);
  for (const name of without)
    for (const parties of [held, others]) for (const index of pinned(name, parties)) leave(parties[index]);
  const handover = handoverOf(held, notes);
  for (const party of held) if (party.contract) readContract(party, party.contract, within, handover, notes, assumed);

  const { house, own } = houseOf(workspace, channel, held, { within, handover, notes, gaps, assumed });
  const parties = [house, ...[...held, ...others].sort((a, b) => compare(a.name, b.name))];
  const all = noted(notes);
  const stated = all.missing.map(({ partnership, ...gap }) => ({ document: partnership, ...gap }));
  return {
    parties,
    own,
    missing: [...gaps, ...stated].sort((a, b) => compare(a.document, b.document) || compare(a.field, b.field)),
    assumed: [...assumed, ...all.assumed],
    handover,
  };
}

function leave(party: ReadParty | undefined): void {
  if (party) party.leaving ??= 'asked';
}

/** The name under which a party counts; undefined for own staff. */
export function supplierOf({ group, provider }: ReadParty): string | undefined {
  return group ?? provider;
}

/** The parties that a pin names: own staff, a partnership, a provider, or an owner of providers. */
export function pinned(of: string, parties: readonly ReadParty[]): number[] {
  const by = (is: (party: ReadParty) => boolean): number[] =>
    parties.flatMap((party, index) => (is(party) ? [index] : []));
  if (/^in[- ]house$/i.test(of)) return by(({ kind }) => kind === 'in house');
  const byName = by(({ name, kind }) => kind === 'contract' && name === of);
  if (byName.length > 0) return byName;
  const byProvider = by(({ provider }) => provider === of);
  return byProvider.length > 0 ? byProvider : by((party) => supplierOf(party) === of);
}

/** A place in the document of some facts. */
export function placeIn({ sources }: Workspace, facts: Facts, path: Path): Place {
  const source = fileAt(sources, facts.file);
  const document = source?.documents.find(({ index }) => index === facts.document);
  if (!source || !document) throw new Error(`${facts.file} is not among the files.`);
  return placeAt(source, document, path);
}

/** Agents of a contract on these entries of its scope; undefined where one does not say. */
function agentsOn(contract: Contract, shares: readonly Share[]): number | undefined {
  const lanes = lanesOf(contract);
  const paths = new Set(shares.map(({ fact }) => contract.place([...fact.path]).path));
  const asked = (contract.data.scope ?? []).filter((item) => paths.has(contract.place([item]).path));
  if (asked.length < shares.length) return undefined;
  let agents = 0;
  for (const item of asked) {
    const own = lanes.filter((lane) => lane.item === item);
    if (own.length === 0) return undefined;
    agents += own.reduce((total, lane) => total + lane.agents, 0);
  }
  return tidy(agents);
}

/** The longest handover that a contract states, or the default of PC404. */
function handoverOf(parties: readonly ReadParty[], { defaults }: Notes): number {
  const stated = parties.flatMap(({ contract }) => contract?.data.headcount?.knowledgeTransfer?.days ?? []);
  if (stated.length > 0) return Math.ceil(Math.max(...stated));
  const { knowledgeTransfer } = rehomingDefaults;
  defaults.add(`knowledge transfer ${days(knowledgeTransfer)}`);
  return knowledgeTransfer;
}

function readContract(
  party: ReadParty,
  contract: Contract,
  within: number,
  handover: number,
  notes: Notes,
  assumed: string[],
): void {
  const { today, name } = party;
  const steps = flexUp(contract, notes);
  party.growth = [
    { day: 0, points: today, because: '' },
    ...steps.map(({ day, value }) => ({
      day: Math.max(day, handover),
      points: tidy(today * (1 + value)),
      because: `${name} grows by ${percent(value * 100)} ${days(day)} after it is asked`,
    })),
  ];
  const most = reached(party.growth, within);
  party.mostBecause =
    most.day > 0
      ? `${percent(today)} today, and by headcount.flex.up ${percent(tidy((100 * most.points) / today - 100))} more agents`
      : steps.length > 0
        ? `its part of today, since no step of headcount.flex.up and the handover are done within ${days(within)}`
        : 'its part of today, since it states no right to grow (headcount.flex.up)';
  if (steps.length === 0 && !party.leaving) {
    const at = ['headcount', 'flex', 'up'];
    if (stands(contract, at, contract.data.headcount?.flex?.up) === 'absent')
      assumed.push(`${name} states no headcount.flex.up, so it is not asked to do more than today.`);
    else
      missIfOpen(
        notes,
        contract,
        'headcount.flex.up',
        `How far ${name} may grow is not known, so it is not asked to do more than today.`,
        at,
      );
  }

  if (!party.leaving) readFloor(party, contract, within, notes, assumed);
  const rate = rateOf(contract, `What ${name} costs for more or less work`, notes);
  if (rate && party.perPoint !== undefined)
    party.costPerPoint = { amount: rate.amount * party.perPoint, currency: rate.currency };
}

/** What a contract guarantees, and cuts of it that may be asked for. */
function readFloor(party: ReadParty, contract: Contract, within: number, notes: Notes, assumed: string[]): void {
  const { today, name } = party;
  const { minimum, current, flex } = contract.data.headcount ?? {};
  if (minimum === undefined) {
    const at = ['headcount', 'minimum'];
    const because = `What part of ${name} is guaranteed is not known; none is taken to be.`;
    if (stands(contract, at, minimum) === 'absent')
      assumed.push(`${name} states no headcount.minimum, so none of its work is taken to be guaranteed.`);
    else missIfOpen(notes, contract, 'headcount.minimum', because, at);
    return;
  }
  if (minimum <= 0) return;
  if (current === undefined || current <= 0) {
    const because = `How much of the work of ${name} is guaranteed by ${count(minimum, 'agent')} cannot be told, so none of it is moved away.`;
    miss(notes, contract, 'headcount.current', because, ['headcount', 'current']);
    party.floor = [{ day: 0, points: today, because: '' }];
    party.leastBecause = 'its part of today, since it guarantees a minimum of agents and does not say how many it has';
    return;
  }
  const cuts = (flex?.down ?? []).flatMap(({ by, notice }) =>
    by === undefined || notice === undefined ? [] : [{ by, day: Math.ceil(notice.days) }],
  );
  const part = (agents: number): number => tidy(Math.min(today, (today * Math.max(0, agents)) / current));
  party.floor = [
    { day: 0, points: part(minimum), because: '' },
    ...cuts
      .sort((a, b) => a.day - b.day || a.by - b.by)
      .map(({ by, day }) => ({
        day,
        points: part(minimum - (by / 100) * current),
        because: `${name} is cut by ${percent(by)} with ${days(day)} of notice`,
      })),
  ];
  const held = today > 0 ? (reached(party.floor, within, 'lowest').points * current) / today : 0;
  party.leastBecause = `${number(held)} of its ${count(current, 'agent')} are guaranteed${cuts.length > 0 ? ` after cuts that hold within ${days(within)}` : ' and it states no right to cut (headcount.flex.down)'}`;
}

/** The step that holds within some days: the one that goes farthest, and of these the soonest. */
export function reached(steps: readonly Reach[], within: number, side: 'highest' | 'lowest' = 'highest'): Reach {
  const sign = side === 'highest' ? 1 : -1;
  return steps
    .filter(({ day }) => day <= within)
    .reduce((best, step) => (sign * step.points > sign * best.points + 1e-9 ? step : best), steps[0] as Reach);
}

interface Reading {
  within: number;
  handover: number;
  notes: Notes;
  gaps: BalanceGap[];
  assumed: string[];
}

function houseOf(
  workspace: Workspace,
  channel: Channel,
  held: readonly ReadParty[],
  { within, handover, notes, gaps, assumed }: Reading,
): { house: ReadParty; own: OwnGrowth } {
  const today = tidy(((channel.inHouse ?? 0) * channel.base) / 100);
  const [stated] = channel.inHouseStated;
  if (!stated) throw new Error(`${channel.id} does not say what own staff do.`);
  const portfolio = sharedOf(workspace).portfolioOf(channel);
  const at = portfolio && placeIn(workspace, portfolio.facts, portfolio.path);
  const agents = channel.portfolio?.inHouseFte;
  const known = held.filter(({ perPoint }) => perPoint !== undefined);
  const mean =
    known.length > 0
      ? known.reduce((total, { agents = 0 }) => total + agents, 0) / known.reduce((total, one) => total + one.today, 0)
      : undefined;
  const perPoint = agents !== undefined && agents > 0 && today > 0 ? agents / today : mean;
  if (perPoint !== undefined && (agents === undefined || agents === 0 || today === 0))
    assumed.push(
      `Own staff are taken to need as many agents as providers do for the same work, ${number(perPoint, 2)} for each percent of ${channel.channel}.`,
    );

  const atOnce = portfolio?.absorbable;
  const absorbable =
    atOnce ?? Math.max(0, ...held.map(({ contract }) => contract?.data.headcount?.absorbableInHouse ?? 0));
  const { rate, of } = quickest(held, within, notes);
  const silent = (field: 'hiringPerWeek' | 'absorbableInHouse'): boolean =>
    held.every(({ contract }) => contract?.data.headcount?.[field] === undefined);
  const hirer = held.find(({ contract }) => contract)?.contract;
  if (silent('hiringPerWeek') && hirer)
    gaps.push({
      document: hirer.name,
      field: 'headcount.hiringPerWeek',
      because: 'How many new agents could be hired is not stated, so nobody is.',
      place: hirer.place(['headcount', 'hiringPerWeek']),
    });
  if (atOnce === undefined && silent('absorbableInHouse')) {
    const owner = portfolio?.facts.name ?? stated.facts.name;
    gaps.push({
      document: owner,
      field: portfolio ? 'channels.absorbable' : 'headcount.absorbableInHouse',
      because: 'How much more work own staff could take on at once is not stated, so it is taken to be none.',
      place: at ?? placeIn(workspace, stated.facts, stated.path),
    });
  }
  if (perPoint === undefined)
    gaps.push({
      document: portfolio?.facts.name ?? stated.facts.name,
      field: portfolio ? 'channels.inHouseFte' : 'headcount.current',
      because: `How many agents a percent of ${channel.channel} takes cannot be told, so nothing is moved to own staff.`,
      place: at ?? placeIn(workspace, stated.facts, stated.path),
    });
  const own: OwnGrowth = { absorbable, ...(rate ? { rate } : {}), ...(of ? { of } : {}) };
  const growth = growthOf(today, perPoint, own, within, handover);
  const classes = rate ? classesWithin(rate, within) : 0;
  const hired = rate ? (classes * rate.perWeek * rate.trainingYield) / 100 : 0;
  const parts = [
    ...(perPoint === undefined ? [] : [`${number(today * perPoint)} agents today`]),
    ...(absorbable > 0 ? [`${number(absorbable)} agents' work absorbed`] : []),
    ...(rate
      ? [
          classes > 0
            ? `${number(hired)} new agents (${number(rate.perWeek)} starts a week at ${percent(rate.trainingYield)}, ${count(classes, 'class', 'classes')} ready)`
            : `nobody new, since a first class is ready after ${days(readyAfter(rate, 1))}`,
        ]
      : [silent('hiringPerWeek') ? 'nobody new, since no headcount.hiringPerWeek is stated' : 'nobody new']),
  ];
  if (of && held.filter(({ contract }) => contract?.data.headcount?.hiringPerWeek !== undefined).length > 1)
    assumed.push(
      `Several contracts state how fast new agents come; since they may be the same people, only the plan of ${of.name} counts.`,
    );
  const house: ReadParty = {
    id: 'in house',
    kind: 'in house',
    name: 'in house',
    today,
    ...(perPoint === undefined ? {} : { perPoint, agents: tidy(today * perPoint) }),
    place: placeIn(workspace, stated.facts, stated.path),
    shares: [],
    growth,
    floor: [],
    mostBecause: list(parts),
    leastBecause: '',
  };
  return { house, own };
}

/** The hiring plan that brings most agents within some days; of equal ones the one that is ready first. */
function quickest(held: readonly ReadParty[], within: number, notes: Notes): { rate?: HiringRate; of?: Contract } {
  const plans = held.flatMap(({ contract }) => {
    if (contract?.data.headcount?.hiringPerWeek === undefined) return [];
    const rate = hiringRate(contract, newNotes());
    return rate && rate.perWeek > 0 && rate.trainingYield > 0 ? [{ rate, of: contract }] : [];
  });
  const brings = ({ rate }: { rate: HiringRate }): number =>
    classesWithin(rate, within) * rate.perWeek * rate.trainingYield;
  const [best] = plans.sort((a, b) => brings(b) - brings(a) || readyAfter(a.rate, 1) - readyAfter(b.rate, 1));
  // What stands in is told of the plan that counts alone.
  if (best) hiringRate(best.of, notes);
  return best ?? {};
}

/** Days until so many classes are ready: one starts each week, as in PC404. */
export function readyAfter({ recruiting, learning }: HiringRate, classes: number): number {
  return recruiting + 7 * classes + learning;
}

/** Classes that are ready within some days. */
export function classesWithin({ recruiting, learning }: HiringRate, within: number): number {
  return Math.max(0, Math.floor((within - recruiting - learning) / 7));
}

function growthOf(
  today: number,
  perPoint: number | undefined,
  { absorbable, rate }: OwnGrowth,
  within: number,
  handover: number,
): Reach[] {
  const growth: Reach[] = [{ day: 0, points: today, because: '' }];
  if (perPoint === undefined || perPoint <= 0) return growth;
  const points = (agents: number): number => tidy(today + agents / perPoint);
  if (absorbable > 0)
    growth.push({ day: handover, points: points(absorbable), because: `own staff have taken the work over` });
  for (let classes = 1; rate && classes <= classesWithin(rate, within); classes++) {
    const hired = (classes * rate.perWeek * rate.trainingYield) / 100;
    growth.push({
      day: Math.max(handover, readyAfter(rate, classes)),
      points: points(absorbable + hired),
      because: `${count(classes, 'class', 'classes')} of ${number(rate.perWeek)} new agents are recruited, trained and nested`,
    });
  }
  return growth;
}

/** Providers that the portfolio names and that have no file for the channel: nothing is known by which they could move. */
function elsewhereOf(workspace: Workspace, channel: Channel): ReadParty[] {
  const { portfolioOf, supplierOf } = sharedOf(workspace);
  const portfolio = portfolioOf(channel);
  const withFile = new Set(channel.shares.map(({ provider }) => provider));
  return (channel.portfolio?.elsewhere ?? []).flatMap(({ provider, share = 0, path }): ReadParty[] => {
    if (!portfolio || withFile.has(provider)) return [];
    const group = supplierOf(provider);
    return [
      {
        id: provider,
        kind: 'elsewhere',
        name: provider,
        provider,
        ...(group === provider ? {} : { group }),
        today: share,
        place: placeIn(workspace, portfolio.facts, [...path, 'share']),
        shares: [],
        growth: [{ day: 0, points: share, because: '' }],
        floor: [{ day: 0, points: share, because: '' }],
        mostBecause: 'its part of today, since it has no file here',
        leastBecause: 'its part of today, since it has no file here',
      },
    ];
  });
}
