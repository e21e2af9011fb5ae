import type { Answers, Importance, Names, PlaceAnswer, Reason, Work } from '../answers.ts';
import { listOf, type Place, type RawAnswers, textOf } from './question.ts';
import { channelsOf, questionsFor, statusOf } from './questions.ts';
import { readShare } from './shares.ts';

/** The answers with what is usual wherever nothing was said. One answer may open further questions, so it goes round. */
export function withUsual(raw: RawAnswers, place: Place): RawAnswers {
  let answers = raw;
  for (let more = true; more; ) {
    const open = questionsFor(answers, place).find(({ id, usual }) => answers[id] === undefined && usual !== undefined);
    more = open !== undefined;
    if (open) answers = { ...answers, [open.id]: open.usual };
  }
  return answers;
}

/** Answers that count without a question: few have people for them. */
export const unasked = ['qualityLead', 'qualityCoach'] as const;

/** What the answers say. Only those to questions that are asked count: a first wave means nothing in steady times. */
export function answersOf(given: RawAnswers, place: Place): Answers {
  const asked = new Set([...questionsFor(given, place).map(({ id }) => id), ...unasked]);
  const raw = Object.fromEntries(Object.entries(given).filter(([id]) => asked.has(id)));
  const text = (id: string): string | undefined => textOf(raw, id) || undefined;
  const value = (id: string): number | undefined => (text(id) === undefined ? undefined : Number(text(id)));
  const [clientHours, providerHours = clientHours] = listOf(raw, 'hours');
  const names = (found: Partial<Record<keyof Names, string | undefined>>): Names =>
    Object.fromEntries(Object.entries(found).filter(([, name]) => name !== undefined));
  return withoutGaps({
    client: text('client') ?? '',
    provider: text('provider'),
    name: text('name'),
    work: text('work') as Work | undefined,
    status: statusOf(raw),
    reasons: listOf(raw, 'reasons') as Reason[],
    channels: channelsOf(raw).map((channel) => ({ channel, ...readShare(textOf(raw, `share:${channel}`)) })),
    agents: value('agents'),
    firstWave: value('firstWave'),
    start: text('start'),
    hiringPerWeek: value('hiringPerWeek'),
    clientSite: placeOf(raw, 'client'),
    sites: [placeOf(raw, 'provider')],
    hours: { ...(clientHours ? { client: clientHours } : {}), ...(providerHours ? { provider: providerHours } : {}) },
    languages: listOf(raw, 'languages'),
    personalData: text('personalData') === undefined ? undefined : text('personalData') === 'yes',
    importance: text('importance') as Importance | undefined,
    people: {
      client: names({
        sponsor: text('clientSponsor'),
        manager: text('vendorManager'),
        operations: text('serviceLead'),
        quality: text('qualityLead'),
      }),
      provider: names({
        sponsor: text('providerSponsor'),
        manager: text('accountLead'),
        operations: text('operationsLead'),
        quality: text('qualityCoach'),
      }),
    },
    kpis: listOf(raw, 'kpis'),
    kpiSource: text('kpiSource'),
    currency: text('currency'),
    notice: withoutGaps({ client: value('clientNotice'), provider: value('providerNotice') }),
  });
}

function placeOf(raw: RawAnswers, side: 'client' | 'provider'): PlaceAnswer {
  return withoutGaps({
    city: textOf(raw, `${side}City`) || undefined,
    country: textOf(raw, `${side}Country`) || undefined,
    timezone: textOf(raw, `${side}Timezone`) || undefined,
  });
}

/** Without the fields that nobody said anything about. */
function withoutGaps<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}
