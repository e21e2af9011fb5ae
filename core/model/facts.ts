import type { Kind } from '../schema/shape.ts';
import type { Path } from '../syntax/tree.ts';
import type { DefinitionDocument, IdPlace } from './document.ts';
import type { Status } from './status.ts';

/** The part of a channel that one partnership says something about. */
export interface ShareFact {
  channel: string;
  task?: string;
  product?: string;
  /** Percent of the channel's volume done by this provider. */
  share?: number;
  /** Percent done by the client's own staff, as this file says. */
  inHouse?: number;
  /** Percent done by providers outside the workspace. */
  elsewhere?: number;
  /** Contacts per month. */
  volume?: number;
  overnight: boolean;
  path: Path;
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
  shares: ShareFact[];
  declared: IdPlace[];
  used: IdPlace[];
}

/** The facts of one document. */
export function factsOf(file: string, document: DefinitionDocument): Facts {
  const facts: Facts = {
    file,
    document: document.index,
    kind: document.kind,
    name: document.name,
    shares: [],
    declared: document.declared,
    used: document.used,
  };
  if (isKind(document, 'Partnership')) {
    const { data, pathOf } = document.held;
    assign(facts, { status: data.status, client: data.client, provider: data.provider });
    for (const item of data.scope ?? []) {
      if (!item.channel) continue;
      const fact: ShareFact = { channel: item.channel, overnight: item.exception === 'overnight', path: pathOf.get(item) ?? [] };
      assign(fact, {
        task: item.task,
        product: item.product,
        share: item.share,
        inHouse: item.inHouse,
        elsewhere: item.elsewhere,
        volume: item.volume,
      });
      facts.shares.push(fact);
    }
  } else if (isKind(document, 'Provider')) {
    assign(facts, { parent: document.held.data.parent });
  } else if (isKind(document, 'Portfolio')) {
    const { data, pathOf } = document.held;
    assign(facts, { client: data.client });
    for (const item of data.channels ?? []) {
      if (!item.channel) continue;
      const fact: ShareFact = { channel: item.channel, overnight: false, path: pathOf.get(item) ?? [] };
      assign(fact, { inHouse: item.inHouse, volume: item.volume });
      facts.shares.push(fact);
    }
  }
  return facts;
}

/** Whether a document is of a kind; narrows its type. */
export function isKind<K extends Kind>(document: DefinitionDocument, kind: K): document is DefinitionDocument<K> {
  return document.kind === kind;
}

/** Copies what is defined, so that an absent fact stays absent. */
function assign<T extends object>(target: T, values: { [name in keyof T]?: T[name] | undefined }): void {
  for (const [name, value] of Object.entries(values)) if (value !== undefined) (target as Record<string, unknown>)[name] = value;
}
