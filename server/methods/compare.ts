import {
  type CheckResult,
  changeText,
  check,
  compareChecked,
  diffMarkdown,
  effectsOf,
  type Range,
  sinceText,
  unreadFiles,
  unreadIn,
} from '../../core/index.ts';
import { baseFiles } from '../base-files.ts';
import { type Compared, type CompareParams, type CompareResult, compareMessage } from '../compare-protocol.ts';
import { type Root, resultOf, rootOf, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** Commits that are kept for a folder: what it is compared with, and the last one. */
const most = 2;

/** partnership/compare: what differs between a commit, of which the client gives the texts, and the files as they are. */
export function compare({ connection, roots }: Session): void {
  const kept = new WeakMap<Root, Map<string, CheckResult>>();
  connection.onRequest<CompareResult, void>(
    compareMessage,
    async ({ uri, commit, name, files, linksFrom }: CompareParams): Promise<CompareResult> => {
      await roots.ready;
      const root = rootOf(roots, uri);
      if (!root) return null;
      const bases = kept.get(root) ?? new Map<string, CheckResult>();
      kept.set(root, bases);
      const given = files ? await baseFiles(roots, root, files) : bases.get(commit)?.sources;
      if (!given) return { needsFiles: true };
      const head = resultOf(roots, root);
      const { asOf } = head;
      const known = bases.get(commit);
      const base = known?.asOf === asOf && known.sources === given ? known : check({ files: given, asOf });
      bases.delete(commit);
      bases.set(commit, base);
      for (const old of [...bases.keys()].slice(0, -most)) bases.delete(old);
      return compared(root, base, head, name, linksFrom);
    },
  );
}

function compared(root: Root, base: CheckResult, now: CheckResult, name: string, linksFrom?: string): Compared {
  // What cannot be read while it is being typed in has not gone: it is left as it was.
  const unread = new Set(unreadFiles(now.sources).map(({ path }) => path));
  const readable = [
    ...now.sources.filter(({ path }) => !unread.has(path)),
    ...base.sources.filter(({ path }) => unread.has(path)),
  ];
  const head = unread.size === 0 ? now : check({ files: readable, asOf: now.asOf });
  const { comparison, asOf } = compareChecked(base, head);
  const byKey = new Map([...comparison.introduced, ...comparison.fixed].map((finding) => [finding.key, finding]));
  const names = { base: name, head: 'the files as they are' };
  const notes = [
    ...unreadIn(base.sources, name),
    ...[...unread].map((path) => `${path} cannot be read in full just now: what changed in it is not shown.`),
  ];
  const link = ({ file, range }: { file: string; range: Range }): string =>
    `${addressFrom(linksFrom, uriOf(root, file))}#L${range.start.line + 1}`;
  const marks = comparison.changes.flatMap((change): Compared['marks'] => {
    const { anchor, direction } = change;
    if (!anchor) return [];
    // What stands at the line anyway is not said again.
    const told = new Set(
      now.findings
        .filter(({ file, range }) => file === anchor.file && range.start.line === anchor.range.start.line)
        .map(({ key }) => key),
    );
    const introduced = change.introduced.filter((key) => !told.has(key));
    return [
      {
        uri: uriOf(root, anchor.file),
        range: anchor.range,
        direction,
        text: changeText(change),
        since: sinceText(change),
        effects: effectsOf({ ...change, introduced }, byKey),
      },
    ];
  });
  const counts: Compared['counts'] = { looser: 0, tighter: 0, neutral: 0 };
  for (const { direction } of comparison.changes) counts[direction] += 1;
  return {
    markdown: diffMarkdown({ comparison, asOf }, names, notes, link),
    counts,
    partnerships: comparison.partnerships,
    marks,
    unread: [...unread].map((path) => uriOf(root, path)),
  };
}

/** `/x` or `/../other/x`, as seen from a folder. */
function addressFrom(folder: string | undefined, uri: string): string {
  if (folder === undefined) return uri;
  const [from, to] = [folder.replace(/\/$/, '').split('/'), uri.split('/')];
  const common = from.findIndex((part, index) => to[index] !== part);
  const shared = common < 0 ? from.length : common;
  return `/${[...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')}`;
}
