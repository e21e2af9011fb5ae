import { forms } from '../../core/index.ts';
import { type FormParams, type FormResult, formMessages } from '../form-protocol.ts';
import { resultOf, sourceOf, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';
import { unreadPlace } from './health.ts';

/** partnership/form: a partnership of a file as a form. */
export function form(session: Session): void {
  const { connection, roots } = session;
  connection.onRequest<FormResult, void>(formMessages.form, async ({ uri, document }: FormParams) => {
    await roots.ready;
    const found = sourceOf(roots, uri);
    if (!found) return null;
    const { root, source } = found;
    const unread = unreadPlace(source);
    if (unread) return { unread, uris: {} };
    const { workspace, findings } = resultOf(roots, root);
    const made = forms.formOf(workspace, source, findings, document);
    const files = new Set(made?.sections.flatMap(({ parts }) => parts.map(({ place }) => place.file)));
    const uris = Object.fromEntries([...files].map((file) => [file, uriOf(root, file)]));
    return { ...(made ? { form: made } : {}), uris };
  });
}
