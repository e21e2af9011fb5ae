import type { SchemaNode } from '../../schema/shape.ts';
import { leafNameAt } from '../../schema/shape.ts';
import { fieldAt, heldPath } from '../../schema/words.ts';
import type { Path } from '../../syntax/tree.ts';
import { amountsOfMoney, durations, intervalsFor, kpiValues, numbers, percents } from './amounts.ts';
import { choices } from './choices.ts';
import { dates, periods, timeWindows } from './dates.ts';
import { diaryRefs } from './diary.ts';
import { placeOf, type ValueOffer } from './item.ts';
import { kindOffers, names } from './kinds.ts';
import { fromCatalogue } from './kpis.ts';
import { people } from './people.ts';
import { references } from './references.ts';
import { countries, currencies, languages, timeZones } from './regions.ts';
import { inPolicy } from './rules.ts';
import type { Scene } from './scene.ts';
import { usedTexts } from './used-texts.ts';

/** What a single value at a path may be. `typed` is what stands before the cursor of it; its units depend on that. */
export function valuesAt(scene: Scene, leaf: SchemaNode, path: Path, typed: string): ValueOffer[] {
  const { kind } = scene;
  const place = placeOf(path);
  if (place === 'kind') return kindOffers();
  const field = fieldAt(kind, path) ?? leaf;
  const chosen = choices(leaf, field);
  if (chosen.length > 0) return chosen;
  if (leaf['x-ref'] !== undefined) return references(scene, leaf, path);
  switch (leaf['x-type']) {
    case 'duration':
      return durations(leaf, field, typed);
    case 'interval':
      return intervalsFor(leaf, field, typed);
    case 'percent':
      return percents(leaf, field, typed);
    case 'money':
      return amountsOfMoney(scene, leaf, field, typed);
    case 'kpiValue':
      return kpiValues(scene, leaf, field, path, typed);
    case 'number':
      return typed.trim() === '' ? numbers(leaf, field) : [];
    case 'date':
      return dates(scene, path);
    case 'timeWindow':
      return timeWindows(leaf, field);
    case 'id':
      return names(scene, place);
  }
  switch (leafNameAt(kind, heldPath(path))) {
    case 'timezone':
      return timeZones(scene, path);
    case 'country':
      return countries(scene);
    case 'currency':
      return currencies(scene);
    case 'language':
      return languages(scene, path, typed);
    case 'period':
      return periods(scene);
  }
  if (place === 'entries.[].by' || place === 'waivers.[].approvedBy') return people(scene, path);
  const special = [...inPolicy(scene, path), ...diaryRefs(scene, path), ...fromCatalogue(scene, path)];
  return special.length > 0 ? special : usedTexts(scene, path, typed);
}
