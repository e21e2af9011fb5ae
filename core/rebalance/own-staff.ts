import type { Workspace } from '../check.ts';
import type { Channel } from '../portfolio/channels.ts';
import { tidy } from '../portfolio/concentration.ts';
import type { Contract } from '../simulate/contracts.ts';
import { type HiringRate, hiringRate } from '../simulate/hiring.ts';
import { type Notes, notes as newNotes } from '../simulate/notes.ts';
import { count, days, list, number, percent } from '../text.ts';
import { placeIn, type Reach, type ReadParty } from './party.ts';
import { sharedOf } from './shared.ts';
import type { BalanceGap } from './types.ts';

/** How own staff could grow: agents at once, and by hiring. */
export interface OwnGrowth {
  absorbable: number;
  rate?: HiringRate;
  /** The contract that says how fast the client can hire. */
  of?: Contract;
}

interface Reading {
  within: number;
  handover: number;
  notes: Notes;
  gaps: BalanceGap[];
  assumed: string[];
}

/** Own staff as a party, and how they could grow. `held`: the contracts of the channel. */
export function houseOf(
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
