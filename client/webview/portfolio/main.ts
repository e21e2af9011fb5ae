import { answerOf } from '../../../core/simulate/answer.ts';
import {
  type Asked,
  mostFolds,
  readAsked,
  readToPortfolioPage,
  type ToPortfolioHost,
  type ToPortfolioPage,
} from '../../portfolio/messages.ts';
import { become, toDom } from '../dom.ts';
import { opening } from '../opening.ts';
import { eventIn, eventOf, spreadIn } from './questions.ts';
import { type Page, portfolioView } from './view.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: ToPortfolioHost): void;
  getState(): unknown;
  setState(state: Asked): void;
};

/** What is typed is asked once typing has paused, and said aloud somewhat later. */
const PAUSE = 250;
const SAYING = 800;

const host = acquireVsCodeApi();
let asked: Asked = readAsked(host.getState()) ?? { open: [] };
let shown: Extract<ToPortfolioPage, { type: 'show' }> | undefined;
let simulated: Page['simulated'];
let spread: Page['spread'];
let places: ReturnType<typeof portfolioView>['places'] = [];
/** The control that somebody is typing in: it keeps what is typed. */
let typedIn: EventTarget | null = null;
let typing: ReturnType<typeof setTimeout> | undefined;
let saying: ReturnType<typeof setTimeout> | undefined;
let said = '';

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readToPortfolioPage(data);
  switch (message?.type) {
    case 'show':
      if (message.result?.folder !== shown?.result?.folder) simulated = spread = undefined;
      shown = message;
      if (message.asked) asked = message.asked;
      host.setState(asked);
      begin();
      break;
    case 'simulated':
      simulated = message.answer;
      tell('refused' in message.answer ? message.answer.refused : answerOf(message.answer.simulation));
      break;
    case 'spread':
      spread = message.answer;
      tell(
        'refused' in message.answer
          ? message.answer.refused
          : message.answer.rebalancing.channels.map(({ says }) => says).join(' '),
      );
      break;
    case 'say':
      tell(message.text, 0);
      return;
    default:
      return;
  }
  draw();
});

host.postMessage({ type: 'ready' });

/** Asks something else: the page shows at once that it does, and the answer when it comes. */
function ask(change: Partial<Asked>): void {
  asked = { ...asked, ...change };
  begin();
  host.setState(asked);
  host.postMessage({ type: 'ask', asked });
  draw();
}

/** An event to begin with, once somebody wants to see what one would do. */
function begin(): void {
  const choices = shown?.result?.choices;
  if (asked.event || !choices || !asked.open.includes('simulation')) return;
  asked = { ...asked, event: eventOf('exit', choices) };
  host.setState(asked);
  host.postMessage({ type: 'ask', asked });
}

document.addEventListener('click', ({ target }) => {
  const chosen =
    target instanceof Element ? target.closest<HTMLElement>('[data-rule], [data-place], [data-propose]') : undefined;
  const { rule, place, propose } = chosen?.dataset ?? {};
  if (propose !== undefined && spread && 'seen' in spread)
    host.postMessage({ type: 'propose', channel: propose, seen: spread.seen });
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
    if (!(target instanceof HTMLDetailsElement) || name === undefined) return;
    const { open } = asked;
    if (target.open !== open.includes(name))
      ask({ open: target.open ? [...open, name].slice(-mostFolds) : open.filter((other) => other !== name) });
  },
  true,
);

document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  typedIn = target;
  soon(target);
});
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  typedIn = null;
  take(target);
});
document.addEventListener('focusout', ({ target }) => {
  if (target === typedIn) typedIn = null;
});
// Enter asks at once what was typed; there is nowhere to send a form to.
document.addEventListener('submit', (event) => {
  event.preventDefault();
  if (document.activeElement) take(document.activeElement);
});

function soon(control: Element): void {
  clearTimeout(typing);
  typing = setTimeout(() => take(control), PAUSE);
}

/** Asks what the form around a control says; nothing while something in it cannot be read. */
function take(control: Element): void {
  clearTimeout(typing);
  const result = shown?.result;
  if (!result) return;
  if (control instanceof HTMLSelectElement && control.dataset.part === 'folder') {
    ask({ folder: control.value });
    return;
  }
  const form = control.closest<HTMLFormElement>('[data-form]');
  if (form?.dataset.form === 'event') {
    const event = eventIn(form, asked.event, result.choices, result.asOf);
    if (event) ask({ event });
  } else if (form) {
    const wanted = spreadIn(form);
    if (wanted) ask({ spread: wanted });
  }
}

/** The name under which the page measures how long it takes from a result to its picture. */
const painting = 'partnership.paint';

function draw(): void {
  const panel = document.getElementById('panel');
  if (!panel || !shown) return;
  const start = performance.now();
  const drawn = portfolioView({ asked, shown, simulated, spread });
  places = drawn.places;
  become(panel, toDom(drawn.element));
  settle(panel);
  host.postMessage({ type: 'drawn', text: panel.textContent ?? '' });
  // A frame later what was drawn is seen.
  requestAnimationFrame(() => {
    performance.clearMeasures(painting);
    performance.measure(painting, { start, end: performance.now() });
  });
}

/** Attributes say what a control begins with; what somebody is typing in stays as it is typed. */
function settle(panel: HTMLElement): void {
  for (const control of panel.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-value]')) {
    const wanted = control.dataset.value ?? '';
    if (control !== typedIn && control.value !== wanted) control.value = wanted;
  }
}

/** Says what came out to who cannot see it; nothing when it is as before. */
function tell(text: string, after = SAYING): void {
  clearTimeout(saying);
  saying = setTimeout(() => {
    const region = document.getElementById('said');
    if (!region || text === said) return;
    region.textContent = text;
    said = text;
  }, after);
}
