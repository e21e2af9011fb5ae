import { isOpen } from '../../model/known.ts';
import type { RuleContext } from '../rule.ts';
import { decisionAt, type Leaving, leaving } from './decision.ts';
import { beforeParting, isToFill, type StepName, type Steps, stepsOf } from './steps.ts';

type Context = Pick<RuleContext, 'documents' | 'companion' | 'status' | 'asOf' | 'newest'>;

/** What showed early that the two sides do not fit. `partly`: the step or what was seen is missing. */
export type Early = 'shown' | 'partly' | 'absent' | 'open' | 'invalid';

/** How parting stands to the four steps before it. */
export interface Parting {
  leaving: Leaving;
  steps: Steps;
  /** Whether parting was decided, or has begun. */
  decided: boolean;
  early: Early;
  /** The steps without evidence, in their order; those that are to be filled in are apart. */
  skipped: StepName[];
  needs: string[];
}

export function partingOf(context: Context): Parting {
  const known = leaving(context);
  const steps = stepsOf(context);
  const evidence = beforeParting.map((name) => ({ name, stands: steps.evidence(name) }));
  const open = evidence.filter(({ stands }) => stands === 'open').map(({ name }) => name);
  return {
    leaving: known,
    steps,
    decided: known.stands === 'exit' || steps.begun('letGo') !== undefined,
    early: earlyOf(known),
    skipped: steps.open
      ? []
      : evidence.filter(({ stands }) => stands !== 'shown' && stands !== 'open').map(({ name }) => name),
    needs: steps.open
      ? ['lifecycle.steps']
      : open.some((name) => isToFill(steps, name))
        ? ['lifecycle.steps.evidence']
        : [],
  };
}

/** Whether it parts too early: decided, with steps skipped and nothing that showed early. */
export function isPremature({ decided, early, skipped }: Parting): boolean {
  return decided && skipped.length > 0 && (early === 'absent' || early === 'partly');
}

function earlyOf({ decision, part }: Leaving): Early {
  const at = [...decisionAt, 'earlyExit'];
  const states = [[], ['observedIn'], ['observedIn', 0], ['evidence']].map((field) => part?.state([...at, ...field]));
  if (states.some((state) => state !== undefined && isOpen(state))) return 'open';
  if (states.includes('invalid')) return 'invalid';
  const early = decision?.earlyExit;
  if (!early) return 'absent';
  return (early.observedIn ?? []).length > 0 && early.evidence !== undefined ? 'shown' : 'partly';
}
