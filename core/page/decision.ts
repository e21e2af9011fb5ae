import type { Blocker, DecisionPack, Leaving, OpenQuestion, StepTaken } from '../decision/types.ts';
import type { AdviceId, Clause, Recommendation } from '../health/recommendation.ts';
import type { Place } from '../health/types.ts';
import { count, exactMoney, list, number, signed } from '../text.ts';
import { type Child, fill, h, type Markup } from './markup.ts';
import { nameOf } from './place.ts';
import { sentences } from './sentences.ts';
import { head } from './table.ts';

const ways: Readonly<Record<Leaving['mode'], string>> = {
  notice: 'They give notice',
  sudden: 'They stop overnight',
  ours: 'You give notice',
};

/** The same within a sentence. */
const happens: Readonly<Record<Leaving['mode'], string>> = {
  notice: 'they give notice',
  sudden: 'they stop overnight',
  ours: 'you give notice',
};

/** The decision pack as a page: what fits on one sheet for most, in the order in which a board goes through it. */
export function decisionPage(pack: DecisionPack): Markup {
  const files = pack.sources.map(({ file }) => file);
  const where: Where = ({ file, range }, rule) => {
    const line = fill(sentences.line, range.start.line + 1);
    const parts = [rule, file === pack.file ? undefined : `file ${files.indexOf(file) + 1}`, line];
    return h('span', { class: 'quiet' }, ` (${parts.filter((part) => part !== undefined).join(', ')})`);
  };
  return h(
    'main',
    { id: 'panel', class: 'pack' },
    h(
      'article',
      {},
      opening(pack),
      advice(pack, where),
      health(pack, where),
      steps(pack),
      leaving(pack),
      h(
        'div',
        { class: 'columns' },
        blockers(pack, where),
        alternatives(pack, where),
        questions(pack, where),
        sources(pack),
      ),
    ),
  );
}

/** Where something stands: its line, and the number of the file among the sources unless it is the partnership's own. */
type Where = (to: Place, rule?: string) => Markup;

/** An entry of a list, in one piece. */
function item(...children: Child[]): Markup {
  return h('li', {}, h('span', {}, ...children));
}

function section(title: string, ...children: Child[]): Markup {
  return h('section', {}, h('h2', {}, title), ...children);
}

function opening({
  title,
  partnership,
  provider,
  providerTitle,
  status,
  asOf,
  client,
  clientOnly,
  sources: all,
}: DecisionPack): Markup {
  const facts = [
    partnership,
    provider === undefined ? 'no provider is stated' : `with ${providerTitle ?? provider}`,
    status === undefined ? undefined : `status ${status}`,
    fill(sentences.asOf, asOf),
  ];
  return h(
    'header',
    {},
    h('h1', {}, `${title}: stay or go?`),
    h('p', { class: 'quiet' }, facts.filter((fact) => fact !== undefined).join(' · ')),
    clientOnly &&
      h(
        'p',
        { class: 'confidential' },
        h('strong', {}, `For ${client ?? 'the client'} only.`),
        ` What the provider does not read went in: ${list(all.filter((source) => source.clientOnly).map(({ file }) => nameOf(file)))}.`,
      ),
  );
}

function advice({ recommendations, decision }: DecisionPack, where: Where): Markup {
  const { given, waiting, all } = recommendations;
  const titles = (ids: readonly AdviceId[]): string => list(ids.map((id) => titleOf(all, id)));
  const answer =
    given.length > 0
      ? `The evidence advises: ${titles(given)}.${given.includes('collect') ? ' Until then nothing else is advised.' : ''}`
      : `No advice has all that it takes yet${waiting.length > 0 ? `; perhaps ${titles(waiting)}, once what is not known below is stated` : ''}.`;
  return section(
    'What is advised',
    h('p', {}, h('strong', {}, answer)),
    decision && decided(decision, recommendations, where),
    h(
      'table',
      { class: 'advices' },
      head(['Advice'], ['Holds', 'short'], ['Conditions']),
      h(
        'tbody',
        {},
        ...all.map((one) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, given.includes(one.advice) ? h('strong', {}, one.title) : one.title),
            h('td', { class: 'short', 'data-label': 'Holds' }, sentences.truth[one.holds]),
            h('td', {}, ...conditions(one).map((text) => h('span', { class: 'note' }, text))),
          ),
        ),
      ),
    ),
  );
}

function titleOf(all: readonly Recommendation[], id: AdviceId): string {
  return `“${all.find(({ advice: one }) => one === id)?.title ?? id}”`;
}

/** Every condition of an advice; of one that does not hold, those that speak against it. */
function conditions({ clauses, holds }: Recommendation): string[] {
  return clauses.filter(({ truth }) => holds !== 'false' || truth === 'false').map(clauseText);
}

