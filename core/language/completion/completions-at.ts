import { csvKindOf } from '../../actuals/read-csv.ts';
import type { Finding } from '../../findings.ts';
import type { SourceFile } from '../../model/document.ts';
import { branchFor } from '../../schema/shape.ts';
import { fieldAt } from '../../schema/words.ts';
import { lineStartOf } from '../../syntax/lines.ts';
import { isEmpty, type LooseDocument, type LooseNode, looseDocuments } from '../../syntax/read-loosely.ts';
import { nodeAt, resolveAlias } from '../../syntax/tree.ts';
import { aliases } from './anchors.ts';
import { fieldsAt, formsOf } from './blocks.ts';
import { open } from './choices.ts';
import { cellItems } from './csv.ts';
import { draftOf, type Layout } from './draft.ts';
import { type Completion, keyItem, type Spot, snippetItem, type ValueOffer, valueItem } from './item.ts';
import { keysAt } from './keys.ts';
import { kindKey } from './kinds.ts';
import { commentAround, type KeyPlace, placesAt, type ValuePlace } from './place.ts';
import { thresholdAt } from './rules.ts';
import { type Scene, viewsIn } from './scene.ts';
import { snippetsAt } from './snippets.ts';
import { valuesAt } from './values.ts';
import { inComment } from './waiver-comments.ts';

/** What an editor asks. */
export interface CompletionQuestion {
  /** All files of the workspace as they were last read, in any order; the asked one among them. */
  sources: readonly SourceFile[];
  source: SourceFile;
  offset: number;
  /** ISO day. */
  asOf: string;
  /** Findings of all files; worked out only for waivers. */
  findings(): readonly Finding[];
  /** The longest time for which something may be waived here, in days. */
  longestWaiver(): number;
  /** The character that called for the list when it was typed; undefined when somebody asked for it, or types a word. */
  trigger?: string | undefined;
}

export interface CompletionList {
  items: Completion[];
  /** Whether the list depends on what is typed so far, so that it has to be asked for again. */
  incomplete: boolean;
}

const nothing: CompletionList = { items: [], incomplete: false };

/** Characters that call for a list when they are typed. None that people type for another reason brings up anything. */
export const triggers = [':', ' ', '"', '*'] as const;

/**
 * What may be written at an offset, best first. Works on the text as it is, whether it can be read or not: nothing
 * needs to be parsed again. Every item leaves a file that can be read as one that can be read.
 */
export function completionsAt(question: CompletionQuestion): CompletionList {
  const { source, offset, trigger } = question;
  const { text } = source.syntax;
  if (source.syntax.problems.some(({ code }) => code === 'too-large' || code === 'binary' || code === 'encoding'))
    return nothing;
  const csv = csvKindOf(source.path);
  const documents = csv ? [] : looseDocuments(source.syntax);
  const index = documents.findIndex(({ start, end }) => start <= offset && offset <= end);
  const document = documents[index] ?? { start: 0, end: text.length, root: undefined, anchors: [] };
  const view = viewsIn(source)[csv ? 0 : index] ?? {
    file: source.path,
    kind: csv,
    name: undefined,
    root: undefined,
    declared: [],
    used: [],
    loose: document,
  };
  const scene: Scene = {
    sources: question.sources,
    source,
    view,
    kind: view.kind ?? 'Partnership',
    text,
    offset,
    asOf: question.asOf,
    document,
    findings: question.findings,
    asked: trigger === undefined,
  };
  if (csv) return { items: trigger === undefined ? ordered(cellItems(scene, csv)) : [], incomplete: false };
  if (index < 0 || isMark(text, offset)) return nothing;
  const layout = layoutOf(document, text);
  const spot: Spot = { text, offset, layout };
  const comment = commentAround(text, document, offset);
  if (comment !== undefined) return commentItems(scene, spot, comment, question.longestWaiver());
  let incomplete = false;
  const items = placesAt(text, document, offset).flatMap((place) => {
    if (place.at === 'key') return calls(scene, place, trigger) ? keyItems(scene, spot, place) : [];
    const found = valueItems(scene, spot, place, trigger);
    incomplete ||= found.incomplete;
    return found.items;
  });
  return { items: ordered(items), incomplete };
}

