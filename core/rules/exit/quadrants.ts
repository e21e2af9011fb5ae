import type { Partnership } from '../../generated/types.ts';
import type { FieldState } from '../../model/document.ts';
import { type StateOf, standing } from '../../model/known.ts';

/** One of the four ways to end a contract: each side, with and without a cause. */
export interface Quadrant {
  side: 'byClient' | 'byProvider';
  ground: 'forCause' | 'forConvenience';
  /** `by the provider without a cause` */
  words: string;
  stands: FieldState;
}

/** The four ways to end a contract and how each stands; `false` (no such right) is an answer. */
export function quadrantsOf(partnership: Partnership, state: StateOf): Quadrant[] {
  return (['byClient', 'byProvider'] as const).flatMap((side) =>
    (['forCause', 'forConvenience'] as const).map((ground) => ({
      side,
      ground,
      words: `by the ${side === 'byClient' ? 'client' : 'provider'} ${ground === 'forCause' ? 'for cause' : 'without a cause'}`,
      stands: standing(state, ['termination', side, ground], partnership.termination?.[side]?.[ground]),
    })),
  );
}
