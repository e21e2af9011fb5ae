import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { type PersonItem, viewMessages } from '../../server/view-protocol.ts';
import type { ViewSource } from './source.ts';
import { type Row, type Tree, treeView } from './tree.ts';

type Held = PersonItem['owns'][number];

/** People and what they own; it says who owns nothing, and who owns more than others could take over. */
export function peopleView(source: ViewSource): Tree {
  return treeView('partnership.people', async () => {
    const people = await source.ask<PersonItem[]>(viewMessages.people);
    return { rows: people.map((person) => personRow(person, source)) };
  });
}

function personRow(person: PersonItem, source: ViewSource): Row {
  const { key, name, role, side, owns, takesPart, load } = person;
  const any = owns.length + takesPart.length > 0;
  const item = new TreeItem(name, any ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  const where = side === 'client' ? l10n.t('client') : side === 'provider' ? l10n.t('provider') : undefined;
  item.description = [loadWords(person), role, where].filter(Boolean).join(' · ');
  item.iconPath = icons[load];
  item.tooltip = explained(person);
  item.accessibilityInformation = { label: [name, item.description, explained(person)].join(', ') };
  item.contextValue = 'person';
  if (!any) item.command = source.open(person);
  const several = new Set([...owns, ...takesPart].map(({ document }) => document)).size > 1;
  const rowsOf = (all: readonly Held[], above: string, more: boolean): Row[] =>
    all.map((held) => heldRow(held, above, more, several, source));
  return {
    item: Object.assign(item, { id: key }),
    digest: JSON.stringify(person),
    uri: source.uri(person),
    ...(any
      ? {
          children: [
            ...rowsOf(owns, `${key} owns`, false),
            ...(takesPart.length > 0 ? [takesPartRow(person, rowsOf(takesPart, `${key} takes part`, true))] : []),
          ],
        }
      : {}),
  };
}

const icons: Record<PersonItem['load'], ThemeIcon> = {
  nothing: new ThemeIcon('circle-slash'),
  some: new ThemeIcon('person'),
  much: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
};

function loadWords({ load, owns, ownedThere }: PersonItem): string {
  if (load === 'nothing') return l10n.t('owns nothing');
  return load === 'much' ? l10n.t('owns {0} of {1}: much', owns.length, ownedThere) : l10n.t('owns {0}', owns.length);
}

function explained({ load, owns, takesPart, ownedThere, company, alone, name }: PersonItem): string {
  const part = takesPart.length === 0 ? '' : l10n.t('Takes part in {0}.', takesPart.length);
  if (load === 'nothing')
    return [
      takesPart.length === 0
        ? l10n.t('{0} is listed and named nowhere else.', name)
        : l10n.t('{0} owns nothing.', name),
      part,
    ].join(' ');
  if (load === 'some') return [l10n.t('{0} owns {1}.', name, owns.length), part].join(' ');
  return [
    l10n.t('{0} owns {1} of the {2} things that somebody at {3} owns.', name, owns.length, ownedThere, company ?? ''),
    alone
      ? l10n.t('Nobody is named who stands in: all of it waits while one person is away.')
      : l10n.t('All of it waits for one person, or for the one who stands in.'),
    part,
  ].join(' ');
}

function takesPartRow({ key, takesPart }: PersonItem, children: readonly Row[]): Row {
  const item = new TreeItem(l10n.t('Takes part'), TreeItemCollapsibleState.Collapsed);
  item.description = String(takesPart.length);
  return { item: Object.assign(item, { id: `${key} takes part` }), children };
}

function heldRow(held: Held, above: string, more: boolean, several: boolean, source: ViewSource): Row {
  const { key, sort, name, as, document, range } = held;
  const what = sort.charAt(0).toUpperCase() + sort.slice(1);
  const item = new TreeItem(name === undefined ? what : `${what}: ${name}`);
  item.description = [more ? as : '', several ? document : '', l10n.t('line {0}', range.start.line + 1)]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = `${item.label as string}\n${document}, ${l10n.t('line {0}', range.start.line + 1)}`;
  item.command = source.open(held);
  return { item: Object.assign(item, { id: `${above} ${key}` }) };
}
