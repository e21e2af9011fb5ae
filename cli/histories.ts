import { historyOf, type PartnershipHistory } from '../core/index.ts';
import type { Loaded } from './judge.ts';
import type { Output } from './output.ts';
import { type Every, pastVersions } from './past.ts';
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
