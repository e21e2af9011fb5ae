import { Option } from 'commander';
import { collect } from '../options.ts';

/** What the command line says: answers by the id of their question, and how to go about it. */
export interface InitOptions {
  yes?: boolean;
  templates?: string;
  template?: string;
  set?: Record<string, string>;
  force?: boolean;
  dryRun?: boolean;
  asOf?: string;
  channel?: string[];
  [answer: string]: unknown;
}

/** Options that answer one question each: what stands behind the option, and what it means. */
const answers: Readonly<Record<string, readonly [value: string, means: string]>> = {
  client: ['company', 'the company that hands the work out, as people write it'],
  provider: ['company', 'the company that does it; left out while none is chosen'],
  work: [
    'sort',
    'service, technicalSupport, sales, leadGeneration, retention, collections, moderation, backOffice, other',
  ],
  status: ['status', 'draft, selecting, contracted, transition, ramp or steady'],
  agents: ['number', 'agents of the team when it is complete'],
  firstWave: ['number', 'agents who start first, or during a ramp those who work today'],
  start: ['day', 'the day on which the first customer is, or was, served'],
  hiringPerWeek: ['number', 'new agents you could hire in a week if the provider left'],
  clientCountry: ['code', 'where the client works together with the provider, such as PT'],
  clientTimezone: ['zone', 'its time zone, such as Europe/Lisbon'],
  clientCity: ['city', 'its city'],
  providerCountry: ['code', 'where the team of the provider sits, such as PH'],
  providerTimezone: ['zone', 'its time zone, such as Asia/Manila'],
  providerCity: ['city', 'its city'],
  hours: ['hours', 'when those who talk to each other are at work: 09:00-18:00, or two with a comma'],
  personalData: ['yes|no', 'whether agents see personal data'],
  importance: ['level', 'low, medium, high or critical: how hard it would hit the client if the work stopped'],
  vendorManager: ['name', 'who at the client answers for it'],
  clientSponsor: ['name', 'the executive of the client who stands behind it'],
  serviceLead: ['name', 'who at the client runs the daily work'],
  qualityLead: ['name', 'who at the client answers for quality'],
  accountLead: ['name', 'who at the provider answers for it'],
  providerSponsor: ['name', 'the executive of the provider who stands behind it'],
  operationsLead: ['name', 'who at the provider leads the daily work'],
  qualityCoach: ['name', 'who at the provider answers for quality'],
  kpiSource: ['system', 'the system in which both sides read the KPIs'],
  currency: ['code', 'the currency in which the work is paid, such as EUR'],
  providerNotice: ['days', 'notice by the provider, as the contract says'],
  clientNotice: ['days', 'notice by the client, as the contract says'],
  name: ['id', 'short name of the partnership; files begin with it'],
};

/** Options that may be given several times. */
const lists: Readonly<Record<string, readonly [option: string, value: string, means: string]>> = {
  reasons: ['reason', 'reason', 'why the work is given away: cost, quality, capacity, hours, language …'],
  languages: ['language', 'code', 'a language in which customers are served, such as en'],
  kpis: ['kpi', 'id', 'a KPI of the catalogue (default: those that suit the work)'],
};

export function answerOptions(): Option[] {
  const single = Object.entries(answers).map(([id, [value, means]]) => new Option(`${flagOf(id)} <${value}>`, means));
  const several = Object.values(lists).map(([option, value, means]) =>
    new Option(`--${option} <${value}>`, means).argParser(collect),
  );
  const channel = new Option(
    '--channel <channel=share>',
    'a channel, and the part of it that the provider does in percent',
  ).argParser((value: string, before: string[] = []) => [...before, value]);
  return [...single.slice(0, 4), channel, ...single.slice(4), ...several];
}

/** The option that answers a question: `--first-wave` for `firstWave`, `--channel` for a share. */
export function flagOf(id: string): string {
  if (id === 'channels' || id.startsWith('share:')) return '--channel';
  return `--${lists[id]?.[0] ?? id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The answers among the options, by the id of their question. */
export function rawOf(options: InitOptions): Record<string, string | string[]> {
  const raw: Record<string, string | string[]> = {};
  for (const id of Object.keys(answers)) {
    const value = options[id];
    if (typeof value === 'string') raw[id] = value;
  }
  for (const [id, [option]] of Object.entries(lists)) {
    const value = options[option];
    if (Array.isArray(value)) raw[id] = value as string[];
  }
  const channels = options.channel?.map((one) => one.split('=').map((part) => part.trim()) as [string, string?]);
  if (channels) {
    raw.channels = channels.map(([channel]) => channel);
    for (const [channel, share] of channels) if (share !== undefined) raw[`share:${idOf(channel)}`] = share;
  }
  return raw;
}

/** As a channel is called in the questions. */
function idOf(channel: string): string {
  return channel
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
