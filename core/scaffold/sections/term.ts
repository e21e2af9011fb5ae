import type { Plan } from '../plan.ts';
import { said } from '../yaml.ts';

export const term = ({ early }: Plan) =>
  early
    ? undefined
    : said('When the contract ends by itself, and by when one must say so.', {
        start: 'TODO first day of the contract',
        end: 'TODO last day; openEnded if there is none',
        nonRenewalNotice: 'TODO how long before the end each side must say that it wants no further term',
      });
