import type { CommitmentRead } from '../../portfolio/commitment.ts';
import type { Stress } from '../../portfolio/stress.ts';
import { count, days, list, money, number, percent } from '../../text.ts';

/** What has to be paid in any case, as a sentence. */
export function commitmentWords({ commitment, currency }: CommitmentRead, byHeads: boolean): string {
  const { minimum, perAgent, minimumFee } = commitment;
  return byHeads
    ? `The minimum of ${count(minimum, 'agent')} costs ${money(minimum * perAgent, currency)} a month`
    : `The minimum monthly fee is ${money(minimumFee, currency)}`;
}

/** The computation in lines: what is normal, what has to be paid when, and what was assumed. */
export function whyWords(
  { commitment, currency }: CommitmentRead,
  worst: Stress,
  limit: number,
  assumed: string[],
): string {
  const { normal, current, perAgent } = commitment;
  let from = 1;
  const stretches = worst.stretches.map(({ days: length, agents, committed }) => {
    const words = `days ${number(from)}–${number(from + length - 1)}: ${money(committed, currency)} a month${committed === agents * perAgent && agents > 0 ? ` (${count(agents, 'agent')})` : ''}`;
    from += length;
    return words;
  });
  const cost =
    normal === current * perAgent
      ? `${count(current, 'agent')} × ${money(perAgent, currency)} = ${money(normal, currency)}`
      : money(normal, currency);
  return [
    `Normal cost a month: ${cost}. To be paid: ${stretches.join('; ')}.`,
    `That is ${percent(worst.committedShare)} of the normal cost of ${days(worst.shock.days)}; above ${percent(limit)} a contract does not survive a crash.`,
    ...(assumed.length > 0 ? [`Assumed: ${list(assumed)}.`] : []),
  ].join('\n');
}
