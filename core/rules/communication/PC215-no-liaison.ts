import type { Governance, Liaison } from '../../generated/types.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { type Side, sides } from '../shapes/both-sides.ts';
import { lacks } from '../shapes/missing.ts';
import { isStated } from './absent-parts.ts';
import { nameOf, personFixes } from './people.ts';

/** Who leads the daily work, and so must always be there. */
const leading: Record<NonNullable<Governance['managementModel']>, readonly Side[]> = {
  clientManaged: ['client'],
  providerManaged: ['provider'],
  jointlyManaged: sides,
};

export const rule = partnershipRule({
  id: 'PC215',
  name: 'no-liaison',
  area: 'communication',
  severity: 'error',
  from: 'contracted',
  dimension: 'governance',
  related: ['PC206'],
  summary: 'Each side has a named liaison, and somebody who stands in.',
  condition:
    'From contracted on: a side names no liaison (error); the liaison of a side that leads the daily work, or of either where that is not stated, has no backup and no deputy (warning). Where no liaison is stated while the work is live, it is asked for, as a warning.',
  fix: 'Names a person of that side, of your choice, or leaves the name to be filled in.',
  check(partnership, context) {
    const at = ['governance', 'liaison'];
    if (!isStated('PC215', at, partnership, context)) return;
    const { liaison, managementModel } = partnership.governance ?? {};
    if (!liaison) return;
    const asked = managementModel ? leading[managementModel] : sides;
    for (const side of sides)
      if (lacks(context, [liaison, side], `governance.liaison.${side}`))
        noLiaison(side, liaison, asked.includes(side), context);
    const without = asked.filter((side) => hasBackup(side, liaison[side], liaison, context) === false);
    if (without.length > 0) noBackup(without, liaison, context);
  },
});

function noLiaison(side: Side, liaison: Liaison, backupAsked: boolean, context: RuleContext): void {
  context.report({
    at: [liaison, side],
    message: `Nobody at the ${side} is named through whom the other side can reach it.`,
    why: 'Questions go to whoever is known, or to nobody, and each side believes that the other knows.',
    fixes: personFixes(context, side, {
      // Whoever is named needs somebody who stands in.
      operations: (id) => [
        context.set([liaison, side], id),
        ...(backupAsked && hasBackup(side, id, liaison, context) === false
          ? [context.set([liaison, 'backup', side], `TODO who stands in at the ${side}`)]
          : []),
      ],
      todo: `who is the liaison at the ${side}`,
      later: 'the name',
      except: [liaison.backup?.[side]],
    }),
  });
}

/** Whether somebody else stands in for the liaison of a side; undefined where there is no liaison or it is not known. */
function hasBackup(side: Side, named: string | undefined, liaison: Liaison, context: RuleContext): boolean | undefined {
  if (named === undefined) return undefined;
  const backup = liaison.backup?.[side];
  const deputy = context.person(named)?.deputy;
  if ([backup, deputy].some((id) => id !== undefined && id !== named)) return true;
  const state = context.state([liaison, 'backup', side]);
  if (state === 'unknown' || state === 'todo') context.needs(`governance.liaison.backup.${side}`);
  return state === 'absent' || backup === named ? false : undefined;
}

function noBackup(without: readonly Side[], liaison: Liaison, context: RuleContext): void {
  const [first = 'client'] = without;
  const names = without.map((side) => `${nameOf(liaison[side] ?? '', context)} at the ${side}`);
  context.report({
    at: without.length === 1 ? [liaison, 'backup', first] : [liaison, 'backup'],
    severity: 'warning',
    message: `Nobody stands in for ${list(names)}.`,
    why: 'In holidays and illness the other side has nobody to turn to.',
    fixes:
      without.length === 1
        ? personFixes(context, first, {
            operations: (id) => [context.set([liaison, 'backup', first], id)],
            todo: `who stands in at the ${first}`,
            later: 'the name',
            except: [liaison[first]],
          })
        : [
            {
              title: 'Fill in the names later',
              operations: without.map((side) =>
                context.set([liaison, 'backup', side], `TODO who stands in at the ${side}`),
              ),
            },
          ],
  });
}
