import type { PeriodKind } from '../actuals/periods.ts';
import type { ScopeItem } from '../generated/types.ts';
import type { Kind } from '../schema/shape.ts';
import type { Path } from '../syntax/tree.ts';
import { type Definition, type DefinitionDocument, type FieldState, type IdPlace, pointerOf } from './document.ts';
import { fractionsOf } from './fractions.ts';
import type { KpiValue } from './leaves.ts';
import type { Status } from './status.ts';

/** Fields that have no value although they are written: asked and not known, to be filled in, or refused. */
export type Gaps = { [field: string]: Exclude<FieldState, 'stated' | 'absent'> };

/** The part of a channel that one partnership says something about. */
export interface ShareFact {
  channel: string;
  task?: string;
  product?: string;
  /** Hours of the day that it covers, as written. Left out: all hours of service. */
  window?: string;
  /** Percent of the channel's volume done by this provider. */
  share?: number;
  /** Percent done by the client's own staff, as this file says. */
  inHouse?: number;
  /** Percent done by providers outside the workspace. */
  elsewhere?: number;
  /** Contacts per month. */
  volume?: number;
  /** Agents of the provider on this work, in full-time equivalents. */
  headcount?: number;
  /** Said to be the night, which may be outsourced in full. */
  overnight: boolean;
  gaps?: Gaps;
  path: Path;
}

/** One channel of a portfolio. */
export interface ChannelFact {
  channel: string;
  /** Contacts per month, whoever handles them. */
  volume?: number;
  /** Percent done by the client's own staff. */
  inHouse?: number;
  /** Own staff in full-time equivalents. */
  inHouseFte?: number;
  /** Providers without a file here, with their percent of the volume. */
  elsewhere?: { provider: string; parent?: string; share?: number; path: Path }[];
  gaps?: Gaps;
  path: Path;
}

/** Own staff who can still do an outsourced work. Without a channel: any. */
export interface RetainedFact {
  id?: string;
  channel?: string;
  fte?: number;
  lastPractised?: string;
  gaps?: Gaps;
  path: Path;
}

/** A percentage that is written as a bare fraction, such as `0.8`. */
export interface FractionFact {
  path: Path;
  /** What it says as it stands, `0.8 %`, and what it most likely means, `80 %`. */
  asWritten: string;
  timesHundred: string;
  /** Both as numbers, in percent; of a range the larger end. */
  values: [number, number];
  /** Of a value of a KPI: the KPI in the catalogue and, where the partnership states one, the unit. */
  kpi?: string;
  unit?: string;
}

/** The client's strategy as a document states it. */
export interface StrategyFact {
  version?: string;
  /** ISO day from which it is in force. */
  date?: string;
}

/** How one partnership judges one sort of work on one channel by a KPI of the catalogue. */
export interface KpiFact {
  /** Id in the catalogue. */
  kpi: string;
  channel: string;
  /** Left out: the partnership does not say what sort of work it is. */
  workType?: string;
  /** Work of the night only. */
  overnight: boolean;
  variant?: string;
  definition?: string;
  target?: KpiValue;
  /** Of bare numbers; left out: as in the catalogue. */
  unit?: string;
  /** Whether it is said, or is to be said, why the target is what it is. */
  explained: boolean;
  path: Path;
}

/** What a KPI reached in one period. Of each KPI the newest six periods are kept (core/kpi/recent-results.ts). */
export interface KpiResultFact {
  /** Id in the catalogue. */
  kpi: string;
  /** As written: 2026-10. */
  period: string;
  kind: PeriodKind;
  /** Consecutive periods of a kind have consecutive numbers. */
  ordinal: number;
  /** ISO day, the last one of the period. */
  last: string;
  /** Whether it is beyond the threshold of the KPI, or its target where it has none. */
  missed: boolean;
  /** In words: `71 %`, and `below 80 %` for what would be missed. */
  reached: string;
  line: string;
  /** Where the threshold or target stands. */
  path: Path;
}

/** When the client looked at its own part. */
export interface InwardFact {
  /** ISO days that are stated, of looks and of a first step with evidence. */
  days: string[];
  /** Ids by which the diary may refer to them. */
  refs: string[];
  /** Whether there is one whose day is not known. */
  gap?: Exclude<FieldState, 'stated'>;
}

