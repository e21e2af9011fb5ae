import type { JointSurvey, Partnership } from '../../generated/types.ts';
import { compare, days, list, number } from '../../text.ts';
import type { RuleContext } from '../rule.ts';
import { sides } from '../shapes/both-sides.ts';
import { ageOf } from './due.ts';

export const surveysAt = ['governance', 'surveys'];

/** What is wrong with the surveys on value: nothing, something that a new survey would mend, or an answer that is known. */
export type Verdict = 'delivered' | 'open' | { message: string; low?: JointSurvey };

/**
 * Whether both sides said in the newest survey on value, at most `maxAge` days old, that value is delivered: a score of
 * `delivered` or more each.
 */
export function valueVerdict(
  { governance }: Partnership,
  { state, asOf }: Pick<RuleContext, 'state' | 'asOf'>,
  { maxAge, delivered }: { maxAge: number; delivered: number },
): Verdict {
  const surveys = governance?.surveys ?? [];
  const onValue = surveys.filter(({ about }) => about === 'value');
  const open = onValue.some((survey) =>
    ['date', ...sides].some((key) => !['stated', 'absent'].includes(state([survey, key]))),
  );
  if (open || state([...surveysAt, surveys.length]) !== 'absent') return 'open';
  const last = onValue
    .filter(isHeld(asOf))
    .sort((a, b) => compare(a.date, b.date))
    .at(-1);
  if (!last) return { message: 'No survey asked both sides whether the partnership delivers value.' };
  const age = ageOf(last.date, asOf);
  if (age > maxAge)
    return {
      message: `Both sides were last asked on ${last.date}, ${days(age)} ago, whether the partnership delivers value; after ${days(maxAge)} it is due again.`,
    };
  const silent = sides.filter((side) => last[side] === undefined);
  if (silent.length > 0)
    return { message: `The survey on value of ${last.date} has no answer of the ${list(silent, 'nor of the')}.` };
  const low = sides.filter((side) => (last[side] ?? 0) < delivered);
  if (low.length === 0) return 'delivered';
  const scores = list(low.map((side) => `the ${side} gave ${number(last[side] ?? 0)}`));
  return {
    low: last,
    message: `Asked on ${last.date} whether the partnership delivers value, ${scores} of 5; ${number(delivered)} says that it does.`,
  };
}

function isHeld(asOf: string) {
  return (survey: JointSurvey): survey is JointSurvey & { date: string } =>
    survey.date !== undefined && survey.date <= asOf;
}
