import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { type OverviewFinding, type OverviewItem, viewMessages } from '../../server/view-protocol.ts';
import { bandWord } from '../panel/labels.ts';
import { countsOf } from '../status.ts';
import type { ViewSource } from './source.ts';
import { type Row, type Tree, treeView } from './tree.ts';

/** Partnerships by health, each with its findings: a shape and a word for each band and severity, not a colour alone. */
export function overviewView(source: ViewSource): Tree {
  return treeView('partnership.overview', async () => {
    const items = await source.ask<OverviewItem[]>(viewMessages.overview);
    return { rows: items.map((item) => entryRow(item, source)) };
  });
}

const bands: Record<NonNullable<OverviewItem['label']>, ThemeIcon> = {
  healthy: new ThemeIcon('pass', new ThemeColor('charts.green')),
  watch: new ThemeIcon('eye', new ThemeColor('charts.blue')),
  strained: new ThemeIcon('warning', new ThemeColor('charts.yellow')),
  failing: new ThemeIcon('error', new ThemeColor('charts.red')),
  'not enough evidence': new ThemeIcon('question'),
};

const severities: Record<OverviewFinding['severity'], ThemeIcon> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  hint: new ThemeIcon('lightbulb'),
};

function entryRow(entry: OverviewItem, source: ViewSource): Row {
  const { key, kind, name, title, score, label, counts, waived, folder, unread } = entry;
  const any = counts.error + counts.warning + counts.info + counts.hint + waived > 0;
  const item = new TreeItem(name, any ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  const health = score === undefined || label === undefined ? statusOf(entry) : `${score} ${bandWord(label)}`;
  const said = [health, countsOf(counts, waived), unread ? l10n.t('cannot be read now') : '', folder].filter(Boolean);
  item.description = said.join(' · ');
  item.iconPath = kind === 'file' ? new ThemeIcon('file') : label ? bands[label] : new ThemeIcon('circle-outline');
  item.tooltip = [title ?? name, said.join(', ')].join('\n');
  item.accessibilityInformation = {
    label: [name, score === undefined ? '' : l10n.t('health {0} of 100', score), ...said].filter(Boolean).join(', '),
  };
  item.contextValue = kind;
  if (!any) item.command = source.open(entry);
  return {
    item: Object.assign(item, { id: key }),
    digest: JSON.stringify(entry),
    uri: source.uri(entry),
    ...(any
      ? {
          children: async () => {
            const findings = await source.ask<OverviewFinding[]>(viewMessages.overviewFindings, { key });
            return findings.map((finding) => findingRow(finding, key, source));
          },
        }
      : {}),
  };
}

/** What is said where there is no score. */
function statusOf({ kind, status }: OverviewItem): string {
  if (kind === 'file') return '';
  return status === 'ended' ? l10n.t('ended') : l10n.t('no score yet');
}

function findingRow(finding: OverviewFinding, above: string, source: ViewSource): Row {
  const { key, rule, severity, message, why, range, waived } = finding;
  const item = new TreeItem(message);
  const place = l10n.t('{0} · line {1}', rule, range.start.line + 1);
  const accepted = waived && l10n.t('waived until {0}', waived.until);
  item.description = accepted === undefined ? place : `${accepted} · ${place}`;
  item.iconPath = waived ? new ThemeIcon('bell-slash') : severities[severity];
  item.tooltip = [message, why, waived && l10n.t('By {0} until {1}: {2}', waived.by, waived.until, waived.reason)]
    .filter(Boolean)
    .join('\n\n');
  const word = accepted ?? severityWord(severity);
  item.accessibilityInformation = { label: `${word}: ${message} ${place}` };
  item.contextValue = 'finding';
  item.command = source.open(finding);
  return { item: Object.assign(item, { id: `${above} ${key}` }), rule };
}

function severityWord(severity: OverviewFinding['severity']): string {
  const words = {
    error: l10n.t('error'),
    warning: l10n.t('warning'),
    info: l10n.t('information'),
    hint: l10n.t('hint'),
  };
  return words[severity];
}
