import type { PartnershipHistory, Trial, Tried } from '../../core/index.ts';
import type { HealthResult } from '../../server/protocol.ts';
import type { Labels } from './labels.ts';

/** What the panel's host tells its page. */
export type ToPage =
  /** `result` is left out when there is nothing to show: `message` says why. */
  | { type: 'show'; uri: string; result?: HealthResult; message: string; labels: Labels }
  /** How the scores moved, or why nobody can tell. */
  | { type: 'history'; uri: string; histories?: PartnershipHistory[]; reason?: string }
  /** What the terms that were tried would give; `tried` is left out where they have no place in the text. */
  | { type: 'tried'; document: string; trials: Trial[]; tried?: Tried };

/** What the page tells its host. */
export type ToHost =
  | { type: 'ready' }
  /** A place was chosen: one of those of the last result. */
  | { type: 'open'; uri: string; line: number; character: number; endLine: number; endCharacter: number }
  /** The page of a rule was asked for. */
  | { type: 'rule'; id: string }
  /** What happens if the provider of a partnership leaves was asked for. */
  | { type: 'leave'; document: string }
  /** Which sections are unfolded: what they show is only worked out then. */
  | { type: 'folds'; open: string[] }
  /** What other terms would give is asked, or they are to be written down as proposed. */
  | { type: 'try' | 'propose'; document: string; trials: Trial[] }
  /** The result was drawn; `text` is what the page says then. For tests. */
  | { type: 'drawn'; text: string };

/** What the page keeps, so that it comes back as it was. */
export interface PanelState {
  uri: string;
  /** The sections that are unfolded. */
  open: string[];
}

/** A message of the page, if it is one. The page shows hostile text, so nothing that comes from it is taken on trust. */
export function readToHost(message: unknown): ToHost | undefined {
  if (!isRecord(message)) return undefined;
  const { type } = message;
  if (type === 'ready') return { type };
  if (type === 'rule' && isText(message.id) && /^PC\d{3}$/.test(message.id)) return { type, id: message.id };
  if (type === 'leave' && isText(message.document)) return { type, document: message.document };
  if (type === 'folds' && isNames(message.open)) return { type, open: message.open };
  if (type === 'drawn' && isText(message.text)) return { type, text: message.text };
  if ((type === 'try' || type === 'propose') && isText(message.document) && isTrials(message.trials))
    return { type, document: message.document, trials: message.trials };
  if (type !== 'open') return undefined;
  const { uri, line, character, endLine, endCharacter } = message;
  if (!isText(uri) || !isPlace(line) || !isPlace(character) || !isPlace(endLine) || !isPlace(endCharacter))
    return undefined;
  return { type, uri, line, character, endLine, endCharacter };
}

/** A message of the host, if it is one: a page may be sent messages by others. */
export function readToPage(message: unknown): ToPage | undefined {
  if (!isRecord(message)) return undefined;
  if (message.type === 'history')
    return isText(message.uri) && (message.histories === undefined || Array.isArray(message.histories))
      ? (message as unknown as ToPage)
      : undefined;
  if (message.type === 'tried')
    return isText(message.document) &&
      isTrials(message.trials) &&
      (message.tried === undefined || isRecord(message.tried))
      ? (message as unknown as ToPage)
      : undefined;
  if (message.type !== 'show') return undefined;
  const { uri, message: text, labels, result } = message;
  if (!isText(uri) || !isText(text) || !isRecord(labels)) return undefined;
  if (result !== undefined && !isResult(result)) return undefined;
  return message as unknown as ToPage;
}

export function readState(state: unknown): PanelState | undefined {
  return isRecord(state) && isText(state.uri)
    ? { uri: state.uri, open: isNames(state.open) ? state.open : [] }
    : undefined;
}

function isTrials(value: unknown): value is Trial[] {
  return (
    Array.isArray(value) &&
    value.length <= 200 &&
    value.every(
      (one: unknown) => isRecord(one) && isText(one.id) && typeof one.value === 'number' && Number.isFinite(one.value),
    )
  );
}

/** The sections that unfold are few, and have short names. */
function isNames(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.length <= 50 && value.every((name) => isText(name) && /^[a-z0-9-]{1,40}$/.test(name))
  );
}

function isResult(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value.uri) &&
    isText(value.asOf) &&
    isRecord(value.uris) &&
    Array.isArray(value.waived) &&
    (value.missing === undefined || Array.isArray(value.missing)) &&
    Array.isArray(value.partnerships) &&
    value.partnerships.every(
      (one: unknown) =>
        isRecord(one) &&
        Array.isArray(one.advice) &&
        Array.isArray(one.dates) &&
        isRecord(one.health) &&
        typeof one.health.score === 'number' &&
        [one.health.ledger, one.health.caps, one.health.dimensions].every((list) => Array.isArray(list)),
    )
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 100_000;
}

export function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
