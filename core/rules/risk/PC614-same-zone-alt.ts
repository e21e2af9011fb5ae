import type { Partnership, Site } from '../../generated/types.ts';
import { quoted } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { planName, struckBy, threatName, threatsOf } from './covering.ts';

/** More choices than this help nobody. */
const MOST_CHOICES = 6;

export const rule = partnershipRule({
  id: 'PC614',
  name: 'same-zone-alt',
  area: 'risk',
  severity: 'error',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC609', 'PC613'],
  summary: 'The site that takes over is not struck by the same threat.',
  condition:
    'The alternate site of a continuity plan is one of the sites that a threat covered by it strikes or, unless the threat is to data, law, money or a supplier, lies in the same risk zone as one of them. A threat that names no sites is not judged.',
  fix: 'Changes, or from contracted on proposes, another site of your choice that the threats leave alone.',
  check(partnership, context) {
    for (const plan of partnership.risk?.continuity ?? []) {
      const { alternateSite } = plan;
      const stands = context.state([plan, 'alternateSite']);
      if (stands === 'unknown' || stands === 'todo') context.needs('risk.continuity.alternateSite');
      if (alternateSite === undefined) continue;
      const threats = threatsOf(plan, partnership);
      for (const threat of threats) {
        if (threat.sites === undefined && context.state([threat, 'sites']) !== 'invalid')
          context.needs('risk.threats.sites');
      }
      const [found] = threats.flatMap((threat) => {
        const struck = struckBy(threat, alternateSite, partnership);
        return struck ? [{ threat, struck }] : [];
      });
      if (!found) continue;
      const { threat, struck } = found;
      const free = (partnership.sites ?? []).filter(
        ({ id }) => id !== undefined && !threats.some((one) => struckBy(one, id, partnership)),
      );
      context.report({
        at: [plan, 'alternateSite'],
        message: `When ${threatName(threat)} strikes ${siteName(struck.site, partnership)}, the plan ${planName(plan)} moves the work to ${
          struck.zone === undefined
            ? 'that same site.'
            : `${siteName(alternateSite, partnership)}, which lies in the same risk zone (${struck.zone}).`
        }`,
        why: 'The plan fails in the very case for which it was made.',
        related: [{ at: [threat], message: 'the threat' }],
        fixes: free
          .slice(0, MOST_CHOICES)
          .map(({ id = '', ...site }) =>
            context.term(
              [plan],
              'alternateSite',
              id,
              `${siteName(id, partnership)}${sideWords(site)} as alternate site`,
            ),
          ),
      });
    }
  },
});

function siteName(id: string, { sites = [] }: Partnership): string {
  const site = sites.find((one) => one.id === id);
  return quoted(site?.name ?? site?.city ?? id);
}

function sideWords({ side }: Pick<Site, 'side'>): string {
  return side === 'client' ? ' of the client' : '';
}
