import type { Decision, Partnership } from '../generated/types.ts';
import { type AskedPartnership, contextOf } from '../questions/asked.ts';
import { openIssues } from '../rules/improvement/issues.ts';
import { failedPlans } from '../rules/lifecycle/failed-plans.ts';
import { looksOf } from '../rules/lifecycle/inward.ts';
import { partingOf } from '../rules/lifecycle/parting.ts';
import { beforeParting } from '../rules/lifecycle/steps.ts';
import { count, list, number } from '../text.ts';
import { ENOUGH_EVIDENCE, lowestOf } from './bands.ts';
import { findingsOf, missedBySeveral } from './signals/from-findings.ts';
import type { PastScore, Trend } from './trend.ts';
import type { Health } from './types.ts';

export const adviceWords = {
  collect: 'Collect evidence first',
  lookInward: 'Look at your own part first',
  stay: 'Stay',
  fix: 'Fix',
  rebalance: 'Rebalance: keep the provider, move a share',
  exitReview: 'Review whether to leave',
} as const;
export type AdviceId = keyof typeof adviceWords;

/** Whether something is so. `unknown` says what it takes to tell. */
export type Truth = 'true' | 'false' | 'unknown';

/** One condition of an advice, as it stands. */
export interface Clause {
  /** In words: `the score is 75 or more`. */
  says: string;
  truth: Truth;
  /** The numbers or findings behind it. */
  because: string;
  /** Alternatives, of which one is enough. */
  anyOf?: Clause[];
}

/** An advice with its conditions. It holds when all of them do. */
export interface Recommendation {
  advice: AdviceId;
  title: string;
  holds: Truth;
  clauses: Clause[];
}

/** What speaks against leaving now, as far as it is known. */
export interface ExitBlocker {
  says: string;
  rule: string;
  key: string;
}

/** What the evidence advises. People decide: where two hold, both are given. */
export interface Recommendations {
  given: AdviceId[];
  /** Those that may hold once what they need is known. */
  waiting: AdviceId[];
  /** Every advice with its conditions, in a fixed order. */
  all: Recommendation[];
  /** What would have to be in place before leaving; given with `exitReview`. */
  blockers: ExitBlocker[];
  /** Why people chose otherwise, as the decision says. */
  override?: { advice?: AdviceId; chosen?: string; reason?: string; by?: string; date?: string };
}

const HEALTHY = lowestOf('healthy');
const WEAK = 50;
/** What lies below the lowest score that is strained is failing. */
const FAILING = lowestOf('strained');

/** Rules about what the client owes: training, what it tells, and its part of the KPIs. */
const clientDuties = ['PC515', 'PC516', 'PC517', 'PC225', 'PC503', 'PC509', 'PC704'];
/** Rules about what has to be in place before anybody leaves. */
export const blockerRules: readonly string[] = ['PC404', 'PC422', 'PC423', 'PC424', 'PC711', 'PC712', 'PC708', 'PC427'];

/**
 * What the evidence advises: every advice with each of its conditions and whether that holds. `past` are the scores before
 * this one, oldest first; without them what needs two periods is unknown.
 */
export function recommendationsOf(
  asked: AskedPartnership,
  health: Health,
  { past = [], trend }: { past?: readonly PastScore[]; trend?: Trend } = {},
): Recommendations {
  const collect = advice('collect', [
    clause(
      'less than half of the evidence is there and fresh',
      health.confidence < ENOUGH_EVIDENCE,
      `${number(health.confidence * 100, 0)} % is`,
    ),
  ]);
  const lookInward = advice('lookInward', [inwardClause(asked, health)]);
  const stay = advice('stay', stayClauses(asked, health, trend));
  const fix = advice('fix', fixClauses(asked, stay));
  const rebalance = advice('rebalance', [
    either('to stay or to fix is advised', [
      { says: 'stay', truth: stay.holds, because: '' },
      { says: 'fix', truth: fix.holds, because: '' },
    ]),
    dimensionBelow(health, 'concentration'),
  ]);
  const exitReview = advice('exitReview', exitClauses(asked, health, past));
  const all = [collect, lookInward, stay, fix, rebalance, exitReview];
  // Without evidence nothing else is advised.
  const given =
    collect.holds === 'true'
      ? (['collect'] as AdviceId[])
      : all.filter(({ holds }) => holds === 'true').map(({ advice: id }) => id);
  const override = overrideOf(asked);
  const waiting = all.filter(({ holds }) => holds === 'unknown').map(({ advice: id }) => id);
  return {
    given,
    waiting: collect.holds === 'true' ? [] : waiting,
    all,
    blockers: given.includes('exitReview') ? blockersOf(asked) : [],
    ...(override ? { override } : {}),
  };
}

