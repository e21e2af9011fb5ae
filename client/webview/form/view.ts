import type { forms } from '../../../core/index.ts';
import type { FormLabels } from '../../form/labels.ts';
import { fill, h } from '../dom.ts';
import { control, type Drawing, listId } from './controls.ts';
import { type Drafts, nameOf } from './drafts.ts';

type Form = forms.Form;
type Field = forms.FormField;
type Part = forms.FormPart;
type Section = forms.FormSection;

export interface FormView {
  element: HTMLElement;
  /** By the number in `data-field`. */
  fields: Field[];
}

/** What the page shows beside the form itself. */
export interface Shown {
  form: Form;
  labels: FormLabels;
  drafts: Drafts;
  opened: ReadonlySet<string>;
  unread: { line: number; message: string } | undefined;
  /** The file in front, by its URI. */
  uri: string;
}

/** Draws a form. While the text cannot be read, as it was before, and nothing of it can be changed. */
export function formView({ form, labels, drafts, opened, unread, uri }: Shown): FormView {
  const drawing: Drawing = { form, labels, drafts, fields: [], opened, suggested: new Set() };
  const sections = form.sections.map((section, index) => sectionOf(section, index, drawing));
  const element = h(
    'main',
    { id: 'panel', class: 'form' },
    h(
      'header',
      {},
      h('h1', { tabindex: -1, id: 'top' }, form.title),
      h('p', { class: 'quiet' }, `${form.name} · ${baseName(decodeURIComponent(uri))}`),
      unread && h('p', { class: 'unread', role: 'status' }, fill(labels.unread, unread.line, unread.message)),
      form.documents.length > 1 && documents(form, labels),
      h(
        'nav',
        { 'aria-label': labels.sections },
        h(
          'ul',
          {},
          ...form.sections.map((section, index) =>
            h('li', {}, h('button', { 'data-go': `s-${index}` }, section.title, ...counted(section, labels))),
          ),
        ),
      ),
    ),
    h('fieldset', { class: 'all', disabled: unread ? '' : undefined, 'aria-labelledby': 'top' }, ...sections),
    ...[...drawing.suggested].map((name) =>
      h(
        'datalist',
        { id: listId(name, drawing) },
        ...(form.lists[name] ?? []).map(({ value }) => h('option', { value })),
      ),
    ),
  );
  return { element, fields: drawing.fields };
}

function documents({ documents: all, document }: Form, labels: FormLabels): HTMLElement {
  return h(
    'p',
    { class: 'which' },
    h('label', { for: 'which' }, labels.which),
    ' ',
    h(
      'select',
      { id: 'which', 'data-which': '', 'data-value': document },
      ...all.map((one) => h('option', { value: one.document }, one.title)),
    ),
  );
}

/** How many findings a section has, for the list of sections. */
function counted(section: Section, labels: FormLabels): HTMLElement[] {
  const count = findingsIn(section);
  if (count === 0) return [];
  return [
    h('span', { class: 'count', 'aria-hidden': 'true' }, count),
    h('span', { class: 'unseen' }, ` (${fill(labels.findings, count)})`),
  ];
}

function findingsIn({ findings, parts }: Section): number {
  return parts.reduce((sum, part) => sum + findingsOf(part), findings.length);
}

function findingsOf({ findings, fields }: Part): number {
  return fields.reduce((sum, field) => sum + field.findings.length, findings.length);
}

function sectionOf(section: Section, index: number, drawing: Drawing): HTMLElement {
  const { labels } = drawing;
  const { add } = section;
  return h(
    'section',
    { 'aria-labelledby': `s-${index}` },
    h('h2', { id: `s-${index}`, tabindex: -1 }, section.title),
    h('p', { class: 'quiet' }, section.help),
    ...found(section.findings, labels),
    ...section.parts.map((part, at) => (add || part.removable ? item : block)(part, `p-${index}-${at}`, drawing)),
    section.more !== undefined && h('p', { class: 'quiet empty' }, fill(labels.more, section.more)),
    add && section.parts.length === 0 && h('p', { class: 'quiet empty' }, labels.none),
    add && addition(section, index, drawing),
  );
}

/** Fields of a block, under its name. */
function block(part: Part, id: string, drawing: Drawing): HTMLElement {
  const { labels } = drawing;
  return h(
    'fieldset',
    { class: 'block' },
    part.title !== '' && h('legend', {}, part.title),
    ...found(part.findings, labels),
    ...fieldsOf(part.fields, id, drawing),
    part.line !== undefined && h('p', { class: 'actions' }, toText(part.place.file, part.line, drawing)),
  );
}

/** An item of a list, folded away until it is wanted. */
function item(part: Part, id: string, drawing: Drawing): HTMLElement {
  const { labels, opened } = drawing;
  const name = nameOf(part.place);
  const count = findingsOf(part);
  return h(
    'details',
    { class: 'item', 'data-item': name, open: opened.has(name) ? '' : undefined },
    h(
      'summary',
      {},
      h('strong', { id: `${id}-name` }, part.title),
      part.facts.length > 0 && h('span', { class: 'quiet facts' }, part.facts.join(' · ')),
      count > 0 && h('span', { class: 'count', 'aria-hidden': 'true' }, count),
      count > 0 && h('span', { class: 'unseen' }, ` (${fill(labels.findings, count)})`),
    ),
    h(
      'fieldset',
      { 'aria-labelledby': `${id}-name` },
      ...found(part.findings, labels),
      part.shown && onlyShown(part.shown, '', part.place.file, drawing),
      ...fieldsOf(part.fields, id, drawing),
      h(
        'p',
        { class: 'actions' },
        part.line !== undefined && toText(part.place.file, part.line, drawing),
        part.removable && ' ',
        part.removable &&
          h('button', { 'data-remove': name, 'aria-label': fill(labels.removeWhat, part.title) }, labels.remove),
      ),
    ),
  );
}

