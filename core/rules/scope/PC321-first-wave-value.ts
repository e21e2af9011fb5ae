import type { Fix } from '../../findings.ts';
import type { Partnership, ScopeItem } from '../../generated/types.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { openSteps, pieceName, type Step, stepsOf, workOf } from './waves.ts';

/** More choices than this help nobody. */
const MOST_CHOICES = 4;

export const rule = partnershipRule({
  id: 'PC321',
  name: 'first-wave-value',
  area: 'scope',
  severity: 'warning',
  from: 'selecting',
  dimension: 'goals',
  related: ['PC301', 'PC304'],
  summary: 'The first work that is handed over is worth doing.',
  condition: 'The first wave holds only work of low value. Judged until the second wave begins or the ramp is over.',
  fix: 'Adds a piece of work of more value that is not hard, of your choice; as a proposal once the contract is signed.',
  check(partnership, context) {
    const [first] = openSteps(stepsOf(partnership, context), context);
    if (!first || first.before) return;
    const work = workOf(first.wave, partnership, context);
    if (!work || work.length === 0) return;
    const open = work.filter(({ value }) => value === undefined);
    if (work.some(({ value }) => value !== undefined && value !== 'low')) return;
    if (open.length > 0) {
      if (open.some((piece) => context.state([piece, 'value']) !== 'invalid')) context.needs('scope.value');
      return;
    }
    context.report({
      at: [first.wave, 'scope'],
      message: `The first wave holds only work of low value: ${list(work.map(pieceName))}.`,
      why: 'Little changes if such work is done well or badly, so the first months prove nothing, and good people do not stay for it.',
      related: work.map((piece) => ({ at: [piece, 'value'], message: 'Of low value.' })),
      fixes: choices(first, work, partnership, context),
    });
  },
});

function choices({ wave }: Step, work: readonly ScopeItem[], { scope }: Partnership, context: RuleContext): Fix[] {
  const ids = work.flatMap(({ id }) => id ?? []);
  if (ids.length < work.length) return [];
  return (scope ?? [])
    .filter(
      ({ id, value, complexity }) =>
        id !== undefined && (value === 'medium' || value === 'high') && complexity !== 'high',
    )
    .slice(0, MOST_CHOICES)
    .map((piece) => context.term([wave], 'scope', [...ids, piece.id ?? ''], `a first wave with ${pieceName(piece)}`));
}
