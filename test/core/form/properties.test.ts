import { strict as assert } from 'node:assert';
import { applyEdits, check, forms, rangeOf, type SourceFile } from '../../../core/index.ts';
import { readFile } from '../../../core/read-file.ts';
import { dataOf } from '../../../core/syntax/tree.ts';
import type { Value } from '../../support/form.ts';
import { layouts } from '../../support/layouts.ts';
import { randomFrom } from '../../support/random.ts';
import { sampleNames, sampleSources } from '../../support/samples.ts';

type Data = Record<string | number, unknown>;

// Whatever the layout: a change of a field changes that value and nothing else, and no remark goes.
describe('form: a change changes exactly that value', function () {
  this.timeout(60_000);
  for (const [layout, write] of Object.entries(layouts))
    it(`with ${layout}`, () => {
      let made = 0;
      for (const sample of sampleNames) {
        const sources = sampleSources(sample).map((file) => readFile(file.path, write(file)));
        const { workspace } = check({ files: sources, asOf: '2026-11-22' });
        for (const [index, source] of sources.entries()) {
          const form = forms.formOf(workspace, source, []);
          if (form) made += changesOf(workspace.sources, form, randomFrom(index));
        }
      }
      assert.ok(made > 20, `only ${made} changes were made`);
    });
});

/** Changes some fields of a form, each from the same texts. Returns how many. */
function changesOf(sources: readonly SourceFile[], form: forms.Form, random: (limit: number) => number): number {
  const fields = form.sections
    .flatMap(({ parts }) => parts.flatMap((part) => part.fields))
    .filter(({ shown, control }) => !shown && control !== 'several');
  let made = 0;
  for (let tries = 0; tries < 4; tries++) {
    const field = fields[random(fields.length)];
    const [value, data] = (field && anotherValue(form, field)) ?? [];
    if (!field || value === undefined) continue;
    const { place } = field;
    const what = `${place.file} ${place.name} = ${JSON.stringify(value)}`;
    const result = forms.formEdit(sources, form, { do: 'set', place, value });
    const file = sources.find(({ path }) => path === place.file);
    assert.ok(file && 'edits' in result, `${what}: ${JSON.stringify(result)}`);
    const edits = result.edits.map((edit) => ({ range: rangeOf(file.syntax.lineStarts, edit), newText: edit.text }));
    const after = readFile(file.path, applyEdits(file.syntax.text, [edits]).text);
    assert.equal(after.syntax.documents.length, file.syntax.documents.length, what);
    for (const [at, { root }] of after.syntax.documents.entries()) {
      const before = plain(dataOf(file.syntax.documents[at]?.root)) as Data;
      const now = plain(dataOf(root)) as Data;
      if (at === place.document) {
        const written = place.path.reduce<unknown>((here, part) => (here as Data)[part], now);
        if (data instanceof RegExp) assert.match(String(written), data, what);
        setIn(before, place.path, data instanceof RegExp ? written : data);
      }
      assert.deepEqual(now, before, what);
    }
    assert.deepEqual(
      after.syntax.comments.map(({ text }) => text),
      file.syntax.comments.map(({ text }) => text),
      what,
    );
    made++;
  }
  return made;
}

/** Something else that may stand in a field, as it is typed and as data. */
function anotherValue(form: forms.Form, field: forms.FormField): [value: Value, data: unknown] | undefined {
  const options = (form.lists[field.list ?? ''] ?? []).map((option) => option.value);
  const other = options.find((one) => one !== field.value);
  switch (field.control) {
    case 'amount': {
      const unit = (form.lists[field.units ?? ''] ?? []).find(({ alone }) => !alone)?.value ?? '';
      const figure = field.amount?.figure === '17' ? '18' : '17';
      const now = field.amount?.figure === '' ? unit : (field.amount?.unit ?? unit);
      // It is written in the way of what stood there.
      return [{ figure, unit: now }, new RegExp(`^${figure} ?${now.slice(0, 1)}?`)];
    }
    case 'number':
      return ['7', 7];
    case 'date':
      return ['2027-05-06', '2027-05-06'];
    case 'choice':
      return other === undefined ? undefined : [other, other === 'true' ? true : other === 'false' ? false : other];
    default:
      if (field.place.path.at(-1) === 'target' || field.place.path.at(-1) === 'threshold') return ['42 %', '42 %'];
      return other === undefined ? ["It's: a [new] text", "It's: a [new] text"] : [other, other];
  }
}

function setIn(data: Data, path: readonly (string | number)[], value: unknown): void {
  let here = data;
  for (const part of path.slice(0, -1)) {
    const next = here[part];
    // A word such as TODO makes way for a block.
    if (next === null || typeof next !== 'object') here[part] = {};
    here = here[part] as Data;
  }
  here[path.at(-1) ?? ''] = value;
}

function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data ?? null));
}
