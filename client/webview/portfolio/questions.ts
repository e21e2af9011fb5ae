import { fill, h, type Markup } from '../../../core/page/markup.ts';
import type { AskedEvent, PortfolioResult } from '../../../server/portfolio-protocol.ts';
import type { PortfolioLabels } from '../../portfolio/labels.ts';
import type { Pin, Spread } from '../../portfolio/messages.ts';

export type Choices = NonNullable<PortfolioResult>['choices'];

/** Conditions that can be set on a spread. */
const MOST_PINS = 5;

/** What is asked first, where nobody has chosen yet: an event of this type. */
export function eventOf(type: AskedEvent['type'], choices: Choices): AskedEvent {
  if (type === 'demand') return { type, change: -30, days: 90 };
  const { providers, owners, partnerships, sites, zones } = choices;
  if (type === 'site') return { type, of: [...sites, ...zones][0] ?? '' };
  return { type, of: [...providers, ...owners, ...partnerships][0] ?? '', mode: 'notice' };
}

/** The controls by which an event is chosen. */
export function eventForm(event: AskedEvent, choices: Choices, asOf: string, { panel }: PortfolioLabels): Markup {
  const type = select('type', event.type, Object.entries(panel.types));
  const groups = (...kinds: (keyof typeof panel.kinds)[]): Group[] =>
    kinds.map((kind) => ({ title: panel.kinds[kind], options: choices[kind] }));
  const on = h('input', { 'data-part': 'on', type: 'date', 'data-value': event.on ?? asOf });
  return h(
    'form',
    { class: 'trials asking', 'data-form': 'event' },
    row('type', panel.type, type),
    ...(event.type === 'demand'
      ? [
          row('change', panel.change, number('change', event.change, { step: 'any', min: -100, required: '' }), '%'),
          row('days', panel.days, number('days', event.days, { min: 1, required: '' }), panel.unitDays),
        ]
      : event.type === 'site'
        ? [
            row('of', panel.site, grouped('of', event.of, groups('sites', 'zones'))),
            row('days', panel.days, number('days', event.days, { min: 1 }), panel.forGood),
          ]
        : [
            row('of', panel.who, grouped('of', event.of, groups('providers', 'owners', 'partnerships'))),
            row('mode', panel.mode, select('mode', event.mode, Object.entries(panel.modes))),
          ]),
    row('on', panel.on, on, event.on ?? asOf),
  );
}

/** The controls by which conditions are set on how work is spread; there is always one more to be set. */
export function spreadForm(
  spread: Spread,
  within: number | undefined,
  names: readonly string[],
  { panel }: PortfolioLabels,
): Markup {
  const free: Pin = { kind: 'atMost', of: '', percent: 30 };
  const shown = [...spread.pins, free].slice(0, MOST_PINS);
  return h(
    'form',
    { class: 'trials asking', 'data-form': 'spread' },
    row('within', panel.within, number('within', spread.within ?? within, { min: 1, required: '' }), panel.unitDays),
    ...shown.map(({ kind, of, percent }, index) => {
      const place = index + 1;
      const who = grouped('of', of, [{ title: '', options: names }], panel.noPin);
      const label = fill(panel.percent, place);
      const share = [number('percent', percent, { min: 0, max: 100, required: '', 'aria-label': label }), '%'];
      const more = [
        select('kind', kind, Object.entries(panel.pins), fill(panel.kind, place)),
        ...(kind === 'without' ? [] : share),
      ];
      return row(`pin-${place}`, fill(panel.pin, place), who, ...(of === '' ? [] : more));
    }),
  );
}

type Attributes = Parameters<typeof h>[1];

interface Group {
  title: string;
  options: readonly string[];
}

/** A control with its name before it, and what belongs to it after it. */
function row(id: string, label: string, control: Markup, ...after: (Markup | string)[]): Markup {
  const name = `ask-${id}`;
  return h(
    'div',
    { class: 'trial', 'data-row': '' },
    h('label', { for: name }, label),
    { ...control, attributes: { id: name, ...control.attributes } },
    h('span', { class: 'quiet' }, ...after),
  );
}

function number(part: string, value: number | undefined, attributes: Attributes): Markup {
  return h('input', { 'data-part': part, type: 'number', 'data-value': value ?? '', ...attributes });
}

function select(part: string, value: string, options: readonly (readonly [string, string])[], label?: string): Markup {
  return h(
    'select',
    { 'data-part': part, 'data-value': value, 'aria-label': label },
    ...options.map(([id, title]) => h('option', { value: id }, title)),
  );
}

/** A choice among names; one that is not among them any more stays visible. */
function grouped(part: string, value: string, groups: readonly Group[], none?: string): Markup {
  const known = groups.some(({ options }) => options.includes(value));
  const filled = groups.filter(({ options }) => options.length > 0);
  const options = (names: readonly string[]): Markup[] => names.map((name) => h('option', { value: name }, name));
  return h(
    'select',
    { 'data-part': part, 'data-value': value },
    none !== undefined && h('option', { value: '' }, none),
    ...(known || value === '' ? [] : options([value])),
    ...(filled.length === 1
      ? filled.flatMap((group) => options(group.options))
      : filled.map((group) => h('optgroup', { label: group.title }, ...options(group.options)))),
  );
}

type Control = HTMLInputElement | HTMLSelectElement;

/**
 * The event that a form holds; undefined while something in it cannot be read. Where another type was chosen, the form
 * still asks about the one before, so that the new one begins anew.
 */
export function eventIn(
  form: Element,
  before: AskedEvent | undefined,
  choices: Choices,
  asOf: string,
): AskedEvent | undefined {
  const { values, valid } = read(form);
  const type = values.get('type') as AskedEvent['type'];
  if (type !== before?.type) return eventOf(type, choices);
  if (!valid) return undefined;
  const { days = '', on = '', of = '', change, mode } = Object.fromEntries(values);
  const day = on === '' || on === asOf ? {} : { on };
  if (type === 'demand') return { type, change: Number(change), days: Number(days), ...day };
  if (type === 'site') return { type, of, ...(days === '' ? {} : { days: Number(days) }), ...day };
  return { type, of, mode: mode as 'notice', ...day };
}

/** The conditions that a form holds; undefined while something in it cannot be read. */
export function spreadIn(form: Element): Spread | undefined {
  const [first, ...rows] = [...form.querySelectorAll('[data-row]')].map(read);
  if (!first?.valid || rows.some(({ valid }) => !valid)) return undefined;
  const pins = rows.flatMap(({ values }): Pin[] => {
    const { of = '', kind = 'atMost', percent = '30' } = Object.fromEntries(values);
    return of === '' ? [] : [{ of, kind: kind as Pin['kind'], percent: Number(percent) }];
  });
  return { within: Number(first.values.get('within')), pins };
}

function read(within: Element): { values: Map<string, string>; valid: boolean } {
  const controls = [...within.querySelectorAll<Control>('[data-part]')];
  return {
    values: new Map(controls.map((control) => [control.dataset.part ?? '', control.value])),
    valid: controls.every(({ validity }) => validity.valid),
  };
}
