import { type Severity, severities } from '../../findings.ts';

/** A limit and how bad it is to be beyond it. */
export interface Step {
  limit: number;
  severity: Severity;
}

/** Which limit a value is beyond, and by how much. */
export interface Beyond extends Step {
  side: 'above' | 'below';
  /** Distance from the limit, never negative. */
  by: number;
}

/**
 * The gravest limit that a value is beyond, or undefined. A value on a limit is not beyond it; the dust of binary
 * fractions is wiped off, so `by` has nine places. Steps may come in any order; a step whose limit is undefined is left
 * out, so that options and catalogues can be handed in as they are.
 *
 *     beyondLimit(share, { above: [{ limit: options.warn, severity: 'warning' }, { limit: options.error, severity: 'error' }] })
 */
export function beyondLimit(
  value: number,
  limits: { above?: readonly Partial<Step>[]; below?: readonly Partial<Step>[] },
): Beyond | undefined {
  const crossed = (side: Beyond['side'], steps: readonly Partial<Step>[] = []): Beyond[] =>
    steps.flatMap(({ limit, severity = 'warning' }) => {
      if (limit === undefined) return [];
      const by = Math.round((side === 'above' ? value - limit : limit - value) * 1e9) / 1e9;
      return by > 0 ? [{ limit, severity, side, by }] : [];
    });
  return [...crossed('above', limits.above), ...crossed('below', limits.below)].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.by - a.by,
  )[0];
}
