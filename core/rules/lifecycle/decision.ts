import type { Decision } from '../../generated/types.ts';
import type { RuleContext } from '../rule.ts';
import { type Part, statedIn } from './where.ts';

export const decisionAt = ['lifecycle', 'decision'];

type Context = Pick<RuleContext, 'documents' | 'companion' | 'status'>;

/**
 * Whether it was decided to leave. `exit`: it was. `undecided`: the partnership is ending and no decision to leave is
 * stated. `open`: what was decided is to be filled in. `staying`: nothing says that it ends.
 */
export interface Leaving {
  stands: 'exit' | 'undecided' | 'open' | 'staying';
  /** The decision that is stated, whatever it is, and the document that states it. */
  decision: Decision | undefined;
  part: Part | undefined;
}

export function leaving(context: Context): Leaving {
  const part = statedIn(decisionAt, context);
  const decision = part?.data.lifecycle?.decision;
  const stands = (): Leaving['stands'] => {
    if (decision?.type === 'exit') return 'exit';
    const type = part?.state([...decisionAt, 'type']);
    if (type !== undefined && type !== 'stated' && type !== 'absent') return 'open';
    return context.status === 'exiting' ? 'undecided' : 'staying';
  };
  return { stands: stands(), decision, part };
}

/** Whether the provider is being judged: performance is to improve, or it is to end. */
export function isJudged(context: Context): boolean {
  return context.status === 'improving' || context.status === 'exiting' || leaving(context).stands === 'exit';
}

/** What is asked of a decision, in the order of the file. */
export const asked = [
  ['type', 'what was decided', 'TODO stay, fix, rebalance or exit'],
  ['date', 'when it was taken', 'TODO day of the decision'],
  ['by', 'who took it', 'TODO who decided'],
  ['financialImpact', 'what it costs and brings', 'TODO what it costs and brings, with sums'],
  ['customerImpact', 'what customers will notice', 'TODO what customers will notice'],
  ['rationale', 'why it was taken', 'TODO why this and nothing else'],
] as const satisfies readonly (readonly [keyof Decision, string, string])[];

/** A decision, to be filled in. */
export const decisionToFill: Readonly<Record<string, string>> = Object.fromEntries(
  asked.map(([field, , todo]) => [field, todo]),
);
