import type { CatalogueKpi } from '../../kpi/catalogue.ts';
import { entryOf, nodeAt, type Path, resolveAlias, type SyntaxNode } from '../../syntax/tree.ts';
import { code, plain } from '../markdown.ts';
import { type Draft, todo } from './draft.ts';
import { unique, type ValueOffer } from './item.ts';
import { catalogueIn, nearViews, type Scene, textOf, textsIn } from './scene.ts';

/** KPIs: where one is entered, those of the catalogues; elsewhere those of the partnership first. */
export function kpiIds(scene: Scene, path: Path): ValueOffer[] {
  const catalogue = catalogueIn(scene);
  if (scene.kind === 'Partnership' && path[0] === 'kpis' && path.length === 3) {
    const fields = isNew(scene, path) ? neededBeside : () => undefined;
    const entered = new Set(entriesOf(scene).flatMap(({ kpi, at }) => (at === path[1] ? [] : (kpi ?? []))));
    return [...catalogue].map(([id, kpi]) => {
      const offer = offerOf(id, kpi);
      const beside = fields(kpi, textsIn(nodeAt(scene.view.root, path.slice(0, -1)), ['channel'])[0]);
      const again = entered.has(id) ? { rank: 1, detail: `${offer.detail} · entered already` } : {};
      return { ...offer, ...again, ...(beside ? { beside } : {}) };
    });
  }
  const own = entriesOf(scene).flatMap(({ id, kpi, channel, target }): ValueOffer[] => {
    const label = id ?? kpi;
    if (label === undefined) return [];
    const entry = kpi === undefined ? undefined : catalogue.get(kpi);
    const base = offerOf(label, entry ?? {});
    const here = [entry?.name ?? kpi, channel && `for ${channel}`, target && `target ${target}`]
      .filter(Boolean)
      .join(', ');
    return [{ ...base, detail: here }];
  });
  const others = [...catalogue].map(([id, kpi]) => ({ ...offerOf(id, kpi), rank: own.length > 0 ? 1 : 0 }));
  return unique([...own, ...others]);
}

/** Whether the entry around a path says nothing yet but which KPI it is and where it is read. */
function isNew({ view, text, offset }: Scene, path: Path): boolean {
  const entry = nodeAt(view.root, path.slice(0, -1));
  const here = entry && resolveAlias(entry);
  if (here?.type !== 'map' || !/^[ \t]*(\r?\n|\r|$)/.test(text.slice(offset, offset + 200).replace(/^\w+/, '')))
    return false;
  return here.entries.every(({ key }) => ['id', 'kpi', 'channel', 'scope'].includes(String(key.value)));
}

/** What a KPI needs beside its name, with its usual target as a hint: a target is agreed, not taken over. */
function neededBeside(kpi: CatalogueKpi, channel: string | undefined): ValueOffer['beside'] {
  const usual = usualOf(kpi);
  const hint = (usual.find((one) => one.channel === channel) ?? usual[0])?.target;
  const sides: Draft = { map: [['client', todo] as const, ['provider', todo] as const] };
  return [
    ['target', hint === undefined ? todo : { gap: `TODO usually ${hint}` }],
    ...(kpi.variantRequired ? [['variant', todo] as const] : []),
    ['frequency', todo],
    ['source', todo],
    ['owner', sides],
  ];
}

