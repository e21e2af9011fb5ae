import { l10n } from 'vscode';

/** The words of the panel, in the reader's language. What rules say stays as it is, so that it reads the same everywhere. */
export function labels() {
  return {
    asOf: l10n.t('as of {0}', '{0}'),
    unread: l10n.t('Line {0} cannot be read now: {1} What you see is from before.', '{0}', '{1}'),
    health: l10n.t('Health'),
    of100: l10n.t('of 100'),
    confidence: l10n.t('Confidence {0} %', '{0}'),
    confidenceMeans: l10n.t('how much of the evidence is there and fresh'),
    noDecision: l10n.t('Below 50 % confidence the score is no ground for a decision.'),
    scale: l10n.t('{0} on a scale from 0 to 100: {1}', '{0}', '{1}'),
    bandFrom: l10n.t('{0} from {1}', '{0}', '{1}'),
    since: l10n.t('{0} since this panel was opened', '{0}'),
    capped: l10n.t('Limit in force'),
    wouldCap: l10n.t('Limit not reached'),
    help: l10n.t('What would help most'),
    helpNote: l10n.t('The points are what each could bring back at most.'),
    helpNone: l10n.t('No points were lost: there is nothing to gain.'),
    points: l10n.t('Points'),
    pointsUpTo: l10n.t('up to {0} points', '{0}'),
    ledger: l10n.t('Where the points went'),
    ledgerSum: l10n.t('100 − {0} = {1}', '{0}', '{1}'),
    found: l10n.t('What was found, and where'),
    side: l10n.t('Side'),
    whole: l10n.t('whole score'),
    line: l10n.t('line {0}', '{0}'),
    goTo: l10n.t('Go to {0}, line {1}', '{0}', '{1}'),
    rule: l10n.t('Page of {0}', '{0}'),
    sides: l10n.t('The seven sides'),
    sidesNote: l10n.t('Each side brings its weight in points. Evidence that is absent or old draws a side towards 50.'),
    missing: l10n.t('What is still missing'),
    missingNow: l10n.t('Due now, in status {0}', '{0}'),
    missingLater: l10n.t('Before status {0}', '{0}'),
    missingNone: l10n.t('Nothing: all that rules ask for is stated.'),
    missingWait: l10n.t('Asking the rules …'),
    newSection: l10n.t('a new section'),
    unlocks: l10n.t('unlocks'),
    accepted: l10n.t('Accepted for now'),
    acceptedNote: l10n.t('These findings are waived: they fail nothing and cost half their points.'),
    acceptedBy: l10n.t('By {0} until {1}: {2}', '{0}', '{1}', '{2}'),
    score: l10n.t('Score'),
    weight: l10n.t('Weight'),
    evidence: l10n.t('Confidence'),
    weights: l10n.t('Weights: {0}', '{0}'),
    changed: l10n.t('Health {0}, {1}', '{0}', '{1}'),
    bands: {
      healthy: l10n.t('healthy'),
      watch: l10n.t('watch'),
      strained: l10n.t('strained'),
      failing: l10n.t('failing'),
      'not enough evidence': l10n.t('not enough evidence'),
    },
  };
}

export type Labels = ReturnType<typeof labels>;

export function bandWord(label: string): string {
  const { bands } = labels();
  return (bands as Record<string, string>)[label] ?? label;
}
