import { historyOf, type PartnershipHistory, type ScoreHistory } from '../core/index.ts';
import { UsageError } from './errors.ts';
import type { Loaded } from './judge.ts';
import type { Output } from './output.ts';
import { type Every, pastVersions } from './past.ts';
import { gitTop } from './paths.ts';
import { wholeRepository } from './whole-repository.ts';

interface Asked {
  top: string;
  loaded: Loaded;
  asOf: string;
  every: Every;
  since: string | undefined;
  output: Output;
}

/** How the score of every partnership of a repository moved, up to the files as they are now. */
export async function historiesOf({ top, loaded, asOf, every, since, output }: Asked): Promise<PartnershipHistory[]> {
  const { sources, inEngine } = await wholeRepository(loaded, top);
  const past = await pastVersions({ top, asOf, every, since, progress: output.progress });
  const versions = past.map(({ files, ...version }) => ({
    ...version,
    files: files.map(({ path, text }) => ({ path: inEngine(path), text })),
  }));
  output.progress.say(`judging ${versions.length + 1} versions`);
  return historyOf([...versions, { date: asOf, name: 'now', files: sources }]);
}

/** The scores at the ends of the last months, by partnership (`Partnership/harbour-chat`), and where they are going. */
export async function scoresBefore(loaded: Loaded, asOf: string, output: Output): Promise<Map<string, ScoreHistory>> {
  const top = gitTop(output.cwd);
  if (top === undefined) throw new UsageError('--trend needs a git repository, and this folder is in none.');
  const histories = await historiesOf({ top, loaded, asOf, every: 'month', since: undefined, output });
  return new Map(histories.map(({ document, points, trend }) => [document, { past: points.slice(0, -1), trend }]));
}
