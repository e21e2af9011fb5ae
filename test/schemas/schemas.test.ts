import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import { parse, parseAllDocuments } from 'yaml';
import { findRule } from '../../core/rules/rules.ts';
import type { Kind } from '../../core/schema/shape.ts';
import { type SchemaError, validateKind } from '../../core/schema/validate.ts';
import { strictAjv } from '../../scripts/generate/ajv.ts';
import { lint } from '../../scripts/generate/lint.ts';
import { fieldsOf } from '../../scripts/generate/paths.ts';
import { readLanguage } from '../../scripts/generate/read.ts';
import { documentWith, smallest } from '../support/language-documents.ts';
import { randomFrom } from '../support/random.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const language = readLanguage(root, false);

const ajv = strictAjv();
const schemas = readdirSync(join(root, 'schemas')).filter((name) => name.endsWith('.schema.json'));
for (const name of schemas) ajv.addSchema(JSON.parse(read(`schemas/${name}`)));

/** What the published schema says. */
function published(name: string): ValidateFunction {
  const validate = ajv.getSchema(`https://partnership-as-code.dev/schemas/${name}.schema.json`);
  assert.ok(validate, name);
  return validate;
}

/** What the engine says: one error per mistake. */
function shipped(kind: string, document: unknown): SchemaError[] {
  return validateKind(kind as Kind, document);
}

/** What either says of a document; they must agree. */
function accepts(kind: { kind: string; file: string }, document: unknown): boolean {
  const verdict = published(kind.file)(document);
  const errors = shipped(kind.kind, document);
  const said = `Ajv: ${JSON.stringify(published(kind.file).errors)}; shipped: ${JSON.stringify(errors)}`;
  assert.equal(errors.length === 0, verdict, `${said}; ${JSON.stringify(document)}`);
  return verdict;
}

const partnership = language.kinds[0] as (typeof language.kinds)[number];

