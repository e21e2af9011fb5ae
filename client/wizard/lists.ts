import { env } from 'vscode';
import type { Question } from './step.ts';

export interface Listed {
  value: string;
  label: string;
  detail?: string;
  /** Beside the label. */
  description?: string;
}

/** What can be chosen: the choices of the question, or what the editor can name in the user's own language. */
export function choicesFor({ form, choices = [], id }: Question, answers: Readonly<Record<string, unknown>>): Listed[] {
  if (form === 'country') return named('region', /^[A-Z]{2}$/);
  if (form === 'language') return named('language', /^[a-z]{2}$/);
  if (form === 'timezone') return zones(String(answers[id.replace(/Timezone$/, 'Country')] ?? ''));
  return choices;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every two-letter code that has a name, by that name. */
function named(type: 'region' | 'language', form: RegExp): Listed[] {
  const names = new Intl.DisplayNames([env.language, 'en'], { type, fallback: 'none' });
  const codes = letters.flatMap((a) => letters.map((b) => (type === 'region' ? (a + b).toUpperCase() : a + b)));
  const found = codes
    .filter((code) => form.test(code) && !notOnes.has(code))
    .flatMap((code) => {
      const label = names.of(code);
      return label === undefined ? [] : [{ value: code, label, description: code }];
    });
  return found.sort((a, b) => a.label.localeCompare(b.label));
}

/** Codes with a name that are no country: unions, outlying parts, and what is reserved. */
const notOnes = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA']);

/** The time zones of a country, each with the time there now; all where the editor cannot tell. */
function zones(country: string): Listed[] {
  const own = zonesOf(country);
  const all = own.length > 0 ? own : Intl.supportedValuesOf('timeZone');
  return all.map((zone) => ({
    value: zone,
    label: zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone,
    description: zone,
  }));
}

function zonesOf(country: string): readonly string[] {
  if (country === '') return [];
  // A method in newer engines, a property in older ones, in some browsers neither.
  const locale = new Intl.Locale('und', { region: country }) as Intl.Locale & {
    getTimeZones?(): string[];
    timeZones?: string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
