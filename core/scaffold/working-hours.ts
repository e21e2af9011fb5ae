import { readTimeWindow } from '../model/leaves.ts';
import { type Clock, overlaps } from '../rules/communication/overlap.ts';
import type { Plan } from './plan.ts';
import type { Block } from './yaml.ts';

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** Hours that both sides should share on the worst day, in minutes; the same as PC218 asks for by default. */
const wanted = 120;

/**
 * When those who talk to each other are at work. Where the hours hardly meet, somebody of the provider has to be there
 * longer: proposed while that can be agreed, a question afterwards.
 */
export function workingHours(plan: Plan): Block | undefined {
  const { answers, clientSite, sites } = plan;
  const [client, provider] = [answers.hours?.client, answers.hours?.provider];
  const [ours, theirs] = [clientSite?.timezone, sites.find(({ timezone }) => timezone)?.timezone];
  if (!client || !provider || !ours || !theirs) return undefined;
  const enough = meets(plan, clockOf(ours, client), clockOf(theirs, provider));
  return {
    client: { timezone: ours, hours: client },
    provider: {
      timezone: theirs,
      hours: provider,
      liaisonShift: enough ? undefined : liaisonShift(plan, ours, theirs),
    },
  };
}

function liaisonShift(plan: Plan, ours: string, theirs: string): string {
  const shift = shiftFor(plan, ours, theirs);
  if (shift && plan.early) return shift;
  return `TODO hours in which somebody is there for the other side${shift ? `, such as ${shift}` : ''}`;
}

function clockOf(zone: string, ...hours: string[]): Clock {
  return { zone, days, hours: hours.flatMap((text) => readTimeWindow(text) ?? []) };
}

function meets({ asOf }: Plan, client: Clock, provider: Clock): boolean {
  return overlaps(client, provider, asOf).every(({ minutes }) => minutes >= wanted);
}

/** The stretch of three or four hours, in the provider's local time, that meets the client's day best and is nearest to its own. */
function shiftFor(plan: Plan, ours: string, theirs: string): string | undefined {
  const { hours } = plan.answers;
  const own = readTimeWindow(hours?.provider ?? '')?.from ?? 540;
  const client = clockOf(ours, hours?.client ?? '');
  const clock = (minutes: number): string =>
    `${String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  for (const length of [180, 240, 300]) {
    const fitting = Array.from({ length: 48 }, (_, half) => half * 30)
      .map((from) => ({ from, text: `${clock(from)}-${clock(from + length)}` }))
      .filter(({ text }) => meets(plan, client, clockOf(theirs, hours?.provider ?? '', text)))
      .sort((a, b) => away(a.from, own) - away(b.from, own));
    if (fitting[0]) return fitting[0].text;
  }
  return undefined;
}

/** Minutes around the clock between two times of day. */
function away(a: number, b: number): number {
  const apart = Math.abs(a - b);
  return Math.min(apart, 1440 - apart);
}
