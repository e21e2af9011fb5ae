import { applyOffsets } from '../../fixes/apply-offsets.ts';
import { editsFor } from '../../fixes/edits.ts';
import { blockText } from '../../fixes/render.ts';
import { builtInCatalogue } from '../../kpi/catalogue.ts';
import { isKind } from '../../model/facts.ts';
import { positionAt } from '../../syntax/lines.ts';
import { readYaml } from '../../syntax/read-yaml.ts';
import { dataOf, type Entry, entryOf, nodeAt, resolveAlias } from '../../syntax/tree.ts';
import { putItem } from './move-item.ts';
import { besidePath, documentsOf } from './other-files.ts';
import { type Place, type Refactoring, textEdits } from './refactoring.ts';

const kind = 'refactor.extract';

/** What a partnership says of a KPI that is the same wherever it is used, and how a catalogue calls it. */
const described = { family: 'family', unit: 'unit', direction: 'direction', definition: 'formula' } as const;

/**
 * Describes a KPI that no catalogue has in that of the house, which is begun where there is none, and moves there what the
 * partnership says of its unit, direction and formula; target, owners and sources stay.
 */
export function extractKpi(place: Place): Refactoring[] {
  const { document, path, target, source, sources } = place;
  const [section, index] = path;
  if (!isKind(document, 'Partnership') || section !== 'kpis' || typeof index !== 'number') return [];
  const item = nodeAt(target.root, [section, index]);
  const kpi = item && resolveAlias(item);
  const id = kpi?.type === 'map' ? entryOf(kpi, 'kpi')?.value : undefined;
  if (kpi?.type !== 'map' || id?.type !== 'scalar' || typeof id.value !== 'string') return [];
  const name = id.value;
  const catalogues = documentsOf(sources, 'KpiCatalogue');
  const known = catalogues.some(({ document: { declared } }) => declared.some((one) => one.id === name));
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(name) || builtInCatalogue.has(name) || known) return [];
  const home = nearest(source.path, catalogues);
  const file = home?.source.path ?? besidePath(place, ['kpis', 'kpi-catalogue']);
  if (file === undefined || file === source.path) return [];
  const title = `Describe ${name} in the KPI catalogue ${file}`;

  const moved = Object.keys(described).flatMap((field) => {
    const entry = entryOf(kpi, field);
    return entry && !entry.mergedBy ? [[field as keyof typeof described, entry] as const] : [];
  });
  if (moved.some(([, entry]) => hasRemark(place, entry)))
    return [{ title, kind, edits: [], refused: 'A remark stands beside what would move. Move the remark first.' }];
  const facts = Object.fromEntries(moved.map(([field, entry]) => [described[field], dataOf(entry.value)]));
  const text = blockText(
    [
      {
        id: name,
        name: 'TODO name as people say it',
        unit: 'TODO unit of its readings',
        direction: 'TODO higher, lower or band',
        ...facts,
      },
    ],
    0,
    '\n',
  );
  const edits = editsFor(
    target,
    moved.map(([field]) => ({ do: 'remove', path: [section, index, field] })),
  );
  const there = home ? home.source.syntax : readYaml(head(document.held.data.client));
  const into = { file: there, kind: 'KpiCatalogue', root: there.documents[home?.document.index ?? 0]?.root } as const;
  const put = putItem(into, 'kpis', text);
  if (!edits || !put) return [];
  const other = home ? { file, edits: textEdits(there, put) } : { file, text: applyOffsets(there.text, put) };
  return [{ title, kind, edits: textEdits(source.syntax, edits), other }];
}

/** The catalogue in the same folder, or else in the one that shares most with it. */
function nearest<T extends { source: { path: string } }>(path: string, all: readonly T[]): T | undefined {
  const folders = path.split('/').slice(0, -1);
  const shared = ({ source }: T): number => {
    const parts = source.path.split('/').slice(0, -1);
    const depth = folders.findIndex((folder, index) => parts[index] !== folder);
    return 2 * (depth < 0 ? folders.length : depth) - parts.length;
  };
  return [...all].sort((a, b) => shared(b) - shared(a))[0];
}

function hasRemark({ target: { file } }: Place, { key, value }: Entry): boolean {
  const lineOf = (offset: number): number => positionAt(file.lineStarts, offset).line;
  const [first, last] = [lineOf(key.start), lineOf(value.end)];
  return file.comments.some(({ start }) => first <= lineOf(start) && lineOf(start) <= last);
}

function head(client: unknown): string {
  const name = typeof client === 'string' ? `${client}-kpis` : 'house-kpis';
  return `# KPIs of our own, for all partnerships; the built-in ones need no entry.\nkind: KpiCatalogue\nversion: 1\nname: ${name}\n`;
}
