import type { PolicyInForce } from '../policy/policies.ts';
import { type Dimension, dimensions } from '../rules/rule.ts';

/** Points of 100 that each dimension can bring (policy defaults of the health model). */
export const defaultWeights: Readonly<Record<Dimension, number>> = {
  performance: 25,
  goals: 15,
  governance: 15,
  resilience: 15,
  people: 10,
  concentration: 10,
  commercial: 10,
};

export interface WeightsInForce {
  weights: Readonly<Record<Dimension, number>>;
  /** `built-in default`, or a policy with its line. */
  from: string;
}

/** The weights of the policy in force, with the defaults for those it leaves out; the defaults where these do not come to 100. */
export function weightsOf({ chain }: Pick<PolicyInForce, 'chain'>): WeightsInForce {
  const source = chain.findLast(({ data }) => data.weights !== undefined);
  const stated = source?.data.weights;
  const builtIn = { weights: defaultWeights, from: 'built-in default' };
  if (!source || !stated) return builtIn;
  const weights = Object.fromEntries(
    dimensions.map((dimension) => [dimension, stated[dimension] ?? defaultWeights[dimension]]),
  ) as Record<Dimension, number>;
  const sum = dimensions.reduce((total, dimension) => total + weights[dimension], 0);
  const usable = Math.abs(sum - 100) < 1e-6 && dimensions.every((dimension) => weights[dimension] >= 0);
  return usable ? { weights, from: `${source.name}, ${source.file}:${source.lineOf(stated)}` } : builtIn;
}
