import type { WorkspaceEdit } from 'vscode-languageserver';
import type { forms } from '../core/index.ts';

/** What client and server say to each other while a partnership is edited by form. Nothing is written by the server. */
export const formMessages = {
  /** Client to server: a partnership of a file as a form. */
  form: 'partnership/form',
  /** Client to server: the edit that a change of the form makes. */
  edit: 'partnership/formEdit',
} as const;

export interface FormParams {
  uri: string;
  /** The place of the partnership's document in the file; left out, the first one. */
  document?: number;
}

/** Null for a file that is not ours. */
export type FormResult = {
  /** Left out where the file holds no partnership that can be read. */
  form?: forms.Form;
  /** Set while a part of the file cannot be read: nothing can be changed until then. `line` counts from 1. */
  unread?: { line: number; message: string };
  /** The URI of each file that the form names. */
  uris: Record<string, string>;
} | null;

export interface FormEditParams extends FormParams {
  change: forms.FormChange;
}

/** The edit as one that a client refuses when the text has moved on. Null for a file that is not ours. */
export type FormEditResult = { edit: WorkspaceEdit } | { refused: string } | null;
