import type { Goal, Kpi } from '../generated/types.ts';
import type { KpiValue } from '../model/leaves.ts';
import type { CatalogueKpi } from './catalogue.ts';
import { goalsMeasuredBy } from './measured.ts';

const TIME_IN_WORDS = /(within|in|under|below|up to|≤|<=?) ?\d+(\.\d+)? ?(s|secs?|seconds?|min|minutes?|h|hours?)\b/i;

/** Whether the definition or the variant of a KPI says in words within which time: "Chats answered within 60 s". */
export function timeInWords(kpi: Kpi): boolean {
  return [kpi.definition, kpi.variant].some((text) => text !== undefined && TIME_IN_WORDS.test(text));
}

/** The times within which that the file states for a KPI elsewhere: beside its other values, or with a goal it measures. */
export function timesElsewhere(kpi: Kpi, goals?: readonly Goal[]): string[] {
  const measured = goalsMeasuredBy(kpi, goals);
  const values: (KpiValue | undefined)[] = [
    kpi.threshold,
    kpi.unacceptable,
    kpi.baseline,
    ...measured.flatMap((goal) => [goal.target, goal.baseline]),
  ];
  return unique(values.flatMap((value) => (value?.within ? [value.within.text] : [])));
}

/**
 * The times within which that the catalogue calls typical, read from its words (`80 % in 20 s for voice; 80 % in 40 to 60 s
 * for chat`): those of the channel, or all of them where it names none for the channel.
 */
export function typicalTimes(known: CatalogueKpi | undefined, channel: string | undefined): string[] {
  const all = (known?.typical ?? '').split(';').flatMap((part) => {
    const [, from, to, unit] = /\bin (\d+)(?: to (\d+))? (s|min|h)\b/.exec(part) ?? [];
    return from === undefined
      ? []
      : [{ part, times: [from, to].flatMap((figure) => (figure === undefined ? [] : [`${figure} ${unit}`])) }];
  });
  const own = all.filter(({ part }) => channel !== undefined && part.includes(channel));
  return unique((own.length > 0 ? own : all).flatMap(({ times }) => times));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
