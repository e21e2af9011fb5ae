import { list, quoted } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { personalData } from './personal-data.ts';
import { entryFor, type SubProvider, unlisted } from './sub-processors.ts';
import { saidInCompanion } from './unstated.ts';

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
    const companies = unlisted(protection.subProcessors ?? [], context);
    if (companies.length > 0) {
      const one = companies.length === 1;
      context.report({
        at,
        message: `${list(companies.map(({ company }) => nameOf(company)))} ${one ? 'works' : 'work'} with personal data for the provider and ${one ? 'is' : 'are'} not among the sub-processors here.`,
        why: 'You answer for what happens to the data at a company that you have not agreed to.',
        related: companies.map(({ place }) => ({ place, message: 'in the file of the provider' })),
        fixes: [
          {
            title: `Add ${list(companies.map(({ company }) => nameOf(company)))}${companies.every(({ company }) => company.agreedOn) ? '' : '; the day of your agreement to be filled in'}`,
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

function nameOf({ name, id }: SubProvider): string {
  return quoted(name ?? id ?? 'a company without a name');
}
