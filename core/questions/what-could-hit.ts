import { logOf, newestEvidence } from '../actuals/log.ts';
import { daysBetween } from '../model/dates.ts';
import { refsTo } from '../rules/communication/refs.ts';
import { threatsOf } from '../rules/risk/covering.ts';
import { days } from '../text.ts';
import { type AskedPartnership, placeOf, type QuestionPlace } from './asked.ts';

/** A threat and the plans that meet it. */
export interface ThreatRow {
  id: string;
  what: string;
  type?: string;
  likelihood?: string;
  impact?: string;
  plans: {
    id: string;
    title: string;
    /** Recovery time as written: `4 h`. */
    rto?: string;
    /** ISO day of the newest test, and days since then. */
    tested?: string;
    since?: number;
    place: QuestionPlace;
  }[];
  /** `tested`: a plan was tested within a year. `stale`: longer ago. `untested`: never. `bare`: no plan meets it. */
  state: 'tested' | 'stale' | 'untested' | 'bare';
  says: string;
  place: QuestionPlace;
}

/** Days after which a test says little (PC612). */
const YEAR = 365;

/** "What could hit us?": threats, the worst covered first, with their plans and when these were tested. */
export function whatCouldHit({ result: { asOf, sources }, documents, main }: AskedPartnership): ThreatRow[] {
  const log = logOf(sources, main.document.name);
  const order = ['bare', 'untested', 'stale', 'tested'];
  return documents
    .flatMap((part) => {
      const { data } = part.document.held;
      return (data.risk?.threats ?? []).map((threat): ThreatRow => {
        const plans = (data.risk?.continuity ?? [])
          .filter((plan) => threatsOf(plan, data).includes(threat))
          .map((plan) => {
            const refs = refsTo('risk/continuity', plan.id);
            const test = newestEvidence({ stated: plan.lastTested, log, ref: refs, events: ['tested'], asOf });
            return {
              id: plan.id ?? '',
              title: plan.title ?? plan.id ?? 'Plan',
              ...(plan.rto === undefined ? {} : { rto: plan.rto.text }),
              ...(test ? { tested: test.date, since: daysBetween(test.date, asOf) } : {}),
              place: placeOf(part, plan),
            };
          });
        const { id = '', what, type, likelihood, impact } = threat;
        const state = stateOf(plans);
        return {
          id,
          what: what ?? id,
          ...(type === undefined ? {} : { type }),
          ...(likelihood === undefined ? {} : { likelihood }),
          ...(impact === undefined ? {} : { impact }),
          plans,
          state,
          says: words(state, plans),
          place: placeOf(part, threat),
        };
      });
    })
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

function stateOf(plans: ThreatRow['plans']): ThreatRow['state'] {
  if (plans.length === 0) return 'bare';
  const tests = plans.flatMap(({ since }) => (since === undefined ? [] : [since]));
  if (tests.length === 0) return 'untested';
  return Math.min(...tests) <= YEAR ? 'tested' : 'stale';
}

function words(state: ThreatRow['state'], plans: ThreatRow['plans']): string {
  const newest = [...plans].sort((a, b) => (a.since ?? Number.MAX_VALUE) - (b.since ?? Number.MAX_VALUE))[0];
  switch (state) {
    case 'bare':
      return 'No plan meets it.';
    case 'untested':
      return 'Its plan was never tested.';
    default:
      return `Tested on ${newest?.tested}, ${days(newest?.since ?? 0)} ago.`;
  }
}
