import { h } from '../../core/page/markup.ts';
import { type View, view } from '../../core/page/view.ts';
import { type PanelState, readState, readToPage, type ToHost, type ToPage } from '../panel/messages.ts';
import { become, fill, toDom } from './dom.ts';

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
let saying: ReturnType<typeof setTimeout> | undefined;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readToPage(data);
  if (message) show(message);
});

document.addEventListener('click', ({ target }) => {
  const chosen = target instanceof Element ? target.closest<HTMLElement>('[data-rule], [data-place]') : undefined;
  const { rule, place } = chosen?.dataset ?? {};
  if (rule !== undefined) host.postMessage({ type: 'rule', id: rule });
  else if (place !== undefined) go(places[Number(place)]);
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

function go(place: View['places'][number] | undefined): void {
  // A click that ends a selection of text is none.
  if (!place || getSelection()?.isCollapsed === false) return;
  const { start, end } = place.range;
  const [endLine, endCharacter] = [end.line, end.character];
  host.postMessage({
    type: 'open',
    uri: place.uri,
    line: start.line,
    character: start.character,
    endLine,
    endCharacter,
  });
}

host.postMessage({ type: 'ready' });

function show(message: ToPage): void {
  if (message.uri !== uri) opened = new Map();
  uri = message.uri;
  host.setState({ uri, open: [...open] });
  const { result, labels } = message;
  for (const { health } of result?.partnerships ?? [])
    if (!opened.has(health.document)) opened.set(health.document, health.score);
  const drawn = result ? view(result, labels, opened, { open }) : undefined;
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