function clauseText({ says, truth, because, anyOf }: Clause): string {
  // Where none of several holds, each need not say so again.
  const word = (one: Clause): string[] => (truth === 'false' ? [] : [sentences.truth[one.truth]]);
  const parts = anyOf?.map((one) => `${one.says}: ${[...word(one), one.because].filter(Boolean).join(', ')}`);
  const behind = parts ? ` (${parts.join('; or ')})` : because && ` (${because})`;
  return `${sentences.truth[truth]}: ${says}${behind}`;
}

function decided(
  {
    type,
    date,
    by,
    rationale,
    financialImpact,
    customerImpact,
    reviewOn,
    follows,
    place,
  }: NonNullable<DecisionPack['decision']>,
  { all, override }: DecisionPack['recommendations'],
  where: Where,
): Markup {
  const what = sentences.decisions[type as keyof typeof sentences.decisions];
  const when = [date && `on ${date}`, by.length > 0 && `by ${list(by)}`].filter(Boolean).join(' ');
  const against = override && [
    override.advice && `against ${titleOf(all, override.advice)}`,
    override.reason && `because: ${override.reason}`,
    override.by && `(${override.by})`,
  ];
  return h(
    'p',
    { class: 'override' },
    h('strong', {}, what === undefined ? 'Decided, but not said what' : `Decided ${what}`),
    `${when && ` ${when}`}. `,
    follows === false && !against && 'That is not what is advised today, and no reason against the advice is stated. ',
    follows === true && 'That is what is advised today. ',
    against && `Decided otherwise, ${against.filter(Boolean).join(' ')}. `,
    ...[
      `${sentences.rationale}: ${rationale ?? sentences.notStated}`,
      `${sentences.money}: ${financialImpact ?? sentences.notStated}`,
      `${sentences.customers}: ${customerImpact ?? sentences.notStated}`,
      ...(reviewOn ? [`${sentences.reviewOn} ${reviewOn}`] : []),
    ].map((text) => `${text.replace(/\.$/, '')}. `),
    where(place),
  );
}

function health({ health: { score, label, confidence }, caps, trend, losses }: DecisionPack, where: Where): Markup {
  const line = [
    ` ${sentences.of100}, ${sentences.bands[label]}`,
    fill(sentences.confidence, Math.round(confidence * 100)),
    trend,
    ...caps.map((cap) => `${sentences.capped}: ${cap}`),
    label === 'not enough evidence' ? sentences.noDecision : undefined,
  ];
  return section(
    sentences.health,
    h('p', {}, h('strong', {}, score), line.filter((part) => part !== undefined).join(' · ')),
    losses.length === 0
      ? h('p', {}, 'No points were lost.')
      : h('ul', {}, ...losses.map((loss) => item(`${signed(-loss.points)} ${loss.text}`, where(loss)))),
  );
}

function steps({ steps: taken }: DecisionPack): Markup {
  if (taken.every(({ state }) => state === 'open'))
    return section(
      sentences.questions.steps,
      h(
        'p',
        {},
        `Nowhere: none of them is stated to have begun (${list(taken.map(({ title }) => title.toLowerCase()))}).`,
      ),
    );
  return section(
    sentences.questions.steps,
    h(
      'table',
      {},
      head(['Step'], ['State', 'short'], ['When', 'short'], ['Evidence'], ['Missing']),
      h('tbody', {}, ...taken.map(stepRow)),
    ),
  );
}

function stepRow({ title, state, startedOn, doneOn, evidence, lacks }: StepTaken, index: number): Markup {
  const when = startedOn === doneOn ? startedOn : [startedOn, doneOn].filter(Boolean).join(' – ');
  const missing = state === 'open' && index < 4 ? 'nothing is stated' : list(lacks);
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, `${index + 1} ${title}`),
    h('td', { class: 'short' }, sentences.stepState[state]),
    h('td', { class: 'short' }, when ?? '–'),
    h('td', { 'data-label': 'Evidence' }, evidence ?? '–'),
    h('td', { 'data-label': 'Missing' }, missing || '–'),
  );
}