/** Whether the offset is on a line that separates documents, or on one that becomes such. */
function isMark(text: string, offset: number): boolean {
  return /^(--+|\.\.+)\s*$/.test(text.slice(lineStartOf(text, offset), offset));
}

/** Whether a typed character calls for keys: between brackets and behind a dash, not while a line is being indented. */
function calls(scene: Scene, place: KeyPlace, trigger: string | undefined): boolean {
  if (trigger === undefined) return true;
  if (trigger === '"') return place.style === 'json' && scene.text[place.span.start] === '"';
  return trigger === ' ' && place.style !== 'block' && /[{,]\s*$/.test(scene.text.slice(0, scene.offset));
}

function keyItems(scene: Scene, spot: Spot, place: KeyPlace): Completion[] {
  const offers = keysAt(scene, place.path, place.present);
  if (scene.view.kind === undefined && place.path.length === 0) {
    const kind = offers.findIndex(({ key }) => key === 'kind');
    if (kind >= 0) offers.splice(kind, 1, kindKey);
  }
  const merge = scene.document.anchors.findLast(({ at, node }) => at < scene.offset && node.type === 'map');
  if (merge && fieldsAt(scene.kind, place.path) && !place.present.has('<<') && !place.colon) {
    const detail = 'Take over the fields of a named block';
    offers.push({ key: '<<', label: '<<', kind: 'key', detail, draft: { raw: `*${merge.name}` }, rank: 3 });
  }
  const snippets = place.colon
    ? []
    : snippetsAt(scene, place.path).filter(({ entries }) => !entries.some(([key]) => place.present.has(key)));
  return [
    ...offers.map((offer) => keyItem(spot, place, offer)),
    ...snippets.map((offer) => snippetItem(spot, place, offer)),
  ];
}

/** Words that wait for the rest of a value. */
const unfinished = new Set(['duration', 'interval', 'percent', 'money', 'kpiValue']);

function valueItems(
  scene: Scene,
  spot: Spot,
  place: ValuePlace,
  trigger: string | undefined,
): { items: Completion[]; incomplete: boolean } {
  const { text, offset, kind } = scene;
  const none = { items: [], incomplete: false };
  const written = text.slice(place.span.start, place.span.end);
  const before = text.slice(place.span.start + place.quote.length, offset);
  const typed = /^["']?(TODO|unknown)\b/.test(written) ? '' : before;
  if (place.path.length === 0)
    return trigger === undefined ? { items: rootItems(scene, spot, place, typed), incomplete: false } : none;
  const schema = fieldAt(kind, place.path);
  if (typed.startsWith('*') || place.path.at(-1) === '<<') {
    const form = schema ? formsOf(kind, schema) : undefined;
    const wanted = form?.leaf ? 'scalar' : form?.items ? 'list' : 'map';
    return {
      items: aliases(scene.document, offset, wanted).map((offer) => valueItem(spot, place, offer)),
      incomplete: false,
    };
  }
  const threshold = thresholdAt(scene, place.path);
  if (threshold && typed === '') return { items: [valueItem(spot, place, threshold)], incomplete: false };
  if (trigger === '*' || !schema) return none;
  if (trigger === '"' && place.quote === '') return none;
  if (trigger === ':' && typed !== '') return none;
  const forms = formsOf(kind, schema);
  const { block, items: listed } = forms;
  // On a line of its own a block or a list is meant, where one may stand.
  const ownLine = place.keysAt !== undefined && place.mark === undefined && (block || listed);
  const leaf = ownLine ? undefined : forms.leaf;
  const items: Completion[] = [];
  let incomplete = false;
  if (leaf) {
    const type = leaf['x-type'] ?? '';
    incomplete = unfinished.has(type) || (type === 'text' && typed !== '');
    // A blank in the middle of a value calls for nothing, unless a unit may follow.
    if (trigger === ' ' && typed.trim() !== '' && !unfinished.has(type)) return none;
    const all = valuesAt(scene, leaf, place.path, typed);
    let offers = narrowed(all, typed);
    incomplete ||= offers.length < all.length;
    const others = othersAround(scene, place);
    offers = offers.filter(({ value }) => value === undefined || !others.has(value));
    if (offers.length > 0 || trigger === undefined)
      offers = [...offers, ...openFor(type, leaf.const === undefined, typed)];
    items.push(...offers.map((offer) => valueItem(spot, place, offer)));
  }
  if (block) {
    // Behind one value for all come the fields of a block that tells them apart.
    const below = blockItems(scene, spot, place, trigger);
    items.push(...below.map((item) => (leaf ? { ...item, sort: `5${item.sort}` } : item)));
  }
  if (listed && (!leaf || place.style !== 'block')) items.push(...listItems(scene, spot, place, trigger));
  if (!forms.leaf && trigger === undefined && place.mark !== undefined && typed === before)
    items.push(...openFor('', true, typed).map((offer) => valueItem(spot, place, offer)));
  return { items, incomplete };
}

/**
 * Of a long list what holds the letters that are typed, in its label or its words, if anything does: an editor that looks
 * for them letter by letter finds every second city.
 */
function narrowed(offers: readonly ValueOffer[], typed: string): ValueOffer[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '' || offers.length <= 40) return [...offers];
  const fitting = offers.filter(({ label, words }) => `${label} ${words ?? ''}`.toLowerCase().includes(wanted));
  return fitting.length > 0 ? fitting : [...offers];
}

/** `unknown` and `TODO`: where nothing is typed, or one of them is begun. Running text begins with anything. */
function openFor(type: string, may: boolean, typed: string): readonly ValueOffer[] {
  if (!may) return [];
  if (typed === '' || (type !== 'text' && type !== 'id')) return open;
  return typed.length < 3 ? [] : open.filter(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()));
}

