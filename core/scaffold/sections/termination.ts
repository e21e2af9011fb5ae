import { errorKpi } from '../kpis.ts';
import type { Plan, Side } from '../plan.ts';
import { said } from '../yaml.ts';

/** Days of notice that the client owes while terms are being chosen. */
const ownNotice = 90;

export function termination(plan: Plan) {
  const { early, answers, currency, wantedNotice, kpis } = plan;
  const days = (value: number): string => `${value} days`;
  const notice = (side: Side): string => {
    const stated = answers.notice?.[side];
    if (stated !== undefined) return days(stated);
    if (early && side === 'client') return days(ownNotice);
    if (early && wantedNotice) return days(wantedNotice);
    const safe = wantedNotice
      ? `; ${days(wantedNotice)} would be safe`
      : '; at this pace of hiring, replacing its agents takes too long';
    return `TODO notice by the ${side}${side === 'provider' ? safe : ''}`;
  };
  const fee = early && currency ? `0 ${currency}` : 'TODO what leaving costs; 0 if it is free';
  const trigger = errorKpi(kpis);
  const source = early ? undefined : 'TODO clause of the contract';
  return said("Who may end it, and with what notice. The provider's must be long enough to replace its agents.", {
    byClient: {
      forCause: early
        ? {
            notice: '30 days',
            cure: '30 days',
            triggers: trigger?.threshold
              ? [{ kpi: trigger.ref, threshold: trigger.threshold, periods: 3 }]
              : 'TODO a KPI, its threshold, and how many periods running',
          }
        : 'TODO notice, time to cure and what counts as cause',
      forConvenience: { notice: notice('client'), fee, source },
    },
    byProvider: {
      forCause: early ? { notice: '60 days', cure: '30 days' } : 'TODO notice and time to cure',
      forConvenience: { notice: notice('provider'), source },
    },
    transitionService: early
      ? { duration: '90 days', bindsWhenProviderLeaves: true }
      : 'TODO how long the provider must go on working while the work moves; false if not at all',
    changeOfControl: early ? true : 'TODO true if you may leave when the provider is bought; else false',
  });
}
