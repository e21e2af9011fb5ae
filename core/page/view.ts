import type { Health, PartnershipHistory, Question, Tried } from '../index.ts';
import { signed } from '../text.ts';
import { bandMark, bar, scale } from './drawings.ts';
import { fill, h, type Markup } from './markup.ts';
import type { HealthPage, PartnershipHealth } from './page-data.ts';
import { type PlaceContext, placeLink } from './place.ts';
import { dateRows } from './questions/falls-due.ts';
import { questions } from './questions/questions.ts';
import type { Sentences } from './sentences.ts';
import { head } from './table.ts';

type Range = Health['ledger'][number]['range'];

/** What the page shows of a result, and the places that its buttons lead to. */
export interface View {
  element: Markup;
  /** By the number in a button's `data-place`. */
  places: PlaceContext['places'];
}

/** What is unfolded, and what is shown at all. */
export interface Unfolded {
  /** The sections that are unfolded. */
  open: readonly string[];
  /** The questions that are shown, in this order; all of them if left out. */
  only?: readonly string[];
  /** Without the ledger. */
  brief?: boolean;
  /** What the terms that were tried last would give, and of which partnership. */
  tried?: { document: string; tried?: Tried };
  /** How the scores moved, or why nobody can tell; left out while that is not known yet. */
  history?: { histories?: PartnershipHistory[]; reason?: string };
}

/** Draws the health of each partnership of a file. `opened` is the score that each had when the panel was opened. */
export function view(
  result: HealthPage,
  labels: Sentences,
  opened: ReadonlyMap<string, number>,
  unfolded: Unfolded,
): View {
  const places: View['places'] = [];
  const drawn = result.partnerships.map((one) => partnership(one, { result, labels, opened, places, ...unfolded }));
  return { element: h('main', { id: 'panel' }, ...drawn), places };
}

export interface Context extends Unfolded {
  result: HealthPage;
  labels: Sentences;
  opened: ReadonlyMap<string, number>;
  places: View['places'];
}

function partnership(one: PartnershipHealth, context: Context): Markup {
  const { health } = one;
  const { labels, result } = context;
  const { unread } = result;
  return h(
    'article',
    { class: `band-${bandClass(health)}` },
    h(
      'header',
      {},
      h('h1', {}, health.title),
      h('p', { class: 'quiet' }, `${health.partnership} · ${fill(labels.asOf, result.asOf)}`),
      unread && h('p', { class: 'unread' }, fill(labels.unread, unread.line, unread.message)),
    ),
    score(health, context),
    help(one, context),
    context.brief ? undefined : ledger(health, context),
    nextDates(one, context),
    sides(health, labels),
    waived(health, context),
    ...questions(one, context),
    // Of the panel alone: paper leads nowhere.
    context.only ? undefined : h('p', { class: 'leave' }, h('button', { 'data-leave': health.document }, labels.leave)),
    missing(health, context),
    h('footer', { class: 'quiet' }, fill(labels.weights, health.weightsFrom)),
  );
}

function score(health: Health, context: Context): Markup {
  const { labels, opened } = context;
  const word = labels.bands[health.label];
  const first = opened.get(health.document);
  const moved = first === undefined ? 0 : health.score - first;
  return h(
    'section',
    { class: 'score' },
    h('h2', { class: 'unseen' }, labels.health),
    h('p', { class: 'number' }, h('strong', {}, health.score), h('span', { class: 'quiet' }, ` ${labels.of100}`)),
    h(
      'div',
      { class: 'band' },
      h('p', { class: 'word' }, bandMark(bandClass(health)), h('strong', {}, word)),
      h(
        'p',
        {},
        fill(labels.confidence, percent(health.confidence)),
        h('span', { class: 'quiet' }, ` · ${labels.confidenceMeans}`),
      ),
      health.label === 'not enough evidence' && h('p', { class: 'quiet' }, labels.noDecision),
      moved !== 0 && h('p', { class: 'moved' }, fill(labels.since, signed(moved))),
    ),
    scale(health.score, labels),
    ...health.caps.map((cap) =>
      h(
        'p',
        { class: cap.applied ? 'cap' : 'cap quiet' },
        h('strong', {}, cap.applied ? labels.capped : labels.wouldCap),
        ` · ${cap.message} `,
        link(cap, health, context),
      ),
    ),
  );
}

function help({ advice, health }: PartnershipHealth, context: Context): Markup {
  const { labels } = context;
  const lines = advice.map((line) =>
    h(
      'li',
      {},
      h(
        'span',
        { class: 'points' },
        h('span', { 'aria-hidden': 'true' }, signed(line.points)),
        h('span', { class: 'unseen' }, fill(labels.pointsUpTo, line.points)),
      ),
      h('p', {}, line.action),
      h('p', { class: 'quiet' }, `${line.because} `, link(line, health, context)),
    ),
  );
  return h(
    'section',
    { class: 'help' },
    h('h2', {}, labels.help),
    ...(lines.length > 0
      ? [h('p', { class: 'quiet note' }, labels.helpNote), h('ol', {}, ...lines)]
      : [h('p', {}, labels.helpNone)]),
  );
}

