import type { forms } from '../../core/index.ts';
import type { FormResult } from '../../server/form-protocol.ts';
import type { FormLabels } from './labels.ts';

/** What the form's host tells its page. */
export type ToFormPage =
  /** `result` is left out when there is nothing to show: `message` says why. */
  | { type: 'show'; uri: string; result?: NonNullable<FormResult>; message: string; labels: FormLabels }
  /** What became of a change; `refused` says why nothing was written. */
  | { type: 'answer'; number: number; refused?: string }
  /** Something to be said aloud. */
  | { type: 'say'; text: string };

/** What the page tells its host. */
export type ToFormHost =
  | { type: 'ready' }
  /** Somebody changed something; the answer has the same number. */
  | { type: 'change'; number: number; change: forms.FormChange }
  /** The last change of the form is to be taken back; what it has changed is to be saved. */
  | { type: 'undo' | 'save' }
  /** A line (0-based) of one of the files of the form was chosen. */
  | { type: 'open'; file: string; line: number }
  /** Another partnership of the file was chosen, by the place of its document. */
  | { type: 'document'; document: number }
  /** The page of a rule was asked for. */
  | { type: 'rule'; id: string }
  /** The form was drawn; `text` is what the page says then. For tests. */
  | { type: 'drawn'; text: string };

/** What the page keeps, so that it comes back as it was. */
export interface FormState {
  uri: string;
  document?: number;
}

/** A message of the page, if it is one. The page shows hostile text, so nothing that comes from it is taken on trust. */
export function readToFormHost(message: unknown): ToFormHost | undefined {
  if (!isRecord(message)) return undefined;
  const { type } = message;
  if (type === 'ready' || type === 'undo' || type === 'save') return { type };
  if (type === 'rule' && isText(message.id) && /^PC\d{3}$/.test(message.id)) return { type, id: message.id };
  if (type === 'drawn' && isText(message.text)) return { type, text: message.text };
  if (type === 'document' && isCount(message.document)) return { type, document: message.document };
  if (type === 'open' && isText(message.file) && isCount(message.line))
    return { type, file: message.file, line: message.line };
  const change = type === 'change' && isCount(message.number) ? readChange(message.change) : undefined;
  return change && { type: 'change', number: message.number as number, change };
}

/** A message of the host, if it is one: a page may be sent messages by others. */
export function readToFormPage(message: unknown): ToFormPage | undefined {
  if (!isRecord(message)) return undefined;
  if (message.type === 'answer' && isCount(message.number)) return message as unknown as ToFormPage;
  if (message.type === 'say' && isText(message.text)) return { type: message.type, text: message.text };
  if (message.type !== 'show' || !isText(message.uri) || !isText(message.message) || !isRecord(message.labels))
    return undefined;
  const { result } = message;
  if (result !== undefined && !(isRecord(result) && isRecord(result.uris))) return undefined;
  const form = result?.form;
  if (form !== undefined && !(isRecord(form) && Array.isArray(form.sections) && isRecord(form.lists))) return undefined;
  return message as unknown as ToFormPage;
}

export function readFormState(state: unknown): FormState | undefined {
  if (!isRecord(state) || !isText(state.uri)) return undefined;
  return { uri: state.uri, ...(isCount(state.document) ? { document: state.document } : {}) };
}

function readChange(change: unknown): forms.FormChange | undefined {
  const place = isRecord(change) ? readPlace(change.place) : undefined;
  if (!isRecord(change) || !place) return undefined;
  const { value } = change;
  switch (change.do) {
    case 'remove':
      return { do: change.do, place };
    case 'include':
    case 'exclude':
      return isText(value) ? { do: change.do, place, value } : undefined;
    case 'set':
      return isValue(value) ? { do: change.do, place, value } : undefined;
    case 'add': {
      const { values } = change;
      if (!isRecord(values)) return undefined;
      const entries = Object.entries(values);
      return entries.length < 50 && entries.every((entry): entry is [string, Value] => isValue(entry[1]))
        ? { do: change.do, place, values: Object.fromEntries(entries) }
        : undefined;
    }
    default:
      return undefined;
  }
}

type Value = string | { figure: string; unit: string };

function isValue(value: unknown): value is Value {
  return isText(value) || (isRecord(value) && isText(value.figure) && isText(value.unit));
}

function readPlace(place: unknown): forms.FormPlace | undefined {
  if (!isRecord(place)) return undefined;
  const { file, document, path, name } = place;
  const isPath = Array.isArray(path) && path.length < 50 && path.every((part) => isText(part) || isCount(part));
  return isText(file) && isCount(document) && isPath && isText(name) ? { file, document, path, name } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 100_000;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
