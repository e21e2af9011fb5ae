import type { At, RuleContext } from '../rules/rule.ts';
import { list, quoted } from '../text.ts';
import { personWords, type Use } from './owners.ts';
import { kpiIn } from './words.ts';

/** Places that name the same person, or the same people; never empty. */
export type Group = readonly [Use, ...Use[]];

/** The first place of a group. */
export function placeOf([{ kpi, side }]: Group): At {
  return [kpi, 'owner', side];
}

/** The other places of a group, to be shown beside its finding. */
export function relatedTo([, ...others]: Group, context: RuleContext): { at: At; message: string }[] {
  return others.map((use) => ({ at: placeOf([use]), message: `Named here too, for ${kpiIn(context, use.kpi)}.` }));
}

/** `service level in chat and satisfaction`. */
export function kpiList(group: Group, context: RuleContext): string {
  return list([...new Set(group.map(({ kpi }) => kpiIn(context, kpi)))]);
}

/** The name of a person, or the id in quotes. */
export function nameOf(id: string, context: RuleContext): string {
  const person = context.person(id);
  return person ? personWords(person) : quoted(id);
}