function ledger(health: Health, context: Context): Markup | undefined {
  const { labels } = context;
  if (health.ledger.length === 0) return undefined;
  const titles = new Map(health.dimensions.map(({ id, title }) => [id, title]));
  const rows = health.ledger.map((line) => {
    const { cause, dimension } = line;
    const side = dimension === undefined ? labels.whole : (titles.get(dimension) ?? dimension);
    const rule = { class: 'rule', 'data-rule': cause.id, title: fill(labels.rule, cause.id) };
    const place = link(line, health, context);
    return h(
      'tr',
      { 'data-place': place.attributes['data-place'] },
      h('td', { class: 'amount' }, signed(-line.points)),
      h(
        'td',
        {},
        line.text,
        h(
          'span',
          { class: 'quiet meta' },
          place,
          ...(cause.type === 'rule' ? [' · ', h('button', rule, cause.id)] : []),
          ` · ${side}`,
        ),
      ),
    );
  });
  return h(
    'section',
    { class: 'ledger' },
    h('h2', {}, labels.ledger),
    h(
      'table',
      {},
      h('caption', { class: 'quiet' }, fill(labels.ledgerSum, 100 - health.score, health.score)),
      head([labels.points, 'amount'], [labels.found]),
      h('tbody', {}, ...rows),
    ),
  );
}

/** The dates that come next; all of them open on demand. */
function nextDates({ dates, health }: PartnershipHealth, context: Context): Markup | undefined {
  const { labels } = context;
  if (dates.length === 0) return undefined;
  return h('section', { class: 'dates' }, h('h2', {}, labels.nextDates), dateRows(dates, health, context));
}

function sides(health: Health, labels: Sentences): Markup {
  const rows = health.dimensions.map((side) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, side.title, side.note !== undefined && h('span', { class: 'quiet note' }, side.note)),
      h('td', { class: 'amount' }, Math.round(side.score)),
      h('td', { class: 'bar' }, bar(side.score)),
      h('td', { class: 'amount quiet' }, side.weight),
      h('td', { class: 'amount quiet' }, `${percent(side.confidence)} %`),
    ),
  );
  return h(
    'section',
    { class: 'sides' },
    h('h2', {}, labels.sides),
    h(
      'table',
      {},
      h('caption', { class: 'quiet' }, labels.sidesNote),
      head([labels.side], [labels.score, undefined, 2], [labels.weight, 'amount'], [labels.evidence, 'amount']),
      h('tbody', {}, ...rows),
    ),
  );
}

/** What somebody accepts for now; nothing where nobody does. */
function waived(health: Health, context: Context): Markup | undefined {
  const { result, labels } = context;
  const own = result.waived.filter(({ document }) => document === health.document);
  if (own.length === 0) return undefined;
  const items = own.map((finding) => {
    const { until, by, reason } = finding.waived;
    return h(
      'li',
      {},
      finding.message,
      h('span', { class: 'note' }, fill(labels.acceptedBy, by, until, reason)),
      h(
        'span',
        { class: 'quiet meta' },
        link(finding, health, context),
        ' · ',
        h('button', { 'data-rule': finding.rule, title: fill(labels.rule, finding.rule) }, finding.rule),
      ),
    );
  });
  return h(
    'section',
    { class: 'waived' },
    h('h2', {}, labels.accepted),
    h('p', { class: 'quiet' }, labels.acceptedNote),
    h('ul', {}, ...items),
  );
}

/** What is still missing, folded away until somebody asks: questions due now, and before the next status. */
function missing(health: Health, context: Context): Markup {
  const { result, labels, open } = context;
  const unfolded = open.includes('missing');
  const own = result.missing?.find(({ document }) => document === health.document);
  const due = (when: 'now' | 'later') => own?.questions.filter((question) => question.due === when) ?? [];
  const part = (title: string, questions: ReturnType<typeof due>): (Markup | false)[] => [
    questions.length > 0 && h('h3', {}, title),
    questions.length > 0 && h('ul', {}, ...questions.map((question) => asked(question, health, context))),
  ];
  const none = own?.questions.length === 0 && h('p', {}, labels.missingNone);
  return h(
    'details',
    { class: 'fold missing', 'data-fold': 'missing', open: unfolded ? '' : undefined },
    h('summary', {}, h('h2', {}, labels.missing)),
    ...(own
      ? [
          none,
          ...part(fill(labels.missingNow, own.status), due('now')),
          ...part(fill(labels.missingLater, own.next ?? ''), due('later')),
        ]
      : [unfolded && h('p', { class: 'quiet' }, labels.missingWait)]),
  );
}

function asked(question: Question, health: Health, context: Context): Markup {
  const { labels } = context;
  const { field, unlocks, begun } = question;
  const place = begun ? link(question, health, context) : labels.newSection;
  const rules = unlocks.flatMap((id) => [' ', h('button', { 'data-rule': id, title: fill(labels.rule, id) }, id)]);
  return h(
    'li',
    {},
    question.question,
    h(
      'span',
      { class: 'quiet meta' },
      h('code', {}, field),
      ' · ',
      place,
      ...(rules.length > 0 ? [` · ${labels.unlocks}`, ...rules] : []),
    ),
  );
}

/** `line 45`, which leads there; with the name of the file where it is another than the partnership's. */
export function link(to: { file: string; range: Range }, health: Health, { result, labels, places }: Context): Markup {
  return placeLink(to, { labels, uris: result.uris, places }, health.file);
}

export function bandClass(health: Health): string {
  return health.label === 'not enough evidence' ? 'unsure' : health.band;
}

function percent(share: number): number {
  return Math.round(share * 100);
}
