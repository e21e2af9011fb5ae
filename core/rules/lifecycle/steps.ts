import type { FixOperation } from '../../findings.ts';
import type { LifecycleStep } from '../../generated/types.ts';
import { isOpen } from '../../model/known.ts';
import type { RuleContext } from '../rule.ts';
import { looksOf } from './inward.ts';
import { type Part, statedIn } from './where.ts';

export const stepsAt = ['lifecycle', 'steps'];

/** The five steps in their order; four come before parting. */
export const stepNames = ['introspect', 'communicate', 'realign', 'evaluate', 'letGo'] as const;
export type StepName = (typeof stepNames)[number];
export const beforeParting = stepNames.slice(0, 4);

/** The steps inside a sentence. */
export const stepWords: Readonly<Record<StepName, string>> = {
  introspect: 'looking at your own part',
  communicate: 'talking openly',
  realign: 'agreeing goals anew',
  evaluate: 'working to a plan',
  letGo: 'parting',
};

/** 1 to 5. */
export function numberOf(step: StepName): number {
  return stepNames.indexOf(step) + 1;
}

type Context = Pick<RuleContext, 'documents' | 'companion' | 'status' | 'asOf' | 'newest'>;

/** `shown`: something shows that it was done. `bare`: it is stated without. `open`: that is to be filled in. */
export type Evidence = 'shown' | 'bare' | 'absent' | 'open';

/** The steps that a partnership states. One that was taken in several rounds has several entries. */
export interface Steps {
  /** The document that states them; undefined where none does. */
  part: Part | undefined;
  /** How the list stands as a whole, where it says nothing. */
  open: boolean;
  entries(step: StepName): LifecycleStep[];
  evidence(step: StepName): Evidence;
  /** The first entry of a step that has begun, if only by its end or its evidence. */
  begun(step: StepName): LifecycleStep | undefined;
}

export function stepsOf(context: Context): Steps {
  const part = statedIn(stepsAt, context);
  const all = part?.data.lifecycle?.steps ?? [];
  const entries = (name: StepName): LifecycleStep[] => all.filter(({ step }) => step === name);
  const has = (day: string | undefined): boolean => day !== undefined && day <= context.asOf;
  return {
    part,
    open: part !== undefined && part.state(stepsAt) !== 'stated',
    entries,
    begun: (name) =>
      entries(name).find(({ startedOn, doneOn, evidence }) => has(startedOn) || has(doneOn) || evidence !== undefined),
    evidence(name) {
      const here = entries(name);
      if (here.some(({ evidence }) => evidence !== undefined)) return 'shown';
      // A look at the own part is the first step; it need not be written twice.
      const looks = name === 'introspect' ? looksOf(context) : [];
      if (looks.some(({ day }) => day !== undefined)) return 'shown';
      const states = here.map((entry) => part?.state([entry, 'evidence']));
      if (looks.length > 0 || states.some((state) => state !== 'absent')) return 'open';
      return here.length > 0 ? 'bare' : 'absent';
    },
  };
}

/** Whether evidence that is open is to be filled in, rather than refused. */
export function isToFill(steps: Steps, name: StepName): boolean {
  return steps
    .entries(name)
    .every((entry) => steps.part === undefined || isOpen(steps.part.state([entry, 'evidence'])));
}

/** Adds the evidence of steps, each where it belongs in the list, to be filled in. The list stands in this document, or nowhere. */
export function stepOperations(
  names: readonly StepName[],
  steps: Steps,
  context: Pick<RuleContext, 'set' | 'append' | 'path'>,
): FixOperation[] {
  const all = steps.part?.data.lifecycle?.steps ?? [];
  const inserted = new Map<LifecycleStep, unknown[]>();
  const operations = names.flatMap((name): FixOperation[] => {
    const [entry] = steps.entries(name);
    if (entry) return [context.set([entry, 'evidence'], 'TODO what shows that it was done')];
    const blank = {
      step: name,
      startedOn: 'TODO day on which it began',
      doneOn: 'TODO day on which it ended',
      evidence: 'TODO what shows that it was done',
    };
    const later = stepNames.slice(numberOf(name));
    const next = all.find(({ step }) => later.some((one) => one === step));
    if (!next) return [context.append(stepsAt, blank)];
    inserted.set(next, [...(inserted.get(next) ?? []), blank]);
    return [];
  });
  return [
    ...[...inserted].map(([next, values]): FixOperation => ({ do: 'insert', path: context.path([next]), values })),
    ...operations,
  ];
}
