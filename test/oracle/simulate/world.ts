import { randomFrom } from '../../support/random.ts';

/** Stated, asked for and not known, or not stated. */
export type Said<T> = T | 'unknown' | undefined;

/** Days, possibly with a part of a day. */
export type Days = Said<number>;

export interface FlexStep {
  by: Said<number>;
  notice: Days;
}

export interface Right {
  notice: Days;
  /** Only of the client. */
  notBefore?: Said<string>;
  fee?: Said<number>;
  feeBasis?: string | undefined;
  feeMonths?: Said<number>;
  feeShare?: Said<number>;
  feeCap?: Said<number>;
}

export interface Entry {
  id: string;
  channel: string;
  languages: string[] | undefined;
  headcount: Said<number>;
  volume: Said<number>;
  overnight: boolean;
  adjustable: boolean;
  sites: string[] | undefined;
  withdraw: { notice: Days } | false | undefined;
}

export interface Planned {
  channel: string;
  language: string | undefined;
  variant: string | undefined;
  fte: Said<number>;
  required: Said<number>;
}

export interface Site {
  id: string;
  side: 'client' | 'provider';
  headcount: Said<number>;
  homeShare: Said<number>;
  zone: string | undefined;
}

export interface Step {
  id: string;
  takes: Days;
  after: string[] | undefined;
  when: 'planned' | 'stressed' | 'both' | undefined;
  owner: string | undefined;
}

export interface Contract {
  name: string;
  client: string;
  provider: string;
  status: string;
  /** A part of it stands in a file for the client alone. */
  companion: boolean;
  entries: Entry[];
  planned: Planned[];
  sites: Site[];
  headcount: {
    current: Said<number>;
    minimum: Said<number>;
    hiringPerWeek: Said<number>;
    trainingSeatsPerWeek: Said<number>;
    recruiting: Days;
    training: Days;
    nesting: Days;
    trainingYield: Said<number>;
    knowledgeTransfer: Days;
    absorbableInHouse: Said<number>;
    freeElsewhere: Said<number>;
    transferable: Said<number>;
    down: FlexStep[] | undefined;
    up: FlexStep[] | undefined;
    reRamp: FlexStep | undefined;
  };
  money: {
    currency: string;
    model: string | undefined;
    rate: Said<number>;
    hoursPerMonth: Said<number>;
    monthlyFee: Said<number>;
    minimumMonthlyFee: Said<number>;
    malus: { kpi: string; amount: Said<number>; fixed: Said<number>; cap: Said<number> }[];
    revenuePerDay: Said<number>;
  };
  tolerance: Said<number>;
  byProvider: Right | false | 'unknown' | undefined;
  byClient: Right | false | 'unknown' | undefined;
  transitionService: { duration: Days; binds: Said<boolean> } | false | 'unknown' | undefined;
  term: {
    end: string | undefined;
    openEnded: boolean;
    autoRenew: Said<boolean>;
    renewForMonths: number | undefined;
    /** One for both sides, or one for each. */
    nonRenewal: number | { client: Days; provider: Days } | undefined;
    maximumEnd: string | undefined;
  };
  continuity: {
    id: string;
    type: 'continuity' | 'recovery' | undefined;
    rto: Days;
    capacity: Said<number>;
    alternateSite: string | undefined;
  }[];
  exitPlan:
    | { steps: Step[]; handover: { duration: Days; owner: string | undefined } | undefined; alternatives: Days[] }
    | undefined;
}

export interface Portfolio {
  client: string;
  /** It does not say whose it is: that of the only client, or nobody's. */
  unsaid: boolean;
  absorbable: { channel: string; agents: Said<number> }[];
}

export interface SimulatedWorld {
  contracts: Contract[];
  parents: { provider: string; parent: string | undefined }[];
  portfolios: Portfolio[];
}

export const today = '2026-11-22';

