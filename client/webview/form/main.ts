import type { forms } from '../../../core/index.ts';
import {
  type FormState,
  readFormState,
  readToFormPage,
  type ToFormHost,
  type ToFormPage,
} from '../../form/messages.ts';
import { become, fill, h } from '../dom.ts';
import { type Drafts, heldBy, nameOf, same, stated, type Value } from './drafts.ts';
import { formView } from './view.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: ToFormHost): void;
  getState(): unknown;
  setState(state: FormState): void;
};

type Field = forms.FormField;
type Control = HTMLInputElement | HTMLSelectElement;
type Show = Extract<ToFormPage, { type: 'show' }>;

const host = acquireVsCodeApi();
const before = readFormState(host.getState());
let uri = before?.uri;
/** What is shown: the last message, with the form as it last could be read. */
let shown: Show | undefined;
let form: forms.Form | undefined;
let fields: Field[] = [];
let drafts: Drafts = new Map();
/** Items to be unfolded or folded when the form is drawn next; else they stay as people left them. */
let folds = new Map<string, boolean>();
let sent = 0;
/** What goes from the page while it is drawn loses the focus: that is no change by anybody. */
let drawing = false;
/** What to do when the answer to a change is there. */
const waiting = new Map<number, (refused: string | undefined) => void>();

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readToFormPage(data);
  if (message?.type === 'show') show(message);
  else if (message?.type === 'say') say(message.text);
  else if (message) answer(message.number, message.refused);
});

host.postMessage({ type: 'ready' });

function show(message: Show): void {
  const first = shown === undefined;
  const next = message.result?.form;
  if (message.uri !== uri || (next && form && next.name !== form.name)) {
    drafts = new Map();
    folds = new Map();
    form = undefined;
  }
  uri = message.uri;
  shown = message;
  // What cannot be read for a moment is shown as it was.
  if (next || (message.result && !message.result.unread)) form = next;
  host.setState({ uri, ...(form ? { document: form.document } : {}) });
  draw();
  if (first && document.hasFocus()) document.getElementById('top')?.focus();
}

function draw(): void {
  if (drawing) return;
  drawing = true;
  try {
    drawForm();
  } finally {
    drawing = false;
  }
}

function drawForm(): void {
  const panel = document.getElementById('panel');
  if (!panel || !shown) return;
  const { labels, result, message } = shown;
  const active = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const name = active?.dataset.name;
  const part = active?.dataset.part;
  const section = active?.closest('section')?.querySelector('h2')?.id;
  if (form) {
    const view = formView({ form, labels, drafts, opened: unfolded(panel), unread: result?.unread, uri: shown.uri });
    fields = view.fields;
    become(panel, view.element);
  } else {
    fields = [];
    const words = result?.unread ? fill(labels.unread, result.unread.line, result.unread.message) : message;
    become(panel, h('main', { id: 'panel', class: 'form' }, h('p', { class: 'waiting' }, words)));
  }
  settle(panel);
  // Where items came or went, what somebody types in has moved: the focus goes with it.
  if (name !== undefined && document.activeElement instanceof HTMLElement) {
    const { dataset } = document.activeElement;
    if (dataset.name !== name || dataset.part !== part) {
      const same = [...panel.querySelectorAll<HTMLElement>('[data-name]')].filter((one) => one.dataset.name === name);
      (same.find((one) => one.dataset.part === part) ?? same.find((one) => !one.hidden))?.focus();
    }
  }
  // What had the focus may be gone; whoever was there is left at the head of the section.
  if (section !== undefined && document.activeElement === document.body) document.getElementById(section)?.focus();
  host.postMessage({ type: 'drawn', text: panel.textContent ?? '' });
}

/** Items that are to be unfolded, by their names. */
function unfolded(panel: HTMLElement): Set<string> {
  const items = [...panel.querySelectorAll<HTMLDetailsElement>('[data-item]')];
  const opened = new Set(items.filter(({ open }) => open).map(({ dataset }) => dataset.item ?? ''));
  for (const [name, open] of folds) {
    if (open) opened.add(name);
    else opened.delete(name);
  }
  folds = new Map();
  return opened;
}

