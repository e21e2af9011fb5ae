import type { Partnership } from '../../generated/types.ts';
import { isZone, zonesLike } from '../../model/time-zones.ts';
import { list, quoted } from '../../text.ts';
import { type At, partnershipRule } from '../rule.ts';
import { sides } from '../shapes/both-sides.ts';

export const rule = partnershipRule({
  id: 'PC219',
  name: 'tz-invalid',
  area: 'communication',
  severity: 'error',
  from: 'draft',
  dimension: 'governance',
  related: ['PC015', 'PC218'],
  summary: 'Time zones are named by a place, as in the IANA time zone database.',
  condition:
    'A time zone of a site, a person or of working hours is no zone of the IANA database. One finding for each zone that is no zone. Capitals do not count; old names that the database still knows are zones.',
  fix: 'Writes a zone that is probably meant, of your choice where there are several.',
  check(partnership, context) {
    const wrong = new Map<string, At[]>();
    for (const { zone, at } of zonesIn(partnership))
      if (!isZone(zone)) wrong.set(zone, [...(wrong.get(zone) ?? []), at]);
    for (const [zone, places] of wrong) {
      const near = zonesLike(zone);
      context.report({
        at: places[0] ?? [],
        message: `There is no time zone ${quoted(zone)}.${
          near.length > 0
            ? ` Did you mean ${list(
                near.map((one) => quoted(one)),
                'or',
              )}?`
            : ''
        }`,
        why:
          near.length > 0
            ? 'Until it is clear, nobody can tell when both sides are at work.'
            : 'A zone is named by a place, such as Europe/Lisbon or Asia/Manila. Letters such as IST or CST stand for several zones, and most say nothing of summer time.',
        related: places.slice(1).map((at) => ({ at, message: 'Named here as well.' })),
        fixes: near.map((one) => ({
          title: `Change to ${one}`,
          operations: places.map((at) => context.set(at, one)),
          preferred: near.length === 1,
        })),
      });
    }
  },
});

function zonesIn({ sites, people, communication }: Partnership): { zone: string; at: At }[] {
  const items = [...(sites ?? []), ...(people ?? []), ...sides.map((side) => communication?.workingHours?.[side])];
  return items.flatMap((item) =>
    item?.timezone === undefined ? [] : [{ zone: item.timezone, at: [item, 'timezone'] }],
  );
}
