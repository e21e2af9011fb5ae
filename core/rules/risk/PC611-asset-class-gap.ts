import type { Threat } from '../../generated/types.ts';
import { list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';

type Asset = NonNullable<Threat['assets']>[number];

const asked: Record<Exclude<Asset, 'facility'>, { id: string; words: string; what: string }> = {
  equipment: { id: 'equipment-threat', words: 'equipment', what: 'TODO what could stop machines, lines or systems' },
  people: { id: 'people-threat', words: 'people', what: 'TODO what could keep the team from work' },
  data: { id: 'data-threat', words: 'data', what: 'TODO how data could be stolen or lost here' },
};
const all = Object.keys(asked) as (keyof typeof asked)[];

export const rule = partnershipRule({
  id: 'PC611',
  name: 'asset-class-gap',
  area: 'risk',
  severity: 'warning',
  from: 'contracted',
  dimension: 'resilience',
  related: ['PC609', 'PC610'],
  summary: 'The threats that are named cover equipment, people and data.',
  condition:
    'Threats are named, and none of them exposes equipment, people or data, one or more of the three. Where no threat says what it exposes, that is asked once.',
  fix: 'Adds a threat for each that is missing, to be filled in; or asks of each threat what it exposes.',
  check({ risk }, context) {
    const at = ['risk', 'threats'];
    const threats = risk?.threats ?? [];
    if (threats.length === 0) return context.needs('risk.threats');
    const silent = threats.filter((threat) => context.state([threat, 'assets']) === 'absent');
    const why =
      'A storm strikes people and machines, a thief strikes data: a plan for one helps little with the other.';
    if (silent.length === threats.length) {
      context.report({
        at,
        message: `What is exposed: equipment, people or data? ${threats.length === 1 ? 'The threat named does' : `The ${threats.length} threats named do`} not say.`,
        why,
        fixes: [
          {
            title: 'Add it to each threat, to be filled in',
            operations: threats.map((threat) =>
              context.set([threat, 'assets'], 'TODO equipment, people, data or facility'),
            ),
            preferred: true,
          },
        ],
      });
      return;
    }
    const named = new Set(threats.flatMap(({ assets }) => assets ?? []));
    const missing = all.filter((asset) => !named.has(asset));
    if (missing.length === 0) return;
    const open =
      threats.some(({ assets }) => assets === undefined) || context.state([...at, threats.length]) !== 'absent';
    if (open) return context.needs('risk.threats.assets');
    const taken = new Set(threats.map(({ id }) => id));
    context.report({
      at,
      message: `No threat named here is one to ${list(
        missing.map((asset) => asked[asset].words),
        'or',
      )}.`,
      why,
      fixes: [
        {
          title: `Add a threat to ${list(missing.map((asset) => asked[asset].words))}, to be filled in`,
          operations: missing.map((asset) => {
            const { id, what } = asked[asset];
            return context.append(at, {
              id: taken.has(id) ? `another-${id}` : id,
              what,
              type: 'TODO what kind of threat it is',
              assets: [asset],
              continuity: 'TODO which continuity plan covers it',
            });
          }),
          preferred: true,
        },
      ],
    });
  },
});