/** Attributes say what a control begins with; once it was typed in, its value is its own. */
function settle(panel: HTMLElement): void {
  for (const control of panel.querySelectorAll<Control>('[data-value]')) {
    const wanted = control.dataset.value ?? '';
    if (control.value !== wanted) control.value = wanted;
  }
  for (const box of panel.querySelectorAll<HTMLInputElement>('[data-checked]'))
    box.checked = box.dataset.checked === 'true';
}

document.addEventListener('input', ({ target }) => {
  const typed = typedIn(target);
  if (!typed || typed.field.control === 'several') return;
  const { field, value } = typed;
  const draft = drafts.get(nameOf(field.place));
  drafts.set(nameOf(field.place), { value, ...(draft?.refused === undefined ? {} : { refused: draft.refused }) });
});

document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement && target.dataset.which !== undefined) {
    host.postMessage({ type: 'document', document: Number(target.value) });
    return;
  }
  const typed = typedIn(target);
  if (!typed) return;
  if (typed.field.control === 'several' && target instanceof HTMLInputElement) {
    const { place } = typed.field;
    const change = { do: target.checked ? ('include' as const) : ('exclude' as const), place, value: target.value };
    send(change, (refused) => {
      tell(refused);
      if (refused !== undefined) draw();
    });
    return;
  }
  // A day changes with each figure that is typed; it is written when somebody goes on.
  if (typed.field.control === 'date') return;
  commit(typed.field);
});

document.addEventListener('focusout', ({ target }) => {
  const typed = typedIn(target);
  if (typed?.field.control === 'date') commit(typed.field);
});

document.addEventListener('keydown', (event) => {
  const typed = typedIn(event.target);
  const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
  const isDraft = typed !== undefined && drafts.has(nameOf(typed.field.place));
  // What is being typed is for the browser to take back; what was written, for the form.
  if (key === 's' || (key === 'z' && !event.shiftKey && !isDraft)) {
    event.preventDefault();
    event.stopPropagation();
    if (key === 's' && typed && typed.field.control !== 'several') commit(typed.field);
    host.postMessage({ type: key === 's' ? 'save' : 'undo' });
    return;
  }
  if (!typed) return;
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement && typed.field.control !== 'several') {
    event.preventDefault();
    const adding = event.target.closest('.add')?.querySelector<HTMLElement>('[data-add]');
    if (adding) adding.click();
    else commit(typed.field);
  } else if (event.key === 'Escape' && drafts.delete(nameOf(typed.field.place))) draw();
});

document.addEventListener('click', ({ target }) => {
  const chosen = target instanceof Element ? target.closest<HTMLElement>('button') : undefined;
  if (!chosen || !form) return;
  const { go, rule, file, line, add, remove } = chosen.dataset;
  if (go !== undefined) {
    const title = document.getElementById(go);
    title?.scrollIntoView();
    title?.focus({ preventScroll: true });
  } else if (rule !== undefined) host.postMessage({ type: 'rule', id: rule });
  else if (file !== undefined) host.postMessage({ type: 'open', file, line: Number(line) });
  else if (add !== undefined) addTo(add);
  else if (remove !== undefined) takeOut(remove);
});