/** The other values of the list that a value stands in: none is offered twice. */
function othersAround({ view }: Scene, { path, span }: ValuePlace): ReadonlySet<unknown> {
  if (typeof path.at(-1) !== 'number') return new Set();
  const list = nodeAt(view.root, path.slice(0, -1));
  const here = list && resolveAlias(list);
  if (here?.type !== 'list') return new Set();
  return new Set(
    here.items.flatMap((item) =>
      item.type === 'scalar' && (item.end < span.start || item.start > span.end) ? [item.value] : [],
    ),
  );
}

/** The keys of a block that has nothing yet: right here, or on the line below its own key. */
function blockItems(scene: Scene, spot: Spot, place: ValuePlace, trigger: string | undefined): Completion[] {
  const { quote, style, path, span, trail } = place;
  if (quote !== '') return [];
  const common = { at: 'key' as const, path, present: new Set<string>(), colon: false, style, trail };
  if (style === 'block' && place.keysAt !== undefined) {
    if (trigger !== undefined && place.mark === undefined) return [];
    return keyItems(scene, spot, { ...common, span, column: place.keysAt, lead: place.lead });
  }
  if (trigger !== undefined || !isLast(scene, place)) return [];
  if (style === 'block') {
    if (place.mark === undefined) return [];
    const column = place.column + spot.layout.step;
    const lead = spot.layout.lineBreak + ' '.repeat(column);
    return keyItems(scene, spot, { ...common, span: { start: place.mark, end: span.end }, column, lead });
  }
  const schema = fieldAt(scene.kind, path) ?? {};
  const draft = draftOf(scene.kind, branchFor(scene.kind, schema, 'map'));
  return [valueItem(spot, place, { label: '{ }', kind: 'block', detail: schema.title, draft })];
}

