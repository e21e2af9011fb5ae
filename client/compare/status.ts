import { Disposable, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { shortName } from './base.ts';
import type { Comparison } from './comparison.ts';

/** Says in the status bar what the files are compared with, and what came of it. */
export function compareStatus(comparison: Comparison): Disposable {
  const item = window.createStatusBarItem('partnership.compare', StatusBarAlignment.Left);
  item.name = l10n.t('Partnership Comparison');
  item.command = 'partnership.compare.show';
  const update = (): void => {
    const shown = comparison.shown();
    if (!shown) {
      item.hide();
      return;
    }
    const name = shortName(shown.base);
    const { looser = 0, tighter = 0, neutral = 0 } = shown.result?.counts ?? {};
    const said = [
      looser > 0 && l10n.t('{0} looser', looser),
      tighter > 0 && l10n.t('{0} tighter', tighter),
      neutral > 0 && l10n.t('{0} neutral', neutral),
    ].filter((part) => part !== false);
    const counts = shown.result ? said.join(', ') || l10n.t('nothing changed') : '…';
    const since =
      'left' in shown.base ? l10n.t('Since it left {0}: {1}', name, counts) : l10n.t('Since {0}: {1}', name, counts);
    item.text = `$(${shown.reason === undefined ? 'git-compare' : 'warning'}) ${since}`;
    item.accessibilityInformation = { label: l10n.t('Partnerships compared. {0}', since), role: 'button' };
    const tooltip = new MarkdownString('', true);
    tooltip.isTrusted = {
      enabledCommands: ['partnership.compare.show', 'partnership.compare.stop', 'partnership.compare'],
    };
    if (shown.reason !== undefined) tooltip.appendText(shown.reason).appendMarkdown('\n\n');
    tooltip.appendMarkdown(
      [
        `[${l10n.t('Show What Changed')}](command:partnership.compare.show)`,
        `[${l10n.t('Compare with …')}](command:partnership.compare)`,
        `[${l10n.t('Stop Comparing')}](command:partnership.compare.stop)`,
      ].join(' · '),
    );
    item.tooltip = tooltip;
    item.show();
  };
  return Disposable.from(item, comparison.onDidChange(update));
}
