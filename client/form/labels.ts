import { l10n } from 'vscode';

/** The words of the form, in the reader's language. Fields are called as the reference calls them, in every language. */
export function labels() {
  return {
    unread: l10n.t(
      'Line {0} cannot be read now: {1} What you see is from before; it can be changed again once the text can be read.',
      '{0}',
      '{1}',
    ),
    which: l10n.t('Partnership'),
    sections: l10n.t('Sections'),
    notStated: l10n.t('Not stated'),
    notListed: l10n.t('{0} (not listed)', '{0}'),
    unit: l10n.t('{0}: unit', '{0}'),
    figure: l10n.t('{0}: how many', '{0}'),
    example: l10n.t('For example {0}', '{0}'),
    toDo: l10n.t('Still to be filled in: {0}', '{0}'),
    toDoBare: l10n.t('Still to be filled in.'),
    unknown: l10n.t('Asked, and not known.'),
    onlyShown: l10n.t('Only shown here. {0}', '{0}'),
    editInText: l10n.t('Edit in the text, line {0}', '{0}'),
    proposed: l10n.t('Proposed, not agreed: {0}', '{0}'),
    line: l10n.t('Line {0} of the text', '{0}'),
    lineIn: l10n.t('{0}, line {1}', '{0}', '{1}'),
    goTo: l10n.t('Go to {0}, line {1}', '{0}', '{1}'),
    rule: l10n.t('Page of {0}', '{0}'),
    remove: l10n.t('Remove'),
    removeWhat: l10n.t('Remove {0}', '{0}'),
    removed: l10n.t('Removed: {0}. Undo brings it back.', '{0}'),
    none: l10n.t('Nothing is listed yet.'),
    more: l10n.t('{0} more are listed in the text.', '{0}'),
    nobody: l10n.t('Nobody to choose from is listed yet.'),
    add: l10n.t('Add: {0}', '{0}'),
    addNow: l10n.t('Add'),
    notWritten: l10n.t('Not written: {0}', '{0}'),
    findings: l10n.t('{0} found', '{0}'),
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    info: l10n.t('Note'),
    hint: l10n.t('Hint'),
  };
}

export type FormLabels = ReturnType<typeof labels>;
