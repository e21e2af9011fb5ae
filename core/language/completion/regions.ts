import * as tables from '../../generated/regions.ts';
import { offsetOn } from '../../model/time-zones.ts';
import { nodeAt, type Path } from '../../syntax/tree.ts';
import { unique, type ValueOffer } from './item.ts';
import { type Scene, textsIn } from './scene.ts';
import { usedCurrencies, usedIn } from './used-texts.ts';

/** The lines of a table, apart; worked out when they are first asked for. */
function rowsOf(table: string): () => readonly (readonly string[])[] {
  let rows: readonly (readonly string[])[] | undefined;
  return () => {
    rows ??= table
      .trim()
      .split('\n')
      .map((line) => line.split('|'));
    return rows;
  };
}

const countryRows = rowsOf(tables.countries);
const currencyRows = rowsOf(tables.currencies);
const languageRows = rowsOf(tables.languages);
const zoneRows = rowsOf(tables.zones);

/** Countries by their codes, those of the workspace first. */
export function countries(scene: Scene): ValueOffer[] {
  const used = usedAt(scene, 'country');
  return countryRows().map(([code = '', name = '']) => offer(code, name, used.has(code) ? 0 : 1, name));
}

/** Languages by their codes; behind `pt-`, as they are spoken in a country. */
export function languages(scene: Scene, path: Path, typed: string): ValueOffer[] {
  const used = new Set([...usedAt(scene, 'language'), ...usedAt(scene, 'languages')]);
  const here = new Set((country(scene, path)?.[2] ?? '').split(' '));
  const all = languageRows().map(([code = '', name = '']) =>
    offer(code, name, used.has(code) ? 0 : here.has(code) ? 1 : 2, name),
  );
  const base = /^["']?([a-z]{2,3})-/.exec(typed)?.[1];
  const regional = [...used].filter((code) => code.includes('-')).map((code) => offer(code, regionalName(code), 0));
  if (base === undefined) return unique([...all, ...regional]);
  const spoken = countryRows().filter(([, , codes = '']) => codes.split(' ').includes(base));
  return unique([
    ...regional,
    ...spoken.map(([code = '']) => offer(`${base}-${code}`, regionalName(`${base}-${code}`), 1)),
  ]);
}

function regionalName(code: string): string {
  const [language, region] = code.split('-');
  const name = languageRows().find(([one]) => one === language)?.[1] ?? language;
  return `${name} as in ${countryName(region ?? '')}`;
}

/** What a country is called; its code where that is of none. */
export function countryName(code: string): string {
  return countryRows().find(([one]) => one === code)?.[1] ?? code;
}

/** Currencies by their codes: those of the workspace first, then those of the countries that it names. */
export function currencies(scene: Scene): ValueOffer[] {
  return currencyCodes(scene).map(([code, name = ''], index) => offer(code, name, Math.min(index, 99), name));
}

/** Codes and names of all currencies, in the order in which they are likely. */
export function currencyCodes(scene: Scene): [string, string?][] {
  const used = usedCurrencies(scene);
  const near = [...usedAt(scene, 'country')].flatMap(
    (code) =>
      countryRows()
        .find(([one]) => one === code)?.[3]
        ?.split(' ') ?? [],
  );
  const all = currencyRows().map(([code = '', name = '']): [string, string] => [code, name]);
  const rank = ([code]: [string, string]): number =>
    used.includes(code) ? used.indexOf(code) - 1000 : near.includes(code) ? -1 : 0;
  return all.sort((a, b) => rank(a) - rank(b));
}

/** Time zones by their names, with how far they are from UTC: those of the workspace and of the country beside first. */
export function timeZones(scene: Scene, path: Path): ValueOffer[] {
  const used = usedAt(scene, 'timezone');
  const here = country(scene, path)?.[0];
  return zoneRows().map(([zone = '', code = '', cities = '']) => {
    const name = countryRows().find(([one]) => one === code)?.[1];
    const offset = offsetOn(zone, scene.asOf);
    return {
      label: zone,
      kind: 'value',
      detail: [offset === undefined ? undefined : utc(offset), name].filter(Boolean).join(', '),
      documentation: cities === '' ? undefined : `With ${cities}.`,
      words: [cities, name].filter(Boolean).join(' '),
      value: zone,
      rank: code === here ? (cities.includes(',') ? 0 : 1) : used.has(zone) ? 2 : 3,
    };
  });
}

function utc(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)} today`;
}

function offer(code: string, name: string, rank: number, words?: string): ValueOffer {
  return { label: code, kind: 'value', detail: name, words, value: code, rank };
}

/** The row of the country that stands in a block around a path. */
function country(scene: Scene, path: Path): readonly string[] | undefined {
  const { root } = scene.view;
  for (let length = path.length - 1; length > 0; length--) {
    const code = textsIn(nodeAt(root, path.slice(0, length)), ['country'])[0];
    if (code !== undefined) return countryRows().find(([one]) => one === code);
  }
  return undefined;
}

/** What the workspace has in the fields of a name. */
function usedAt(scene: Scene, field: string): ReadonlySet<string> {
  return new Set(usedIn(scene, field).map(({ used }) => used.text));
}
