import { type OverviewPart, overviewOf, overviewPlace, type SourceFile } from '../../core/index.ts';
import { resultIdOf } from '../diagnostics.ts';
import { folderNames, keyIn, ownFiles } from '../folders.ts';
import { type Root, resultOf, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';
import {
  type OverviewFinding,
  type OverviewFindingsParams,
  type OverviewItem,
  viewMessages,
} from '../view-protocol.ts';
import { unreadPlace } from './health.ts';

/** partnership/overview and partnership/overviewFindings: the partnerships by health, and what is found in each. */
export function overview({ connection, roots }: Session): void {
  // While a file is being typed in, parts of it cannot be read for moments: what was known stays until they can.
  const before = new Map<string, OverviewItem>();
  connection.onRequest<OverviewItem[], void>(viewMessages.overview, async () => {
    await roots.ready;
    const names = folderNames(roots);
    const items = [...roots.all.values()].flatMap((root) => itemsOf(root, names.get(root)));
    return items.sort((a, b) => overviewPlace(a) - overviewPlace(b));
  });
  connection.onRequest<OverviewFinding[], void>(
    viewMessages.overviewFindings,
    async ({ key }: OverviewFindingsParams) => {
      await roots.ready;
      for (const root of roots.all.values()) {
        const part = partsOf(root).find(({ entry }) => keyIn(root, entry.key) === key);
        if (part) return part.findings.map((finding) => findingOf(root, finding));
      }
      return [];
    },
  );

  function partsOf(root: Root): OverviewPart[] {
    const own = ownFiles(roots, root);
    return overviewOf(resultOf(roots, root)).filter(({ entry }) => own.has(entry.file));
  }

  function itemsOf(root: Root, folder: string | undefined): OverviewItem[] {
    const parts = partsOf(root);
    const unread = new Map<SourceFile, boolean>();
    const isUnread = (source: SourceFile): boolean => {
      const known = unread.get(source) ?? unreadPlace(source) !== undefined;
      unread.set(source, known);
      return known;
    };
    const items = parts.map(({ entry, findings }): OverviewItem => {
      const key = keyIn(root, entry.key);
      const source = root.sources.get(entry.file);
      const now: OverviewItem = {
        ...entry,
        key,
        uri: uriOf(root, entry.file),
        ...(folder === undefined ? {} : { folder }),
        findings: resultIdOf(findings),
      };
      const last = before.get(key);
      if (source && isUnread(source)) {
        const { score, label, status, title } = last ?? {};
        const kept = Object.fromEntries(
          Object.entries({ score, label, status, title }).filter(([, value]) => value !== undefined),
        );
        return { ...now, ...(entry.score === undefined ? kept : {}), unread: true };
      }
      before.set(key, now);
      return now;
    });
    // A partnership whose document cannot be read at all stays in its place.
    const here = new Set(items.map(({ key }) => key));
    const gone = [...before.values()].filter(({ key, file }) => {
      if (here.has(key) || !key.startsWith(root.folder)) return false;
      const source = root.sources.get(file);
      if (source && isUnread(source)) return true;
      before.delete(key);
      return false;
    });
    return [...items, ...gone.map((item): OverviewItem => ({ ...item, unread: true }))];
  }
}

function findingOf(
  root: Root,
  { key, rule, severity, message, why, waived, file, range }: OverviewPart['findings'][number],
): OverviewFinding {
  return { key, rule, severity, message, why, uri: uriOf(root, file), range, ...(waived ? { waived } : {}) };
}
