// `node scripts/time-zones.mjs [FOLDER]`: rewrites core/model/zone-data.ts from the IANA time zone files of a machine.
// Run by hand when a country changes its clocks; not part of `npm run generate`, since machines have different releases.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '/usr/share/zoneinfo';
const release = /^# version (\S+)/.exec(readFileSync(join(folder, 'tzdata.zi'), 'utf8'))?.[1];

const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter(
    (name) => /^(?!posix|right|localtime|Factory)[A-Z][\w+/-]*$/.test(name) && statSync(join(folder, name)).isFile(),
  );

const byClock = new Map();
for (const name of names.sort()) {
  const bytes = readFileSync(join(folder, name));
  if (bytes.toString('latin1', 0, 4) !== 'TZif') continue;
  // The last line says how the clock goes from now on, in the form of the POSIX variable TZ; its abbreviations are not needed.
  const clock = bytes.toString('latin1').trimEnd().split('\n').at(-1);
  const bare = clock.replaceAll(/<[^>]*>|[A-Za-z]{3,}/g, '~');
  byClock.set(bare, [...(byClock.get(bare) ?? []), name]);
}

const rows = [...byClock]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([clock, zones]) => {
    const lines = [];
    for (const zone of zones) {
      const line = lines.at(-1);
      if (line !== undefined && `${line} ${zone}`.length <= 110) lines[lines.length - 1] = `${line} ${zone}`;
      else lines.push(zone);
    }
    return `${clock}\n${lines.map((line) => `  ${line}`).join('\n')}`;
  });

writeFileSync(
  join(import.meta.dirname, '../core/model/zone-data.ts'),
  `// Written by scripts/time-zones.mjs from release ${release} of the IANA time zone database, which is in the public domain.

/**
 * All time zones by how their clocks go: a line such as \`~0~,M3.5.0/1,M10.5.0\` (hours that the clock is behind UTC, and
 * the rules by which it is put forward and back, as in the POSIX variable TZ), then the zones, indented.
 */
export const zoneData = \`
${rows.join('\n')}
\`;
`,
);
console.log(`${names.length} zones, ${byClock.size} clocks, release ${release}`);
