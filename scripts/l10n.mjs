// Writes l10n/bundle.l10n.json: every sentence of the extension that can be translated. `--check` only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const bundle = join(root, 'l10n/bundle.l10n.json');

/** The bundle as the sources ask for it. */
export function sentences() {
  const found = new Set();
  for (const name of readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )) {
    const text = readFileSync(join(root, 'client', name), 'utf8');
    for (const [, , sentence] of text.matchAll(/\bl10n\.t\(\s*(['"`])((?:(?!\1).)*)\1/g)) found.add(sentence);
  }
  // The words of the pages about health are kept apart from VS Code, since reports use them, too.
  const page = readFileSync(join(root, 'core/page/sentences.ts'), 'utf8');
  const end = page.indexOf('\n};');
  for (const [, , sentence] of page.slice(0, end).matchAll(/[:\s](['"])((?:(?!\1).)+)\1,?\s/g)) found.add(sentence);
  return `${JSON.stringify(Object.fromEntries([...found].sort().map((sentence) => [sentence, sentence])), null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  if (!process.argv.includes('--check')) writeFileSync(bundle, sentences());
  else if (readFileSync(bundle, 'utf8') !== sentences()) {
    console.error('l10n/bundle.l10n.json is not what the sources ask for; run node scripts/l10n.mjs');
    process.exitCode = 1;
  }
}
