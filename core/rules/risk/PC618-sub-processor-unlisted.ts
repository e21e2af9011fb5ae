import type { Provider, SubProcessor } from '../../generated/types.ts';
import { list, quoted } from '../../text.ts';
import { type PlaceInFile, partnershipRule } from '../rule.ts';
import { personalData } from './personal-data.ts';
import { saidInCompanion } from './unstated.ts';

type SubProvider = NonNullable<Provider['subProviders']>[number];

export const rule = partnershipRule({
  id: 'PC618',
  name: 'sub-processor-unlisted',
  area: 'risk',
  severity: 'warning',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC604', 'PC617'],
  summary: 'Every company that works with personal data for the provider is listed.',
  condition:
    "A piece of the scope says that agents see personal data, data protection is stated, and a sub-provider that sees personal data by the provider's file is not among the sub-processors; or the roles and locations are stated and the sub-processors are not. An empty list says that there are none.",
  fix: 'Adds the companies as the file of the provider has them; or the list, to be filled in.',
  check(partnership, context) {
    const sees = personalData(partnership);
    if (sees === undefined) context.needs('scope.personalData');
    if (!sees) return;
    const protection = partnership.risk?.dataProtection;
    const at = ['risk', 'dataProtection', 'subProcessors'];
    const stands = context.state(at);
    if (!protection || (stands !== 'absent' && stands !== 'stated')) {
      if (stands !== 'invalid') context.needs('risk.dataProtection.subProcessors');
      return;
    }
    if (stands === 'absent' && saidInCompanion(context, ({ risk }) => risk?.dataProtection?.subProcessors))
      return context.needs('risk.dataProtection.subProcessors');
    const listed = protection.subProcessors ?? [];
    const unlisted = new Map<string, { company: SubProvider; place: PlaceInFile }>();
    for (const { data, state, place } of context.providerFiles()) {
      for (const company of data.subProviders ?? []) {
        if (['unknown', 'todo'].includes(state([company, 'personalData']))) context.needs('subProviders.personalData');
        if (company.personalData !== true || listed.some((one) => isSame(one, company))) continue;
        unlisted.set(plain(company.name ?? company.id), { company, place: place([company]) });
      }
    }
    const companies = [...unlisted.values()];
    if (companies.length > 0) {
      const one = companies.length === 1;
      context.report({
        at,
        message: `${list(companies.map(({ company }) => nameOf(company)))} ${one ? 'works' : 'work'} with personal data for the provider and ${one ? 'is' : 'are'} not among the sub-processors here.`,
        why: 'You answer for what happens to the data at a company that you have not agreed to.',
        related: companies.map(({ place }) => ({ place, message: 'in the file of the provider' })),
        fixes: [
          {
            title: `Add ${list(companies.map(({ company }) => nameOf(company)))}; the day of your agreement to be filled in`,
            operations: companies.map(({ company }) => context.append(at, entryFor(company))),
            preferred: true,
          },
        ],
      });
      return;
    }
    const { roles, locations } = protection;
    if (stands === 'stated') return;
    if (!roles?.client || !roles.provider || !locations?.length)
      return context.needs('risk.dataProtection.subProcessors');
    context.report({
      at,
      message: 'Which companies work with the personal data on behalf of the provider? Nothing is stated.',
      why: 'Telephony, recordings or the desk itself may be run by others, and the client has to agree to each. An empty list says that there are none.',
      fixes: [
        {
          title: 'Add the list, to be filled in',
          operations: [context.set(at, 'TODO companies that work with the data for the provider, or an empty list')],
          preferred: true,
        },
      ],
    });
  },
});

function isSame(listed: SubProcessor, { id, name }: SubProvider): boolean {
  return (id !== undefined && listed.id === id) || (name !== undefined && plain(listed.name) === plain(name));
}

function plain(name = ''): string {
  return name.trim().toLowerCase();
}

function nameOf({ name, id }: SubProvider): string {
  return quoted(name ?? id ?? 'a company without a name');
}

/** What the file of the provider says of it; when the client agreed is added where it is not known. */
function entryFor({ id, name, service, country, agreedOn }: SubProvider): Record<string, unknown> {
  const known = Object.entries({ id, name, service, country }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), agreedOn: agreedOn ?? 'TODO day on which you agreed to it' };
}
