import type { Body, Cadence, Partnership } from '../../generated/types.ts';
import type { RuleContext } from '../rule.ts';
import { sides } from '../shapes/both-sides.ts';

type Context = Pick<RuleContext, 'state'>;

/**
 * Whether both sides steer in a board with a rhythm, or in a regular meeting of their leaders or managers, which is one
 * by another name. Undefined where something that is still open may be the answer.
 */
export function hasJointBody({ governance, communication }: Partnership, context: Context): boolean | undefined {
  const meetings = (communication?.cadences ?? []).filter(
    ({ level }) => level === 'executive' || level === 'management',
  );
  const found = [
    ...(governance?.bodies ?? []).map((body) => isJointBody(body, context)),
    ...meetings.map((meeting) => all([ofBothSides(meeting, 'attendees', context), has(meeting, 'every', context)])),
  ];
  if (found.includes(true)) return true;
  return found.includes(undefined) ? undefined : false;
}

/** A board on which both sides sit, with a rhythm of its own or that of a meeting. */
export function isJointBody(body: Body, context: Context): boolean | undefined {
  const rhythm = has(body, 'every', context) || has(body, 'cadence', context);
  const open = has(body, 'every', context) === undefined || has(body, 'cadence', context) === undefined;
  return all([ofBothSides(body, 'members', context), rhythm ? true : open ? undefined : false]);
}

/** Whether somebody of each side takes part. */
export function ofBothSides(
  item: Body | Cadence,
  key: 'members' | 'attendees',
  { state }: Context,
): boolean | undefined {
  return all(sides.map((side) => has(item, `${key}.${side}`, { state })));
}

function has(item: object, field: string, { state }: Context): boolean | undefined {
  const path = field.split('.');
  const stands = state([item, ...path]);
  if (stands !== 'stated') return stands === 'absent' ? false : undefined;
  // An empty list names nobody.
  const value = path.reduce<unknown>((block, key) => (block as Record<string, unknown> | undefined)?.[key], item);
  if (!Array.isArray(value) || value.length > 0) return true;
  return state([item, ...path, 0]) === 'absent' ? false : undefined;
}

function all(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
