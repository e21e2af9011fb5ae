import type { Fix } from '../../findings.ts';
import { Gaps } from '../../model/known.ts';
import { type Commitment, type Stress, stress, worstOf } from '../../portfolio/stress.ts';
import { count, days, list, money, number, percent } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { type CommitmentRead, readCommitment, shocksOf } from './commitment.ts';

export const rule = partnershipRule({
  id: 'PC412',
  name: 'demand-shock',
  area: 'exit',
  severity: 'warning',
  from: 'selecting',
  dimension: 'commercial',
  summary: 'Does the contract survive a crash of demand without paying for work that is not there?',
  condition:
    'Warning when what must be paid over a fall of demand is more than 30 % of the normal cost of that time, and more than what would be needed. Tried with the falls that planning states, the worst of them reported, or with −80 % for 90 days.',
  fix: 'Sets the minimum headcount, the minimum monthly fee or both to 0; as a proposal once the contract is signed.',
  options: {
    committedAbove: {
      default: 30,
      unit: '%',
      means: 'most that may have to be paid during the fall, of the normal cost',
      source: 'policy default',
    },
    fallBy: {
      default: 80,
      unit: '%',
      means: 'fall of demand that is tried when none is stated',
      source: 'policy default',
    },
    fallFor: { default: 90, unit: 'days', means: 'how long that fall lasts', source: 'policy default' },
  },
  check(partnership, { options, report, needs, state, term }) {
    const gaps = new Gaps();
    const read = readCommitment(partnership, state, gaps);
    if (!read) {
      needs(...gaps.needs);
      return;
    }
    const { commitment, currency } = read;
    const { shocks, assumed } = shocksOf(partnership, {
      name: 'standard',
      volume: -options.fallBy,
      days: options.fallFor,
    });
    const tooMuch = ({ trapped, committedShare }: Stress): boolean =>
      trapped > 0 && committedShare > options.committedAbove;
    const worst = worstOf(
      commitment,
      shocks.filter((shock) => tooMuch(stress(commitment, shock, currency))),
      currency,
    );
    if (!worst) {
      needs(...read.unsure);
      return;
    }
    const { headcount, commercial } = partnership;
    const byHeads = commitment.minimum * commitment.perAgent >= commitment.minimumFee;
    const survives = (changed: Partial<Commitment>): boolean =>
      shocks.every((shock) => !tooMuch(stress({ ...commitment, ...changed }, shock, currency)));
    const noMinimum =
      headcount && commitment.minimum > 0 ? [term([headcount], 'minimum', 0, 'no minimum headcount')] : [];
    const noFee =
      commercial && commitment.minimumFee > 0
        ? [term([commercial], 'minimumMonthlyFee', `0 ${currency}`, 'no minimum monthly fee')]
        : [];
    const fixes = survives({ minimum: 0 })
      ? noMinimum
      : survives({ minimumFee: 0 })
        ? noFee
        : both([...noMinimum, ...noFee]);
    report({
      at: byHeads && headcount ? [headcount, 'minimum'] : ['commercial', 'minimumMonthlyFee'],
      message: `If demand falls by ${percent(-worst.shock.volume)} for ${days(worst.shock.days)}, ${money(worst.trapped, currency)} are paid for work that is not there. ${commitmentWords(read, byHeads)}; ${money(worst.needed, currency)} would be needed.`,
      why: whyWords(read, worst, options.committedAbove, [...assumed, ...read.assumed]),
      inputs: [
        { name: 'normal cost per month', value: commitment.normal, unit: currency },
        { name: 'needed per month', value: worst.needed, unit: currency },
        { name: 'trapped', value: worst.trapped, unit: currency },
        { name: 'fall of demand', value: -worst.shock.volume, unit: '%', assumed: worst.shock.name === '' },
        { name: 'length of the fall', value: worst.shock.days, unit: 'days', assumed: worst.shock.name === '' },
      ],
      fixes,
    });
  },
});

function both(fixes: Fix[]): Fix[] {
  const [first] = fixes;
  if (!first) return [];
  const title = first.title.replace('no minimum headcount', 'no minimum headcount and no minimum monthly fee');
  return [{ ...first, title, operations: fixes.flatMap(({ operations }) => operations) }];
}

function commitmentWords({ commitment, currency }: CommitmentRead, byHeads: boolean): string {
  const { minimum, perAgent, minimumFee } = commitment;
  return byHeads
    ? `The minimum of ${count(minimum, 'agent')} costs ${money(minimum * perAgent, currency)} a month`
    : `The minimum monthly fee is ${money(minimumFee, currency)}`;
}

function whyWords({ commitment, currency }: CommitmentRead, worst: Stress, limit: number, assumed: string[]): string {
  const { normal, current, perAgent } = commitment;
  let from = 1;
  const stretches = worst.stretches.map(({ days: length, agents, committed }) => {
    const words = `days ${number(from)}–${number(from + length - 1)}: ${money(committed, currency)} a month${committed === agents * perAgent && agents > 0 ? ` (${count(agents, 'agent')})` : ''}`;
    from += length;
    return words;
  });
  const cost =
    current > 0 && perAgent > 0
      ? `${count(current, 'agent')} × ${money(perAgent, currency)} = ${money(normal, currency)}`
      : money(normal, currency);
  return [
    `Normal cost a month: ${cost}. To be paid: ${stretches.join('; ')}.`,
    `That is ${percent(worst.committedShare)} of the normal cost of ${days(worst.shock.days)}; above ${percent(limit)} a contract does not survive a crash.`,
    ...(assumed.length > 0 ? [`Assumed: ${list(assumed)}.`] : []),
  ].join('\n');
}