function advice(id: AdviceId, clauses: Clause[]): Recommendation {
  return { advice: id, title: adviceWords[id], holds: allOf(clauses), clauses };
}

function clause(says: string, holds: boolean, because: string): Clause {
  return { says, truth: holds ? 'true' : 'false', because };
}

function unknown(says: string, needs: string): Clause {
  return { says, truth: 'unknown', because: `not known: needs ${needs}` };
}

function allOf(clauses: readonly Clause[]): Truth {
  if (clauses.some(({ truth }) => truth === 'false')) return 'false';
  return clauses.some(({ truth }) => truth === 'unknown') ? 'unknown' : 'true';
}

function either(says: string, anyOf: Clause[]): Clause {
  const truth = anyOf.some((one) => one.truth === 'true')
    ? 'true'
    : anyOf.some((one) => one.truth === 'unknown')
      ? 'unknown'
      : 'false';
  return { says, truth, because: '', anyOf };
}

function inwardClause(asked: AskedPartnership, health: Health): Clause {
  const several = missedBySeveral(asked);
  const missed = health.ledger.filter(({ cause }) => cause.type === 'kpi');
  const duties = findingsOf(asked).filter(({ rule, waived }) => clientDuties.includes(rule) && !waived);
  const needed = looksOf(contextOf(asked)).flatMap(({ item }) =>
    (['training', 'communication', 'kpis'] as const).filter((area) => item[area]?.status === 'actionNeeded'),
  );
  const open = [
    ...new Set(needed.map((area) => `${area === 'kpis' ? 'KPIs' : area} (your own look)`)),
    ...new Set(duties.map(({ rule, name }) => `${name.replaceAll('-', ' ')} (${rule})`)),
  ];
  return either('the cause may be yours', [
    clause(
      'several of your providers miss the same KPI',
      several.length > 0,
      several[0]?.message ?? 'none that is known',
    ),
    clause(
      'KPIs are missed while your own part in training, communication or KPIs is open',
      missed.length > 0 && open.length > 0,
      `${missed.length === 0 ? 'no KPI is missed' : `${count(missed.length, 'KPI')} missed`}; ${open.length === 0 ? 'nothing of your part is open' : `open of your part: ${list(open)}`}`,
    ),
  ]);
}

function stayClauses(asked: AskedPartnership, health: Health, trend: Trend | undefined): Clause[] {
  const weak = health.dimensions.filter(({ score }) => score < WEAK);
  const exit = findingsOf(asked).filter(
    ({ rule, severity, waived }) => rule.startsWith('PC4') && severity === 'error' && !waived,
  );
  const declines = 'the score does not decline';
  return [
    clause(`the score is ${HEALTHY} or more`, health.score >= HEALTHY, `it is ${health.score}`),
    clause(
      `no dimension is below ${WEAK}`,
      weak.length === 0,
      weak.length === 0
        ? `the lowest is ${number(Math.min(...health.dimensions.map(({ score }) => score)), 0)}`
        : list(weak.map(({ title, score }) => `${title} is at ${number(score, 0)}`)),
    ),
    clause(
      'notice and exit have no open error',
      exit.length === 0,
      exit.length === 0 ? 'none is open' : list([...new Set(exit.map(({ rule, name }) => `${rule} ${name}`))]),
    ),
    // A trend that nobody can tell yet does not speak against staying.
    clause(
      declines,
      trend?.direction !== 'declining',
      trend === undefined || trend.direction === 'unknown'
        ? 'no trend is known yet'
        : `it is ${trend.direction}, ${number(trend.slope ?? 0, 2)} points per period`,
    ),
  ];
}