describe('schemas', () => {
  it('are valid JSON Schema 2020-12 in strict mode', () => {
    for (const name of schemas) {
      const schema = JSON.parse(read(`schemas/${name}`));
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema', name);
      assert.ok(ajv.validateSchema(schema), `${name}: ${ajv.errorsText(ajv.errors)}`);
      assert.ok(ajv.getSchema(schema.$id), name);
    }
  });

  it('have a title, a description and valid examples for every field', () => {
    assert.deepEqual(lint(language), []);
  });

  it('accept the sample of the introduction', () => {
    const document: unknown = parse(read('test/schemas/target.partnership.yaml'));
    assert.ok(accepts(partnership, document));
    assert.ok(published('definition')(document));
  });

  it('accept the smallest document and the example of every kind', () => {
    for (const kind of language.kinds) {
      assert.ok(accepts(kind, smallest(kind)), kind.kind);
      for (const example of kind.root.examples ?? []) assert.ok(accepts(kind, example), kind.kind);
    }
  });

  it('show no threshold in an example that its rule does not have', () => {
    const shown = read('schemas/src/policy.yaml').matchAll(/rule: (PC\d{3})[^}]*?\bset: \{ (\w+):/g);
    const pairs = [...shown].map(([, rule, option]) => [rule, option]);
    assert.ok(pairs.length > 0);
    for (const [rule = '', option = ''] of pairs)
      assert.ok(option in (findRule(rule)?.options ?? {}), `${rule} ${option}`);
  });

  it('pick the kind when a file says nothing else', () => {
    const definition = published('definition');
    assert.ok(!definition({ kind: 'Contract' }));
    assert.ok(!definition({ kind: 'Policy', version: 1, name: 'house', people: [] }));
    assert.ok(definition({ kind: 'Policy', version: 1, name: 'house' }));
  });

  it('describe the output of check', () => {
    const validate = published('check-output');
    const empty = { version: 1, asOf: '2026-11-22', files: [], findings: [], notEvaluated: [], health: [] };
    assert.ok(validate(empty), ajv.errorsText(validate.errors));
    assert.ok(!validate({ ...empty, findings: [{ rule: 'PC404' }] }));
  });

  for (const kind of language.kinds) {
    const fields = fieldsOf(kind);

    it(`of ${kind.kind} accept the examples of every field, unknown and TODO`, () => {
      for (const { path, node } of fields) {
        for (const example of node.examples ?? []) assert.ok(accepts(kind, documentWith(kind, path, example)), path);
        if (node.form === 'const') continue;
        for (const open of ['unknown', 'TODO', 'TODO ask legal']) {
          assert.ok(accepts(kind, documentWith(kind, path, open)), `${path}: ${open}`);
        }
      }
    });

    it(`of ${kind.kind} accept source, note and proposed in every block, and no other field`, () => {
      const blocks = fields
        .filter(({ node }) => node.form === 'block' || node.form === 'ref')
        .map(({ path }) => `${path}.`);
      const items = fields.filter(({ node }) => node.form === 'list' && ['block', 'ref'].includes(node.items.form));
      for (const prefix of ['', ...blocks, ...items.map(({ path }) => `${path}.`)]) {
        assert.ok(!accepts(kind, documentWith(kind, `${prefix}surprise`, 1)), `${prefix}surprise`);
        assert.ok(accepts(kind, documentWith(kind, `${prefix}note`, 'Agreed by phone')), `${prefix}note`);
        assert.ok(accepts(kind, documentWith(kind, `${prefix}source`, 'MSA §2')), `${prefix}source`);
        const proposed = { by: '2027-01-31', owner: 'ines', since: 'TODO day', value: {} };
        assert.ok(accepts(kind, documentWith(kind, `${prefix}proposed`, proposed)), `${prefix}proposed`);
        assert.ok(
          !accepts(kind, documentWith(kind, `${prefix}proposed`, { value: { surprise: 1 } })),
          `${prefix}proposed`,
        );
        assert.ok(!accepts(kind, documentWith(kind, `${prefix}proposed`, { surprise: 1 })), `${prefix}proposed`);
      }
    });

    it(`of ${kind.kind} and the shipped validator agree on anything`, () => {
      const anything = [
        null,
        true,
        false,
        0,
        -1,
        0.5,
        101,
        1e300,
        '',
        ' ',
        'x',
        'A B',
        'TODO: x',
        'Unknown',
        '30 days',
        '3 M',
        '85 %',
        '101 %',
        '0 EUR',
        '12 eur',
        '2026-02-28',
        '2026-02-30',
        '2024-02-29',
        'weekly',
        '22:00-06:00',
        '24:00-06:00',
        'Europe/Lisbon',
        '80 % in 60 s',
        '80 % in',
        '2026-W54',
        'PT',
        'pt',
        [],
        [null],
        [1],
        ['x'],
        [{}],
        {},
        { client: 'x' },
        { client: 1 },
        { x: 1 },
        { note: '' },
        { proposed: 'unknown' },
        { proposed: [] },
        { proposed: { value: 'soon' } },
      ];
      for (const { path } of fields) for (const value of anything) accepts(kind, documentWith(kind, path, value));
      for (const value of anything) accepts(kind, value);
    });
  }

  it('and the engine agree on the samples with several things changed at random', () => {
    const documents = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.partnership.yaml'))
      .flatMap((name) => parseAllDocuments(read(`samples/${name}`), { merge: true }).map((one) => one.toJS()));
    const values = [null, true, -1, '', 'x', 'unknown', '30 days', '101 %', '2026-02-30', [], ['x'], {}, { note: '' }];
    const next = randomFrom(1);
    const one = <T>(list: readonly T[]): T => list[next(list.length)] as T;
    let refused = 0;
    for (let round = 0; round < 2_000; round += 1) {
      const document = structuredClone(one(documents));
      const kind = language.kinds.find(({ kind: name }) => name === document.kind);
      assert.ok(kind);
      for (let changes = 1 + next(3); changes > 0; changes -= 1) {
        const [parent, key] = one(placesIn(document));
        const what = next(4);
        if (what === 0) parent[key] = one(values);
        else if (what === 1 && !Array.isArray(parent)) delete parent[key];
        else if (what === 2 && !Array.isArray(parent)) parent[`${key}s`] = parent[key];
        else {
          const [other, name] = one(placesIn(document));
          parent[key] = structuredClone(other[name]);
        }
      }
      if (!accepts(kind, document)) refused += 1;
    }
    assert.ok(refused > 500 && refused < 1_950, `${refused} of 2000 were refused`);
  });

  it('refuse days that the calendar does not have', () => {
    const since = (day: string) => accepts(partnership, { ...smallest(partnership), since: day });
    assert.ok(since('2024-02-29'));
    for (const day of ['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1'])
      assert.ok(!since(day), day);
  });

  it('give one error for one mistake, at its place', () => {
    const document = { ...smallest(partnership), kpis: [{ kpi: 'csat', tarket: '80 %', owner: { client: 'Ines D' } }] };
    assert.deepEqual(shipped('Partnership', document), [
      { instancePath: '/kpis/0', keyword: 'additionalProperties', params: { additionalProperty: 'tarket' } },
      { instancePath: '/kpis/0/owner/client', keyword: 'pattern', params: { leaf: 'personId' } },
    ]);
  });
});

/** Every place of a value, as what holds it and the key there. */
function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (value === null || typeof value !== 'object') return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [[holder, key], ...placesIn(holder[key])] as ReturnType<typeof placesIn>);
}

describe('generated files', () => {
  it('turn no text into code, need nothing and stay small', () => {
    const text = read('core/generated/validators.js');
    for (const banned of [/new Function/, /\beval\b/, /(?<!code=')\brequire\b/, /\bimport\b/])
      assert.doesNotMatch(text, banned);
    // It is read at every start of the command line.
    assert.ok(text.length < 400_000, `validators.js has grown to ${text.length} bytes`);
  });

  it('are up to date', () => {
    // It loads the engine in another form than the tests do; counted together the coverage of both would be wrong.
    const { NODE_V8_COVERAGE: _coverage, ...env } = process.env;
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/generate.ts', '--check'], {
      env,
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, run.stdout + run.stderr);
  }).timeout(60_000);
});
