import type { AskedEvent, PortfolioResult, RebalanceResult, SimulateResult } from '../../server/portfolio-protocol.ts';
import { isPlace, isRecord, isText } from '../panel/messages.ts';
import type { PortfolioLabels } from './labels.ts';

/** As many folds are remembered as unfolded, those last unfolded. */
export const mostFolds = 100;

/** What somebody asks the panel; the page keeps it, so that it comes back as it was. */
export interface Asked {
  /** The folder whose partnerships are shown; the first if left out. */
  folder?: string;
  /** The sections that are unfolded: what they show is only worked out then. */
  open: string[];
  /** What is to be played through; nothing is chosen yet if left out. */
  event?: AskedEvent;
  /** Under which conditions work is to be spread anew. */
  spread?: Spread;
}

/** Conditions on how work is spread; days within which everybody must be able to do their part, as usual if left out. */
export interface Spread {
  within?: number;
  pins: Pin[];
}

/**
 * What somebody is held to: a share in percent, or that they are there no more. It is a provider, an owner, a partnership, or
 * `in-house`.
 */
export interface Pin {
  kind: 'keep' | 'atMost' | 'without';
  of: string;
  percent: number;
}

/** What the panel's host tells its page. */
export type ToPortfolioPage =
  /**
   * `result` is left out when there is nothing to show: `message` says why. `asked` is there when the host knows better than
   * the page what is asked: at first, and when something was chosen elsewhere.
   */
  | { type: 'show'; result?: NonNullable<PortfolioResult>; message: string; labels: PortfolioLabels; asked?: Asked }
  /** What an event gave. */
  | { type: 'simulated'; event: AskedEvent; answer: NonNullable<SimulateResult> }
  /** How work could be spread. */
  | { type: 'spread'; answer: NonNullable<RebalanceResult> }
  /** Something to be said aloud. */
  | { type: 'say'; text: string };

/** What the page tells its host. */
export type ToPortfolioHost =
  | { type: 'ready' }
  /** What is asked now. */
  | { type: 'ask'; asked: Asked }
  /** A place was chosen: one of those of the last results. */
  | { type: 'open'; uri: string; line: number; character: number; endLine: number; endCharacter: number }
  /** The page of a rule was asked for. */
  | { type: 'rule'; id: string }
  /** The spread of a channel, as it was seen, is to be written down as proposed. */
  | { type: 'propose'; channel: string; seen: string }
  /** The page was drawn; `text` is what it says then. For tests. */
  | { type: 'drawn'; text: string };

/** A message of the page, if it is one. The page shows hostile text, so nothing that comes from it is taken on trust. */
export function readToPortfolioHost(message: unknown): ToPortfolioHost | undefined {
  if (!isRecord(message)) return undefined;
  const { type, id, text } = message;
  if (type === 'ready') return { type };
  if (type === 'rule' && isText(id) && /^PC\d{3}$/.test(id)) return { type, id };
  if (type === 'propose' && isName(message.channel) && isName(message.seen))
    return { type, channel: message.channel, seen: message.seen };
  if (type === 'drawn' && isText(text)) return { type, text };
  if (type === 'ask') {
    const asked = readAsked(message.asked);
    return asked && { type, asked };
  }
  if (type !== 'open') return undefined;
  const { uri, line, character, endLine, endCharacter } = message;
  if (!isText(uri) || !isPlace(line) || !isPlace(character) || !isPlace(endLine) || !isPlace(endCharacter))
    return undefined;
  return { type, uri, line, character, endLine, endCharacter };
}

/** A message of the host, if it is one: a page may be sent messages by others. */
export function readToPortfolioPage(message: unknown): ToPortfolioPage | undefined {
  if (!isRecord(message)) return undefined;
  const { type, answer, result } = message;
  if (type === 'say') return isText(message.text) ? { type, text: message.text } : undefined;
  if (type === 'simulated')
    return readEvent(message.event) && isAnswer(answer, 'simulation')
      ? (message as unknown as ToPortfolioPage)
      : undefined;
  if (type === 'spread') return isAnswer(answer, 'rebalancing') ? (message as unknown as ToPortfolioPage) : undefined;
  if (type !== 'show' || !isText(message.message) || !isRecord(message.labels)) return undefined;
  if (message.asked !== undefined && !readAsked(message.asked)) return undefined;
  const fits =
    result === undefined ||
    (isOfFolder(result) &&
      isRecord(result.portfolio) &&
      isRecord(result.choices) &&
      isText(result.folder) &&
      Array.isArray(result.folders) &&
      Array.isArray(result.unread));
  return fits ? (message as unknown as ToPortfolioPage) : undefined;
}

function isAnswer(answer: unknown, name: 'simulation' | 'rebalancing'): boolean {
  return isRecord(answer) && (isText(answer.refused) || (isOfFolder(answer) && isRecord(answer[name])));
}

function isOfFolder(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && isText(value.asOf) && isRecord(value.uris);
}

/** What is asked, as a page or a former window says it. */
export function readAsked(value: unknown): Asked | undefined {
  if (!isRecord(value) || !isFolds(value.open)) return undefined;
  const { folder, open } = value;
  if (folder !== undefined && !isText(folder)) return undefined;
  const event = readEvent(value.event);
  const spread = readSpread(value.spread);
  if ((value.event !== undefined && !event) || (value.spread !== undefined && !spread)) return undefined;
  return {
    ...(folder === undefined ? {} : { folder }),
    open,
    ...(event ? { event } : {}),
    ...(spread ? { spread } : {}),
  };
}

function readEvent(value: unknown): AskedEvent | undefined {
  if (!isRecord(value)) return undefined;
  const { type, of, mode, change, days } = value;
  if (value.on !== undefined && !(isText(value.on) && /^\d{4}-\d\d-\d\d$/.test(value.on))) return undefined;
  const on = value.on === undefined ? {} : { on: value.on };
  const lasts = days === undefined ? {} : { days: days as number };
  if (days !== undefined && !isDays(days)) return undefined;
  if (type === 'exit' && isName(of) && (mode === 'notice' || mode === 'sudden' || mode === 'ours'))
    return { type, of, mode, ...on };
  if (type === 'demand' && typeof change === 'number' && Math.abs(change) <= 10_000 && isDays(days))
    return { type, change, days, ...on };
  if (type === 'site' && isName(of)) return { type, of, ...lasts, ...on };
  return undefined;
}

/** The folds of a lane have its name. */
function isFolds(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= mostFolds && value.every(isName);
}

function isName(value: unknown): value is string {
  return isText(value) && value.length <= 500;
}

function isDays(value: unknown): value is number {
  return isPlace(value) && value <= 10_000;
}

function readSpread(value: unknown): Spread | undefined {
  if (!isRecord(value)) return undefined;
  const { within, pins } = value;
  if ((within !== undefined && !isDays(within)) || !Array.isArray(pins) || pins.length > 20) return undefined;
  const read = pins.flatMap((pin: unknown) => readPin(pin) ?? []);
  return read.length === pins.length ? { ...(within === undefined ? {} : { within }), pins: read } : undefined;
}

function readPin(value: unknown): Pin | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, of, percent } = value;
  if ((kind !== 'keep' && kind !== 'atMost' && kind !== 'without') || !isName(of)) return undefined;
  return typeof percent === 'number' && percent >= 0 && percent <= 100 ? { kind, of, percent } : undefined;
}