/** The first item of a list that has none yet. */
function listItems(scene: Scene, spot: Spot, place: ValuePlace, trigger: string | undefined): Completion[] {
  const { quote, style, path, span } = place;
  if (quote !== '' || trigger !== undefined) return [];
  const first = [...path, 0];
  if (style === 'block' && place.keysAt !== undefined) {
    const lead = `${place.lead}- `;
    return valueItems(scene, spot, { ...place, path: first, lead, keysAt: place.keysAt + 2, mark: undefined }, trigger)
      .items;
  }
  if (!isLast(scene, place)) return [];
  if (style === 'block') {
    if (place.mark === undefined) return [];
    const column = place.column + spot.layout.dash;
    const lead = `${spot.layout.lineBreak}${' '.repeat(column)}- `;
    const below = {
      ...place,
      path: first,
      span: { start: place.mark, end: span.end },
      lead,
      keysAt: column + 2,
      mark: undefined,
    };
    return valueItems(scene, spot, below, trigger).items;
  }
  const schema = fieldAt(scene.kind, path);
  const draft = schema && draftOf(scene.kind, branchFor(scene.kind, schema, 'list'));
  return draft && 'list' in draft
    ? [valueItem(spot, place, { label: '[ ]', kind: 'block', detail: schema.title, draft })]
    : [];
}

/** Whether nothing but a comment follows on the line. */
function isLast({ text }: Scene, { span, style }: ValuePlace): boolean {
  return style !== 'block' || /^[ \t]*(#.*)?(\r?\n|\r|$)/.test(text.slice(span.end, span.end + 500));
}

/** For a document that has nothing yet but perhaps a word. */
function rootItems(scene: Scene, spot: Spot, place: ValuePlace, typed: string): Completion[] {
  const { span, lead, trail } = place;
  const common = { at: 'key' as const, path: [], present: new Set<string>(), span, colon: false, lead, trail };
  const column = place.keysAt ?? 0;
  // Of what kind it is comes first; its other fields depend on that.
  const first = ({ label, kind }: Completion): boolean => typed !== '' || kind === 'snippet' || label === 'kind';
  if (!scene.source.path.endsWith('.json'))
    return keyItems(scene, spot, { ...common, style: 'block', column }).filter(first);
  const { lineBreak, step } = spot.layout;
  const inner = `${lineBreak}${' '.repeat(step)}`;
  const json = {
    ...common,
    style: 'json' as const,
    lead: `{${inner}`,
    trail: `${lineBreak}}`,
    column: step,
    between: `,${inner}`,
  };
  return keyItems(scene, spot, json).filter(first);
}

function commentItems(scene: Scene, spot: Spot, start: number, longest: number): CompletionList {
  const found = inComment(scene, start, longest);
  if (!found) return nothing;
  const place: ValuePlace = {
    at: 'value',
    path: [],
    span: { start: found.from, end: scene.offset },
    quote: '',
    keysAt: undefined,
    mark: undefined,
    style: 'block',
    lead: '',
    trail: '',
    column: 0,
  };
  const items = found.offers.map((offer) => {
    const item = valueItem(spot, place, offer);
    // A day or an id in a comment is no value of YAML: it is written as it is.
    return offer.value === undefined ? item : { ...item, newText: String(offer.value) };
  });
  return { items: ordered(items), incomplete: false };
}

/** How the document lays out its blocks: by its first nested block and list. */
function layoutOf({ root }: LooseDocument, text: string): Layout {
  let step: number | undefined;
  let dash: number | undefined;
  const visit = (node: LooseNode, depth: number): void => {
    if (depth > 4 || node.type !== 'map' || node.flow) return;
    for (const { value } of node.entries) {
      if (isEmpty(value) || value.type === 'scalar' || value.type === 'alias' || value.flow) continue;
      if (value.type === 'map') step ??= value.column - node.column;
      else dash ??= value.column - node.column;
      if (step !== undefined && dash !== undefined) return;
      visit(value, depth + 1);
    }
  };
  if (root) visit(root, 0);
  const deep = step !== undefined && step > 0 ? step : 2;
  return {
    step: deep,
    dash: dash !== undefined && dash >= 0 ? dash : deep,
    lineBreak: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** In the order of their ranks, otherwise as they came; each item knows its place. */
function ordered(items: readonly Completion[]): Completion[] {
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => (a.item.sort < b.item.sort ? -1 : a.item.sort > b.item.sort ? 1 : a.index - b.index))
    .map(({ item }, index) => ({ ...item, sort: String(index).padStart(4, '0') }));
}