/** A live contract for one piece of work, of which nothing else is stated. */
export const barely: Contract = {
  name: 'c0',
  client: 'client-a',
  provider: 'p0',
  status: 'steady',
  companion: false,
  entries: [
    {
      id: 'work-0',
      channel: 'chat',
      languages: undefined,
      headcount: undefined,
      volume: undefined,
      overnight: false,
      adjustable: false,
      sites: undefined,
      withdraw: undefined,
    },
  ],
  planned: [],
  sites: [],
  headcount: {
    current: undefined,
    minimum: undefined,
    hiringPerWeek: undefined,
    trainingSeatsPerWeek: undefined,
    recruiting: undefined,
    training: undefined,
    nesting: undefined,
    trainingYield: undefined,
    knowledgeTransfer: undefined,
    absorbableInHouse: undefined,
    freeElsewhere: undefined,
    transferable: undefined,
    down: undefined,
    up: undefined,
    reRamp: undefined,
  },
  money: {
    currency: 'EUR',
    model: undefined,
    rate: undefined,
    hoursPerMonth: undefined,
    monthlyFee: undefined,
    minimumMonthlyFee: undefined,
    malus: [],
    revenuePerDay: undefined,
  },
  tolerance: undefined,
  byProvider: undefined,
  byClient: undefined,
  transitionService: undefined,
  term: {
    end: undefined,
    openEnded: false,
    autoRenew: undefined,
    renewForMonths: undefined,
    nonRenewal: undefined,
    maximumEnd: undefined,
  },
  continuity: [],
  exitPlan: undefined,
};

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

type Random = (limit: number) => number;

const channels = ['chat', 'email', 'voice'];
const languages = ['en', 'es', 'pt'];

/** A workspace by chance, the same at every run. */
export function simulatedWorld(seed: number): SimulatedWorld {
  const random = randomFrom(seed * 104_729 + 11);
  const clients = random(4) === 0 ? ['client-a', 'client-b'] : ['client-a'];
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  return {
    contracts: Array.from({ length: 1 + random(6) }, (_, index) => contract(index, pick(clients), random)),
    parents: ['p0', 'p1', 'p2', 'group'].map((provider) => ({
      provider,
      parent: provider === 'group' ? pick([undefined, 'holding']) : pick([undefined, 'group', 'p2', 'holding']),
    })),
    portfolios: [...clients, ...clients].flatMap((client) =>
      random(2) === 0
        ? []
        : [
            {
              client,
              unsaid: random(3) === 0,
              absorbable: channels.flatMap((channel) =>
                random(3) === 0 ? [] : [{ channel, agents: pick([0, 2, 5, 9.5, undefined, 'unknown'] as const) }],
              ),
            },
          ],
    ),
  };
}

