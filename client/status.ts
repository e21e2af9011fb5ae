import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import type { HealthResult } from '../server/protocol.ts';
import { definitionEditor, isDefinition, languageId } from './documents.ts';
import { bandWord } from './panel/labels.ts';
import type { Editor } from './start.ts';

/** What the editor's status says of the open definition: health and counts, the policy in force, limits that were hit. */
export function status({ health }: Editor): Disposable {
  const items = {
    health: languages.createLanguageStatusItem('partnership.health', languageId),
    policy: languages.createLanguageStatusItem('partnership.policy', languageId),
  };
  items.health.name = l10n.t('Partnership Health');
  items.policy.name = l10n.t('Partnership Policy');
  let latest = 0;
  const update = async (): Promise<void> => {
    const document = definitionEditor()?.document;
    if (!isDefinition(document)) return;
    const mine = ++latest;
    const result = await health.of(document.uri);
    if (mine !== latest) return;
    showHealth(items.health, result);
    showPolicy(items.policy, result);
  };
  const soon = (): void => void update();
  return Disposable.from(
    items.health,
    items.policy,
    health.onDidChange(soon),
    window.onDidChangeActiveTextEditor(soon),
  );
}

function showHealth(item: LanguageStatusItem, result: HealthResult | undefined): void {
  item.busy = result === undefined;
  if (!result) {
    item.text = l10n.t('Reading the partnerships …');
    item.detail = '';
    return;
  }
  const [first] = result.partnerships;
  item.text = first ? `${first.health.score} · ${bandWord(first.health.label)}` : l10n.t('No partnership in this file');
  item.detail = countsOf(result.counts, result.waived.length);
  item.command = { title: l10n.t('Show health'), command: 'partnership.showHealth' };
  item.severity = LanguageStatusSeverity.Information;
  if (result.limits.length > 0) {
    item.severity = LanguageStatusSeverity.Warning;
    item.detail = `${item.detail} · ${l10n.t('not all was judged: {0}', result.limits[0] ?? '')}`;
  }
}

function showPolicy(item: LanguageStatusItem, result: HealthResult | undefined): void {
  item.text = result?.policy ? l10n.t('Policy {0}', result.policy.name) : l10n.t('Built-in policy');
  item.detail = result ? l10n.t('as of {0}', result.asOf) : '';
  item.command = result?.policy ? { title: l10n.t('Open'), command: 'partnership.openPolicy' } : undefined;
}

/** `1 error, 2 warnings`. */
export function countsOf(counts: HealthResult['counts'], waived: number): string {
  const said = [
    counts.error > 0 && (counts.error === 1 ? l10n.t('1 error') : l10n.t('{0} errors', counts.error)),
    counts.warning > 0 && (counts.warning === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', counts.warning)),
    counts.info + counts.hint > 0 &&
      (counts.info + counts.hint === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', counts.info + counts.hint)),
    waived > 0 && l10n.t('{0} waived', waived),
  ].filter((part) => part !== false);
  return said.length > 0 ? said.join(', ') : l10n.t('no findings');
}
