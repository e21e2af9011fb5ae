import { l10n } from 'vscode';
import { labels as labelsOfPages } from '../panel/labels.ts';

/** The words of the portfolio panel, in the reader's language: those of the pages, and those of what can be asked. */
export function labels() {
  return {
    ...labelsOfPages(),
    panel: {
      folder: l10n.t('Folder'),
      unread: l10n.t('{0}, line {1} cannot be read now: {2} What you see of it is from before.', '{0}', '{1}', '{2}'),
      working: l10n.t('Working it out …'),
      simulation: l10n.t('What if …?'),
      type: l10n.t('What happens'),
      types: {
        exit: l10n.t('Somebody leaves'),
        demand: l10n.t('Demand changes'),
        site: l10n.t('A site is lost'),
      },
      who: l10n.t('Who leaves'),
      site: l10n.t('Which site'),
      kinds: {
        providers: l10n.t('Providers'),
        owners: l10n.t('Owners of several providers'),
        partnerships: l10n.t('Partnerships'),
        sites: l10n.t('Sites'),
        zones: l10n.t('Risk zones'),
      },
      mode: l10n.t('How'),
      modes: {
        notice: l10n.t('The provider gives notice'),
        sudden: l10n.t('At once, without notice'),
        ours: l10n.t('The client gives notice'),
      },
      on: l10n.t('From'),
      change: l10n.t('Change in demand'),
      days: l10n.t('For how long'),
      unitDays: l10n.t('days'),
      forGood: l10n.t('days; left empty: for good'),
      nobody: l10n.t('No live partnership names a provider.'),
      noSite: l10n.t('No live partnership states a site.'),
      spread: l10n.t('How could work be spread?'),
      within: l10n.t('Within'),
      pin: l10n.t('Condition {0}', '{0}'),
      noPin: l10n.t('No condition'),
      pins: {
        keep: l10n.t('keeps exactly'),
        atMost: l10n.t('gets at most'),
        without: l10n.t('is there no more'),
      },
      percent: l10n.t('Percent for condition {0}', '{0}'),
      kind: l10n.t('Kind of condition {0}', '{0}'),
    },
  };
}

export type PortfolioLabels = ReturnType<typeof labels>;
