import { l10n, type Uri } from 'vscode';
import { endsBetween } from '../../core/actuals/periods.ts';
import { addDays } from '../../core/model/dates.ts';
import { type NoGit, repositoryOf } from './api.ts';
import { type BaseTexts, baseTexts } from './base-texts.ts';

/** The files of a folder as they were committed at the end of a month. */
export interface PastTexts {
  /** ISO day, the last of the month. */
  date: string;
  /** The commit, its first twelve digits. */
  name: string;
  files: BaseTexts['files'];
}

const YEAR = 365;
/** Commits that are looked through for the last one of each month. */
const COMMITS = 5000;

/** The files of a folder at the ends of the twelve months before a day, as far back as there are commits; or why there are none. */
export async function pastTexts(folder: Uri, asOf: string): Promise<PastTexts[] | NoGit> {
  const repository = await repositoryOf(folder);
  if ('reason' in repository) return repository;
  if (repository.state.HEAD?.commit === undefined)
    return { reason: l10n.t('Nothing is committed in this repository yet.') };
  // A file that was made a moment ago is in no commit, though git has not noticed it yet.
  await repository.status();
  // The newest first; a day in UTC, as everywhere.
  const commits = (await repository.log({ maxEntries: COMMITS })).map(({ hash, commitDate, authorDate }) => ({
    hash,
    date: (commitDate ?? authorDate)?.toISOString().slice(0, 10) ?? '',
  }));
  const past: PastTexts[] = [];
  for (const date of endsBetween('month', addDays(asOf, -YEAR), asOf)) {
    const last = commits.find((commit) => commit.date !== '' && commit.date <= date);
    if (!last) continue;
    const texts = await baseTexts(folder, last.hash);
    if ('reason' in texts) return texts;
    past.push({ date, name: last.hash.slice(0, 12), files: texts.files });
  }
  return past;
}
