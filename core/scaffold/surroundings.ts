import type { Workspace } from '../check.ts';
import type { CatalogueKpi } from '../kpi/catalogue.ts';
import { isKind } from '../model/facts.ts';
import type { Place } from './questions/question.ts';

/** What is known where new files are to stand: the documents of the workspace, and the names of the files of the folder. */
export function placeOf(
  workspace: Pick<Workspace, 'asOf' | 'sources'> & { catalogue: ReadonlyMap<string, CatalogueKpi> },
  files: readonly string[],
): Place {
  const documents = workspace.sources.flatMap((source) => source.documents);
  return {
    asOf: workspace.asOf,
    surroundings: {
      names: [...new Set(documents.map(({ name }) => name))],
      providers: documents.flatMap((document) => (isKind(document, 'Provider') ? [document.name] : [])),
      portfolios: documents.flatMap((document) =>
        isKind(document, 'Portfolio') ? (document.held.data.client ?? []) : [],
      ),
      files,
    },
    kpis: [...workspace.catalogue.values()].map(({ id = '', name = id, family = '', typical = '' }) => ({
      id,
      name,
      family,
      typical,
    })),
  };
}