function offerOf(id: string, kpi: CatalogueKpi): ValueOffer {
  const better = betterOf(kpi);
  const usual = usualOf(kpi);
  return {
    label: id,
    kind: 'reference',
    detail: [kpi.name, kpi.unit, better, usual[0] && `usually ${usual[0].target}`].filter(Boolean).join(' · '),
    documentation: [
      `**${plain(kpi.name ?? id)}**${kpi.unit === undefined ? '' : ` (${code(kpi.unit)}${better ? `, ${better}` : ''})`}`,
      kpi.formula === undefined ? '' : `How it is counted: ${plain(kpi.formula)}`,
      (kpi.variants ?? []).map((variant) => `- ${code(variant.id ?? '')}: ${plain(variant.formula ?? '')}`).join('\n'),
      usual.length > 0
        ? `Usual targets, to start from: ${usual.map(({ target, channel }) => `${code(target)}${channel ? ` for ${plain(channel)}` : ''}`).join(', ')}`
        : kpi.typical === undefined
          ? ''
          : `Often seen: ${plain(kpi.typical)}`,
      kpi.statedWith === undefined ? '' : `State with it: ${plain(kpi.statedWith)}`,
      kpi.source === undefined ? '' : `From: ${plain(kpi.source)}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    words: kpi.name,
    value: id,
  };
}

function betterOf({ direction }: CatalogueKpi): string | undefined {
  return direction && (direction === 'band' ? 'best within a range' : `${direction} is better`);
}

interface Usual {
  target: string;
  threshold: string | undefined;
  channel: string | undefined;
}

/** Targets to start from, as the catalogues give them. */
function usualOf(kpi: CatalogueKpi): Usual[] {
  return (kpi.usual ?? []).flatMap(({ target, threshold, channel }) =>
    target === undefined ? [] : [{ target: target.text, threshold: threshold?.text, channel }],
  );
}

/** What the KPI of the entry around a path is, by the catalogue in force; `path` may also name it as `measure`. */
export function kpiAround(scene: Scene, path: Path): { kpi: CatalogueKpi | undefined; channel: string | undefined } {
  const { root } = scene.view;
  for (let length = path.length - 1; length >= 0; length--) {
    const block = nodeAt(root, path.slice(0, length));
    const [named, measure, channel, unit] = textsIn(block, ['kpi', 'measure', 'channel', 'unit']);
    const id = named ?? measure;
    if (id === undefined) continue;
    const entry = entriesOf(scene).find((one) => one.id === id || one.kpi === id);
    const known = catalogueIn(scene).get(entry?.kpi ?? id);
    return {
      kpi: known || unit !== undefined ? { ...known, ...(unit === undefined ? {} : { unit }) } : undefined,
      channel: channel ?? entry?.channel,
    };
  }
  return { kpi: undefined, channel: undefined };
}

/** Usual targets and thresholds of the KPI around a path, those for its channel first. */
export function usualValues(scene: Scene, path: Path): ValueOffer[] {
  const { kpi, channel } = kpiAround(scene, path);
  const field = path.at(-1);
  if (kpi === undefined || (field !== 'target' && field !== 'threshold')) return [];
  const all = usualOf(kpi).sort((a, b) => Number(b.channel === channel) - Number(a.channel === channel));
  return unique(
    all.flatMap(({ target, threshold, channel: where }, index): ValueOffer[] => {
      const value = field === 'target' ? target : threshold;
      if (value === undefined) return [];
      return [
        {
          label: value,
          kind: 'template',
          detail: where === undefined ? 'usual' : `usual for ${where}`,
          documentation: [
            `A starting point for ${plain(kpi.name ?? 'this KPI')}, not a norm.`,
            kpi.typical && `Often seen: ${plain(kpi.typical)}`,
            kpi.source && `From: ${plain(kpi.source)}`,
          ]
            .filter(Boolean)
            .join('\n\n'),
          value: /^\d+(\.\d+)?$/.test(value) ? Number(value) : value,
          rank: index,
        },
      ];
    }),
  );
}

/** What the catalogue says of the KPI around a path: variants, unit, direction, definition, source of its readings. */
export function fromCatalogue(scene: Scene, path: Path): ValueOffer[] {
  if (scene.kind !== 'Partnership' || path[0] !== 'kpis' || path.length !== 3) return [];
  const { kpi } = kpiAround(scene, path);
  const said = (value: string | undefined): ValueOffer[] =>
    value === undefined ? [] : [{ label: value, kind: 'text', detail: 'as in the catalogue', value }];
  switch (path[2]) {
    case 'variant':
      return (kpi?.variants ?? []).flatMap(({ id, formula }) =>
        id === undefined ? [] : [{ label: id, kind: 'text', detail: formula, value: id } satisfies ValueOffer],
      );
    case 'unit':
      return said(kpi?.unit);
    case 'definition':
      return said(kpi?.formula);
    default:
      return [];
  }
}

interface KpiEntry {
  at: number;
  id: string | undefined;
  kpi: string | undefined;
  channel: string | undefined;
  target: string | undefined;
}

/** The KPIs that this partnership has entered; for readings and diaries, the one that they are about. */
function entriesOf(scene: Scene): KpiEntry[] {
  return nearViews(scene).flatMap((view) => {
    const list: SyntaxNode | undefined = view.kind === 'Partnership' ? entryOf(view.root, 'kpis')?.value : undefined;
    const here = list && resolveAlias(list);
    if (here?.type !== 'list') return [];
    return here.items.map((item, at) => {
      const [id, kpi, channel] = textsIn(item, ['id', 'kpi', 'channel']);
      return { at: view === scene.view ? at : -1, id, kpi, channel, target: textOf(item, ['target']) };
    });
  });
}
