import type { Fix } from '../../findings.ts';
import type { Partnership } from '../../generated/types.ts';
import type { RuleContext } from '../rule.ts';
import type { Leaving } from './leaving.ts';

type FixContext = Pick<RuleContext, 'term' | 'set' | 'reached'>;

/** The fix that makes a way of leaving take `needed` days, transition service included. */
export function longerNotice(context: FixContext, { way, transition }: Leaving, needed: number): Fix {
  const text = inDays(needed - (transition.days ?? 0));
  // One notice for both sides is split, so that ours stays as it is.
  const split = way.way === 'nonRenewal' && way.field === 'nonRenewalNotice' && way.notice;
  const value = split ? { client: split.text, provider: text } : text;
  return context.term(
    way.block,
    way.field,
    value,
    `${text}' notice${way.way === 'convenience' ? '' : ' for the provider'}`,
  );
}

/** Two ways to come to `needed` days: a longer notice, or work that goes on after it. */
export function coverFixes(partnership: Partnership, context: FixContext, leaving: Leaving, needed: number): Fix[] {
  const { transition, effective } = leaving;
  if (effective === undefined) return [];
  const raise = longerNotice(context, leaving, needed);
  const service = partnership.termination?.transitionService;
  const days = Math.ceil(needed - effective + (transition.days ?? 0));
  const duration = inDays(Math.max(days, Math.ceil(service ? (service.duration?.days ?? 0) : 0)));
  const words = `a transition service of ${duration} that binds when the provider leaves`;
  if (service && !context.reached('contracted')) {
    const at = ['termination', 'transitionService'];
    return [
      raise,
      {
        title: `Change to ${words}`,
        operations: [context.set([...at, 'duration'], duration), context.set([...at, 'bindsWhenProviderLeaves'], true)],
      },
    ];
  }
  const bind = context.term(['termination'], 'transitionService', { duration, bindsWhenProviderLeaves: true }, words);
  return [raise, bind];
}

/** A length of time as a definition writes it: no grouping of thousands. */
function inDays(value: number): string {
  return `${value} ${value === 1 ? 'day' : 'days'}`;
}