/** What only the client may read, where it stands. */
export interface ConfidentialFact {
  what: 'exit plan' | 'culture' | 'selection';
  path: Path;
}

/** A share of a provider's revenue on a day. */
export interface RevenueShare {
  share?: number;
  asOf?: string;
  path: Path;
}

/** A line of business of a provider that the client's work belongs to. */
export interface SegmentFact extends RevenueShare {
  name?: string;
  /** Shares on earlier days, as written. */
  history: RevenueShare[];
  gaps?: Gaps;
}

/** A risk of working with a provider. */
export interface ProviderRiskFact {
  type?: string;
  notedOn?: string;
  /** Whether it is said what is done about it, if only as something to fill in. */
  mitigated: boolean;
}

/** What the rules about the whole workspace know of one document: small, plain, cacheable. */
export interface Facts {
  file: string;
  /** Index of the document in its file. */
  document: number;
  kind: Kind;
  name: string;
  status?: Status;
  client?: string;
  provider?: string;
  /** Of a provider: the company that owns it. */
  parent?: string;
  /** Of a provider: others that stand or fall with it. */
  connectedWith?: string[];
  /** Of a provider: its lines of business that the client's work belongs to. */
  segments?: SegmentFact[];
  /** Of a provider: percent of its revenue that comes from the client. */
  clientShareOfRevenue?: number;
  /** Of a provider: what is noted as a risk of working with it. */
  risks?: ProviderRiskFact[];
  /** Of a partnership: agents today. */
  headcount?: number;
  shares: ShareFact[];
  /** Of a portfolio. */
  channels?: ChannelFact[];
  /** Skills kept in house; left out when nothing is stated. */
  retained?: RetainedFact[];
  /** Channels for which there is a profile to hire by, with none for a profile of any channel; left out when nothing is stated. */
  hiringProfiles?: { channel?: string }[];
  gaps?: Gaps;
  /** Of a portfolio. */
  strategy?: StrategyFact;
  /** Who may read it, if it says so. */
  audience?: 'shared' | 'client';
  /** Left out when there is none. */
  confidential?: ConfidentialFact[];
  /** Of a partnership, where a run has readings of it: what its KPIs reached lately. Depends on `asOf` and on other files. */
  results?: KpiResultFact[];
  /** Of a partnership: left out when nothing is stated. */
  inward?: InwardFact;
  /** Of a partnership: KPIs of one channel and one sort of work; left out when there are none. */
  kpis?: KpiFact[];
  /** Left out when there are none. */
  fractions?: FractionFact[];
  declared: IdPlace[];
  used: IdPlace[];
}

/** The facts of one document: as held, or with `intended` as they are to become by what is proposed. */
export function factsOf(file: string, document: DefinitionDocument, intended = false): Facts {
  const facts: Facts = {
    file,
    document: document.index,
    kind: document.kind,
    name: document.name,
    shares: [],
    declared: document.declared,
    used: document.used,
  };
  if (isKind(document, 'Partnership')) partnershipFacts(facts, intended ? document.intended : document.held);
  else if (isKind(document, 'Provider')) {
    providerFacts(facts, intended ? document.intended : document.held);
  } else if (isKind(document, 'Portfolio')) portfolioFacts(facts, intended ? document.intended : document.held);
  assign(facts, { audience: (document.held.data as { audience?: Facts['audience'] }).audience });
  const fractions = fractionsOf(intended ? document.intended : document.held);
  if (fractions.length > 0) facts.fractions = fractions;
  return facts;
}

