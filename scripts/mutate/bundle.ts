import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Many times what any fixture takes: a mutant that passes more conditions goes round in circles. */
const MOST_STEPS = 5_000_000;

/** Where tests of what several rules share stand; each is one of mocha's, without hooks and without waiting. */
const SHARED_TESTS = 'test/core/rules';

/** Makes one module of the engine with all mutants in it, of those tests and of what judges, and writes it to a file. */
export async function bundle(root: string, mutated: ReadonlyMap<string, string>, outfile: string): Promise<void> {
  await build({
    absWorkingDir: root,
    stdin: {
      contents: [
        "import './scripts/mutate/tests.ts';",
        ...readdirSync(join(root, SHARED_TESTS)).map((name) => `import './${SHARED_TESTS}/${name}';`),
        "export * from './scripts/mutate/judge.ts';",
      ].join('\n'),
      resolveDir: root,
    },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: false,
    logLevel: 'warning',
    banner: {
      js: [
        "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
        `const $m = (id) => {
          const mutation = globalThis.mutation;
          mutation.hits[id] = 1;
          if (mutation.active > 0 && ++mutation.steps > ${MOST_STEPS}) throw new Error('it does not end');
          return mutation.active === id;
        };`,
      ].join('\n'),
    },
    plugins: [
      {
        name: 'mutants',
        setup({ onLoad }) {
          onLoad({ filter: /[\\/]core[\\/]rules[\\/].*\.ts$/ }, ({ path }) => {
            const contents = mutated.get(path.slice(root.length + 1).replaceAll('\\', '/'));
            return contents === undefined ? undefined : { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
}
