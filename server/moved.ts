import type { Session } from './session.ts';

/** An answer that a client shows beside a text, and how to work it out once more. */
interface Shown {
  version: number;
  answer: string;
  again(): string;
}

/** Changes come in bursts while somebody types; nobody waits for what stands beside another file. */
const PAUSE = 100;

/**
 * A client asks again for the file that it changes, not for the other open ones. What it was told is kept; when a change of
 * one file moved what stands beside another, `tell` asks the client to ask again.
 */
export function tellWhenMoved(
  { changed, documents }: Session,
  tell: () => Promise<void>,
): (uri: string, answer: string, again: () => string) => void {
  const shown = new Map<string, Shown>();
  documents.onDidClose(({ document }) => shown.delete(document.uri));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    waiting = undefined;
    const moved = [...shown].filter(
      ([uri, { version, answer, again }]) => documents.get(uri)?.version === version && again() !== answer,
    );
    for (const [uri] of moved) shown.delete(uri);
    if (moved.length > 0) tell().catch(() => undefined);
  };
  changed.push(() => {
    clearTimeout(waiting);
    waiting = shown.size > 0 ? setTimeout(look, PAUSE) : undefined;
  });
  return (uri, answer, again) => {
    const version = documents.get(uri)?.version;
    if (version !== undefined) shown.set(uri, { version, answer, again });
  };
}