function contract(index: number, client: string, random: Random): Contract {
  const pick = <T>(...from: readonly T[]): T => from[random(from.length)] as T;
  const chance = (of: number): boolean => random(of) === 0;
  /** Mostly stated; else not, or `unknown`. */
  const said = <T>(...from: readonly T[]): Said<T> => (chance(12) ? 'unknown' : chance(3) ? undefined : pick(...from));
  const mostly = <T>(...from: readonly T[]): Said<T> =>
    chance(25) ? 'unknown' : chance(15) ? undefined : pick(...from);
  const step = (...notices: number[]): FlexStep => ({ by: mostly(10, 20, 30, 50), notice: mostly(...notices) });
  const sites: Site[] = Array.from({ length: random(4) }, (_, at) => ({
    id: `site-${at}`,
    side: pick('client', 'provider', 'provider', 'provider'),
    headcount: said(0.4, 5, 20, 60),
    homeShare: chance(2) ? undefined : pick<Said<number>>(0, 25, 40, 100, 'unknown'),
    zone: pick(undefined, 'coast', 'coast', 'hills'),
  }));
  const single = chance(2);
  const entries: Entry[] = Array.from({ length: single ? 1 : 1 + random(4) }, (_, at) => ({
    id: `work-${at}`,
    channel: pick(...channels),
    languages: chance(2) ? undefined : languages.filter(() => chance(2)),
    headcount: mostly(4, 8.5, 20, 35, 60, chance(9) ? 0 : 12, 0.5),
    volume: said(900, 6000, 42_000),
    overnight: chance(4),
    adjustable: !chance(3),
    sites: chance(2) || sites.length === 0 ? undefined : sites.map(({ id }) => id).filter(() => chance(2)),
    withdraw: chance(3) ? { notice: mostly(20, 60.5, 150) } : pick(undefined, false),
  }));
  for (const entry of entries) {
    if (entry.languages?.length === 0) entry.languages = undefined;
    if (entry.sites?.length === 0) entry.sites = undefined;
  }
  const planned: Planned[] = chance(2)
    ? []
    : languages.flatMap((language): Planned[] => {
        if (chance(3)) return [];
        const required = mostly(3, 7.25, 12, 30);
        const base: Planned = {
          channel: pick(...entries.map(({ channel }) => channel), 'chat'),
          language: chance(8) ? undefined : language,
          variant: pick(undefined, 'base', 'base', 'unknown', 'peak'),
          fte: said(3, 7, 11, 30),
          required,
        };
        if (chance(4)) return [base, { ...base, fte: mostly(2, 5), required: said(2, 4.5) }];
        return chance(3) ? [base, { ...base, variant: 'trough', fte: 1, required: 1 }] : [base];
      });
  const right = (): Right => ({
    notice: mostly(14, 30.5, 90, 180, 250, chance(20) ? 3600 : 60),
    notBefore: chance(3) ? pick<Said<string>>(dayAfter(today, 40), dayAfter(today, -100), 'unknown') : undefined,
    feeBasis: pick(
      undefined,
      'fixed',
      'none',
      'monthsOfFee',
      'remainingFees',
      'rampDownCosts',
      'unrecoveredInvestment',
    ),
    fee: said(0, 5000, 120_000),
    feeMonths: said(1, 2.5),
    feeShare: said(10, 25),
    feeCap: said(4000, 90_000),
  });
  const orNone = <T>(of: () => T): T | false | 'unknown' | undefined =>
    chance(25) ? 'unknown' : chance(20) ? undefined : chance(3) ? false : of();
  const money = (...amounts: number[]): Said<number> => mostly(...amounts);
  const byProvider = orNone(right);
  const byClient = orNone(right);
  const nonRenewal = chance(3)
    ? undefined
    : chance(3)
      ? pick(30, 90)
      : { client: mostly(30, 90, 180), provider: mostly(60, 120) };
  // Ends of terms on the very day that matters, too.
  const ahead = [byProvider, byClient].map((way) =>
    way && way !== 'unknown' && typeof way.notice === 'number' ? way.notice - 1 : 29,
  );
  const end = chance(3)
    ? undefined
    : dayAfter(today, pick(random(900) - 200, random(900) - 200, Math.ceil(pick(...ahead)), pick(30, 60, 89, 90, 120)));
  const steps: Step[] = Array.from({ length: random(5) }, (_, at) => ({
    id: `step-${at}`,
    takes: mostly(3, 10, 30, 45.5),
    after: chance(3)
      ? Array.from({ length: random(3) }, () => `step-${random(5)}`).filter((id, i, all) => all.indexOf(id) === i)
      : undefined,
    when: pick(undefined, undefined, 'both', 'planned', 'stressed'),
    owner: pick(undefined, 'ours', 'theirs'),
  }));
  // A step may name only steps that are there.
  for (const one of steps)
    one.after = one.after?.filter((id) => steps.some((other) => other.id === id && other !== one));
  return {
    name: `c${index}`,
    client,
    provider: pick('p0', 'p1', 'p2', 'p3'),
    status: chance(8)
      ? pick('contracted', 'ended', 'selecting')
      : pick('steady', 'ramp', 'improving', 'exiting', 'transition'),
    companion: chance(3),
    entries,
    planned,
    sites,
    headcount: {
      current: mostly(40, 66, 100),
      minimum: said(0, 10, 50),
      hiringPerWeek: mostly(2, 4, 7.5, 10, 0, 20, chance(6) ? 0.037 : 5),
      trainingSeatsPerWeek: said(3, 6, 15),
      recruiting: said(7, 30, 10.5),
      training: said(7, 28, 30),
      nesting: said(0, 7, 0.25),
      trainingYield: said(60, 75, 90, 100, 0),
      knowledgeTransfer: said(3, 7.5, 40),
      absorbableInHouse: chance(2) ? undefined : said(0, 2, 6.5, 40),
      freeElsewhere: chance(2) ? undefined : said(0, 3, 10, 80),
      transferable: said(0, 4, 11, 70),
      down: chance(3) ? undefined : Array.from({ length: random(4) }, () => step(10, 30, 60.5, 75)),
      up: chance(3) ? undefined : Array.from({ length: random(4) }, () => step(10, 30, 40.5, 75, 200)),
      reRamp: chance(3) ? undefined : { ...step(15, 60.5, 120), by: mostly(40, 100, 100, 120) },
    },
    money: {
      currency: pick('EUR', 'EUR', 'GBP', 'JPY'),
      model: pick(undefined, 'perFte', 'perFte', 'perHour', 'fixed', 'perContact'),
      rate: money(1480, 21.5, 2500),
      hoursPerMonth: said(150, 140),
      monthlyFee: money(68_800, 120_000.5, 15_000),
      minimumMonthlyFee: said(0, 20_000, 100_000),
      malus: Array.from({ length: random(3) }, (_, at) => ({
        kpi: ['csat', 'service_level', 'fcr'][at] ?? 'csat',
        amount: mostly(2, 4),
        fixed: chance(4) ? pick<Said<number>>(700, 3000, 'unknown') : undefined,
        cap: said(1, 3, 10),
      })),
      revenuePerDay: said(4500, 45_000),
    },
    tolerance: said(5, 10, 60),
    byProvider,
    byClient,
    transitionService: orNone(() => ({
      duration: mostly(30, 90.5),
      binds: pick<Said<boolean>>(true, true, false, undefined, 'unknown'),
    })),
    term: {
      end,
      openEnded: end === undefined && chance(2),
      autoRenew: pick<Said<boolean>>(undefined, true, true, false, 'unknown'),
      renewForMonths: chance(5) ? undefined : pick(6, 12),
      nonRenewal,
      maximumEnd: end !== undefined && chance(4) ? dayAfter(end, pick(0, 100, 365, 800)) : undefined,
    },
    continuity: Array.from({ length: random(4) }, (_, at) => ({
      id: `plan-${at}`,
      type: pick(undefined, 'continuity' as const, 'recovery' as const),
      rto: mostly(0.25, 2, 9),
      capacity: mostly(30, 70, 100),
      alternateSite: chance(2) ? undefined : pick(...sites.map(({ id }) => id), 'site-9'),
    })),
    exitPlan: chance(3)
      ? undefined
      : {
          steps,
          handover: chance(2) ? { duration: mostly(14, 60), owner: pick(undefined, 'ours', 'theirs') } : undefined,
          alternatives: Array.from({ length: random(3) }, () => mostly(20, 60, 200)),
        },
  };
}

