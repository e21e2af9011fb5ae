import type { Partnership } from '../../generated/types.ts';
import { days } from '../../text.ts';
import { type Option, partnershipRule, type RuleContext } from '../rule.ts';
import { liveFor } from './absent-parts.ts';
import { ageOf } from './due.ts';
import { refsTo } from './refs.ts';

type Context = RuleContext<{ since: Option }>;

const at = ['communication', 'recognition'];

export const rule = partnershipRule({
  id: 'PC223',
  name: 'no-recognition',
  area: 'communication',
  severity: 'hint',
  from: 'transition',
  dimension: 'goals',
  related: ['PC208'],
  summary: 'Wins are praised in front of others.',
  condition:
    'Live for 180 days, with meetings that are held: no win was praised in the last 180 days, by the definition or the diary.',
  fix: 'Adds a win that was praised, to be filled in.',
  options: {
    since: { default: 180, unit: 'days', means: 'Days within which a win is praised', source: 'policy default' },
  },
  check(partnership, context) {
    const { recognition = [], cadences } = partnership.communication ?? {};
    // Where it is not known whether both sides meet at all, that is asked first.
    const meets = (cadences ?? []).some(({ lastHeld, id }) => held(lastHeld, id, context) !== undefined);
    if (!meets || liveFor(partnership, context) <= context.options.since) return;
    const state = context.state(at);
    const open =
      context.state([...at, recognition.length]) !== 'absent' ||
      recognition.some((win) => win.date === undefined && context.state([win, 'date']) !== 'absent');
    const last = lastPraise(partnership, context);
    const age = last === undefined ? undefined : ageOf(last, context.asOf);
    if (age !== undefined && age <= context.options.since) return;
    if (open) {
      context.needs('communication.recognition');
      return;
    }
    if (state === 'invalid') return;
    context.report({
      at,
      message:
        age === undefined
          ? 'What went so well that it was praised in front of others? Nothing is stated.'
          : `A win was last praised on ${last}, ${days(age)} ago.`,
      why: 'People who hear of their work only when it fails stop trying for more than the target.',
      ...(age === undefined ? {} : { inputs: [{ name: 'age', value: age, unit: 'days' }] }),
      fixes: [
        {
          title: 'Add a win, to be filled in',
          operations: [
            context.append(at, {
              date: 'TODO day on which it was praised',
              what: 'TODO what was won',
              to: 'TODO who was praised',
            }),
          ],
          preferred: true,
        },
      ],
    });
  },
});

function held(lastHeld: string | undefined, id: string | undefined, { newest }: Context): string | undefined {
  return newest(lastHeld, id === undefined ? [] : refsTo('communication/cadences', id), 'held');
}

function lastPraise({ communication }: Partnership, { newest }: Context): string | undefined {
  const wins = (communication?.recognition ?? []).map(({ date, id }) =>
    newest(date, id === undefined ? [] : refsTo(at.join('/'), id), 'recognised'),
  );
  return [...wins, newest(undefined, refsTo(at.join('/')), 'recognised')]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
