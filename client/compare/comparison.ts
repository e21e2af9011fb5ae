import { type Disposable, type Event, EventEmitter, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type Compared,
  type CompareParams,
  type CompareResult,
  compareMessage,
} from '../../server/compare-protocol.ts';
import { type NoGit, repositoryOf } from '../git/api.ts';
import { baseTexts } from '../git/base-texts.ts';
import type { HealthSource } from '../health-source.ts';
import { type Base, commitOf, fullName } from './base.ts';

/** What is being compared, and what came of it. */
export interface Shown {
  base: Base;
  /** Left out until the first answer. */
  result?: Compared;
  /** Why there is no newer answer: the branch is gone, git was switched off. */
  reason?: string;
  /** Set while the file in front cannot be read: the result is how it was before. */
  paused?: string;
}

/** The one comparison of the window. It follows what is typed, what is committed and where the base moves to. */
export interface Comparison extends Disposable {
  shown(): Shown | undefined;
  onDidChange: Event<void>;
  /** Compares the folder of a file; settled with the first answer, or with why there is none. */
  start(file: Uri, base: Base): Promise<NoGit | undefined>;
  stop(): void;
}

interface Running {
  file: Uri;
  base: Base;
  commit: string | undefined;
  shown: Shown;
  watching: Disposable;
}

export function comparison(client: BaseLanguageClient, health: HealthSource): Comparison {
  const changed = new EventEmitter<void>();
  let running: Running | undefined;
  let turn: Promise<void> = Promise.resolve();
  let waiting = false;

  /** One after the other; what comes while one runs is answered by the next. */
  const update = (): Promise<void> => {
    if (!running || waiting) return turn;
    waiting = true;
    turn = turn.then(async () => {
      waiting = false;
      const mine = running;
      if (!mine) return;
      const answer = await ask(mine).catch((error): NoGit => {
        client.warn('Comparing failed', error, false);
        return { reason: error instanceof Error ? error.message : String(error) };
      });
      if (mine !== running) return;
      if (answer && 'reason' in answer) mine.shown.reason = answer.reason;
      else if (answer) mine.shown = next(mine.shown, answer);
      changed.fire();
    });
    return turn;
  };

  const ask = async (mine: Running): Promise<Compared | NoGit | undefined> => {
    if (!client.isRunning()) return undefined;
    const folder = folderOf(mine.file);
    if (mine.commit === undefined) {
      const repository = await repositoryOf(folder);
      if ('reason' in repository) return repository;
      const commit = await commitOf(mine.base, repository);
      if (typeof commit !== 'string') return commit;
      mine.commit = commit;
    }
    const { commit } = mine;
    const asked: CompareParams = {
      uri: client.code2ProtocolConverter.asUri(mine.file),
      commit,
      name: fullName(mine.base, commit),
      ...linksFrom(client),
    };
    const send = (files?: CompareParams['files']): Promise<CompareResult> =>
      client.sendRequest<CompareResult>(compareMessage, { ...asked, ...(files ? { files } : {}) });
    const first = await send();
    if (!first || !('needsFiles' in first)) return first ?? undefined;
    const texts = await baseTexts(folder, commit);
    if ('reason' in texts) return texts;
    const files = texts.files.map(({ uri, ...rest }) => ({ uri: client.code2ProtocolConverter.asUri(uri), ...rest }));
    const second = await send(files);
    return second && 'marks' in second ? second : undefined;
  };

  const stop = (): void => {
    running?.watching.dispose();
    running = undefined;
    changed.fire();
  };
  const listener = health.onDidChange(() => void update());
  return {
    shown: () => running?.shown,
    onDidChange: changed.event,
    async start(file, base) {
      const repository = await repositoryOf(folderOf(file));
      if ('reason' in repository) return repository;
      const commit = await commitOf(base, repository);
      if (typeof commit !== 'string') return commit;
      running?.watching.dispose();
      const mine: Running = {
        file,
        base,
        commit,
        shown: { base },
        watching: repository.state.onDidChange(() => {
          mine.commit = undefined;
          void update();
        }),
      };
      running = mine;
      changed.fire();
      await update();
      if (running !== mine || mine.shown.result) return undefined;
      const reason = mine.shown.reason;
      stop();
      return reason === undefined ? undefined : { reason };
    },
    stop,
    dispose() {
      listener.dispose();
      running?.watching.dispose();
      changed.dispose();
    },
  };
}

/** While a file is typed in, it cannot be read for moments: what was known stays until it can. */
function next({ base, result }: Shown, answer: Compared): Shown {
  const front = window.activeTextEditor?.document.uri.path;
  const isNew = (uri: string): boolean => !result?.unread.includes(uri) && Uri.parse(uri).path === front;
  if (!result || !answer.unread.some(isNew)) return { base, result: answer };
  const paused = l10n.t('The file in front cannot be read in full just now: this is how it compared before.');
  return { base, result, paused };
}

/** The preview of Markdown opens no whole URI of a file; what begins with `/` it seeks below the first folder. */
function linksFrom({ code2ProtocolConverter }: BaseLanguageClient): Pick<CompareParams, 'linksFrom'> {
  const first = workspace.workspaceFolders?.[0];
  return first ? { linksFrom: code2ProtocolConverter.asUri(first.uri) } : {};
}

/** The folder that the server checks a file with. */
function folderOf(file: Uri): Uri {
  return workspace.getWorkspaceFolder(file)?.uri ?? Uri.joinPath(file, '..');
}
