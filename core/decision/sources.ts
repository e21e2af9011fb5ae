import { logOf } from '../actuals/log.ts';
import { readingsOf } from '../actuals/readings.ts';
import type { Partnership } from '../generated/types.ts';
import type { Place } from '../health/types.ts';
import { isKind } from '../model/facts.ts';
import type { AskedPartnership } from '../questions/asked.ts';
import { compare } from '../text.ts';
import type { Source } from './types.ts';

/** The files that went in, in the order in which one reads them, each with the lines that `places` name. */
export function sourcesOf(asked: AskedPartnership, places: readonly Place[]): Source[] {
  const { result, main, documents } = asked;
  const { name, held } = main.document;
  const files = new Map<string, Omit<Source, 'lines'>>();
  const add = (file: string, what: string, clientOnly = false): void => {
    if (!files.has(file)) files.set(file, { file, what, clientOnly });
  };
  for (const { source, document } of documents)
    add(source.path, 'definition', document.held.data.audience === 'client');
  const providers = [
    held.data.provider,
    ...documents.flatMap(({ document }) => othersNamed(document.held.data as Partnership)),
  ];
  for (const provider of providers)
    for (const { path, documents: all } of result.sources)
      for (const document of all)
        if (provider !== undefined && isKind(document, 'Provider') && document.name === provider)
          add(path, 'provider', document.held.data.audience === 'client');
  for (const { file } of readingsOf(result.sources, name)) add(file, 'readings');
  for (const { file } of logOf(result.sources, name)) add(file, 'diary');
  const policy = result.workspace.policyFor(main.source.path).source;
  if (policy) add(policy.file, 'policy');
  for (const file of places.map((place) => place.file).sort(compare)) add(file, 'named here');
  return [...files.values()].map((source) => {
    const lines = places.filter(({ file }) => file === source.file).map(({ range }) => range.start.line + 1);
    return { ...source, lines: [...new Set(lines)].sort((a, b) => a - b) };
  });
}

/** The other providers that could take work over. */
function othersNamed({ exitPlan, lifecycle }: Partnership): (string | undefined)[] {
  const shares = lifecycle?.rebalance?.targetShares ?? [];
  return [
    ...((exitPlan || undefined)?.alternatives ?? []).map(({ provider }) => provider),
    ...shares.flatMap(({ providers = [] }) => providers.map(({ provider }) => provider)),
  ];
}
