import type { Partnership, ScopeItem, Site, SiteLanguage } from '../../generated/types.ts';

/** The levels of the common European scale, from 1; a native speaker is beyond it. */
const scale = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'];

/** A level as a number: A1 is 1, B2 is 4, C2 is 6; undefined when it is not stated. */
export function rankOf(level: SiteLanguage['level']): number | undefined {
  return level === undefined ? undefined : scale.indexOf(level) + 1;
}

/** The level of a number, for messages. */
export function levelOf(rank: number): string {
  return scale[Math.ceil(rank) - 1] ?? String(rank);
}

/** `pt-BR` is spoken where `pt` is, and the other way round. */
export function sameLanguage(one: string, other: string): boolean {
  const base = (code: string): string | undefined => code.split('-')[0];
  return base(one) === base(other);
}

/** The provider's sites that work on a day, of those named for a piece of work if any are. */
export function sitesOf(item: ScopeItem | undefined, { sites = [] }: Partnership, day: string): Site[] {
  return sites.filter(
    ({ id, side, startsOn, endsOn }) =>
      side !== 'client' &&
      (item?.sites === undefined || item.sites.length === 0 || (id !== undefined && item.sites.includes(id))) &&
      (startsOn === undefined || startsOn <= day) &&
      (endsOn === undefined || endsOn >= day),
  );
}

/** Whether a piece of work is done on a day. */
export function isDone({ startsOn, endsOn }: ScopeItem, day: string): boolean {
  return (startsOn === undefined || startsOn <= day) && (endsOn === undefined || endsOn >= day);
}

const names: Record<string, string> = {
  ar: 'Arabic',
  bg: 'Bulgarian',
  ca: 'Catalan',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  et: 'Estonian',
  fi: 'Finnish',
  fr: 'French',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  id: 'Indonesian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  lt: 'Lithuanian',
  lv: 'Latvian',
  ms: 'Malay',
  nb: 'Norwegian',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovenian',
  sr: 'Serbian',
  sv: 'Swedish',
  th: 'Thai',
  tl: 'Tagalog',
  tr: 'Turkish',
  uk: 'Ukrainian',
  vi: 'Vietnamese',
  zh: 'Chinese',
};

/** `Danish`; of a region `Portuguese (BR)`; the code where the language has no name here. */
export function languageWords(code: string): string {
  const [base = '', region] = code.split('-');
  const name = names[base] ?? base;
  return region === undefined ? name : `${name} (${region})`;
}
