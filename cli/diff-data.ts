import type { ChangeResult } from '../core/index.ts';
import { findingData, jsonVersion } from './json.ts';

/** What differs between two versions, as schemas/diff-output.schema.json describes it. */
export function diffData({ comparison, asOf }: ChangeResult, names: { base: string; head: string }): object {
  const { changes, introduced, fixed, still, partnerships } = comparison;
  return {
    version: jsonVersion,
    asOf,
    ...names,
    changes,
    introduced: introduced.map(findingData),
    fixed: fixed.map(findingData),
    unchanged: still.map(({ key }) => key),
    partnerships,
  };
}
