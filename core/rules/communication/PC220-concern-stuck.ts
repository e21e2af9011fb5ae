import type { Concern } from '../../generated/types.ts';
import { candidates, personWords } from '../../kpi/owners.ts';
import { days, quoted } from '../../text.ts';
import { type Option, partnershipRule, type RuleContext } from '../rule.ts';
import { otherSide, type Side } from '../shapes/both-sides.ts';
import { lacks } from '../shapes/missing.ts';
import { ageOf } from './due.ts';
import { personFixes, sideOf } from './people.ts';
import { refsTo } from './refs.ts';

type Context = RuleContext<{ open: Option }>;

export const rule = partnershipRule({
  id: 'PC220',
  name: 'concern-stuck',
  area: 'communication',
  severity: 'warning',
  from: 'contracted',
  dimension: 'goals',
  related: ['PC208'],
  summary: 'A concern that was raised is talked about by both sides, has an owner, and is settled soon.',
  condition:
    'From contracted on: a concern that is not closed has been open for more than 30 days, has no owner, or only people of one side are to talk about it (owner and the one who raised it included).',
  fix: 'Names an owner, or somebody of the side that is left out, of your choice.',
  options: {
    open: { default: 30, unit: 'days', means: 'Days for which a concern may be open', source: 'policy default' },
  },
  check({ communication }, context) {
    for (const concern of communication?.concerns ?? []) {
      if (isClosed(concern, context)) continue;
      const name = quoted(concern.what ?? concern.id);
      judgeAge(concern, name, context);
      if (lacks(context, [concern, 'owner'], 'communication.concerns.owner')) noOwner(concern, name, context);
      const left = sideLeftOut(concern, context);
      if (left) oneSided(concern, name, left, context);
    }
  },
});

function isClosed(concern: Concern, context: Context): boolean {
  const { status, closedOn, raisedOn, id } = concern;
  const state = context.state([concern, 'status']);
  const closed = context.newest(closedOn, refsOf(id), 'closed');
  if (status === 'closed' || (closed !== undefined && (raisedOn === undefined || closed >= raisedOn))) return true;
  if (state === 'unknown' || state === 'todo') context.needs('communication.concerns.status');
  return state !== 'absent' && state !== 'stated';
}

function judgeAge(concern: Concern, name: string, context: Context): void {
  const raised = concern.raisedOn ?? context.newest(undefined, refsOf(concern.id), 'raised');
  if (raised === undefined) {
    context.needs('communication.concerns.raisedOn');
    return;
  }
  const age = ageOf(raised, context.asOf);
  if (age <= context.options.open) return;
  context.report({
    at: [concern, 'raisedOn'],
    message: `The concern ${name} has been open for ${days(age)}; ${days(context.options.open)} are the most.`,
    why: 'A concern that nobody answers is not raised a second time; it turns up again as distrust.',
    inputs: [{ name: 'age', value: age, unit: 'days' }],
  });
}

function noOwner(concern: Concern, name: string, context: Context): void {
  const people = (['client', 'provider'] as const).flatMap((side) =>
    candidates(context.people(), side, undefined).filter(
      ({ id }) => id !== undefined && (concern.stakeholders ?? []).includes(id),
    ),
  );
  context.report({
    at: [concern, 'owner'],
    message: `Nobody sees to the concern ${name}.`,
    why: 'What everybody knows and nobody owns stays as it is.',
    fixes: [
      ...people.slice(0, 6).map((person) => ({
        title: `Name ${personWords(person)} at the ${person.side}`,
        operations: [context.set([concern, 'owner'], person.id)],
      })),
      { title: 'Fill in the name later', operations: [context.set([concern, 'owner'], 'TODO who sees to it')] },
    ],
  });
}

/** The side of which nobody is to talk about it; undefined where both are, where nobody is named, or where it is not known. */
function sideLeftOut(concern: Concern, context: Context): Side | undefined {
  const { stakeholders = [], owner, raisedBy } = concern;
  if (context.state([concern, 'stakeholders']) !== 'stated') {
    if (context.state([concern, 'stakeholders']) !== 'invalid') context.needs('communication.concerns.stakeholders');
    return undefined;
  }
  const ids = [...stakeholders, owner, raisedBy].filter((id) => id !== undefined);
  const found = ids.map((id) => sideOf(id, context));
  const open =
    found.includes(undefined) ||
    context.state([concern, 'stakeholders', stakeholders.length]) !== 'absent' ||
    (['owner', 'raisedBy'] as const).some(
      (key) => concern[key] === undefined && context.state([concern, key]) !== 'absent',
    );
  const [first] = found;
  return !open && first !== undefined && found.every((side) => side === first) ? otherSide(first) : undefined;
}

function oneSided(concern: Concern, name: string, left: Side, context: Context): void {
  context.report({
    at: [concern, 'stakeholders'],
    message: `Only people of the ${otherSide(left)} are to talk about the concern ${name}; nobody at the ${left} is.`,
    why: 'A worry about the other side that is kept on one side is not settled but spread.',
    fixes: personFixes(context, left, {
      operations: (id) => [context.append([concern, 'stakeholders'], id)],
      todo: `who takes part at the ${left}`,
      later: 'the name',
      only: ({ level }) => level !== 'frontline',
    }),
  });
}

function refsOf(id: string | undefined): string[] {
  return id === undefined ? [] : refsTo('communication/concerns', id);
}
