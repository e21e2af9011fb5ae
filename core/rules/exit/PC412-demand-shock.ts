import type { Fix } from '../../findings.ts';
import { Gaps } from '../../model/known.ts';
import { readCommitment, shocksOf } from '../../portfolio/commitment.ts';
import { type Commitment, type Stress, stress, worstOf } from '../../portfolio/stress.ts';
import { days, money, percent } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { commitmentWords, whyWords } from './commitment-words.ts';

export const rule = partnershipRule({
  id: 'PC412',
  name: 'demand-shock',
  area: 'exit',
  severity: 'warning',
  from: 'selecting',
  dimension: 'commercial',
  related: ['PC410'],
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
    const standard = { name: 'standard', volume: -options.fallBy, days: options.fallFor };
    const { shocks, assumed } = shocksOf(partnership, standard);
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
    const noMinimum = headcount ? [term([headcount], 'minimum', 0, 'no minimum headcount')] : [];
    const noFee = commercial
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
        { name: 'fall of demand', value: -worst.shock.volume, unit: '%', assumed: worst.shock === standard },
        { name: 'length of the fall', value: worst.shock.days, unit: 'days', assumed: worst.shock === standard },
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
