import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const fence = JSON.parse(readFileSync(join(root, 'core/allowed-imports.json'), 'utf8')) as {
  core: string[];
  generated: string[];
};

interface Import {
  readonly file: string;
  readonly target: string;
}

interface Rule {
  /** Our own folders that it may import, itself included. */
  readonly folders: readonly string[];
  /** Packages, by exact specifier or by prefix ending in `*`. */
  readonly packages: readonly string[];
}

/** Who may import what. The most specific path wins. */
const rules: Readonly<Record<string, Rule>> = {
  'core/generated': { folders: ['core'], packages: fence.generated },
  core: { folders: ['core'], packages: fence.core },
  server: { folders: ['server', 'core'], packages: ['vscode-languageserver*'] },
  cli: {
    folders: ['cli', 'core', 'server'],
    packages: [
      'node:*',
      'commander',
      'picomatch*',
      'ignore',
      'fastest-levenshtein',
      'string-width',
      'diff',
      '@clack/prompts',
      'sarif', // types alone
    ],
  },
  client: { folders: ['client', 'core', 'server'], packages: ['vscode', 'vscode-languageclient*', 'ignore'] },
  'client/webview': { folders: ['client', 'core', 'server'], packages: [] },
};

/** Globals that would make the engine depend on a machine, a clock, chance or the network. */
const impure = [
  'process console fetch globalThis global self window document navigator Buffer performance crypto require',
  'setTimeout setInterval setImmediate queueMicrotask XMLHttpRequest WebSocket Worker localStorage Intl.DateTimeFormat',
  'Date.now Math.random',
].flatMap((names) => names.split(' '));