/** The files that say what a world is, as JSON: each text is also YAML. */
export function simulatedFiles(world: SimulatedWorld): { path: string; text: string }[] {
  const file = (path: string, content: object): { path: string; text: string } => ({
    path,
    text: `${JSON.stringify(content, undefined, 2)}\n`,
  });
  return [
    ...world.contracts.flatMap((one) => [
      ...(one.companion
        ? inTwo(one).map((part, at) => file(`${one.name}${at === 0 ? '' : '.client'}.partnership.yaml`, part))
        : [file(`${one.name}.partnership.yaml`, { ...definition(one), exitPlan: exitPlan(one) })]),
    ]),
    ...world.parents.map(({ provider, parent }) =>
      file(`${provider}.provider.partnership.yaml`, { kind: 'Provider', version: 1, name: provider, parent }),
    ),
    ...world.portfolios.map(({ client, unsaid, absorbable }, at) =>
      file(`portfolio-${at}.partnership.yaml`, {
        kind: 'Portfolio',
        version: 1,
        name: `portfolio-${at}`,
        client: unsaid ? undefined : client,
        channels: absorbable.map(({ channel, agents }) => ({ channel, absorbable: agents })),
      }),
    ),
  ];
}

function head({ name, client, provider }: Contract): object {
  return { kind: 'Partnership', version: 1, name, client, provider };
}

