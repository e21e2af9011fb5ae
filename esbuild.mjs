// Bundles the product into dist/. `npm run build`; `node esbuild.mjs --dev` adds source maps and watches.
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, context } from 'esbuild';

const dev = process.argv.includes('--dev');
const root = import.meta.dirname;
const { version } = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  define: { __VERSION__: JSON.stringify(version) },
  legalComments: 'none', // the notices of what is bundled go to THIRD-PARTY-NOTICES.txt
  metafile: true,
  charset: 'utf8',
  logLevel: 'warning',
};
// `module` before `main`: some packages have a UMD main that hides its own requires from the bundler.
const node = { platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };

const browser = { platform: 'browser', target: 'es2022', format: 'cjs', mainFields: ['module', 'browser', 'main'] };

/** Both doors of the server take the engine from one file: the extension carries it once. */
const coreApart = {
  name: 'core-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/core\/index\.ts$/ }, () => ({ path: './core.cjs', external: true }));
  },
};

/** What libraries load and nothing here comes to, with what stands in for it. */
const unneeded = [
  // commander could start commands that are programs of their own; there are none, and what it needs for that takes long to load.
  { module: /^node:child_process$/, by: '/commander/', contents: 'module.exports = {};' },
  // The client looks whether VS Code is new enough; the manifest asks for the same version (`engines`).
  { module: /^semver\/functions\/parse$/, by: '/vscode-languageclient/', contents: 'module.exports = () => ({});' },
  { module: /^semver\/functions\/satisfies$/, by: '/vscode-languageclient/', contents: 'module.exports = () => true;' },
];

const withoutUnneeded = {
  name: 'without-unneeded',
  setup({ onResolve, onLoad }) {
    for (const [index, { module, by }] of unneeded.entries())
      onResolve({ filter: module }, ({ importer }) =>
        importer.replaceAll('\\', '/').includes(by) ? { path: String(index), namespace: 'unneeded' } : undefined,
      );
    onLoad({ filter: /./, namespace: 'unneeded' }, ({ path }) => ({ contents: unneeded[path].contents }));
  },
};

/** One entry per door of the product. `takesFrom`: another bundle that ships beside it; what both need is only there. */
const bundles = [
  {
    out: 'dist/cli.cjs',
    options: { ...node, entryPoints: ['cli/start.ts'], banner: { js: '#!/usr/bin/env node' } },
    executable: true,
  },
  // cli.cjs reads it as Latin-1, which is fastest, and keeps what Node compiled of it.
  {
    out: 'dist/main.cjs',
    ascii: true,
    options: {
      ...node,
      charset: 'ascii',
      supported: { 'dynamic-import': false }, // what was compiled before knows no modules to import
      entryPoints: ['cli/main.ts'],
      loader: { '.css': 'text' }, // the style of a report
      plugins: [withoutUnneeded],
    },
  },
  { out: 'dist/action.cjs', options: { ...node, entryPoints: ['cli/action/main.ts'] } },
  { out: 'dist/core.cjs', options: { ...browser, entryPoints: ['core/index.ts'] } },
  {
    out: 'dist/server-node.cjs',
    options: { ...node, entryPoints: ['server/node.ts'], plugins: [coreApart] },
    takesFrom: 'dist/server-worker.cjs',
  },
  { out: 'dist/server-worker.cjs', options: { ...browser, entryPoints: ['server/worker.ts'], plugins: [coreApart] } },
  {
    out: 'dist/client-node.cjs',
    options: { ...node, external: ['vscode'], entryPoints: ['client/node.ts'], plugins: [withoutUnneeded] },
    takesFrom: 'dist/client-browser.js',
  },
  {
    out: 'dist/client-browser.js',
    options: { ...browser, external: ['vscode'], entryPoints: ['client/browser.ts'], plugins: [withoutUnneeded] },
  },
  { out: 'dist/webview/panel.js', options: { ...browser, format: 'iife', entryPoints: ['client/webview/start.ts'] } },
  { out: 'dist/webview/panel.css', options: { ...browser, entryPoints: ['core/page/page.css'] } },
  {
    out: 'dist/webview/form.js',
    options: { ...browser, format: 'iife', entryPoints: ['client/webview/form/main.ts'] },
  },
  { out: 'dist/webview/form.css', options: { ...browser, entryPoints: ['client/webview/form/form.css'] } },
];

/** What may never be shipped: anything that turns text into code, and the tools that only the build needs. */
const bannedText = [/\bnew Function\(/, /(?<![.\w$])eval\(/];
const bannedInputs = [
  { path: /node_modules\/ajv\//, except: /node_modules\/ajv\/dist\/runtime\// },
  { path: /node_modules\/ajv-formats\//, except: /node_modules\/ajv-formats\/dist\/formats\.js$/ },
  { path: /node_modules\/json-schema-to-typescript\// },
];

/**
 * Changes two bundles so that the first takes every module that both need from the second, which hands them out in a
 * list. Which modules these are, a build of each by itself says.
 */
async function share(taker, giver) {
  const [taken, given] = await Promise.all(
    [taker, giver].map(async ({ options }) => {
      const { metafile } = await build({ ...common, ...options, write: false, outfile: 'alone.js' });
      return Object.keys(metafile.inputs);
    }),
  );
  const shared = taken.filter((path) => given.includes(path) && !path.startsWith('unneeded:'));
  const [entry] = giver.options.entryPoints;
  const list = shared.map((path) => `require(${JSON.stringify(`./${path}`)})`);
  const contents = `export * from './${entry}';\nexport const shared = [${list.join(', ')}];`;
  giver.options = { ...giver.options, entryPoints: undefined, stdin: { contents, resolveDir: root } };
  const fromGiver = {
    name: 'from-giver',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, namespace, pluginData }) => {
        if (kind === 'entry-point' || namespace !== 'file' || pluginData === shared) return undefined;
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: shared });
        const index = shared.indexOf(relative(root, found.path).replaceAll('\\', '/'));
        return index < 0 ? undefined : { path: String(index), namespace: 'shared' };
      });
      onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => ({
        contents: `module.exports = require('./${basename(giver.out)}').shared[${path}];`,
        resolveDir: root,
      }));
    },
  };
  const external = [...(taker.options.external ?? []), `./${basename(giver.out)}`];
  taker.options = { ...taker.options, external, plugins: [...(taker.options.plugins ?? []), fromGiver] };
}

