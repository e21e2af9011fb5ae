import type { Partnership } from '../../generated/types.ts';

/**
 * Whether the agents see personal data of customers: true when a piece of the scope says so, false when every piece says
 * that they do not, undefined when it is not known.
 */
export function personalData({ scope = [] }: Partnership): boolean | undefined {
  if (scope.some((piece) => piece.personalData === true)) return true;
  return scope.length > 0 && scope.every((piece) => piece.personalData === false) ? false : undefined;
}
