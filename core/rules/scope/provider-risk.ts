import type { Fix } from '../../findings.ts';
import type { Facts } from '../../model/facts.ts';
import type { WorkspaceRuleContext } from '../rule.ts';

export type ProviderRisk = 'pivot' | 'smallClient' | 'dependence';

/** The providers with which the client works or is about to, in their own documents. */
export function providersInUse({ facts, standing }: Pick<WorkspaceRuleContext, 'facts' | 'standing'>): Facts[] {
  const used = new Set(
    facts.filter((one) => one.kind === 'Partnership' && standing(one)).map(({ provider }) => provider),
  );
  return facts.filter(({ kind, name }) => kind === 'Provider' && used.has(name));
}

/** Whether a risk of this kind is noted, not before a day, and it is said what is done about it. */
export function isMitigated({ risks, gaps }: Facts, risk: ProviderRisk, since?: string): boolean {
  if (gaps?.risks) return true;
  return (risks ?? []).some(
    ({ type, notedOn, mitigated }) =>
      mitigated && type === risk && (since === undefined || notedOn === undefined || notedOn >= since),
  );
}

/** Notes a risk: what is seen is known, what is done about it is for people to fill in. */
export function noteRisk(type: ProviderRisk, what: string): Fix {
  return {
    title: 'Note it as a risk, with what is done about it to fill in',
    operations: [
      {
        do: 'append',
        path: ['risks'],
        value: {
          type,
          what,
          notedOn: 'TODO day on which it was seen',
          mitigation: { what: 'TODO what is done about it', owner: 'TODO who sees to it', due: 'TODO by when' },
        },
      },
    ],
    preferred: true,
  };
}
