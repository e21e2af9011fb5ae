import { count, days, money, number } from '../text.ts';
import type { Contract } from './contracts.ts';
import type { ContractExit } from './exit.ts';
import { exitFee } from './exit-fee.ts';
import { learningDays, MONTH, minimumOf, newAgents, paidDays, rateOf, revenueAtRisk, type Sum, sums } from './money.ts';
import { input, missIfOpen, type Notes } from './notes.ts';
import type { PlayedLanes } from './play.ts';
import type { ExitMode, SimulatedMoney } from './types.ts';

/** What an exit costs, by contract: double running, learning, what is committed, the fee, revenue at risk. */
export function exitMoney(
  exits: readonly ContractExit[],
  played: PlayedLanes,
  mode: ExitMode,
  on: string,
  notes: Notes,
): SimulatedMoney[] {
  return exits.flatMap(({ contract, lanes, leaving, last, classes }) => {
    const end = Math.min(last, played.days);
    return sums(contract, [
      newAgents(contract, 'double running', paidDays(classes, 0, end), `before day ${number(last)}`, notes),
      newAgents(
        contract,
        'learning',
        learningDays(classes, end, played.days),
        `in training and nesting from day ${number(last)} on`,
        notes,
      ),
      committed(contract, end, notes),
      mode === 'ours' && leaving.convenience ? exitFee(contract, last, on, notes) : undefined,
      revenueAtRisk(contract, lanes, played, notes),
    ]);
  });
}

/** The least that must be paid for so many days. */
function committed(contract: Contract, length: number, notes: Notes): Sum | undefined {
  if (length <= 0) return undefined;
  const minimum = minimumOf(contract, notes);
  const fee = contract.data.commercial?.minimumMonthlyFee;
  if (fee) input(notes, contract, 'minimum monthly fee', fee.amount, fee.currency, ['commercial', 'minimumMonthlyFee']);
  else {
    const at = ['commercial', 'minimumMonthlyFee'];
    missIfOpen(
      notes,
      contract,
      at.join('.'),
      'Whether more must be paid than for the minimum headcount cannot be told.',
      at,
    );
    notes.assumed.add('Where nothing is stated, there is no minimum monthly fee.');
  }
  const rate = minimum > 0 ? rateOf(contract, 'What the minimum headcount costs', notes) : undefined;
  const byHeads = rate ? minimum * rate.amount : 0;
  const heads = rate && `${count(minimum, 'agent')} at ${money(rate.amount, rate.currency)} a month`;
  const larger = fee && (!rate || (fee.amount > byHeads && fee.currency === rate.currency)) ? fee : undefined;
  const amount = larger?.amount ?? byHeads;
  return {
    kind: 'committed',
    amount: (amount * length) / MONTH,
    currency: larger?.currency ?? rate?.currency ?? '',
    says: `At least ${larger ? `${money(larger.amount, larger.currency)} a month` : (heads ?? 'nothing')} for ${days(length)}, whatever is done.`,
  };
}
