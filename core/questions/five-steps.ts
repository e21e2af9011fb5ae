import { type StepName, stepNames, stepsOf } from '../rules/lifecycle/steps.ts';
import { type AskedPartnership, contextOf, placeOf, type QuestionPlace } from './asked.ts';

/** One of the five steps. */
export interface StepRow {
  step: StepName;
  title: string;
  /** `done`: with evidence. `begun`: under way, or done without evidence. `open`: nothing is stated. */
  state: 'done' | 'begun' | 'open';
  startedOn?: string;
  doneOn?: string;
  evidence?: string;
  place: QuestionPlace;
}

/** "Where are we in the five steps?": the steps, and what was decided. */
export interface FiveSteps {
  steps: StepRow[];
  decision?: {
    type?: string;
    date?: string;
    by: string[];
    rationale?: string;
    financialImpact?: string;
    customerImpact?: string;
    reviewOn?: string;
    place: QuestionPlace;
  };
}

const titles: Readonly<Record<StepName, string>> = {
  introspect: 'Look at your own part',
  communicate: 'Talk openly',
  realign: 'Agree goals anew',
  evaluate: 'Work to a plan',
  letGo: 'Part in good order',
};

export function fiveSteps(asked: AskedPartnership): FiveSteps {
  const steps = stepsOf(contextOf(asked));
  const home = asked.documents.find(({ document }) => document.held.data.lifecycle?.steps) ?? asked.main;
  const rows = stepNames.map((step): StepRow => {
    const entries = steps.entries(step);
    const entry = entries.at(-1);
    return {
      step,
      title: titles[step],
      state: steps.evidence(step) === 'shown' ? 'done' : steps.begun(step) ? 'begun' : 'open',
      ...(entry?.startedOn === undefined ? {} : { startedOn: entry.startedOn }),
      ...(entry?.doneOn === undefined ? {} : { doneOn: entry.doneOn }),
      ...(entry?.evidence === undefined ? {} : { evidence: entry.evidence }),
      place: placeOf(home, entry ?? ['lifecycle', 'steps']),
    };
  });
  for (const part of asked.documents) {
    const decision = part.document.held.data.lifecycle?.decision;
    if (!decision) continue;
    const { type, date, by = [], rationale, financialImpact, customerImpact, reviewOn } = decision;
    const fields = { type, date, rationale, financialImpact, customerImpact, reviewOn };
    const context = contextOf(asked);
    const stated = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    return {
      steps: rows,
      decision: {
        ...stated,
        by: by.map((id) => context.person(id)?.name ?? id),
        place: placeOf(part, ['lifecycle', 'decision']),
      },
    };
  }
  return { steps: rows };
}
