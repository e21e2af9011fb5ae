import { list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { personalData } from './personal-data.ts';
import { entryFor, unlisted } from './sub-processors.ts';
import { riskIsAsked, saidInCompanion } from './unstated.ts';

const parts = [
  {
    at: ['roles', 'client'],
    words: 'the part of the client (who decides about the data)',
    todo: 'TODO controller, jointController or processor',
  },
  {
    at: ['roles', 'provider'],
    words: 'the part of the provider (who works with it)',
    todo: 'TODO processor, jointController, controller or subProcessor',
  },
  {
    at: ['locations'],
    words: 'the countries in which it is kept or seen',
    todo: 'TODO countries in which the data is kept or can be seen',
  },
] as const;

export const rule = partnershipRule({
  id: 'PC617',
  name: 'data-roles',
  area: 'risk',
  severity: 'warning',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC610'],
  summary: 'Where agents see personal data, it is stated which part each side has and in which countries the data is.',
  condition:
    'A piece of the scope says that agents see personal data, and the role of the client, the role of the provider or the locations are not stated; no location in the list counts as not stated. Where data protection is not stated at all and no threat is either, PC610 asks for both from contracted on.',
  fix: "Adds what is missing, to be filled in, with the companies that the provider's file names.",
  check(partnership, context) {
    const sees = personalData(partnership);
    if (sees === undefined) context.needs('scope.personalData');
    if (!sees) return;
    const top = ['risk', 'dataProtection'];
    const open = (at: readonly string[]) => ['unknown', 'todo'].includes(context.state([...top, ...at]));
    for (const { at } of parts) if (open(at)) context.needs([...top, ...at].join('.'));
    const none = context.state([...top, 'locations', 0]) === 'absent';
    const missing = parts.filter(
      ({ at }) => context.state([...top, ...at]) === 'absent' || (at[0] === 'locations' && none),
    );
    if (missing.length === 0) return;
    const absent = context.state(top) === 'absent';
    if ((absent && riskIsAsked(partnership, context)) || saidInCompanion(context, ({ risk }) => risk?.dataProtection))
      return context.needs(top.join('.'));
    // What the file of the provider says already stands in the list from the beginning.
    const companies = absent ? unlisted([], context) : [];
    const only = missing.length === 1 ? missing[0] : undefined;
    context.report({
      at: absent || !only ? top : [...top, ...only.at],
      message: absent
        ? 'Who decides about the personal data that agents see, who works with it, and in which countries? Nothing is stated.'
        : `Agents see personal data, but these are not stated: ${list(missing.map(({ words }) => words))}.`,
      why: `Who answers to customers and authorities for a leak, and which law holds, follows from these.${absent ? ' PC618 could not be judged.' : ''}`,
      fixes: [
        {
          title: 'Add what is missing, to be filled in',
          operations: [
            ...missing.map(({ at, todo }) => context.set([...top, ...at], todo)),
            ...companies.map(({ company }) => context.append([...top, 'subProcessors'], entryFor(company))),
          ],
          preferred: true,
        },
      ],
    });
  },
});
