import type { ScopeItem } from '../generated/types.ts';
import type { Kind } from '../schema/shape.ts';
import type { Path } from '../syntax/tree.ts';
import { type Definition, type DefinitionDocument, type FieldState, type IdPlace, pointerOf } from './document.ts';
import { fractionsOf } from './fractions.ts';
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
    const { data } = intended ? document.intended : document.held;
    assign(facts, { parent: data.parent, connectedWith: data.connectedWith });
  } else if (isKind(document, 'Portfolio')) portfolioFacts(facts, intended ? document.intended : document.held);
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
  const top = gapsOf(definition, data, ['inHouse', 'scope', 'client', 'provider']);
  const inHouse = data.inHouse && gapsOf(definition, data.inHouse, ['retained', 'hiringProfiles']);
  assign(facts, { gaps: top || inHouse ? { ...top, ...inHouse } : undefined });
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
  assign(facts, { client: data.client });
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