function partnershipFacts(facts: Facts, definition: Definition<'Partnership'>): void {
  const { data } = definition;
  assign(facts, {
    status: data.status,
    client: data.client,
    provider: data.provider,
    headcount: data.headcount?.current,
  });
  facts.shares = (data.scope ?? []).flatMap((item) =>
    item.channel ? [shareFact(definition, item, item.channel)] : [],
  );
  const { retained, hiringProfiles } = data.inHouse ?? {};
  if (retained) {
    facts.retained = retained.map((skill) => {
      const fact: RetainedFact = { path: definition.pathOf.get(skill) ?? [] };
      assign(fact, {
        id: skill.id,
        channel: skill.channel,
        fte: skill.fte,
        lastPractised: skill.lastPractised,
        gaps: gapsOf(definition, skill, ['channel', 'fte', 'lastPractised']),
      });
      return fact;
    });
  }
  if (hiringProfiles) facts.hiringProfiles = hiringProfiles.map(({ channel }) => (channel ? { channel } : {}));
  const kpis = kpiFacts(definition);
  const confidential = confidentialIn(definition);
  assign(facts, {
    kpis: kpis.length > 0 ? kpis : undefined,
    confidential: confidential.length > 0 ? confidential : undefined,
    inward: inwardFact(definition),
  });
  const top = gapsOf(definition, data, ['inHouse', 'scope', 'client', 'provider']);
  const inHouse = data.inHouse && gapsOf(definition, data.inHouse, ['retained', 'hiringProfiles']);
  assign(facts, { gaps: top || inHouse ? { ...top, ...inHouse } : undefined });
}

/** KPIs of the catalogue that are read for one channel and one sort of work: those of several say nothing about each. */
function kpiFacts({ data, pathOf, open }: Definition<'Partnership'>): KpiFact[] {
  return (data.kpis ?? []).flatMap((item) => {
    const work = (data.scope ?? []).filter(
      ({ id, channel }) =>
        (item.scope === undefined || item.scope === id) && (item.channel === undefined || item.channel === channel),
    );
    const channels = new Set(work.map(({ channel }) => channel));
    const types = new Set(work.map(({ workType }) => workType));
    const [channel] = channels;
    const [workType] = types;
    if (!item.kpi || channels.size !== 1 || channel === undefined || types.size !== 1) return [];
    const path = pathOf.get(item) ?? [];
    const fact: KpiFact = {
      kpi: item.kpi,
      channel,
      explained: item.targetRationale !== undefined || open.has(pointerOf([...path, 'targetRationale'])),
      overnight: work.every(({ exception }) => exception === 'overnight'),
      path,
    };
    const { variant, definition, target, unit } = item;
    assign(fact, { workType, variant, definition, target, unit });
    return [fact];
  });
}

function inwardFact({ data, pathOf, open, invalid }: Definition<'Partnership'>): InwardFact | undefined {
  const { introspection = [], steps = [] } = data.lifecycle ?? {};
  const gapAt = (pointer: string): InwardFact['gap'] =>
    open.get(pointer) ?? (invalid.has(pointer) ? 'invalid' : undefined);
  const first = steps.filter(({ step, evidence }) => step === 'introspect' && evidence !== undefined);
  const undated = [
    ...introspection.filter(({ date }) => date === undefined).map((look) => [...(pathOf.get(look) ?? []), 'date']),
    ...first.filter(({ doneOn }) => doneOn === undefined).map((step) => [...(pathOf.get(step) ?? []), 'doneOn']),
  ].map((path): InwardFact['gap'] => gapAt(pointerOf(path)) ?? 'absent');
  const gap = [gapAt('/lifecycle'), gapAt('/lifecycle/introspection'), ...undated].find((one) => one !== undefined);
  if (introspection.length + first.length === 0 && gap === undefined) return undefined;
  const fact: InwardFact = {
    days: [...introspection.map(({ date }) => date), ...first.map(({ doneOn }) => doneOn)].filter(
      (day) => day !== undefined,
    ),
    refs: introspection.flatMap(({ id }) => id ?? []),
  };
  assign(fact, { gap });
  return fact;
}

function confidentialIn({ data, pathOf }: Definition<'Partnership'>): ConfidentialFact[] {
  const { exitPlan, alignment, lifecycle } = data;
  const sections = [
    ['exit plan', exitPlan || undefined],
    ['culture', alignment?.culture],
    ['selection', lifecycle?.selection],
  ] as const;
  return sections.flatMap(([what, section]) => {
    const path = section && pathOf.get(section);
    return path && Object.keys(section).length > 0 ? [{ what, path }] : [];
  });
}

