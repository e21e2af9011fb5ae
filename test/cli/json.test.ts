import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { build, day, root, run, workspace } from '../support/cli.ts';
import { broken, unfinished } from '../support/definitions.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const schema = JSON.parse(readFileSync(join(root, 'schemas/check-output.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

interface Output {
  version: number;
  asOf: string;
  files: string[];
  findings: { file: string; range: { start: { line: number; character: number } }; rule: string; message: string }[];
  health: { partnership: string; score: number; ledger: { points: number }[] }[];
}

async function checked(args: string[], cwd: string): Promise<Output> {
  const { stdout } = await run(['check', ...args, '--format', 'json', '--as-of', day], { cwd });
  const data = JSON.parse(stdout) as Output;
  assert.ok(validate(data), JSON.stringify(validate.errors, null, 2));
  return data;
}

describe('partnership check --format json', () => {
  it('follows its schema, with places from 0', async () => {
    const cwd = workspace({ 'a/loud.partnership.yaml': broken, 'open.partnership.yaml': unfinished });
    const data = await checked([], cwd);
    assert.deepEqual(
      [data.version, data.asOf, data.files],
      [1, day, ['a/loud.partnership.yaml', 'open.partnership.yaml']],
    );
    const [first] = data.findings;
    assert.deepEqual(
      [first?.rule, first?.file, first?.range.start],
      ['PC006', 'a/loud.partnership.yaml', { line: 3, character: 8 }],
    );
    for (const { score, ledger } of data.health)
      assert.equal(
        ledger.reduce((sum, { points }) => sum + points, score),
        100,
      );
  });

  it('follows its schema for the samples', async () => {
    const data = await checked(['samples'], root);
    assert.ok(data.health.length >= 4);
  });

  it('names no absolute path, from wherever it is started', async () => {
    const cwd = workspace({ 'a/loud.partnership.yaml': broken, 'b/readme': '', 'a/gone.partnership.yaml/.keep': '' });
    for (const [args, folder] of [
      [[join(cwd, 'a')], join(cwd, 'b')],
      [[cwd], cwd],
    ] as const) {
      const { stdout } = await run(['check', ...args, '--format', 'json', '--as-of', day], { cwd: folder });
      assert.ok(!stdout.includes(cwd), stdout);
    }
    const { files } = await checked(['../a'], join(cwd, 'b'));
    assert.deepEqual(files, ['../a/loud.partnership.yaml']);
  });

  it('keeps the text of users without printing what a terminal would act on', async () => {
    const title = 'red \\e[31m \\u202e text 👩‍👩‍👧 שלום';
    const cwd = workspace({ 'x.partnership.yaml': `${unfinished}title: "TODO ${title}"\n` });
    const { stdout } = await run(['check', '--format', 'json', '--as-of', day], { cwd });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    const messages = (JSON.parse(stdout) as Output).findings.map(({ message }) => message).join('\n');
    assert.ok(messages.includes('text 👩‍👩‍👧 שלום'), messages);
    const text = await run(['check', '--as-of', day], { cwd });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none
    assert.doesNotMatch(text.stdout, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    assert.match(text.stdout, /text 👩‍👩‍👧 שלום/);
  });
});
