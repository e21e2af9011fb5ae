import { agreed, type Plan, type PlannedPlace } from '../plan.ts';
import { type Block, said } from '../yaml.ts';

export function sites(plan: Plan) {
  const { clientSite } = plan;
  const own = plan.sites.length > 0 ? plan.sites : [{ id: 'provider-site' }];
  const abroad = (place: PlannedPlace): boolean =>
    place.country !== undefined && clientSite?.country !== undefined && place.country !== clientSite.country;
  return said('Where both sides work. Languages, clocks and customs are planned, not found out.', [
    clientSite ? place(clientSite, 'client') : undefined,
    ...own.map(
      (one: PlannedPlace): Block => ({
        ...place(one, 'provider'),
        languages: plan.languages.map(
          (language): Block => ({ language, level: agreed(plan, 'C1', 'level that every agent reaches, such as C1') }),
        ),
        culturePlan: abroad(one) ? 'TODO what is done about differences in language and culture' : undefined,
      }),
    ),
  ]);
}

function place({ id, city, country, timezone }: PlannedPlace, side: 'client' | 'provider'): Block {
  return {
    id,
    side,
    country: country ?? 'TODO two-letter code',
    city,
    timezone: timezone ?? 'TODO such as Europe/Lisbon',
  };
}
