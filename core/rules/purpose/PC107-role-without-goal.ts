import type { Fix } from '../../findings.ts';
import type { Goal, Partnership, Person } from '../../generated/types.ts';
import { count, list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';

export const rule = partnershipRule({
  id: 'PC107',
  name: 'role-without-goal',
  area: 'purpose',
  severity: 'warning',
  from: 'transition',
  dimension: 'goals',
  related: ['PC105'],
  summary: 'Each role that is listed has a goal of its own.',
  condition:
    'Live, and goals beside the ultimate one are stated: a role under people has no goal that names it, and nobody in that role owns a goal. One finding for all such roles; an info while no goal of any role is stated. The same role on both sides is one role each; whoever has left does not count.',
  fix: 'Inserts a goal for each of these roles, to be filled in.',
  check(partnership, context) {
    const { goals = [], people = [] } = partnership;
    if (goals.length === 0) {
      if (people.length > 0) context.needs('goals');
      return;
    }
    // With the ultimate goal alone there is nothing yet for roles to add to one by one.
    if (goals.every(({ level }) => level === 'ultimate') || goals.some((goal) => isOpenRole(goal, context))) {
      if (people.some(({ role }) => role !== undefined)) context.needs('goals.role');
      return;
    }
    const roles = rolesOf(people, context.asOf);
    const hasGoal = goalsByRole(goals);
    const without = roles.filter((role) => !hasGoal(role));
    const [first] = without;
    if (!first) return;
    const any = goals.some(({ role, level }) => role !== undefined || level === 'role');
    const names = list(without.map((role) => nameOf(role, roles)));
    context.report({
      at: ['goals'],
      severity: any ? 'warning' : 'info',
      message: any
        ? `${count(without.length, 'role')} of ${roles.length} ${without.length === 1 ? 'has' : 'have'} no goal: ${names}.`
        : `What does each role add to the goals? ${without.length < roles.length ? 'Not stated for' : 'No role that is listed has a goal'}: ${names}.`,
      why: 'People who know what their own work adds, and whom it touches, decide rightly when nobody is there to ask.',
      related: without.map(({ people: [person] }) => ({ at: [person, 'role'], message: 'The role.' })),
      fixes: [scaffold(without, goals, context)],
    });
  },
});

/** One role of one side, with those who are in it. */
interface Role {
  role: string;
  side: Person['side'];
  people: [Person, ...Person[]];
}

function rolesOf(people: readonly Person[], asOf: string): Role[] {
  const roles = new Map<string, Role>();
  for (const person of people) {
    if (person.role === undefined || (person.until !== undefined && person.until < asOf)) continue;
    const key = `${plain(person.role)} ${person.side ?? ''}`;
    const known = roles.get(key);
    if (known) known.people.push(person);
    else roles.set(key, { role: person.role, side: person.side, people: [person] });
  }
  return [...roles.values()];
}

/** Whether a role has a goal: one that names it, or one that somebody in it owns. */
function goalsByRole(goals: readonly Goal[]): (role: Role) => boolean {
  const named = new Map<string, Set<Goal['party']>>();
  const owners = new Set<string | undefined>();
  for (const { role, party, owner } of goals) {
    if (role !== undefined) named.set(plain(role), (named.get(plain(role)) ?? new Set()).add(party));
    if (owner?.client !== undefined) owners.add(owner.client);
    if (owner?.provider !== undefined) owners.add(owner.provider);
  }
  return ({ role, side, people }) => {
    const parties = named.get(plain(role));
    return (
      (parties !== undefined &&
        (side === undefined || parties.has(undefined) || parties.has('both') || parties.has(side))) ||
      people.some(({ id }) => id !== undefined && owners.has(id))
    );
  };
}

/** Whether it is still open whose goal this is: then any role may have it. */
function isOpenRole(goal: Goal, context: RuleContext): boolean {
  return [
    [goal, 'role'],
    [goal, 'owner'],
  ].some((at) => ['unknown', 'todo', 'invalid'].includes(context.state(at)));
}

/** The same role in other letters, or in the plural. */
function plain(role: string): string {
  return role
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .replace(/s$/, '');
}

function nameOf({ role, side }: Role, all: readonly Role[]): string {
  const twice = all.filter((other) => plain(other.role) === plain(role)).length > 1;
  return twice && side ? `${role} at the ${side}` : role;
}

function scaffold(roles: readonly Role[], goals: Partnership['goals'] & {}, context: RuleContext): Fix {
  const taken = new Set(goals.map(({ id }) => id));
  return {
    title: `Insert a goal for ${roles.length === 1 ? 'this role' : `each of the ${count(roles.length, 'role')}`}, to be filled in`,
    operations: roles.map(({ role, side }) =>
      context.append(['goals'], {
        id: freeId(role, taken),
        level: 'role',
        statement: 'TODO what this role adds',
        ...(side ? { party: side } : {}),
        role,
        contributesTo: 'TODO the goal that it serves',
      }),
    ),
    preferred: true,
  };
}

function freeId(role: string, taken: Set<string | undefined>): string {
  const word = role
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = /^[a-z]/.test(word) ? `${word}-goal` : 'role-goal';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}
