import type { SourceFile } from '../../model/document.ts';
import { pathAt } from '../../syntax/places.ts';
import { describeProvider } from './describe-provider.ts';
import { durationRewrites } from './duration.ts';
import { extractKpi } from './extract-kpi.ts';
import { extractPerson } from './extract-person.ts';
import { inlinePerson } from './inline-person.ts';
import { layoutRewrites } from './item-layout.ts';
import { percentRewrites } from './percent.ts';
import type { Place, Refactoring } from './refactoring.ts';
import { sideRewrites } from './sides.ts';

const atPlaces: readonly ((place: Place) => Refactoring[])[] = [
  durationRewrites,
  percentRewrites,
  sideRewrites,
  layoutRewrites,
  extractPerson,
  inlinePerson,
  extractKpi,
  describeProvider,
];

/** What can be made otherwise at an offset of a file, though nothing is wrong there. */
export function refactoringsAt(sources: readonly SourceFile[], source: SourceFile, offset: number): Refactoring[] {
  if (source.path.endsWith('.csv')) return [];
  const document = source.documents.find(({ syntax }) => syntax.start <= offset && offset <= syntax.end);
  const { root } = document?.syntax ?? {};
  if (!document || !root) return [];
  const target = { file: source.syntax, kind: document.kind, root };
  const place = { sources, source, document, target, path: pathAt(root, offset) };
  return atPlaces.flatMap((offer) => offer(place));
}
