import type { AttritionReading, Partnership, Provider } from '../../generated/types.ts';
import type { FieldState } from '../../model/document.ts';
import { standing } from '../../model/known.ts';
import { percent } from '../../text.ts';
import type { At, PlaceInFile, RuleContext } from '../rule.ts';

type Basis = NonNullable<AttritionReading['basis']>;

/** How often the time that a rate stands for fits into a year: 4 % a month are 48 % a year. */
const PER_YEAR: Record<Basis, number> = { annualised: 1, quarterly: 4, monthly: 12 };

const SPAN: Record<Basis, string> = { annualised: 'a year', quarterly: 'a quarter', monthly: 'a month' };

/** A rate of leavers, and where it stands. */
export interface Rate {
  /** Percent of the average team in the time that it stands for. */
  rate: number;
  basis: Basis;
  /** Percent a year: rate × 12 for a month, × 4 for a quarter. */
  perYear: number;
  leavers: number | undefined;
  /** Set when it stands in this document. */
  at?: At;
  /** Set when it stands in the file of the provider. */
  place?: PlaceInFile;
}

/** `48 % a year`. */
export function rateWords({ rate, basis }: Pick<Rate, 'rate' | 'basis'>): string {
  return `${percent(rate)} ${SPAN[basis]}`;
}

/** The rate scaled to a year, as it is written: `48 %`. */
export function scaled({ perYear }: Rate): string {
  return `${Number(perYear.toFixed(2))} %`;
}

/** The rate among the people who work here. */
export function accountRate({ risk }: Partnership, context: RuleContext): Rate | FieldState {
  const at = ['risk', 'attrition', 'account'];
  return rateOf(risk?.attrition?.account, at, context);
}

/** The rate among all agents of the provider: as stated here, else in the file of the provider. */
export function providerRate({ risk }: Partnership, context: RuleContext): Rate | FieldState {
  const at = ['risk', 'attrition', 'providerWide'];
  const here = rateOf(risk?.attrition?.providerWide, at, context);
  if (here !== 'absent') return here;
  let found: Rate | FieldState = 'absent';
  for (const { data, state, place } of context.providerFiles()) {
    const there = rateOf(data.attrition, ['attrition'], { state }, place);
    if (typeof there === 'object') return there;
    if (there !== 'absent') found = there;
  }
  return found;
}

function rateOf(
  reading: AttritionReading | Provider['attrition'],
  at: At,
  { state }: Pick<RuleContext, 'state'>,
  place?: (at: At) => PlaceInFile,
): Rate | FieldState {
  const stands = standing(state, [...at, 'rate'], reading?.rate);
  if (!reading || reading.rate === undefined) return stands;
  const basisStands = state([...at, 'basis']);
  if (reading.basis === undefined && basisStands !== 'absent') return basisStands;
  const { rate, basis = 'annualised', leavers } = reading;
  return {
    rate,
    basis,
    perYear: rate * PER_YEAR[basis],
    leavers,
    ...(place ? { place: place([...at, 'rate']) } : { at }),
  };
}

/** Both rates, or undefined after saying what is needed. Absence of the provider's rate is for PC602 to ask. */
export function bothRates(partnership: Partnership, context: RuleContext): { account: Rate; wide: Rate } | undefined {
  const account = accountRate(partnership, context);
  const wide = providerRate(partnership, context);
  if (typeof account === 'object' && typeof wide === 'object') return { account, wide };
  if (typeof account === 'string' && account !== 'invalid') context.needs('risk.attrition.account.rate');
  if (typeof wide === 'string' && wide !== 'invalid') context.needs('risk.attrition.providerWide.rate');
  return undefined;
}