const report = { version, bundles: {} };
// core/generated/regions.ts is made of the data of two packages that are in no bundle themselves.
const packages = new Set(['countries-list', '@vvo/tzdb']);

async function finish({ out, executable, ascii }, { metafile, warnings }) {
  const written = await readFile(`${root}/${out}`, 'utf8');
  const text = ascii ? inAscii(written) : written;
  if (text !== written) await writeFile(`${root}/${out}`, text);
  const inputs = metafile.outputs[out].inputs;
  const problems = warnings.map((warning) => `warning: ${warning.text}`);
  for (const pattern of bannedText) {
    const at = text.search(pattern);
    if (at >= 0) problems.push(`holds ${pattern}: …${text.slice(Math.max(0, at - 60), at + 60).replace(/\s+/g, ' ')}…`);
  }
  for (const { path, except } of bannedInputs) {
    const found = Object.keys(inputs).filter((input) => path.test(input) && !except?.test(input));
    if (found.length > 0) problems.push(`bundles ${found.slice(0, 3).join(', ')}${found.length > 3 ? ' …' : ''}`);
  }
  if (executable) await chmod(`${root}/${out}`, 0o755);

  const parts = {};
  for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
    const name = packageOf(input);
    if (input.includes('node_modules/')) packages.add(name);
    parts[name] = (parts[name] ?? 0) + bytesInOutput;
  }
  report.bundles[out] = {
    bytes: Buffer.byteLength(text),
    gzip: gzipSync(text).length,
    parts: Object.fromEntries(Object.entries(parts).sort(([, a], [, b]) => b - a)),
  };
  return problems.map((problem) => `${out} ${problem}`);
}

/** `charset: 'ascii'` leaves characters in regular expressions as they are: there they are escaped here. */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `core`, `cli` … for our own files, the package name for a library. */
function packageOf(input) {
  const after = input.split('node_modules/').at(-1);
  const [first = '', second] = after.split('/');
  return after !== input && first.startsWith('@') ? `${first}/${second}` : first;
}

async function notices() {
  const parts = [];
  for (const name of [...packages].sort()) {
    const folder = `${root}/node_modules/${name}`;
    const { version: packageVersion, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    let text = `${license}\n`;
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (file !== undefined) text = await readFile(`${folder}/${file}`, 'utf8');
    parts.push(`${name} ${packageVersion} (${license})\n\n${text.trim()}\n`);
  }
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * The pages of the rules as one file. Left out is what the rules say themselves: the name, the facts, what related rules ask;
 * core/rules/page.ts puts it back.
 */
async function packRulePages() {
  const folder = `${root}/docs/rules`;
  const names = (await readdir(folder)).filter((name) => /^PC\d{3}\.md$/.test(name)).sort();
  const byHand = (page) =>
    page
      .replace(/^# .*/, '# ')
      .replace(/(?<=<!-- generated:start -->\n).*?(?=<!-- generated:end -->)/s, comesFrom)
      .replace(/<!-- generated:related -->.*/s, '');
  const pages = await Promise.all(
    names.map(async (name) => [name, byHand(await readFile(`${folder}/${name}`, 'utf8'))]),
  );
  await writeFile(`${root}/dist/rule-pages.json`, JSON.stringify(Object.fromEntries(pages)));
}

/** Of the facts of a rule the one that its file does not hold. */
function comesFrom(facts) {
  return facts.match(/^\| Comes from .*\n/m)?.[0] ?? '';
}

await mkdir(`${root}/dist`, { recursive: true });
await packRulePages();

if (dev) {
  console.log('building'); // .vscode/tasks.json waits for this line, and for the one at the end
  for (const { out, options } of bundles) {
    const watcher = await context({ ...common, ...options, outfile: out });
    await watcher.rebuild().catch(() => undefined); // esbuild has said why
    await watcher.watch();
  }
  console.log('watching; Ctrl+C ends');
} else {
  const takers = bundles.filter(({ takesFrom }) => takesFrom !== undefined);
  await Promise.all(
    takers.map((taker) =>
      share(
        taker,
        bundles.find(({ out }) => out === taker.takesFrom),
      ),
    ),
  );
  const results = await Promise.all(
    bundles.map(({ out, options }) => build({ ...common, ...options, outfile: out }).catch((error) => error)),
  );
  if (results.some((result) => result instanceof Error)) process.exit(1); // esbuild has said why
  const problems = (await Promise.all(bundles.map((bundle, index) => finish(bundle, results[index])))).flat();
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    // A bundle that breaks the promise must not lie around to be shipped.
    for (const { out } of bundles) await rm(`${root}/${out}`, { force: true });
    process.exit(1);
  }
  await writeFile(`${root}/dist/meta.json`, `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(`${root}/dist/THIRD-PARTY-NOTICES.txt`, await notices());
  for (const [out, { bytes, gzip }] of Object.entries(report.bundles)) {
    console.log(`${out}  ${Math.round(bytes / 1024)} kB, ${Math.round(gzip / 1024)} kB gzipped`);
  }
}