function providerFacts(facts: Facts, definition: Definition<'Provider'>): void {
  const { data, pathOf } = definition;
  const revenueShare = (item: { share?: number | undefined; asOf?: string | undefined }): RevenueShare => {
    const fact: RevenueShare = { path: pathOf.get(item) ?? [] };
    assign(fact, { share: item.share, asOf: item.asOf });
    return fact;
  };
  const segments = data.segments?.flatMap((segment) => {
    if (segment.ours !== true) return [];
    const fact: SegmentFact = { ...revenueShare(segment), history: (segment.history ?? []).map(revenueShare) };
    assign(fact, { name: segment.name, gaps: gapsOf(definition, segment, ['share', 'asOf', 'history']) });
    return [fact];
  });
  const risks = data.risks?.map((risk) => {
    const fact: ProviderRiskFact = {
      mitigated: risk.mitigation !== undefined || gapsOf(definition, risk, ['mitigation']) !== undefined,
    };
    assign(fact, { type: risk.type, notedOn: risk.notedOn });
    return fact;
  });
  assign(facts, {
    parent: data.parent,
    connectedWith: data.connectedWith,
    clientShareOfRevenue: data.clientShareOfRevenue,
    segments,
    risks,
    gaps: gapsOf(definition, data, ['segments', 'clientShareOfRevenue', 'risks']),
  });
}

function shareFact(definition: Definition, item: ScopeItem, channel: string): ShareFact {
  const fact: ShareFact = {
    channel,
    overnight: item.exception === 'overnight',
    path: definition.pathOf.get(item) ?? [],
  };
  assign(fact, {
    task: item.task,
    product: item.product,
    window: item.window?.text,
    share: item.share,
    inHouse: item.inHouse,
    elsewhere: item.elsewhere,
    volume: item.volume,
    headcount: item.headcount,
    gaps: gapsOf(definition, item, ['share', 'inHouse', 'elsewhere', 'headcount', 'exception']),
  });
  return fact;
}

function portfolioFacts(facts: Facts, definition: Definition<'Portfolio'>): void {
  const { data, pathOf } = definition;
  const strategy: StrategyFact = {};
  assign(strategy, { version: data.strategy?.version, date: data.strategy?.date });
  assign(facts, { client: data.client, strategy: data.strategy && strategy });
  facts.channels = (data.channels ?? []).flatMap((item) => {
    if (!item.channel) return [];
    const fact: ChannelFact = { channel: item.channel, path: pathOf.get(item) ?? [] };
    const elsewhere = item.elsewhere?.flatMap((other) => {
      if (!other.provider) return [];
      const { provider, parent, share } = other;
      const path = pathOf.get(other) ?? [];
      return [
        { provider, ...(parent === undefined ? {} : { parent }), ...(share === undefined ? {} : { share }), path },
      ];
    });
    assign(fact, {
      volume: item.volume,
      inHouse: item.inHouse,
      inHouseFte: item.inHouseFte,
      elsewhere,
      gaps: gapsOf(definition, item, ['inHouse', 'inHouseFte', 'elsewhere']),
    });
    return [fact];
  });
}

/** Which of these fields of an object are written without a value to judge by. */
function gapsOf(definition: Definition, object: object, fields: readonly string[]): Gaps | undefined {
  const pointer = pointerOf(definition.pathOf.get(object) ?? []);
  const gaps: Gaps = {};
  for (const field of fields) {
    if ((object as Record<string, unknown>)[field] !== undefined) continue;
    const place = `${pointer}/${field}`;
    const gap = definition.open.get(place) ?? (definition.invalid.has(place) ? 'invalid' : undefined);
    if (gap) gaps[field] = gap;
  }
  return Object.keys(gaps).length > 0 ? gaps : undefined;
}

/** Whether a document is of a kind; narrows its type. */
export function isKind<K extends Kind>(document: DefinitionDocument, kind: K): document is DefinitionDocument<K> {
  return document.kind === kind;
}

/** Copies what is defined, so that an absent fact stays absent. */
function assign<T extends object>(target: T, values: { [name in keyof T]?: T[name] | undefined }): void {
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) (target as Record<string, unknown>)[name] = value;
}