function definition(one: Contract) {
  const { headcount, money: price, term } = one;
  const money = (amount: Said<number>): string | undefined =>
    amount === undefined || amount === 'unknown' ? amount : `${amount} ${price.currency}`;
  const right = (of: Right | false | 'unknown' | undefined): unknown =>
    of && of !== 'unknown'
      ? {
          notice: days(of.notice),
          notBefore: of.notBefore,
          feeBasis: of.feeBasis,
          fee: money(of.fee),
          feeMonths: of.feeMonths,
          feeShare: percent(of.feeShare),
          feeCap: money(of.feeCap),
        }
      : of;
  const service = one.transitionService;
  return {
    ...head(one),
    status: one.status,
    people: [
      { id: 'ours', side: 'client', role: 'vendor manager' },
      { id: 'theirs', side: 'provider', role: 'account lead' },
    ],
    scope: one.entries.map((entry) => ({
      id: entry.id,
      channel: entry.channel,
      languages: entry.languages,
      headcount: entry.headcount,
      volume: entry.volume,
      exception: entry.overnight ? 'overnight' : undefined,
      hoursAdjustable: entry.adjustable ? true : undefined,
      sites: entry.sites,
      providerMayWithdraw: entry.withdraw && { notice: days(entry.withdraw.notice) },
    })),
    planning: {
      forecast: { tolerance: percent(one.tolerance) },
      capacity: one.planned.map((entry, at) => ({ id: `planned-${at}`, ...entry })),
    },
    sites: one.sites.map(({ id, side, headcount, homeShare, zone }) => ({
      id,
      side,
      headcount,
      homeShare: percent(homeShare),
      riskZone: zone,
    })),
    headcount: {
      current: headcount.current,
      minimum: headcount.minimum,
      hiringPerWeek: headcount.hiringPerWeek,
      trainingSeatsPerWeek: headcount.trainingSeatsPerWeek,
      recruiting: days(headcount.recruiting),
      training: days(headcount.training),
      nesting: days(headcount.nesting),
      trainingYield: percent(headcount.trainingYield),
      knowledgeTransfer: days(headcount.knowledgeTransfer),
      absorbableInHouse: headcount.absorbableInHouse,
      freeElsewhere: headcount.freeElsewhere,
      transferable: headcount.transferable,
      flex: {
        down: headcount.down?.map(flexStep),
        up: headcount.up?.map(flexStep),
        reRamp: headcount.reRamp && flexStep(headcount.reRamp),
      },
    },
    commercial: {
      model: price.model,
      rate: money(price.rate),
      hoursPerMonth: price.hoursPerMonth,
      monthlyFee: money(price.monthlyFee),
      minimumMonthlyFee: money(price.minimumMonthlyFee),
      incentives: price.malus.map(({ kpi, amount, fixed, cap }) => ({
        kpi,
        type: 'malus',
        amount: percent(amount),
        fixedAmount: money(fixed),
        cap: percent(cap),
      })),
    },
    risk: {
      impact: { revenueAtRiskPerDay: money(price.revenuePerDay) },
      continuity: one.continuity.map(({ id, type, rto, capacity, alternateSite }) => ({
        id,
        type,
        rto: days(rto),
        capacity: percent(capacity),
        alternateSite,
      })),
    },
    termination: {
      byProvider: {
        forConvenience: right(
          one.byProvider && one.byProvider !== 'unknown' ? { notice: one.byProvider.notice } : one.byProvider,
        ),
      },
      byClient: { forConvenience: right(one.byClient) },
      transitionService:
        service && service !== 'unknown'
          ? { duration: days(service.duration), bindsWhenProviderLeaves: service.binds }
          : service,
    },
    term: {
      end: term.end,
      openEnded: term.openEnded ? true : undefined,
      autoRenew: term.autoRenew,
      renewFor: term.renewForMonths === undefined ? undefined : `${term.renewForMonths} months`,
      nonRenewalNotice:
        typeof term.nonRenewal === 'object'
          ? { client: days(term.nonRenewal.client), provider: days(term.nonRenewal.provider) }
          : days(term.nonRenewal),
      maximumEnd: term.maximumEnd,
    },
  };
}

/** One definition in two files, blocks of which are parted between both; what both say holds as the first says it. */
function inTwo(one: Contract): [object, object] {
  const { headcount, risk, ...rest } = definition(one);
  const { absorbableInHouse, freeElsewhere, transferable, flex, ...shared } = headcount;
  const { reRamp, ...agreed } = flex;
  return [
    { ...rest, headcount: { ...shared, flex: agreed } },
    {
      ...head(one),
      audience: 'client',
      headcount: {
        absorbableInHouse,
        freeElsewhere,
        transferable,
        flex: { reRamp },
        current: typeof shared.current === 'number' ? 999 : undefined,
      },
      risk,
      exitPlan: exitPlan(one),
    },
  ];
}

function exitPlan({ exitPlan }: Contract): object | undefined {
  return (
    exitPlan && {
      steps: exitPlan.steps.map(({ id, takes, after, when, owner }) => ({
        id,
        what: `Do ${id}`,
        owner,
        takes: days(takes),
        after,
        when,
      })),
      knowledgeTransfer: exitPlan.handover && {
        what: 'What it knows',
        duration: days(exitPlan.handover.duration),
        owner: exitPlan.handover.owner,
      },
      alternatives: exitPlan.alternatives.map((ready, at) => ({
        id: `alternative-${at}`,
        where: 'inHouse',
        readyWithin: days(ready),
      })),
    }
  );
}

function flexStep({ by, notice }: FlexStep, at?: number): object {
  return { ...(at === undefined ? {} : { id: `by-${at}` }), by: percent(by), notice: days(notice) };
}

function days(of: Days): string | undefined {
  if (of === undefined || of === 'unknown') return of;
  return Number.isInteger(of) ? `${of} days` : `${of * 24} h`;
}

function percent(of: Said<number>): string | undefined {
  return of === undefined || of === 'unknown' ? of : `${of} %`;
}
