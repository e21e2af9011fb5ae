import { Disposable, type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type LastCommitParams, lastCommitMessage } from '../../server/last-commit-protocol.ts';
import { gitApi, type Repository, repositoryOf } from './api.ts';
import { baseTexts } from './base-texts.ts';

/**
 * Tells the server what the last commit of each folder holds, as soon as git is there and whenever it is another commit.
 * Where there is no git nothing is told, and nothing is said of it: what depends on it is just not shown.
 */
export function lastCommit(client: BaseLanguageClient): Disposable {
  const told = new Map<string, string | undefined>();
  const watched = new Map<Repository, Disposable>();
  let turn: Promise<void> = Promise.resolve();

  async function tell(folder: Uri): Promise<void> {
    const repository = await repositoryOf(folder);
    if (!('reason' in repository) && !watched.has(repository))
      watched.set(repository, repository.state.onDidChange(tellAll));
    const commit = 'reason' in repository ? undefined : repository.state.HEAD?.commit;
    const key = folder.toString();
    if (!client.isRunning() || told.get(key) === commit) return;
    const texts = commit === undefined ? undefined : await baseTexts(folder, commit);
    const uri = (of: Uri): string => client.code2ProtocolConverter.asUri(of);
    const params: LastCommitParams = {
      folder: uri(folder),
      ...(texts && 'files' in texts ? { files: texts.files.map((file) => ({ ...file, uri: uri(file.uri) })) } : {}),
    };
    if (!client.isRunning()) return;
    told.set(key, commit);
    await client.sendNotification(lastCommitMessage, params);
  }

  /** One after the other, so that of two commits the newer one is told last. */
  function tellAll(): void {
    turn = turn.then(async () => {
      for (const { uri } of workspace.workspaceFolders ?? [])
        await tell(uri).catch((error) => client.warn('The last commit could not be read', error, false));
    });
  }

  const listeners = [
    workspace.onDidChangeWorkspaceFolders(tellAll),
    client.onDidChangeState(({ newState }) => {
      // A server that was started anew knows nothing.
      if (newState === State.Running) told.clear();
      if (newState === State.Running) tellAll();
    }),
  ];
  const api = gitApi().then(
    (git) => {
      if ('reason' in git) return;
      listeners.push(
        git.onDidOpenRepository(tellAll),
        git.onDidCloseRepository(tellAll),
        git.onDidChangeState(tellAll),
      );
      tellAll();
    },
    (error) => client.warn('Git could not be asked', error, false),
  );
  void api;
  return new Disposable(() => {
    for (const one of [...listeners, ...watched.values()]) one.dispose();
  });
}
