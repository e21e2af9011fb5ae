import type { Headcount, Partnership } from '../generated/types.ts';
import { Gaps, type StateOf, standing } from '../model/known.ts';
import { type Commitment, type Cut, monthlyRate, type Shock } from './stress.ts';

/** What a contract commits the client to, as far as the file says it. */
export interface CommitmentRead {
  commitment: Commitment;
  currency: string;
  /** Parts that are not stated and count as none, in words. */
  assumed: string[];
  /** Fields behind `assumed`: with them the commitment could only be higher. */
  unsure: string[];
}

/**
 * Reads the commitment of a partnership. Undefined when the numbers do not say, or differ in currency; `gaps` then holds
 * what is needed. A minimum that is not stated counts as none, so that the commitment is never overstated.
 */
export function readCommitment(partnership: Partnership, state: StateOf, gaps: Gaps): CommitmentRead | undefined {
  const { headcount, commercial } = partnership;
  const stands = (field: string, value: unknown): ReturnType<StateOf> => standing(state, field.split('.'), value);
  const assumed: string[] = [];
  const unsure = new Gaps();
  const orNone = (field: string, value: number | undefined, words: string): number => {
    if (value !== undefined) return value;
    unsure.add(field, stands(field, value));
    assumed.push(words);
    return 0;
  };
  const minimum = orNone('headcount.minimum', headcount?.minimum, 'no minimum headcount');
  const minimumFee = orNone(
    'commercial.minimumMonthlyFee',
    commercial?.minimumMonthlyFee?.amount,
    'no minimum monthly fee',
  );
  const cuts = minimum > 0 ? readCuts(headcount, state, gaps, assumed) : [];

  const current = headcount?.current;
  const rate = commercial?.rate;
  const monthlyFee = commercial?.monthlyFee;
  const model = commercial?.model;
  const perAgent = monthlyRate({
    model,
    rate: rate?.amount,
    hoursPerMonth: commercial?.hoursPerMonth,
    monthlyFee: monthlyFee?.amount,
    current,
  });
  const normal = perAgent !== undefined && current !== undefined ? perAgent * current : monthlyFee?.amount;
  if (normal === undefined || (minimum > 0 && (perAgent === undefined || current === undefined))) {
    const priced: [string, unknown][] =
      model === 'perFte'
        ? [['commercial.rate', rate]]
        : model === 'perHour'
          ? [
              ['commercial.rate', rate],
              ['commercial.hoursPerMonth', commercial?.hoursPerMonth],
            ]
          : [
              ['commercial.model', model],
              ['commercial.monthlyFee', monthlyFee],
            ];
    const missing = [...(perAgent === undefined ? priced : []), ['headcount.current', current] as [string, unknown]];
    for (const [field, value] of missing) if (value === undefined) gaps.add(field, stands(field, value));
    gaps.blocked = true;
  }
  const rated = model === 'perFte' || model === 'perHour' ? (rate ?? monthlyFee) : monthlyFee;
  const fee = commercial?.minimumMonthlyFee?.currency;
  const currencies = new Set([rated?.currency, fee, commercial?.currency].filter((currency) => currency !== undefined));
  if (currencies.size > 1) gaps.add('commercial.currency', 'absent');
  const [currency] = currencies;
  if (gaps.blocked || normal === undefined || currency === undefined) return undefined;
  return {
    commitment: { normal, minimum, perAgent: perAgent ?? 0, current: current ?? 0, minimumFee, cuts },
    currency,
    assumed,
    unsure: unsure.needs,
  };
}

/** Cuts that may be asked for. One of which size or notice is not known leaves the commitment open. */
function readCuts(headcount: Headcount | undefined, state: StateOf, gaps: Gaps, assumed: string[]): Cut[] {
  const down = headcount?.flex?.down;
  const stands = standing(state, ['headcount', 'flex', 'down'], down);
  if (down === undefined) {
    if (stands === 'absent') assumed.push('no right to cut below the minimum');
    else gaps.add('headcount.flex.down', stands);
    return [];
  }
  return down.flatMap((step) => {
    const { by, notice } = step;
    if (by === undefined) gaps.add('headcount.flex.down.by', standing(state, [step, 'by'], by));
    if (notice === undefined) gaps.add('headcount.flex.down.notice', standing(state, [step, 'notice'], notice));
    return by === undefined || notice === undefined ? [] : [{ by, notice: notice.days }];
  });
}

/** Falls of demand to play through: those that are stated, or the one that is tried when none is. */
export function shocksOf({ planning }: Partnership, standard: Shock): { shocks: Shock[]; assumed: string[] } {
  const falls = (planning?.scenarios ?? []).flatMap(({ name, volume, for: length }) =>
    volume !== undefined && volume < 0
      ? [{ name: name ?? '', volume, days: length?.days ?? standard.days, lengthStated: length !== undefined }]
      : [],
  );
  if (falls.length === 0)
    return {
      shocks: [standard],
      assumed: [`a fall by ${-standard.volume} % for ${standard.days} days, since no fall of demand is stated`],
    };
  const unstated = falls
    .filter(({ lengthStated }) => !lengthStated)
    .map(({ name }) => `${standard.days} days for ${name}`);
  return { shocks: falls.map(({ name, volume, days }) => ({ name, volume, days })), assumed: unstated };
}
