import { strict as assert } from 'node:assert';
import { applyEdits, check, type FileText, forms, rangeOf } from '../../core/index.ts';

export type { forms };

type Field = forms.FormField;
export type Value = string | { figure: string; unit: string };

/** A form of texts, and what changes of it come to. */
export interface FormOnTexts {
  form: forms.Form;
  /** The field at a place named as findings name it: `/kpis/csat/owner/client`. */
  field(name: string): Field;
  part(name: string): forms.FormPart;
  /** The texts after a change; only those that changed. */
  change(change: forms.FormChange): Record<string, string> | { refused: string };
  set(name: string, value: Value): Record<string, string> | { refused: string };
  /** The text of the first file after a value was set; fails where it is refused. */
  written(name: string, value: Value): string;
}

const asOf = '2026-11-22';

/** The form of the first of some files. */
export function formOn(files: string | Record<string, string>, document?: number): FormOnTexts {
  const texts: FileText[] = Object.entries(typeof files === 'string' ? { 'chat.partnership.yaml': files } : files).map(
    ([path, text]) => ({ path, text }),
  );
  const [first] = texts;
  const { workspace, findings } = check({ files: texts, asOf });
  const source = workspace.sources.find(({ path }) => path === first?.path);
  assert.ok(source && first);
  const form = forms.formOf(workspace, source, findings, document);
  assert.ok(form, 'there is no form');
  const parts = form.sections.flatMap((section) => section.parts);
  const fields = parts.flatMap((part) => part.fields);
  const named = <T extends { place: forms.FormPlace }>(all: readonly T[], name: string): T => {
    const found = all.find(({ place }) => place.name === name);
    assert.ok(found, `${name} is not in the form: ${all.map(({ place }) => place.name).join(' ')}`);
    return found;
  };
  const change: FormOnTexts['change'] = (made) => {
    const result = forms.formEdit(workspace.sources, form, made);
    if ('refused' in result) return result;
    const file = workspace.sources.find(({ path }) => path === result.file);
    assert.ok(file);
    const edits = result.edits.map((edit) => ({ range: rangeOf(file.syntax.lineStarts, edit), newText: edit.text }));
    const { text, left } = applyEdits(file.syntax.text, [edits]);
    assert.equal(left, 0);
    return { [result.file]: text };
  };
  const set: FormOnTexts['set'] = (name, value) => change({ do: 'set', place: named(fields, name).place, value });
  return {
    form,
    field: (name) => named(fields, name),
    part: (name) => named(parts, name),
    change,
    set,
    written: (name, value) => {
      const result = set(name, value);
      assert.ok(!('refused' in result), String(result.refused));
      return result[first.path] ?? '';
    },
  };
}
