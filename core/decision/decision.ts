import type { CheckResult } from '../check.ts';
import type { Recommendations } from '../health/recommendation.ts';
import { healthReport, type ScoreHistory } from '../health/report.ts';
import { trendWords } from '../health/trend.ts';
import type { Health } from '../health/types.ts';
import { providerDocuments } from '../model/provider-documents.ts';
import { type AskedPartnership, askedPartnership, contextOf } from '../questions/asked.ts';
import { fiveSteps } from '../questions/five-steps.ts';
import { statedAlternatives } from './alternatives.ts';
import { workedOut } from './balances.ts';
import { blockersIn } from './blockers.ts';
import { leavingOf } from './leaving.ts';
import { openQuestions } from './questions.ts';
import { sourcesOf } from './sources.ts';
import { stayingOf } from './staying.ts';
import { stepsTaken } from './steps.ts';
import type { DecisionPack } from './types.ts';

export type { DecisionPack } from './types.ts';

const MOST_QUESTIONS = 10;
const MOST_LOSSES = 3;

/** The advice that each decision follows. */
const advised: Readonly<Record<string, string>> = {
  stay: 'stay',
  fix: 'fix',
  rebalance: 'rebalance',
  exit: 'exitReview',
};

/**
 * All that a board needs that decides whether to stay with a provider: the advice and its conditions, health, the five steps,
 * three ways of leaving played through, what speaks against it, other ways, what nobody has stated, and where it all
 * stands. `history` are the scores before today. Undefined where the partnership is not in the result.
 */
export function decisionOf(result: CheckResult, health: Health, history: ScoreHistory = {}): DecisionPack | undefined {
  const asked = askedPartnership(result, health);
  const report = healthReport(result, health, history);
  if (!asked || !report) return undefined;
  const { recommendations, gains } = report;
  const { status, client, provider } = asked.main.document.held.data;
  const leaving = leavingOf(result, health.partnership);
  const ours = leaving.find(({ mode }) => mode === 'ours');
  const questions = openQuestions(asked, leaving, recommendations.waiting);
  const decision = decided(asked, recommendations.given);
  const staying = stayingOf(result, health, gains.each);
  const title = providerTitle(asked);
  const policy = result.workspace.policyFor(health.file).source;
  const { partnership, file, document, score, band, label, confidence } = health;
  const pack: Omit<DecisionPack, 'sources'> = {
    partnership,
    title: health.title,
    file,
    document,
    asOf: result.asOf,
    ...(client === undefined ? {} : { client }),
    ...(provider === undefined ? {} : { provider }),
    ...(title === undefined ? {} : { providerTitle: title }),
    ...(status === undefined ? {} : { status }),
    recommendations: named(asked, recommendations),
    ...(decision ? { decision } : {}),
    health: { score, band, label, confidence },
    caps: health.caps.filter(({ applied }) => applied).map(({ message }) => message),
    ...(history.trend ? { trend: trendWords(history.trend, 'month') } : {}),
    losses: health.ledger.slice(0, MOST_LOSSES),
    steps: stepsTaken(asked),
    leaving,
    blockers: blockersIn(asked),
    alternatives: [...statedAlternatives(asked), ...workedOut(asked, ours?.lastsFor)],
    ...(staying ? { staying } : {}),
    questions: questions.slice(0, MOST_QUESTIONS),
    moreQuestions: Math.max(0, questions.length - MOST_QUESTIONS),
    ...(policy ? { policy: { name: policy.name, file: policy.file } } : {}),
  };
  const sources = sourcesOf(asked, [
    ...pack.losses,
    ...pack.steps.filter(({ state }) => state !== 'open').map(({ place }) => place),
    ...(decision ? [decision.place] : []),
    ...pack.blockers,
    ...pack.alternatives,
    ...(staying?.actions ?? []),
    ...pack.questions,
  ]);
  return { ...pack, ...(sources.some(({ clientOnly }) => clientOnly) ? { clientOnly: true } : {}), sources };
}

function decided(asked: AskedPartnership, given: readonly string[]): DecisionPack['decision'] {
  const { decision } = fiveSteps(asked);
  if (!decision) return undefined;
  const follows = decision.type === undefined ? undefined : given.includes(advised[decision.type] ?? '');
  return { ...decision, ...(follows === undefined ? {} : { follows }) };
}

/** Who decided otherwise, by name. */
function named(asked: AskedPartnership, recommendations: Recommendations): Recommendations {
  const { override } = recommendations;
  const name = override?.by === undefined ? undefined : contextOf(asked).person(override.by)?.name;
  return override && name !== undefined ? { ...recommendations, override: { ...override, by: name } } : recommendations;
}

function providerTitle({ result, main }: AskedPartnership): string | undefined {
  return providerDocuments(result.sources, main.document.held.data.provider)
    .map(({ document }) => document.held.data.title)
    .find((title) => title !== undefined);
}
