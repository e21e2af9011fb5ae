import type { Provider, SubProcessor } from '../../generated/types.ts';
import type { PlaceInFile, RuleContext } from '../rule.ts';

export type SubProvider = NonNullable<Provider['subProviders']>[number];

/**
 * The companies that work with personal data for the provider by the files about it, and are not in the list. What those
 * files leave open is said to be needed.
 */
export function unlisted(
  listed: readonly SubProcessor[],
  context: Pick<RuleContext, 'providerFiles' | 'needs'>,
): { company: SubProvider; place: PlaceInFile }[] {
  const found = new Map<string, { company: SubProvider; place: PlaceInFile }>();
  for (const { data, state, place } of context.providerFiles()) {
    for (const company of data.subProviders ?? []) {
      if (['unknown', 'todo'].includes(state([company, 'personalData']))) context.needs('subProviders.personalData');
      if (company.personalData !== true || listed.some((one) => isSame(one, company))) continue;
      found.set(plain(company.name ?? company.id), { company, place: place([company]) });
    }
  }
  return [...found.values()];
}

/** What the file of the provider says of it; when the client agreed is added where it is not known. */
export function entryFor({ id, name, service, country, agreedOn }: SubProvider): Record<string, unknown> {
  const known = Object.entries({ id, name, service, country }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), agreedOn: agreedOn ?? 'TODO day on which you agreed to it' };
}

function isSame(listed: SubProcessor, { id, name }: SubProvider): boolean {
  return (id !== undefined && listed.id === id) || (name !== undefined && plain(listed.name) === plain(name));
}

function plain(name = ''): string {
  return name.trim().toLowerCase();
}
