import { l10n, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import type { Commit, Ref, Repository } from '../git/api.ts';
import { type Base, commitOf } from './base.ts';

type Item = QuickPickItem & { base?: Base };

/** Commits of the file that are offered. */
const mostCommits = 20;
/** Branches whose name says that others start from them. */
const trunks = ['main', 'master', 'trunk', 'develop'];

/** Asks what to compare with; undefined when that was left. */
export async function pickBase(repository: Repository, file: Uri): Promise<Base | undefined> {
  const chosen = await window.showQuickPick(itemsFor(repository, file), {
    title: l10n.t('Compare with …'),
    placeHolder: l10n.t('What the partnerships said where? Changes since then are told in contract words.'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.base;
}

async function itemsFor(repository: Repository, file: Uri): Promise<Item[]> {
  const [refs, commits] = await Promise.all([
    repository.getRefs({ sort: 'committerdate' }),
    repository.log({ path: file.fsPath, maxEntries: mostCommits }).catch((): Commit[] => []),
  ]);
  const named = refs.filter(({ name }) => name !== undefined && !name.endsWith('/HEAD')) as (Ref & { name: string })[];
  const here = repository.state.HEAD;
  const last = commits.find(({ hash }) => hash === here?.commit);
  const items: Item[] = [
    {
      label: l10n.t('Last commit'),
      description: `${here?.commit?.slice(0, 8) ?? ''}${last ? ` · ${firstLine(last)}` : ''}`,
      base: { ref: 'HEAD' },
    },
  ];
  const trunk = await startOf(repository, named);
  const left = trunk === undefined ? undefined : await commitOf({ left: trunk }, repository);
  if (trunk !== undefined && typeof left === 'string') {
    items.push({
      label: l10n.t('Where this branch left {0}', trunk),
      description: left.slice(0, 8),
      base: { left: trunk },
    });
  }
  const group = (title: string, entries: Item[]): void => {
    if (entries.length > 0) items.push({ label: title, kind: QuickPickItemKind.Separator }, ...entries);
  };
  const refItem = ({ name, commit }: (typeof named)[number]): Item => ({
    label: name,
    description: commit?.slice(0, 8) ?? '',
    base: { ref: name },
  });
  const branches = named.filter(({ type, name }) => type !== 2 && name !== here?.name);
  group(l10n.t('branches'), branches.map(refItem));
  group(l10n.t('tags'), named.filter(({ type }) => type === 2).map(refItem));
  const commitItem = (commit: Commit): Item => ({
    label: firstLine(commit) || commit.hash.slice(0, 8),
    description: [commit.hash.slice(0, 8), commit.authorDate?.toISOString().slice(0, 10), commit.authorName]
      .filter(Boolean)
      .join(' · '),
    base: { ref: commit.hash },
  });
  group(l10n.t('commits of this file'), commits.map(commitItem));
  return items;
}

function firstLine({ message }: Commit): string {
  return message.split('\n')[0] ?? '';
}

/** The branch that this one goes back to: the one git has written down, else one that is called like a trunk. */
async function startOf(repository: Repository, refs: readonly { name: string }[]): Promise<string | undefined> {
  const here = repository.state.HEAD?.name;
  const told = here === undefined ? undefined : await repository.getBranchBase(here).catch(() => undefined);
  const names = refs.map(({ name }) => name);
  const written = told?.name === undefined ? undefined : told.remote ? `${told.remote}/${told.name}` : told.name;
  const likely = [written, ...trunks.flatMap((trunk) => [`origin/${trunk}`, trunk])];
  return likely.find((name) => name !== undefined && name !== here && names.includes(name));
}
