import type { CatalogueKpi } from '../kpi/catalogue.ts';
import type { ChannelAnswer, Work } from './answers.ts';

/** A KPI of the new partnership. */
export interface PlannedKpi {
  /** By what the rest of the file refers to it: its own id where the KPI stands there twice, else that of the catalogue. */
  ref: string;
  kpi: string;
  channel?: string;
  known: CatalogueKpi | undefined;
  /** Usual values; left out where the catalogue has none. */
  target?: string;
  threshold?: string;
}

/** Channels on which customers wait for an answer. */
const live = new Set(['voice', 'chat', 'video', 'messaging']);
const withoutCustomers = new Set(['back-office']);

const byWork: Record<Work, readonly string[]> = {
  service: ['fcr', 'cea_customer', 'csat'],
  technicalSupport: ['fcr', 'cea_customer', 'csat'],
  sales: ['conversion', 'cea_compliance', 'csat'],
  leadGeneration: ['conversion', 'right_party', 'cea_compliance', 'csat'],
  retention: ['conversion', 'cea_customer', 'csat'],
  collections: ['right_party', 'cea_compliance', 'complaint_rate'],
  moderation: ['cycle_time', 'cea_compliance', 'cea_business'],
  backOffice: ['cycle_time', 'cea_business', 'cea_compliance'],
  other: ['cea_customer', 'csat'],
};

export function isWork(text: string): text is Work {
  return Object.hasOwn(byWork, text);
}

/** The KPI that shows best whether the work does what it is for. */
const foremost: Partial<Record<Work, string>> = {
  sales: 'conversion',
  leadGeneration: 'conversion',
  retention: 'conversion',
  collections: 'cea_compliance',
  moderation: 'cea_compliance',
  backOffice: 'cea_business',
};

/** Ids of the KPIs that suit a sort of work on these channels: speed, quality, customers and people, never savings alone. */
export function usualKpis(work: Work, channels: readonly string[]): string[] {
  const speed = channels.flatMap((channel) => {
    if (live.has(channel)) return channel === 'voice' ? ['service_level', 'abandon_rate'] : ['service_level'];
    return withoutCustomers.has(channel) ? ['cycle_time'] : ['response_time'];
  });
  // Calls are judged from all sides, whatever they are for.
  const calls = channels.includes('voice') ? ['cea_customer', 'csat'] : [];
  return [...new Set([...speed, ...byWork[work], ...calls, 'attrition_annual'])];
}

/** The KPI by which the ultimate goal is read: the foremost one of the work, else what customers say, else the first. */
export function foremostOf(kpis: readonly PlannedKpi[], work: Work): PlannedKpi | undefined {
  const wanted = [foremost[work], 'csat', 'nps', 'ces', 'complaint_rate', 'cea_customer', 'fcr'];
  return wanted.flatMap((id) => kpis.find(({ kpi }) => kpi === id) ?? [])[0] ?? kpis[0];
}

/** The KPI that tells of mistakes, by which growth is gated and stopped. */
export function errorKpi(kpis: readonly PlannedKpi[]): PlannedKpi | undefined {
  const wanted = ['cea_customer', 'cea_compliance', 'cea_business', 'qa_score', 'fcr', 'repeat_rate', 'complaint_rate'];
  return wanted.flatMap((id) => kpis.find(({ kpi }) => kpi === id) ?? [])[0];
}

/** The KPIs one by one: those that are read for a channel once for each channel on which they mean something. */
export function plannedKpis(
  ids: readonly string[],
  channels: readonly ChannelAnswer[],
  catalogue: ReadonlyMap<string, CatalogueKpi>,
): PlannedKpi[] {
  const names = [...new Set(channels.map(({ channel }) => channel))];
  return ids.flatMap((kpi) => {
    const on = channelsOf(kpi, names);
    return (on.length === 0 ? [undefined] : on).map((channel) => {
      const known = catalogue.get(kpi);
      const usual = known?.usual?.find((one) => one.channel === channel) ?? known?.usual?.find((one) => !one.channel);
      return {
        ref: on.length > 1 && channel ? `${kpi.replaceAll('_', '-')}-${channel}` : kpi,
        kpi,
        ...(channel ? { channel } : {}),
        known,
        ...(usual?.target ? { target: usual.target.text } : {}),
        ...(usual?.threshold ? { threshold: usual.threshold.text } : {}),
      };
    });
  });
}

function channelsOf(kpi: string, names: readonly string[]): string[] {
  if (kpi === 'service_level' || kpi === 'asa') return names.filter((name) => live.has(name));
  if (kpi === 'response_time') return names.filter((name) => !live.has(name) && !withoutCustomers.has(name));
  if (['abandon_rate', 'hold_time'].includes(kpi)) return names.filter((name) => name === 'voice');
  return [];
}
