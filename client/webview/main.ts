import type { Trial } from '../../core/index.ts';
import { h } from '../../core/page/markup.ts';
import { type Unfolded, type View, view } from '../../core/page/view.ts';
import { type PanelState, readState, readToPage, type ToHost, type ToPage } from '../panel/messages.ts';
import { become, fill, toDom } from './dom.ts';
import { opening } from './opening.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: PanelState): void;
};

const host = acquireVsCodeApi();
let places: View['places'] = [];
/** Score of each partnership when it was first shown, by document. */
let opened = new Map<string, number>();
const before = readState(host.getState());
let uri = before?.uri;
let open: readonly string[] = before?.open ?? [];
let said = '';
let shown: Extract<ToPage, { type: 'show' }> | undefined;
let tried: Unfolded['tried'];
let history: Unfolded['history'];
/** What was tried last, by partnership. */
const trials = new Map<string, Trial[]>();
let trying: ReturnType<typeof setTimeout> | undefined;
let saying: ReturnType<typeof setTimeout> | undefined;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readToPage(data);
  if (message?.type === 'show') show(message);
  else if (message?.type === 'history' && shown && message.uri === shown.result?.uri) {
    const { histories, reason } = message;
    history = { ...(histories ? { histories } : {}), ...(reason === undefined ? {} : { reason }) };
    show(shown);
  } else if (message?.type === 'tried' && shown) {
    tried = { document: message.document, ...(message.tried ? { tried: message.tried } : {}) };
    show(shown);
  }
});

document.addEventListener('click', ({ target }) => {
  const chosen =
    target instanceof Element
      ? target.closest<HTMLElement>('[data-rule], [data-place], [data-propose], [data-leave]')
      : undefined;
  const { rule, place, propose, leave } = chosen?.dataset ?? {};
  const wanted = propose === undefined ? undefined : trials.get(propose);
  if (propose !== undefined && wanted) host.postMessage({ type: 'propose', document: propose, trials: wanted });
  else if (leave !== undefined) host.postMessage({ type: 'leave', document: leave });
  else if (rule !== undefined) host.postMessage({ type: 'rule', id: rule });
  else if (place !== undefined) {
    const message = opening(places[Number(place)]);
    if (message) host.postMessage(message);
  }
});

// The event does not rise, so it is caught on its way down.
document.addEventListener(
  'toggle',
  ({ target }) => {
    const name = target instanceof HTMLDetailsElement ? target.dataset.fold : undefined;
    if (!(target instanceof HTMLDetailsElement) || name === undefined || target.open === open.includes(name)) return;
    open = target.open ? [...open, name].sort() : open.filter((other) => other !== name);
    if (uri !== undefined) host.setState({ uri, open: [...open] });
    host.postMessage({ type: 'folds', open: [...open] });
  },
  true,
);

// A value is tried once typing has paused.
document.addEventListener('input', ({ target }) => {
  const form = target instanceof HTMLInputElement ? target.closest<HTMLFormElement>('[data-trials]') : undefined;
  const document = form?.dataset.trials;
  if (!form || document === undefined) return;
  clearTimeout(trying);
  trying = setTimeout(() => {
    const wanted = [...form.querySelectorAll<HTMLInputElement>('[data-trial]')].flatMap((input) => {
      const value = input.valueAsNumber;
      const stated = input.getAttribute('value');
      return Number.isFinite(value) && input.value !== stated && input.validity.valid
        ? [{ id: input.dataset.trial ?? '', value }]
        : [];
    });
    trials.set(document, wanted);
    host.postMessage({ type: 'try', document, trials: wanted });
  }, 250);
});
document.addEventListener('submit', (event) => event.preventDefault());

host.postMessage({ type: 'ready' });

/** The name under which the page measures how long it takes from a result to its picture. */
const painting = 'partnership.paint';

function show(message: Extract<ToPage, { type: 'show' }>): void {
  const start = performance.now();
  shown = message;
  if (message.uri !== uri) {
    opened = new Map();
    history = undefined;
    tried = undefined;
  }
  uri = message.uri;
  host.setState({ uri, open: [...open] });
  const { result, labels } = message;
  for (const { health } of result?.partnerships ?? [])
    if (!opened.has(health.document)) opened.set(health.document, health.score);
  const drawn = result
    ? view(result, labels, opened, { open, ...(tried ? { tried } : {}), ...(history ? { history } : {}) })
    : undefined;
  places = drawn?.places ?? [];
  const panel = document.getElementById('panel');
  if (!panel) return;
  const waiting = h('main', { id: 'panel' }, h('p', { class: 'waiting' }, message.message));
  become(panel, toDom(drawn?.element ?? waiting));
  const healths = (result?.partnerships ?? []).map(({ health }) =>
    fill(labels.changed, health.score, labels.bands[health.label]),
  );
  tell(healths.join('. '));
  host.postMessage({ type: 'drawn', text: panel.textContent ?? '' });
  // A frame later what was drawn is seen.
  requestAnimationFrame(() => {
    performance.clearMeasures(painting);
    performance.measure(painting, { start, end: performance.now() });
  });
}

/** Says a new score to who cannot see it, once typing has paused; nothing when it is as before. */
function tell(text: string): void {
  clearTimeout(saying);
  // What stands there at first is read with the page.
  if (said === '') {
    said = text;
    return;
  }
  saying = setTimeout(() => {
    const region = document.getElementById('said');
    if (!region || text === said) return;
    region.textContent = text;
    said = text;
  }, 800);
}