/** Shapes that would make two machines give different findings for the same files. */
const machineDependent: readonly (readonly [RegExp, string])[] = [
  [/\bnew Date\(\)/, 'new Date() without an argument reads the clock; take asOf'],
  [/(?<![\w.$]|new )Date\(/, 'Date() reads the clock; take asOf'],
  [/\.get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(/, 'local time zone; use the getUTC… form'],
  [/\.set(FullYear|Month|Date|Hours|Minutes|Seconds)\(/, 'local time zone; use the setUTC… form'],
  [/\.localeCompare\(/, 'localeCompare orders by the locale of the machine; compare with < and >'],
  [/\.toLocale\w*\(\)/, 'prints in the locale of the machine; name the locale'],
  [/\bnew Function\(|(?<![.\w$])eval\(/, 'text must never become code'],
];

const sources = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|js|mjs)$/.test(name) && !name.endsWith('.d.ts'))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .sort()
    : [];

/**
 * Every import of the files, and each file's code without comments and types. esbuild is the parser, so nothing is missed
 * or misread; forbidden globals come back renamed (only where they are globals, not where a variable has that name).
 */
async function read(
  files: readonly string[],
  globals: readonly string[] = [],
): Promise<{ imports: Import[]; code: Map<string, string> }> {
  const imports: Import[] = [];
  const result = await build({
    absWorkingDir: root,
    entryPoints: [...files],
    bundle: true,
    write: false,
    outdir: 'out',
    outbase: '.',
    format: 'esm',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    define: Object.fromEntries(globals.map((name) => [name, `FENCE_${name.replace('.', '_dot_')}`])),
    plugins: [
      {
        name: 'collect',
        setup({ onResolve }) {
          onResolve({ filter: /.*/ }, ({ kind, path, importer }) => {
            if (kind === 'entry-point') return undefined;
            imports.push({ file: relative(root, importer).replaceAll('\\', '/'), target: path });
            return { path, external: true };
          });
        },
      },
    ],
  });
  const code = new Map<string, string>();
  for (const { path, text } of result.outputFiles) {
    code.set(relative(join(root, 'out'), path).replaceAll('\\', '/').replace(/\.js$/, ''), text);
  }
  // esbuild drops what is only a type: those are read from the text.
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, target] of text.matchAll(/^\s*(?:import|export)\s+type\b[^'";]*\bfrom\s*['"]([^'"]+)['"]/gm)) {
      if (target !== undefined) imports.push({ file, target });
    }
    for (const [, target] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)\s*[.[]/g)) {
      if (target !== undefined) imports.push({ file, target });
    }
  }
  return { imports, code };
}

function complaint({ file, target }: Import): string | undefined {
  const owner = Object.keys(rules)
    .filter((folder) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
  const rule = owner === undefined ? undefined : rules[owner];
  if (rule === undefined) return `${file}: no rule for this folder`;
  if (target.startsWith('.')) {
    const path = join(dirname(file), target).replaceAll('\\', '/');
    // The editor finds its files exactly as the command line does.
    if (file === 'server/node.ts' && ['cli/walk.ts', 'cli/workspace.ts'].includes(path)) return undefined;
    if (!rule.folders.some((folder) => path.startsWith(`${folder}/`))) return `${file} may not import ${path}`;
    if (!/\.(ts|js|json|css)$/.test(target)) return `${file}: write the extension in ${target}`;
    return undefined;
  }
  const allowed = rule.packages.some((name) =>
    name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name,
  );
  // The two doors of the server are where the platform comes in.
  return allowed || (file === 'server/node.ts' && target.startsWith('node:'))
    ? undefined
    : `${file} may not import ${target}`;
}

describe('import fence', () => {
  for (const folder of ['core', 'server', 'cli', 'client']) {
    it(`${folder}/ imports only what it may`, async () => {
      const { imports } = await read(sources(folder));
      assert.deepEqual(
        imports.map(complaint).filter((text) => text !== undefined),
        [],
      );
    });
  }

  it('core/ uses no clock, chance, network, console or machine setting', async () => {
    const files = sources('core').filter((file) => !file.startsWith('core/generated/'));
    const { code } = await read(files, impure);
    const found: string[] = [];
    for (const [file, text] of code) {
      for (const name of new Set(text.match(/\bFENCE_\w+/g)))
        found.push(`${file}: ${name.slice(6).replace('_dot_', '.')}`);
      for (const [pattern, why] of machineDependent) if (pattern.test(text)) found.push(`${file}: ${why}`);
    }
    assert.equal(code.size, files.length);
    assert.deepEqual(found, []);
  });

  it('would notice', () => {
    const from = (file: string, target: string) => complaint({ file, target }) !== undefined;
    assert.ok(from('core/rules/a.ts', 'node:fs'));
    assert.ok(from('core/rules/a.ts', 'fs'));
    assert.ok(from('core/rules/a.ts', 'vscode'));
    assert.ok(from('core/rules/a.ts', '../../cli/main.ts'));
    assert.ok(from('core/rules/a.ts', '../model/leaves'));
    assert.ok(from('core/schema/a.ts', 'ajv'));
    assert.ok(from('core/generated/a.js', 'ajv'));
    assert.ok(from('server/hover.ts', '../cli/walk.ts'));
    assert.ok(from('server/hover.ts', 'node:path'));
    assert.ok(!from('core/rules/a.ts', '../model/leaves.ts'));
    assert.ok(!from('core/syntax/a.ts', 'yaml'));
    assert.ok(!from('server/node.ts', 'vscode-languageserver/node'));
    assert.ok(from('client/webview/main.ts', 'vscode'));
    assert.ok(!from('client/start.ts', 'vscode'));
    assert.ok(!from('cli/main.ts', 'commander'));
  });
});

describe('repository text', () => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((name) => name !== '' && existsSync(join(root, name)));
  const texts = files
    .map((name) => [name, readFileSync(join(root, name))] as const)
    .filter(([, bytes]) => !bytes.includes(0))
    .map(([name, bytes]) => [name, bytes.toString('utf8')] as const);

  const holding = (pattern: RegExp) =>
    texts.flatMap(([name, text]) =>
      text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1}: ${line.trim()}`] : [])),
    );

  it('names no folder of a machine', () => {
    assert.ok(texts.length > 10);
    assert.deepEqual(holding(/(^|[^a-zA-Z.])\/(work|farm|root)\//), []);
  });

  it('names no package registry or mirror', () => {
    assert.deepEqual(
      holding(/(https?:)?\/\/([\w-]+\.)*(registry|artifactory|nexus|verdaccio|npm-proxy|npm-mirror|pypi)[.:/-]/i),
      [],
    );
  });

  it('keeps the lockfile free of addresses', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    assert.doesNotMatch(lock, /"resolved":\s*"http/);
    assert.match(lock, /"integrity":/);
  });
});
