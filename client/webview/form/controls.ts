import type { forms } from '../../../core/index.ts';
import type { FormLabels } from '../../form/labels.ts';
import { fill, h } from '../dom.ts';
import { type Drafts, heldBy, nameOf } from './drafts.ts';

type Field = forms.FormField;
type Attributes = Parameters<typeof h>[1];

/** What controls are drawn with. */
export interface Drawing {
  form: forms.Form;
  labels: FormLabels;
  drafts: Drafts;
  /** The fields of the page, by the number in `data-field`. */
  fields: Field[];
  /** Items that are unfolded, by their names. */
  opened: ReadonlySet<string>;
  /** Lists of suggestions that fields of text use. */
  suggested: Set<string>;
}

/** The control of a field, with the ids of what describes it. */
export function control(field: Field, id: string, described: string, drawing: Drawing): HTMLElement {
  const { drafts, labels } = drawing;
  const refused = drafts.get(nameOf(field.place))?.refused !== undefined;
  const number = drawing.fields.push(field) - 1;
  const common: Attributes = {
    'data-field': number,
    'data-name': nameOf(field.place),
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': refused ? 'true' : undefined,
    'aria-required': field.required ? 'true' : undefined,
  };
  const value = heldBy(field, drafts);
  if (typeof value !== 'string') return amount(field, value, id, common, drawing);
  if (field.control === 'choice') return choice(field, value, { ...common, id }, drawing);
  if (field.control === 'several') return several(field, id, common, drawing);
  const list = field.list;
  if (list !== undefined) drawing.suggested.add(list);
  const input = h('input', {
    ...common,
    id,
    type: field.control === 'date' ? 'date' : 'text',
    inputmode: field.control === 'number' ? 'decimal' : undefined,
    placeholder: field.example === undefined || value !== '' ? undefined : fill(labels.example, field.example),
    list: list === undefined ? undefined : listId(list, drawing),
    autocomplete: 'off',
    spellcheck: 'false',
    'data-value': value,
  });
  // Browsers show a day in the reader's own way; beside it, as it is written.
  return field.control === 'date'
    ? h('div', { class: 'day' }, input, h('span', { class: 'quiet' }, field.value))
    : input;
}

/** The id of a list of suggestions in the page. */
export function listId(list: string, { form }: Drawing): string {
  return `list-${Object.keys(form.lists).indexOf(list)}`;
}

function choice(field: Field, value: string, attributes: Attributes, drawing: Drawing): HTMLElement {
  const { form, labels } = drawing;
  const options = field.list === undefined ? [] : (form.lists[field.list] ?? []);
  const known = value === '' || options.some((option) => option.value === value);
  return h(
    'select',
    { ...attributes, 'data-value': value },
    !(field.required && value !== '') && h('option', { value: '' }, labels.notStated),
    ...options.map((option) => h('option', { value: option.value }, option.label)),
    !known && h('option', { value }, fill(labels.notListed, value)),
  );
}

function amount(
  field: Field,
  value: { figure: string; unit: string },
  id: string,
  attributes: Attributes,
  { form, labels }: Drawing,
): HTMLElement {
  const units = form.lists[field.units ?? ''] ?? [];
  const [first] = units;
  const unit = value.unit === '' ? (units.find(({ alone }) => !alone) ?? first)?.value : value.unit;
  const alone = units.some((option) => option.value === unit && option.alone);
  const empty = value.figure === '' && value.unit === '';
  const words = units.some((option) => option.alone);
  const only = units.length === 1 && first;
  // A word such as `weekly` says it all.
  const main = alone || (words && empty);
  return h(
    'div',
    { class: 'amount-of' },
    h('input', {
      ...attributes,
      // The label leads to what there is to fill in.
      id: main ? `${id}-figure` : id,
      'aria-label': words ? fill(labels.figure, field.label) : undefined,
      'data-part': 'figure',
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      size: 8,
      hidden: main ? '' : undefined,
      'data-value': value.figure,
    }),
    only
      ? h('span', { class: 'unit' }, only.label)
      : h(
          'select',
          {
            ...attributes,
            id: main ? id : `${id}-unit`,
            'aria-label': main ? undefined : fill(labels.unit, field.label),
            'data-part': 'unit',
            'data-value': words && empty ? '' : unit,
          },
          words && h('option', { value: '' }, labels.notStated),
          ...units.map((option) => h('option', { value: option.value }, option.label)),
          unit !== undefined && units.every((option) => option.value !== unit) && h('option', { value: unit }, unit),
        ),
  );
}

function several(field: Field, id: string, attributes: Attributes, { form, labels }: Drawing): HTMLElement {
  const chosen = field.chosen ?? [];
  const options = field.list === undefined ? [] : (form.lists[field.list] ?? []);
  const unlisted = chosen
    .filter((value) => options.every((option) => option.value !== value))
    .map((value) => ({ value, label: fill(labels.notListed, value) }));
  const all = [...options, ...unlisted];
  if (all.length === 0) return h('p', { id, class: 'quiet' }, labels.nobody);
  return h(
    'div',
    { class: 'several' },
    ...all.map((option, index) =>
      h(
        'label',
        {},
        h('input', {
          'data-field': attributes?.['data-field'],
          'data-name': `${attributes?.['data-name']} ${option.value}`,
          'aria-describedby': attributes?.['aria-describedby'],
          id: index === 0 ? id : `${id}-${index}`,
          type: 'checkbox',
          value: option.value,
          'data-checked': String(chosen.includes(option.value)),
        }),
        ' ',
        option.label,
      ),
    ),
  );
}
