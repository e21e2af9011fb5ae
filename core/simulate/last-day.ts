import { addDays, daysBetween } from '../model/dates.ts';
import type { Duration } from '../model/leaves.ts';
import { renews, termDates, ends as termEnds } from '../model/term.ts';
import { providerNotice, transitionDays } from '../portfolio/provider-notice.ts';
import { days } from '../text.ts';
import type { Contract } from './contracts.ts';
import type { LaneRead } from './lanes.ts';
import { input, miss, missIfOpen, type Notes } from './notes.ts';
import type { ExitMode } from './types.ts';

/** When a provider stops working. */
export interface Leaving {
  /** First day without the provider, of each lane that it leaves. */
  ends: ReadonlyMap<LaneRead, number>;
  /** How it comes to that, as a part of a sentence: `30 days of notice and 14 days of transition service`. */
  how: string;
  /** True if we end it for convenience, so that a fee may be due. */
  convenience: boolean;
}

/** A way out: days from day 0, and how in words. */
interface Way {
  day: number;
  how: string;
  convenience?: true;
}

/** Work is done for so many days at least; beyond that nothing is played (520 weeks). */
export const FARTHEST = 3640;

/** When each lane of a contract ends. Undefined where nobody may end it or nobody says so; then `notes` say why. */
export function leavingOf(
  contract: Contract,
  lanes: readonly LaneRead[],
  mode: ExitMode,
  on: string,
  notes: Notes,
): Leaving | undefined {
  const all = (day: number, how: string, convenience = false): Leaving => ({
    ends: new Map(lanes.map((lane) => [lane, day])),
    how,
    convenience,
  });
  if (mode === 'sudden') return all(0, 'it stops at once');
  const after = mode === 'notice' ? boundAfter(contract, notes) : owedAfter(contract, notes);
  const plus = after === 0 ? '' : `, then ${days(after)} of transition service`;
  const itself = endsByItself(contract, on, notes);
  const why: string[] = [];
  const way = mode === 'notice' ? theirWay(contract, on, notes, why) : ourWay(contract, on, notes, why);
  if (way && !(itself && itself.day < way.day)) return all(way.day + after, way.how + plus, way.convenience);
  // Single services, where the contract as a whole may not be left.
  const withdrawn = mode === 'notice' && !way ? withdrawals(contract, lanes, notes) : new Map<LaneRead, number>();
  const first = (lane: LaneRead): number | undefined => {
    const known = [withdrawn.get(lane), itself?.day].filter((day) => day !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  };
  const ends = new Map<LaneRead, number>();
  for (const lane of lanes) {
    const day = first(lane);
    if (day !== undefined) ends.set(lane, day + after);
  }
  if (ends.size > 0) {
    const single = withdrawn.size > 0 ? `${days(Math.max(...withdrawn.values()))} of notice for single services` : '';
    return { ends, how: [single, itself?.how].filter(Boolean).join('; ') + plus, convenience: false };
  }
  notes.leftOut.push({
    partnership: contract.name,
    because:
      why[0] ??
      (mode === 'notice'
        ? `The provider may not leave ${contract.name}: it may neither end it without a reason nor refuse a new term.`
        : `We may not leave ${contract.name} without a reason: there is neither a right to do so nor a term that we may let end.`),
    place: contract.place(
      mode === 'notice'
        ? ['termination', 'byProvider', 'forConvenience']
        : ['termination', 'byClient', 'forConvenience'],
    ),
  });
  return undefined;
}

/** Days of transition service that bind the provider when it leaves. */
function boundAfter(contract: Contract, notes: Notes): number {
  const { days: known, needs } = transitionDays(contract.data, contract.state);
  for (const field of needs)
    miss(
      notes,
      contract,
      field,
      'How long the provider goes on working after its notice cannot be told; it is played as if it did not.',
      field.split('.'),
    );
  return noteService(contract, known ?? 0, notes);
}

/** Days of transition service when we leave. */
function owedAfter(contract: Contract, notes: Notes): number {
  const at = ['termination', 'transitionService'];
  const service = contract.data.termination?.transitionService;
  const because =
    'How long the provider goes on working after our notice cannot be told; it is played as if it did not.';
  if (service === undefined) missIfOpen(notes, contract, 'termination.transitionService', because, at);
  else if (service !== false && service.duration === undefined)
    miss(notes, contract, 'termination.transitionService.duration', because, [...at, 'duration']);
  return noteService(contract, service ? (service.duration?.days ?? 0) : 0, notes);
}

function noteService(contract: Contract, known: number, notes: Notes): number {
  const whole = Math.ceil(known);
  if (whole > 0)
    input(notes, contract, 'transition service', whole, 'days', ['termination', 'transitionService', 'duration']);
  return whole;
}

/** The way by which the provider may leave the whole contract, as PC404 has it. */
function theirWay(contract: Contract, on: string, notes: Notes, why: string[]): Way | undefined {
  const { ways, needs } = providerNotice(contract.data, contract.state);
  for (const field of needs) {
    miss(notes, contract, field, 'Whether the provider may leave, and how soon, cannot be told.', field.split('.'));
    why.push(`Nobody says whether the provider may leave ${contract.name}: ${field} is not stated.`);
  }
  const way = ways.find(({ service }) => !service);
  if (!way) return undefined;
  if (!way.notice) {
    const field = way.way === 'nonRenewal' ? 'term.nonRenewalNotice' : way.at.join('.');
    miss(notes, contract, field, 'How soon the provider may leave cannot be told.', way.at);
    why.push(`How soon the provider may leave ${contract.name} is not stated.`);
    return undefined;
  }
  input(notes, contract, 'notice of the provider', Math.ceil(way.notice.days), 'days', way.at);
  if (way.way === 'convenience') return byNotice(way.notice, 0);
  return byNotRenewing(contract, 'provider', way.notice, on, notes, why);
}

/** The way by which we may leave: our notice for convenience, or the end of a term. */
function ourWay(contract: Contract, on: string, notes: Notes, why: string[]): Way | undefined {
  const at = ['termination', 'byClient', 'forConvenience'];
  const right = contract.data.termination?.byClient?.forConvenience;
  if (right) {
    const since = [...at, 'notBefore'];
    const because = 'Whether our notice may be given at once cannot be told; it is taken to be.';
    if (right.notBefore === undefined) missIfOpen(notes, contract, since.join('.'), because, since);
    if (!right.notice) {
      miss(notes, contract, at.concat('notice').join('.'), 'How soon we may leave cannot be told.', [...at, 'notice']);
      why.push(`How soon we may leave ${contract.name} is not stated.`);
      return undefined;
    }
    input(notes, contract, 'our notice', Math.ceil(right.notice.days), 'days', [...at, 'notice']);
    const wait = right.notBefore === undefined ? 0 : Math.max(0, daysBetween(on, right.notBefore));
    if (wait > 0) input(notes, contract, 'notice not before', right.notBefore ?? '', undefined, since);
    return { ...byNotice(right.notice, wait), convenience: true };
  }
  if (right === undefined) {
    miss(notes, contract, at.join('.'), 'Whether we may leave without a reason, and how soon, cannot be told.', at);
    why.push(`Nobody says whether we may leave ${contract.name}: ${at.join('.')} is not stated.`);
    return undefined;
  }
  const { term } = contract.data;
  const goesOn = renews(term, contract.state);
  if (goesOn === false) return undefined;
  if (goesOn === undefined || !termEnds(term)) {
    const field = goesOn === undefined ? 'autoRenew' : 'end';
    miss(notes, contract, `term.${field}`, 'Whether and when we may let the contract end cannot be told.', [
      'term',
      field,
    ]);
    why.push(`Nobody says whether we may let ${contract.name} end: term.${field} is not stated.`);
    return undefined;
  }
  const stated = term.nonRenewalNotice;
  const notice = stated !== undefined && 'days' in stated ? stated : stated?.client;
  return byNotRenewing(contract, 'client', notice, on, notes, why);
}

function byNotice(notice: Duration, wait: number): Way {
  const length = Math.ceil(notice.days);
  return {
    day: wait + length,
    how: wait === 0 ? `${days(length)} of notice` : `${days(length)} of notice, which may be given in ${days(wait)}`,
  };
}

/** Letting the contract end at the first end of a term that the notice still reaches. */
function byNotRenewing(
  contract: Contract,
  side: 'client' | 'provider',
  notice: Duration | undefined,
  on: string,
  notes: Notes,
  why: string[],
): Way | undefined {
  let from = on;
  for (let terms = 0; terms < FARTHEST; terms++) {
    const { dates, openEnded, needs } = termDates(contract.data, contract.state, from);
    const lastDay = dates?.lastDay[side];
    // The last term of all ends by itself.
    if (dates && !dates.renews)
      return from === on
        ? undefined
        : { day: daysBetween(on, dates.end) + 1, how: `the contract ends on ${dates.end}` };
    if (!dates || lastDay === undefined) {
      const asked = notice ? needs.filter((field) => field !== 'term.nonRenewalNotice') : ['term.nonRenewalNotice'];
      for (const field of openEnded ? [] : asked) {
        miss(notes, contract, field, 'The end of the term that the notice reaches cannot be told.', field.split('.'));
        why.push(`When a term of ${contract.name} ends that may not be renewed is not stated.`);
      }
      return undefined;
    }
    const day = daysBetween(on, dates.end) + 1;
    if (lastDay >= on) {
      input(notes, contract, 'end of the term', dates.end, undefined, ['term', 'end']);
      if (side === 'client' && notice) {
        const stated = contract.data.term?.nonRenewalNotice;
        const at = ['term', 'nonRenewalNotice', ...(stated && 'days' in stated ? [] : ['client'])];
        input(notes, contract, 'our notice not to renew', Math.ceil(notice.days), 'days', at);
      }
      return { day, how: `the term ends on ${dates.end} and is not renewed` };
    }
    from = addDays(dates.end, 1);
  }
  return undefined;
}

/** The day after the end of a contract that does not go on by itself, if that lies ahead. */
function endsByItself(contract: Contract, on: string, notes: Notes): Way | undefined {
  const { dates } = termDates(contract.data, contract.state, on);
  if (!dates || dates.renews) return undefined;
  if (dates.over) {
    notes.assumed.add(
      `The term of ${contract.name} ended on ${dates.end}, but the file says that it is live: it is taken to go on.`,
    );
    return undefined;
  }
  if (renews(contract.data.term, contract.state) === undefined) return undefined;
  input(notes, contract, 'end of the term', dates.end, undefined, ['term', 'end']);
  return { day: daysBetween(on, dates.end) + 1, how: `the contract ends on ${dates.end}` };
}

/** Lanes whose service the provider may withdraw, with the days of its notice. */
function withdrawals(contract: Contract, lanes: readonly LaneRead[], notes: Notes): Map<LaneRead, number> {
  const ends = new Map<LaneRead, number>();
  for (const { service, notice, at } of providerNotice(contract.data, contract.state).ways) {
    const own = lanes.filter(({ item }) => item === service);
    if (own.length === 0) continue;
    if (!notice) {
      miss(
        notes,
        contract,
        'scope[].providerMayWithdraw.notice',
        'How soon the provider may withdraw cannot be told.',
        at,
      );
      continue;
    }
    for (const lane of own) ends.set(lane, Math.ceil(notice.days));
    input(notes, contract, `notice to withdraw, ${service?.channel ?? ''}`, Math.ceil(notice.days), 'days', at);
  }
  return ends;
}
