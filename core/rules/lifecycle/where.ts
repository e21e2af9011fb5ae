import type { Partnership } from '../../generated/types.ts';
import type { OtherDocument, RuleContext } from '../rule.ts';

export type Part = OtherDocument<Partnership>;
type Context = Pick<RuleContext, 'documents' | 'companion'>;

/**
 * The document that states a section, if only as something to fill in; of two, the one that both sides read. How a
 * partner was chosen and is judged often stands in a companion that the provider does not read.
 */
export function statedIn(at: readonly string[], context: Context): Part | undefined {
  const stating = context.documents().filter(({ state }) => state(at) !== 'absent');
  return stating.find(({ data }) => data.audience !== 'client') ?? stating[0];
}

/** The document that both sides read, or the only one. */
export function mainPart(context: Context): Part | undefined {
  return context.documents()[context.companion ? 1 : 0];
}

/** Whether what there is to say of a section is said in this document: where it, or the block around it, is stated, else where both sides read. */
export function isSaidHere(at: readonly string[], partnership: Partnership, context: Context): boolean {
  const part = statedIn(at, context) ?? statedIn(at.slice(0, 1), context);
  return part ? part.data === partnership : !context.companion;
}
