import { builtInCatalogue, type CatalogueKpi } from '../kpi/catalogue.ts';
import type { Answers, NewFile, Surroundings } from './answers.ts';
import { definition } from './files/definition.ts';
import { exit } from './files/exit.ts';
import { portfolio } from './files/portfolio.ts';
import { provider } from './files/provider.ts';
import { tables } from './files/tables.ts';
import { planOf } from './plan.ts';

/**
 * The files of a new partnership, the definition first. Same answers, day and surroundings: the same bytes. Days of a plan
 * are counted from `asOf`, an ISO day; facts that nobody was asked for are `TODO`.
 */
export function scaffold(
  answers: Answers,
  asOf: string,
  surroundings?: Surroundings,
  catalogue: ReadonlyMap<string, CatalogueKpi> = builtInCatalogue,
): NewFile[] {
  const plan = planOf(answers, asOf, catalogue, surroundings);
  return [definition(plan), exit(plan), provider(plan), portfolio(plan), ...tables(plan)].filter(
    (file) => file !== undefined,
  );
}
