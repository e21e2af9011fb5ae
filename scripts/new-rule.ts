// `npm run new-rule -- PC431 indexation-uncapped exit`: the rule, its page and two fixtures, each with TODOs to fill in.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { areas } from '../core/rules/rule.ts';

const usage = `usage: npm run new-rule -- ID NAME AREA
  ID    PC and three digits, not used before, such as PC431
  NAME  what is wrong, in two or three words with hyphens, such as indexation-uncapped
  AREA  one of ${areas.join(', ')}`;

/** What is wrong with the arguments, or undefined. */
export function objection(root: string, [id, name, area, ...rest]: readonly string[]): string | undefined {
  if (id === undefined || name === undefined || area === undefined || rest.length > 0)
    return 'three arguments are needed';
  if (!/^PC\d{3}$/.test(id)) return `${id} is not an id`;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(name)) return `${name} is not a name`;
  if (!(areas as readonly string[]).includes(area)) return `${area} is not an area`;
  const taken = ['core/rules', 'docs/rules', 'test/rules']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .find((path) => new RegExp(`/(${id}\\b|${id}-|[^/]*-?${name}\\.ts$)`).test(path.replaceAll('\\', '/')));
  return taken === undefined ? undefined : `taken: ${taken}`;
}

/** The files of a new rule, by path. */
export function filesOf(id: string, name: string, area: string): Record<string, string> {
  return {
    [`core/rules/${area}/${id}-${name}.ts`]: `import { partnershipRule } from '../rule.ts';

export const rule = partnershipRule({
  id: '${id}',
  name: '${name}',
  area: '${area}',
  severity: 'warning',
  from: 'selecting',
  related: [], // TODO two or three rules that one looks at next
  summary: 'TODO one sentence: what is asked',
  condition: 'TODO when exactly it fires, with the defaults',
  options: {
    limit: { default: 0, unit: 'days', means: 'TODO what it limits', source: 'TODO where the default comes from' },
  },
  check(_partnership, { needs }) {
    // TODO report({ at, message, why, inputs, fixes }) when it is so; \`needs\` when the file cannot tell.
    needs('TODO');
  },
});
`,
    [`docs/rules/${id}.md`]: `# ${id} ${name}

<!-- generated:start -->
<!-- generated:end -->

TODO what is asked, in one or two sentences, as a vendor manager would say it.

## Why

TODO what happens to a partnership without it.

## Not like this

\`\`\`yaml
# TODO a short definition that has the finding
kind: Partnership
version: 1
name: example
client: harbour-bank
provider: meridian-cx
status: steady
\`\`\`

## Like this

\`\`\`yaml
# TODO the same, mended
kind: Partnership
version: 1
name: example
client: harbour-bank
provider: meridian-cx
status: steady
\`\`\`

## How to fix it

TODO what people do about it, in one or two sentences; what they agree on or find out comes before what they write.

## How it is judged

TODO formula, what counts, inputs and defaults, what makes it "not evaluated", boundaries, exceptions.
`,
    [`test/rules/${id}/ok.partnership.yaml`]: fixture(id, 'ok', [
      'TODO no finding of the rule; the boundary, just allowed',
    ]),
    [`test/rules/${id}/bad.partnership.yaml`]: fixture(id, 'bad', [
      `expect ${id} warning /TODO/path: TODO part of the message`,
    ]),
  };
}

function fixture(id: string, which: string, says: readonly string[]): string {
  const comments = ['as-of 2026-11-22', ...says].map((line) => `# ${line}\n`).join('');
  return `${comments}kind: Partnership\nversion: 1\nname: ${id.toLowerCase()}-${which}\nstatus: steady\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = join(import.meta.dirname, '..');
  const args = process.argv.slice(2);
  const problem = objection(root, args);
  if (problem !== undefined) {
    console.error(`${problem}\n\n${usage}`);
    process.exit(2);
  }
  const [id = '', name = '', area = ''] = args;
  for (const [path, text] of Object.entries(filesOf(id, name, area))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  console.log('Fill in the TODOs, then: npm run generate && npm test');
}
