import type { Finding } from '../findings.ts';
import { count } from '../text.ts';
import type { Change, Direction } from './change.ts';
import type { ComparedChange, PartnershipChange } from './comparison.ts';

/** Directions as they are told: what leaves the client more exposed comes first. */
export const directions: readonly Direction[] = ['looser', 'tighter', 'neutral'];

/** `Provider's notice: 190 days → 30 days (MSA §14.2)`. Holds words of users as they wrote them. */
export function changeText(change: Pick<Change, 'what' | 'source' | 'proposal' | 'before' | 'after' | 'type'>): string {
  const { what, source, proposal } = change;
  return `${what}${movementText(change)}${source ? ` (${source})` : ''}${proposalText(proposal)}`;
}

function movementText({ before, after, type }: Pick<Change, 'before' | 'after' | 'type'>): string {
  if (type === 'added') return after === undefined ? ' is new' : ` is new: ${after}`;
  if (type === 'removed') return before === undefined ? ' is gone' : ` is gone: ${before}`;
  if (type === 'renamed') return `: id ${before} → ${after}`;
  return `: ${before ?? 'nothing'} → ${after ?? 'nothing'}${type === 'reworded' ? ' (the same in other words)' : ''}`;
}

function proposalText(proposal: Change['proposal']): string {
  if (proposal === undefined) return '';
  return {
    added: ', proposed',
    changed: ', proposed',
    withdrawn: ', a proposal that was withdrawn',
    accepted: ', as it was proposed',
  }[proposal];
}

/** What stands at the place of a change about how it was before: `was 190 days`, `new`, `Exit plan is gone`. */
export function sinceText({ type, what, before }: Pick<Change, 'type' | 'what' | 'before'>): string {
  if (type === 'added') return 'new';
  if (type === 'removed') return `${what} is gone`;
  return `was ${before ?? 'nothing'}`;
}

/** `new error PC404: The provider may leave in 30 days; …`, `ends PC403: …`. */
export function effectText(state: 'new' | 'ends', { severity, rule, message }: Finding): string {
  return `${state === 'new' ? `new ${severity}` : state} ${rule}: ${message}`;
}

/** Sentences that one change is followed by; what more it brought or ended is counted. */
const mostEffects = 4;

/**
 * What a change brought and ended: each finding as `tell` puts it, the worst first, and how many more there are. What goes
 * with a whole document has not been mended: it is only counted.
 */
export function effectsOf(
  change: ComparedChange,
  byKey: ReadonlyMap<string, Finding>,
  tell: (state: 'new' | 'ends', finding: Finding) => string = effectText,
): string[] {
  const { type, path, introduced, fixed } = change;
  const findings = (keys: readonly string[]): Finding[] => keys.flatMap((key) => byKey.get(key) ?? []);
  if (path === '' && type === 'removed') return fixed.length === 0 ? [] : [`with ${count(fixed.length, 'finding')}`];
  const told = [
    ...findings(introduced).map((finding) => tell('new', finding)),
    ...findings(fixed).map((finding) => tell('ends', finding)),
  ];
  const more = told.length - mostEffects;
  return more > 1 ? [...told.slice(0, mostEffects), `and ${more} more`] : told;
}

/** `health 78 → 64 (healthy → watch)`; of a version in which it was not, or could not be judged, that is said. */
export function healthMove({ before, after, whole }: PartnershipChange): string {
  if (!before || !after) {
    const one = after ?? before;
    if (!one) return 'not judged';
    if (whole) return `${whole}, health ${one.score} ${one.label}`;
    return `health ${one.score} ${one.label}, ${after ? 'not judged before' : 'not judged any more'}`;
  }
  if (before.score === after.score) return `health ${after.score} ${after.label}, unchanged`;
  const labels = before.label === after.label ? after.label : `${before.label} → ${after.label}`;
  return `health ${before.score} → ${after.score} (${labels})`;
}

/** Name and health of a document that changed: `harbour-chat` and `health 78 → 64 (healthy → watch)`; of another kind, the kind. */
export function titleOf(
  document: string,
  partnerships: readonly PartnershipChange[],
): { name: string; aside?: string } {
  const [kind = '', ...rest] = document.split('/');
  const name = rest.join('/');
  if (kind !== 'Partnership') return { name, aside: kind };
  const one = partnerships.find(({ partnership }) => partnership === name);
  return one ? { name, aside: healthMove(one) } : { name };
}
