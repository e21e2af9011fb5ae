import type { Fix } from '../../findings.ts';
import type { Kpi } from '../../generated/types.ts';
import { grouped } from '../../grouped.ts';
import { type Group, kpiList, nameOf, placeOf, relatedTo } from '../../kpi/owner-groups.ts';
import { candidates, ownersNamed, personWords, renameFix, type Use } from '../../kpi/owners.ts';
import { list, quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { otherSide } from '../shapes/both-sides.ts';
import { listUnread } from '../shapes/unread.ts';

const unreachable =
  'A name that leads to nobody is no owner: when the figure falls, the other side does not know whom to call.';
const wrongSide =
  'Whoever answers for a KPI at the client speaks for the client, and the same at the provider. As it stands, one side answers twice and the other not at all.';

export const rule = partnershipRule({
  id: 'PC504',
  name: 'owner-unknown',
  area: 'kpi',
  severity: 'error',
  from: 'draft',
  dimension: 'governance',
  related: ['PC029', 'PC030', 'PC503'],
  summary: 'The owners of KPIs are people who are listed, each on the side they work for.',
  condition:
    'A KPI names an owner whose id is not among the people of the file or its workspace, or who is listed as working for the other side. One finding for each person; when nobody is listed at all, one for the section (from selecting on).',
  fix: "Names another person of that side, of your choice; adds the id to the people; swaps two owners who stand on each other's side.",
  check({ kpis }, context) {
    const uses = ownersNamed(kpis);
    const unknown = uses.filter(({ id }) => !context.person(id));
    if (unknown.length > 0 && !listUnread(context, ['people'], 'id')) {
      if (context.people().length === 0) nobodyListed(unknown, context);
      else for (const group of grouped(unknown, ({ id }) => id)) unknownOwner(group, kpis, context);
    }
    const wrong = uses.filter(({ id, side }) => context.person(id)?.side === otherSide(side));
    const swapped = wrong.filter(({ kpi, side }) => wrong.some((other) => other.kpi === kpi && other.side !== side));
    for (const group of grouped(swapped, ({ kpi }) => `${kpi.owner?.client} ${kpi.owner?.provider}`))
      swappedOwners(group, context);
    for (const group of grouped(
      wrong.filter((use) => !swapped.includes(use)),
      ({ id, side }) => `${id} ${side}`,
    ))
      wrongOwner(group, kpis, context);
  },
});

function nobodyListed(uses: readonly Use[], context: RuleContext): void {
  if (!context.reached('selecting')) return;
  const groups = grouped(uses, ({ id }) => id);
  const owners = groups.map((group) => {
    const [{ id, side }] = group;
    const role = `TODO role at the ${side}`;
    return { id, name: 'TODO full name', ...(group.every((use) => use.side === side) ? { side } : {}), role };
  });
  // Once somebody is listed, everybody else who is named anywhere would be missing.
  const others = context.named('person').filter((id) => !owners.some((owner) => owner.id === id));
  const people = [
    ...owners,
    ...others.map((id) => ({ id, name: 'TODO full name', side: 'TODO client or provider', role: 'TODO role' })),
  ];
  context.report({
    at: ['kpis'],
    message: `Who are ${list(groups.map(([{ id }]) => quoted(id)))}? KPIs name them as owners, and nobody is listed.`,
    why: unreachable,
    severity: context.reached('contracted') ? 'error' : 'warning',
    fixes: [
      {
        title: `List ${people.length <= 3 ? list(people.map(({ id }) => id)) : `all ${people.length}`} under people, to be filled in`,
        operations: [context.set(['people'], people)],
      },
    ],
  });
}

function unknownOwner(group: Group, kpis: readonly Kpi[] | undefined, context: RuleContext): void {
  const [{ id, side }] = group;
  const oneSide = group.every((use) => use.side === side);
  const people = oneSide ? candidates(context.people(), side, kpis, id) : [];
  const add: Fix = {
    title: `List ${id} under people, to be filled in`,
    operations: [
      context.append(['people'], { id, name: 'TODO full name', ...(oneSide ? { side } : {}), role: 'TODO role' }),
    ],
  };
  context.report({
    at: placeOf(group),
    message: `${quoted(id)} is named as owner of ${kpiList(group, context)} but is not listed under people.`,
    why: unreachable,
    fixes: [
      ...people.map((person) =>
        renameFix(`Name ${personWords(person)} (${person.id})`, group, person.id ?? '', context),
      ),
      add,
    ],
    related: relatedTo(group, context),
  });
}

function wrongOwner(group: Group, kpis: readonly Kpi[] | undefined, context: RuleContext): void {
  const [{ id, side }] = group;
  context.report({
    at: placeOf(group),
    message: `${nameOf(id, context)} is named as the ${side}'s owner of ${kpiList(group, context)} but works for the ${otherSide(side)}.`,
    why: wrongSide,
    fixes: candidates(context.people(), side, kpis).map((person) =>
      renameFix(`Name ${personWords(person)} at the ${side}`, group, person.id ?? '', context),
    ),
    related: relatedTo(group, context),
  });
}

function swappedOwners(group: Group, context: RuleContext): void {
  const [{ kpi }] = group;
  const names = ownersNamed([kpi]).map(
    ({ id, side }) => `${nameOf(id, context)} is named at the ${side} and works for the ${otherSide(side)}`,
  );
  context.report({
    at: [kpi, 'owner'],
    message: `The owners of ${kpiList(group, context)} stand on each other's side: ${list(names)}.`,
    why: wrongSide,
    fixes: [
      {
        title: 'Swap them',
        operations: group.map(({ kpi: one, side }) => context.set([one, 'owner', side], one.owner?.[otherSide(side)])),
      },
    ],
  });
}
