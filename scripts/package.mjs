// `npm run package`: builds (not with `--no-build`), packs the extension as dist/partnership-as-code.vsix, and says what is in it. Fails when
// the package holds a file that is not meant to ship, misses one, or grew too large.
import { spawnSync } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { minify } from 'terser';
import { root } from './setup.mjs';
import { stageExtension } from './stage-extension.mjs';
import { entriesOf, zipOf } from './zip.mjs';

const largest = 1_000_000;
const vsix = join(root, 'dist/partnership-as-code.vsix');

/** Every file of the package, as the marketplaces see it. */
const expected = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package\.json|package\.nls(\.\w+)?\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/client\/(icon\.png|language\/configuration\.json|language\/partnership\.tmLanguage\.json)$/,
  /^extension\/client\/views\/partnership\.svg$/,
  /^extension\/client\/walkthrough\/(new|fill|repair|health|review)-(dark|light)\.png$/,
  /^extension\/dist\/(client-browser\.js|client-node\.cjs|core\.cjs|server-node\.cjs|server-worker\.cjs)$/,
  /^extension\/dist\/(THIRD-PARTY-NOTICES\.txt|rule-pages\.json|webview\/(panel|form)\.(js|css))$/,
  /^extension\/l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
];

/** Packs what `npm run build` has made. Returns the names and sizes in the package. */
async function packExtension() {
  const folder = join(root, '.cache/package');
  await stageExtension(folder);
  await nameAlike(join(folder, 'dist'));
  await createVSIX({ cwd: folder, packagePath: vsix, dependencies: false });
  const entries = entriesOf(await readFile(vsix));
  await writeFile(vsix, await zipOf(entries));
  const problems = entries
    .filter(({ name }) => !expected.some((pattern) => pattern.test(name)))
    .map(({ name }) => `${name} is not meant to ship`);
  for (const pattern of expected) {
    if (!entries.some(({ name }) => pattern.test(name))) problems.push(`nothing in the package is ${pattern}`);
  }
  const { size } = await stat(vsix);
  if (size > largest) problems.push(`the package has ${size} bytes; ${largest} are the most`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { entries: entriesOf(await readFile(vsix)), size };
}

/**
 * Names the variables of each bundle anew and changes nothing else: terser gives functions of the same form the same names,
 * which a zip file packs better by one part in forty.
 */
async function nameAlike(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.c?js$/.test(name));
  for (const name of names) {
    const path = join(folder, name);
    const { code } = await minify(await readFile(path, 'utf8'), { compress: false, mangle: true, ecma: 2022 });
    await writeFile(path, code);
  }
}

if (process.argv[1] === import.meta.filename) {
  if (!process.argv.includes('--no-build')) {
    const { status } = spawnSync(process.execPath, [join(root, 'esbuild.mjs')], { cwd: root, stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
  try {
    const { entries, size } = await packExtension();
    for (const { name, packed } of entries) console.log(`${kB(packed)}  ${name}`);
    console.log(`\n${vsix}: ${entries.length} files, ${kB(size).trim()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function kB(bytes) {
  return `${(bytes / 1024).toFixed(1).padStart(7)} kB`;
}
