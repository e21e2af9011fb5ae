import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { DateGroup, DateKind } from '../../core/index.ts';
import { type DatesResult, viewMessages } from '../../server/view-protocol.ts';
import type { ViewSource } from './source.ts';
import { type Row, type Tree, treeView } from './tree.ts';

type Dated = DatesResult['dates'][number];

/** What falls due, by how soon it does. */
export function upcomingView(source: ViewSource): Tree {
  return treeView('partnership.upcoming', async () => {
    const result = await source.ask<DatesResult>(viewMessages.dates);
    const several = new Set(result.dates.map(({ document }) => document)).size > 1;
    const rows = groups.flatMap((group) => {
      const dates = result.dates.filter((date) => date.group === group);
      return dates.length === 0 ? [] : [groupRow(group, dates, several, source)];
    });
    return { rows, description: l10n.t('as of {0}', result.asOf) };
  });
}

// In the order of time. What is far away is folded.
const groups: readonly DateGroup[] = ['overdue', 'week', 'month', 'quarter', 'later'];

function groupWords(group: DateGroup): string {
  const words: Record<DateGroup, string> = {
    overdue: l10n.t('Overdue'),
    week: l10n.t('Within a week'),
    month: l10n.t('Within a month'),
    quarter: l10n.t('Within a quarter'),
    later: l10n.t('Later'),
  };
  return words[group];
}

function groupRow(group: DateGroup, dates: readonly Dated[], several: boolean, source: ViewSource): Row {
  const far = group === 'quarter' || group === 'later';
  const item = new TreeItem(
    groupWords(group),
    far ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded,
  );
  item.description = String(dates.length);
  item.accessibilityInformation = {
    label: `${groupWords(group)}, ${dates.length === 1 ? l10n.t('1 date') : l10n.t('{0} dates', dates.length)}`,
  };
  item.iconPath =
    group === 'overdue'
      ? new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'))
      : new ThemeIcon('calendar');
  return {
    item: Object.assign(item, { id: group }),
    digest: JSON.stringify([several, dates]),
    children: dates.map((date) => dateRow(date, several, source)),
  };
}

const icons: Record<DateKind, string> = {
  notice: 'law',
  meeting: 'comment-discussion',
  review: 'search',
  milestone: 'milestone',
  action: 'checklist',
  waiver: 'bell-slash',
  change: 'arrow-swap',
};

function dateRow(date: Dated, several: boolean, source: ViewSource): Row {
  const { key, kind, date: day, left, title, why, owners, name } = date;
  const item = new TreeItem(`${day}  ${title}`);
  item.description = [away(left), several ? name : ''].filter(Boolean).join(' · ');
  item.iconPath = new ThemeIcon(icons[kind]);
  const who = owners.length > 0 ? l10n.t('Sees to it: {0}', owners.join(', ')) : undefined;
  item.tooltip = [`${day}, ${away(left)}: ${title}`, why, who, name].filter(Boolean).join('\n');
  item.accessibilityInformation = {
    label: [title, `${day}, ${away(left)}`, why, who, name].filter(Boolean).join('. '),
  };
  item.contextValue = 'date';
  item.command = source.open(date);
  return { item: Object.assign(item, { id: key }) };
}

function away(left: number): string {
  if (left === 0) return l10n.t('today');
  if (left === 1) return l10n.t('tomorrow');
  if (left === -1) return l10n.t('yesterday');
  return left > 0 ? l10n.t('in {0} days', left) : l10n.t('{0} days ago', -left);
}