function fixClauses(asked: AskedPartnership, stay: Recommendation): Clause[] {
  const context = contextOf(asked);
  const { steps } = partingOf(context);
  const failed = failedIn(asked);
  const tried = beforeParting.every((step) => steps.evidence(step) === 'shown');
  const issues = asked.documents
    .flatMap(({ document }) => openIssues(document.held.data as Partnership, context))
    .filter((issue) => issue.class === 'systemic');
  const mendable = issues.filter(({ nature }) => nature === 'operational' || nature === 'capability');
  const unnamed = issues.filter(({ nature }) => nature === undefined);
  const half = 'at least half of the open systemic issues are operational or of capability';
  return [
    {
      says: 'to stay as it is, is not advised',
      truth: stay.holds === 'true' ? 'false' : stay.holds === 'false' ? 'true' : 'unknown',
      because: '',
    },
    clause(
      'mending was not tried out to its end',
      !(tried && failed.length > 0),
      tried && failed.length > 0
        ? `four steps have evidence, and ${list(failed)} failed`
        : `${tried ? 'no plan has failed' : 'not all four steps before parting have evidence'}`,
    ),
    mendable.length * 2 >= issues.length
      ? clause(
          half,
          true,
          issues.length === 0 ? 'none is open' : `${mendable.length} of ${count(issues.length, 'issue')}`,
        )
      : (mendable.length + unnamed.length) * 2 >= issues.length
        ? unknown(half, `the nature of ${list(unnamed.map(({ id, what }) => id ?? what ?? 'an issue'))}`)
        : clause(half, false, `${mendable.length} of ${count(issues.length, 'issue')}`),
  ];
}

function dimensionBelow({ dimensions }: Health, id: string): Clause {
  const dimension = dimensions.find((one) => one.id === id);
  const score = dimension?.score ?? 100;
  return clause(`${dimension?.title ?? id} is below ${WEAK}`, score < WEAK, `it is at ${number(score, 0)}`);
}

function exitClauses(asked: AskedPartnership, health: Health, past: readonly PastScore[]): Clause[] {
  const context = contextOf(asked);
  const { steps, early } = partingOf(context);
  const tried = beforeParting.filter((step) => steps.evidence(step) === 'shown');
  const failed = failedIn(asked);
  const values = findingsOf(asked).find(({ rule, waived }) => rule === 'PC119' && !waived);
  const before = past.at(-1);
  const low = `the score is below ${FAILING} for two periods`;
  return [
    either('it fails, or values do not fit', [
      health.score >= FAILING
        ? clause(low, false, `it is ${health.score}`)
        : before === undefined
          ? unknown(low, 'the score of the period before')
          : clause(low, before.score < FAILING, `${before.score} on ${before.date}, ${health.score} now`),
      clause('values are misaligned', values !== undefined, values?.message ?? 'nothing says so'),
    ]),
    either('mending was tried, or a misfit showed early', [
      clause(
        'all four steps before parting have evidence, and a plan ended whose KPI still misses',
        tried.length === beforeParting.length && failed.length > 0,
        `${tried.length} of 4 steps have evidence; ${failed.length === 0 ? 'no plan has failed' : `${list(failed)} failed`}`,
      ),
      clause(
        'a misfit showed early, in step 2 or 3, and is evidenced',
        early === 'shown',
        early === 'shown' ? 'it is stated with its evidence' : 'none is stated with its evidence',
      ),
    ]),
  ];
}

function failedIn(asked: AskedPartnership): string[] {
  const context = contextOf(asked);
  return asked.documents.flatMap(({ document }) =>
    failedPlans(document.held.data as Partnership, context).map(({ plan }) => plan.title ?? plan.id ?? 'a plan'),
  );
}

/** The open findings that say what is not ready yet for parting. */
function blockersOf(asked: AskedPartnership): ExitBlocker[] {
  return findingsOf(asked).flatMap(({ rule, message, key, waived }) =>
    blockerRules.includes(rule) && !waived ? [{ says: message, rule, key }] : [],
  );
}

function overrideOf(asked: AskedPartnership): Recommendations['override'] {
  for (const { document } of asked.documents) {
    const decision: Decision | undefined = document.held.data.lifecycle?.decision as Decision | undefined;
    const against = decision?.againstAdvice;
    if (!decision || !against) continue;
    const { advice: id, reason, by } = against;
    return {
      ...(id === undefined ? {} : { advice: id as AdviceId }),
      ...(decision.type === undefined ? {} : { chosen: decision.type }),
      ...(reason === undefined ? {} : { reason }),
      ...(by === undefined ? {} : { by }),
      ...(decision.date === undefined ? {} : { date: decision.date }),
    };
  }
  return undefined;
}