/** The field of a control, and what its control or both of its controls hold. */
function typedIn(target: EventTarget | null): { field: Field; value: Value } | undefined {
  if (drawing || !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return undefined;
  const field = fields[Number(target.dataset.field ?? Number.NaN)];
  if (!field) return undefined;
  if (!field.amount) return { field, value: target.value };
  const around = target.closest('.amount-of');
  const figure = around?.querySelector<HTMLInputElement>('[data-part=figure]')?.value ?? '';
  const units = form?.lists[field.units ?? ''] ?? [];
  const unit = around?.querySelector<HTMLSelectElement>('[data-part=unit]')?.value ?? units[0]?.value ?? '';
  const alone = unit === '' || units.some((option) => option.value === unit && option.alone);
  return { field, value: { figure: alone ? '' : figure, unit } };
}

/** Sends what was typed in a field, unless it is what stands there, or asks for more. */
function commit(field: Field): void {
  const name = nameOf(field.place);
  const draft = drafts.get(name);
  const value = heldBy(field, drafts);
  if (!draft || draft.sent !== undefined || isAsked(field)) {
    draw();
    return;
  }
  if (same(value, stated(field))) {
    drafts.delete(name);
    draw();
    return;
  }
  const units = form?.lists[field.units ?? ''] ?? [];
  const isEmpty = typeof value !== 'string' && value.figure.trim() === '' && value.unit !== '';
  const alone = typeof value !== 'string' && units.some((option) => option.value === value.unit && option.alone);
  // A unit without a figure says nothing yet; where there was a figure, it was taken away.
  if (isEmpty && !alone && (field.amount?.figure ?? '') === '') {
    draw();
    return;
  }
  const number = send({ do: 'set', place: field.place, value }, (refused) => {
    const now = drafts.get(name);
    if (now?.sent !== number) return;
    if (refused === undefined) drafts.delete(name);
    else drafts.set(name, { value: now.value, refused });
    tell(refused);
    draw();
  });
  drafts.set(name, { value, sent: number });
}

/** Whether a field belongs to what is only asked before an item is added. */
function isAsked(field: Field): boolean {
  return form?.sections.some(({ add }) => add?.fields.includes(field)) ?? false;
}

function addTo(id: string): void {
  const section = form?.sections.find((one) => one.id === id);
  const add = section?.add;
  if (!section || !add) return;
  const values: Record<string, Value> = {};
  for (const field of add.fields) {
    const draft = drafts.get(nameOf(field.place));
    if (draft) values[String(field.place.path.at(-1))] = draft.value;
  }
  const known = new Set(section.parts.map(({ place }) => nameOf(place)));
  const name = nameOf(add.place);
  send({ do: 'add', place: add.place, values }, (refused) => {
    if (refused !== undefined) {
      drafts.set(name, { value: '', refused });
      tell(refused);
      draw();
      return;
    }
    for (const field of add.fields) drafts.delete(nameOf(field.place));
    drafts.delete(name);
    folds.set(name, false);
    const now = form?.sections.find((one) => one.id === id)?.parts ?? [];
    const made = now.find(({ place }) => !known.has(nameOf(place)));
    if (made) folds.set(nameOf(made.place), true);
    draw();
    if (made) itemOf(nameOf(made.place))?.querySelector<HTMLElement>('summary')?.focus();
  });
}

function takeOut(name: string): void {
  const section = form?.sections.find(({ parts }) => parts.some(({ place }) => nameOf(place) === name));
  const part = section?.parts.find(({ place }) => nameOf(place) === name);
  if (!section || !part) return;
  send({ do: 'remove', place: part.place }, (refused) => {
    tell(refused);
    if (refused !== undefined) return;
    draw();
    document.getElementById(`s-${form?.sections.findIndex(({ id }) => id === section.id) ?? 0}`)?.focus();
    say(fill(shown?.labels.removed ?? '{0}', part.title));
  });
}

function itemOf(name: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-item]')].find((one) => one.dataset.item === name);
}

function send(change: forms.FormChange, then: (refused: string | undefined) => void): number {
  sent += 1;
  waiting.set(sent, then);
  host.postMessage({ type: 'change', number: sent, change });
  return sent;
}

function answer(number: number, refused: string | undefined): void {
  waiting.get(number)?.(refused);
  waiting.delete(number);
}

function tell(refused: string | undefined): void {
  if (refused !== undefined) say(fill(shown?.labels.notWritten ?? '{0}', refused));
  else say('');
}

/** Says something to who cannot see it. */
function say(text: string): void {
  const region = document.getElementById('said');
  if (region) region.textContent = text;
}