/** What is asked before an item is added. */
function addition({ add, id: section }: Section, index: number, drawing: Drawing): HTMLElement | undefined {
  if (!add) return undefined;
  const { labels, opened } = drawing;
  const name = nameOf(add.place);
  return h(
    'details',
    { class: 'item add', 'data-item': name, open: opened.has(name) ? '' : undefined },
    h('summary', { id: `a-${index}-name` }, fill(labels.add, add.noun)),
    h(
      'fieldset',
      { 'aria-labelledby': `a-${index}-name` },
      ...fieldsOf(add.fields, `a-${index}`, drawing),
      ...refusal(drawing.drafts.get(name)?.refused, `a-${index}-no`, labels),
      h('p', { class: 'actions' }, h('button', { class: 'main', 'data-add': section }, labels.addNow)),
    ),
  );
}

/** Fields in a row. What two of them mean alike is seen once, below the first. */
function fieldsOf(fields: readonly Field[], id: string, drawing: Drawing): HTMLElement[] {
  return fields.map((field, index) =>
    fieldOf(field, `${id}-${index}`, fields[index - 1]?.help === field.help, drawing),
  );
}

function fieldOf(field: Field, id: string, again: boolean, drawing: Drawing): HTMLElement {
  const { drafts, labels } = drawing;
  const { label, help, shown, open, proposed, place } = field;
  const draft = drafts.get(nameOf(place));
  const described: string[] = [];
  const about = (what: string, ...content: Parameters<typeof h>[2][]): HTMLElement => {
    described.push(`${id}-${what}`);
    return h('p', { id: `${id}-${what}`, class: what === 'help' && again ? 'unseen' : what }, ...content);
  };
  const under = [
    open !== undefined && about('open', openWords(open, labels)),
    help !== '' && about('help', help),
    proposed && about('proposed', fill(labels.proposed, proposed.why), ' ', toText(place.file, proposed.line, drawing)),
  ];
  const refused = refusal(draft?.refused, `${id}-no`, labels);
  if (refused.length > 0) described.push(`${id}-no`);
  const findings = found(field.findings, labels, `${id}-found`);
  if (findings.length > 0) described.push(`${id}-found`);
  if (shown)
    return h(
      'div',
      { class: 'field' },
      h('p', { class: 'label' }, label),
      h('div', {}, onlyShown(shown, field.value, place.file, drawing), ...under, ...findings),
    );
  const made = control(field, id, described.join(' '), drawing);
  if (field.control === 'several')
    return h(
      'fieldset',
      { class: 'field' },
      h('legend', {}, label),
      h('div', {}, made, ...refused, ...findings, ...under),
    );
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    h('div', {}, made, ...refused, ...findings, ...under),
  );
}

function openWords(open: string, labels: FormLabels): string {
  if (open === 'unknown') return labels.unknown;
  const what = open.replace(/^TODO ?/, '');
  return what === '' ? labels.toDoBare : fill(labels.toDo, what);
}

function onlyShown({ why, line }: forms.OnlyShown, value: string, file: string, drawing: Drawing): HTMLElement {
  const { labels } = drawing;
  return h(
    'div',
    { class: 'only-shown' },
    value !== '' && h('p', { class: 'written' }, value),
    h(
      'p',
      { class: 'quiet' },
      fill(labels.onlyShown, why),
      ' ',
      h('button', { 'data-file': file, 'data-line': line }, fill(labels.editInText, line + 1)),
    ),
  );
}

function refusal(refused: string | undefined, id: string, labels: FormLabels): HTMLElement[] {
  return refused === undefined ? [] : [h('p', { class: 'refused', id }, fill(labels.notWritten, refused))];
}

function found(findings: readonly forms.FormFinding[], labels: FormLabels, id?: string): HTMLElement[] {
  if (findings.length === 0) return [];
  return [
    h(
      'ul',
      { class: 'found', id },
      ...findings.map(({ rule, severity, message }) =>
        h(
          'li',
          { class: severity },
          h('strong', { class: 'severity' }, labels[severity]),
          ` ${message} `,
          h('button', { 'data-rule': rule, title: fill(labels.rule, rule) }, rule),
        ),
      ),
    ),
  ];
}

/** `line 45`, which leads there; with the name of the file where it is another than the one in front. */
function toText(file: string, line: number, { form, labels }: Drawing): HTMLElement {
  const own = form.sections[0]?.parts[0]?.place.file === file;
  const words = own ? fill(labels.line, line + 1) : fill(labels.lineIn, baseName(file), line + 1);
  return h(
    'button',
    { 'data-file': file, 'data-line': line, title: fill(labels.goTo, baseName(file), line + 1) },
    words,
  );
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
