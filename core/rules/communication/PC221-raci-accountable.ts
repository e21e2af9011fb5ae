import type { Fix } from '../../findings.ts';
import type { Partnership, RaciRow } from '../../generated/types.ts';
import { list, number, quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { itemsOf } from '../shapes/missing.ts';
import { nameOf } from './people.ts';

export const rule = partnershipRule({
  id: 'PC221',
  name: 'raci-accountable',
  area: 'communication',
  severity: 'error',
  from: 'contracted',
  dimension: 'governance',
  related: ['PC107', 'PC215'],
  summary: 'Exactly one person answers for each activity, and every piece of work has an activity.',
  condition:
    'From contracted on: an activity has no accountable person, or more than one (error); some activities name the work to which they belong, and a piece of work that has not ended is named by none (warning, one finding for all).',
  fix: 'Names one of those who are responsible or accountable, of your choice; adds a row for the work, to be filled in.',
  check(partnership, context) {
    const rows = itemsOf(context, partnership.governance?.raci, 'governance.raci');
    for (const row of rows) judgeRow(row, context);
    judgeScope(rows, partnership, context);
  },
});

function judgeRow(row: RaciRow, context: RuleContext): void {
  const at = [row, 'accountable'] as const;
  const state = context.state(at);
  const people = row.accountable ?? [];
  const open =
    state === 'unknown' ||
    state === 'todo' ||
    (state === 'stated' && context.state([...at, people.length]) !== 'absent');
  if (open) context.needs('governance.raci.accountable');
  if (open || state === 'invalid' || people.length === 1) return;
  const activity = quoted(row.activity ?? row.id ?? 'an activity without a name');
  const nobody = people.length === 0;
  const choices = nobody ? (row.responsible ?? []) : people;
  const fixes: Fix[] = [...new Set(choices)].slice(0, 6).map((id) => ({
    title: nobody ? `Name ${nameOf(id, context)}` : `Leave it with ${nameOf(id, context)} alone`,
    operations: [context.set(at, [id])],
  }));
  if (nobody) fixes.push({ title: 'Fill in the name later', operations: [context.set(at, 'TODO who answers for it')] });
  context.report({
    at,
    message:
      people.length === 0
        ? `Nobody answers for ${activity}.`
        : `${number(people.length)} people answer for ${activity}: ${list(people.map((id) => nameOf(id, context)))}. Only one can.`,
    why:
      people.length === 0
        ? 'What nobody answers for is done when somebody finds the time.'
        : 'Where several answer for a thing, each may think that another has it in hand.',
    fixes,
  });
}

function judgeScope(rows: readonly RaciRow[], partnership: Partnership, context: RuleContext): void {
  const named = new Set(rows.map(({ scope }) => scope).filter((id) => id !== undefined));
  if (named.size === 0) {
    if (rows.length > 0 && (partnership.scope ?? []).length > 1) context.needs('governance.raci.scope');
    return;
  }
  if (rows.some((row) => row.scope === undefined && context.state([row, 'scope']) !== 'absent')) {
    context.needs('governance.raci.scope');
    return;
  }
  const left = (partnership.scope ?? []).filter(
    ({ id, endsOn }) => id !== undefined && !named.has(id) && (endsOn === undefined || endsOn >= context.asOf),
  );
  if (left.length === 0) return;
  context.report({
    at: ['governance', 'raci'],
    severity: 'warning',
    message: `No activity belongs to ${list(left.map(({ id }) => id ?? ''))}, so it is open who answers for that work.`,
    why: 'Each side may think that the other sees to it, until something is left undone.',
    related: left.map((item) => ({ at: [item], message: 'Named by no activity.' })),
    fixes: [
      {
        title: `Add ${left.length === 1 ? 'a row' : 'rows'}, to be filled in`,
        operations: left.map(({ id }) =>
          context.append(['governance', 'raci'], {
            activity: 'TODO what is done',
            scope: id,
            responsible: 'TODO who does it',
            accountable: 'TODO who answers for it',
          }),
        ),
        preferred: true,
      },
    ],
  });
}