function leaving({ leaving: all, asOf }: DecisionPack): Markup | undefined {
  const title = 'If the work leaves';
  if (all.length === 0) return undefined;
  const reasons = [...new Set(all.map(({ refused }) => refused))];
  if (all.every(({ refused }) => refused !== undefined))
    return section(title, ...reasons.map((reason) => h('p', {}, reason)));
  const kinds = [...new Set(all.flatMap((way) => way.money.map(({ kind }) => kind)))];
  const rows: [string, (way: Leaving) => string][] = [
    [
      'Last day of service',
      ({ lastDay, lastsFor = 0 }) => (lastDay ? `${lastDay} (${count(lastsFor, 'day')})` : 'at once'),
    ],
    ['Whole again', ({ whole, wholeOn }) => (wholeOn ? `${wholeOn} (${count(whole ?? 0, 'day')})` : 'never')],
    [
      'Days with a gap',
      ({ gapDays, deepest }) =>
        gapDays === 0 ? '0' : `${number(gapDays)}${deepest ? `, up to ${count(deepest, 'agent')}` : ''}`,
    ],
    ['Contacts not served', ({ notServed, atLeast }) => `${atLeast ? 'at least ' : ''}${number(notServed, 0)}`],
    ...kinds.map((kind): [string, (way: Leaving) => string] => [
      kind.charAt(0).toUpperCase() + kind.slice(1),
      (way) => moneyOf(way, kind),
    ]),
    [
      'Steps of the exit plan that are late',
      ({ late, planned }) => (planned === 0 ? 'no step is stated' : number(late.length)),
    ],
    ['Missing inputs', ({ missing }) => number(new Set(missing.map(({ field }) => field)).size)],
  ];
  return section(
    title,
    h(
      'table',
      { class: 'ways' },
      h(
        'caption',
        { class: 'quiet' },
        `Played through from ${asOf} on, by what is stated; days are counted from then.`,
      ),
      head(['What happens'], ...all.map(({ mode }): [string] => [ways[mode]])),
      h(
        'tbody',
        {},
        ...rows.map(([name, cell], index) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, name),
            ...all.map((way) =>
              h(
                'td',
                { 'data-label': ways[way.mode] },
                way.refused === undefined ? cell(way) : index === 0 ? way.refused : '–',
              ),
            ),
          ),
        ),
      ),
    ),
    ...named(all),
  );
}

/** What the numbers of the table stand for: steps that are late, and fields that are missing. */
function named(all: readonly Leaving[]): Markup[] {
  const late = all.flatMap(({ mode, late: steps }) =>
    steps.length === 0 ? [] : [`Late, if ${happens[mode]}: ${steps.map(({ what }) => what).join('; ')}.`],
  );
  const fields = [...new Set(all.flatMap(({ missing }) => missing.map(({ field }) => field)))];
  return [...late, ...(fields.length > 0 ? [`Missing: ${fields.join(', ')}.`] : [])].map((text) => h('p', {}, text));
}

function moneyOf({ money: all }: Leaving, kind: string): string {
  const own = all.filter((one) => one.kind === kind);
  return (
    own
      .map(({ amount, currency, atMost }) => `${atMost ? 'at most ' : ''}${exactMoney(amount, currency)}`)
      .join(', ') || '–'
  );
}

const standing: Readonly<Record<Blocker['stands'], string>> = {
  open: '',
  'if decided': 'If you decided to leave today: ',
  accepted: 'Accepted for now: ',
  unknown: 'Not known: ',
};

function blockers({ blockers: all }: DecisionPack, where: Where): Markup {
  return section(
    sentences.beforeLeaving,
    all.length === 0
      ? h('p', {}, 'No rule about leaving finds anything.')
      : h('ul', {}, ...all.map((one) => item(`${standing[one.stands]}${one.says}`, where(one, one.rule)))),
  );
}

function alternatives({ alternatives: all, staying }: DecisionPack, where: Where): Markup {
  const stated = all.filter(({ from }) => from === 'stated');
  return section(
    'What else is possible',
    h(
      'ul',
      {},
      staying &&
        h(
          'li',
          {},
          h(
            'span',
            {},
            `Stay and mend what helps most: ${staying.to} of 100 (${sentences.bands[staying.band]}) instead of ${staying.from}.`,
          ),
          h('ul', {}, ...staying.actions.map(({ found, says, ...place }) => item(`${found} → ${says}`, where(place)))),
        ),
      ...stated.map((one) => item(one.says, where(one))),
      stated.length === 0 &&
        item('The files name no other place for the work: exitPlan.alternatives, lifecycle.rebalance.'),
      ...all.filter(({ from }) => from === 'worked out').map((one) => item(one.says, where(one))),
    ),
  );
}

function questions({ questions: all, moreQuestions }: DecisionPack, where: Where): Markup {
  return section(
    'What nobody has stated yet, and who could',
    all.length === 0
      ? h('p', {}, sentences.missingNone)
      : h('ol', {}, ...all.map((one) => item(...questionText(one), where(one)))),
    all.some(({ who }) => who === undefined) &&
      h('p', { class: 'quiet' }, 'Where no name stands, no file names anybody at the client who could be asked.'),
    moreQuestions > 0 &&
      h('p', { class: 'quiet' }, `${count(moreQuestions, 'more question')}: partnership health --missing lists them.`),
  );
}

function questionText({ says, because, who }: OpenQuestion): Child[] {
  return [says, because && ` ${because}`, who && h('strong', {}, ` ${who}`)];
}

function sources({ sources: all, policy, asOf }: DecisionPack): Markup {
  return section(
    'What this rests on',
    h(
      'ol',
      {},
      ...all.map(({ file, what, clientOnly }) => item(`${file}: ${what}${clientOnly ? ', for the client alone' : ''}`)),
    ),
    h(
      'p',
      { class: 'quiet' },
      `Judged as of ${asOf}, by ${policy ? `the policy ${policy.name} (${policy.file})` : 'the built-in defaults'}. ${sentences.peopleDecide}`,
    ),
  );
}
