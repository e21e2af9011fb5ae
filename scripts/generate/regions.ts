import zones from '@vvo/tzdb/raw-time-zones.json' with { type: 'json' };
import zoneNames from '@vvo/tzdb/time-zones-names.json' with { type: 'json' };
import { countries, languages } from 'countries-list';
import { currencies } from 'countries-list/currencies';
import type { Files } from './output.ts';
import { SourceError } from './read.ts';

/** Codes that ISO 639-1 has withdrawn. */
const withdrawn = new Set(['bh', 'mo', 'sh']);

/** What completion offers where a country, currency, language or time zone belongs, as lines of text: small, and cheap to load. */
export function regions(): Files {
  const inUse = new Set(Object.values(countries).flatMap(({ currency }) => currency as readonly string[]));
  const tables = {
    countries: Object.entries(countries).map(([code, { name, languages: spoken, currency }]) => {
      const codes = (list: readonly string[]): string => list.filter((word) => !withdrawn.has(word)).join(' ');
      return `${code}|${name}|${codes(spoken)}|${codes(currency)}`;
    }),
    currencies: Object.entries(currencies)
      .filter(([code]) => inUse.has(code))
      .map(([code, { name }]) => `${code}|${name}`),
    languages: Object.entries(languages)
      .filter(([code]) => !withdrawn.has(code))
      .map(([code, { name }]) => `${code}|${name}`),
    zones: zoneNames.map((name) => {
      const zone = zones.find(({ group }) => group.includes(name));
      const cities = zone?.name === name ? zone.mainCities.join(', ') : '';
      return `${name}|${zone?.countryCode ?? ''}|${cities}`;
    }),
  };
  const words = {
    countries: 'Countries: ISO 3166-1 code, name, languages, currencies.',
    currencies: 'Currencies that some country uses: ISO 4217 code, name.',
    languages: 'Languages: ISO 639-1 code, name.',
    zones: 'Time zones that are not kept for old times’ sake: IANA name, country, largest cities.',
  };
  const parts = (Object.keys(tables) as (keyof typeof tables)[]).map((name) => {
    const lines = tables[name].sort();
    const odd = lines.filter((line) => /[`\\\n]|\$\{/.test(line));
    if (odd.length > 0) throw new SourceError(odd.map((line) => `regions: cannot be written: ${line}`));
    return `/** ${words[name]} */\nexport const ${name} = \`\n${lines.join('\n')}\n\`;\n`;
  });
  const head = '// Generated from countries-list and @vvo/tzdb by npm run generate. Do not edit.\n';
  return { 'core/generated/regions.ts': `${head}\n${parts.join('\n')}` };
}
