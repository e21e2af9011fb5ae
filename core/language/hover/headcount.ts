import type { Flex, Headcount } from '../../generated/types.ts';
import { Gaps } from '../../model/known.ts';
import { readCommitment } from '../../portfolio/commitment.ts';
import { heldPath } from '../../schema/words.ts';
import { count, days, list, money, number, percent } from '../../text.ts';
import { fits, type HoverPlace, partnershipAt } from './place.ts';

/** On the headcount: what is committed and what it costs, and how far the team may shrink and grow, by when. */
export function headcountFacts(place: HoverPlace): string | undefined {
  const held = heldPath(place.path);
  const at = (pattern: string): boolean => fits(held, pattern);
  const onStep = ['by', 'notice'].some((field) => at(`headcount/flex/*/*/${field}`) || at(`headcount/flex/*/${field}`));
  if (!onStep && !at('headcount/current') && !at('headcount/minimum')) return undefined;
  const view = partnershipAt(place);
  const headcount = view?.data.headcount;
  if (!view || !headcount) return undefined;
  if (onStep) return stepFacts(headcount, held.slice(2, -1));
  const read = readCommitment(view.data, view.context.state, new Gaps());
  const { minimum, current } = headcount;
  const cost =
    read && minimum ? `${money(minimum * read.commitment.perAgent, read.currency)} a month are paid in any case` : '';
  const part = minimum !== undefined && current ? `**${percent((100 * minimum) / current)}** of today's agents` : '';
  const committed =
    minimum === undefined
      ? ''
      : minimum === 0
        ? 'No agent is paid for in any case.'
        : at('headcount/minimum')
          ? sentence([part, cost])
          : sentence([
              `**${number(minimum)}** of them are committed (${percent((100 * minimum) / (current ?? minimum))})`,
              cost,
            ]);
  return [committed, flexWords(headcount)].filter(Boolean).join(' ') || undefined;
}

/** `Down to 48 in 30 days, 0 in 90; up to 72 in 56.` */
function flexWords({ current, flex }: Headcount): string {
  if (current === undefined || !flex) return '';
  const ways = (name: 'down' | 'up'): string => {
    const steps = (flex[name] ?? []).flatMap(({ by, notice }) => {
      const agents = by === undefined ? undefined : agentsAfter(current, by, name);
      return agents === undefined || !notice ? [] : [`${number(agents)} in ${days(notice.days)}`];
    });
    return steps.length === 0 ? '' : `${name} to ${list(steps)}`;
  };
  return sentence([ways('down'), ways('up')]);
}

/** What one step makes of today's agents. */
function stepFacts({ current, flex }: Headcount, step: readonly (string | number)[]): string | undefined {
  const [name, index] = step as [keyof Flex, number | undefined];
  const steps = flex?.[name];
  const { by, notice } = (Array.isArray(steps) ? steps[index ?? 0] : undefined) ?? {};
  if (current === undefined || by === undefined || (name !== 'down' && name !== 'up')) return undefined;
  const agents = agentsAfter(current, by, name);
  return `${count(current, 'agent')} become **${number(agents)}**${notice ? ` once ${days(notice.days)} have passed` : ''}.`;
}

function agentsAfter(current: number, by: number, way: 'down' | 'up'): number {
  return Math.max(0, current + ((way === 'up' ? 1 : -1) * current * by) / 100);
}

function sentence(parts: readonly string[]): string {
  const said = parts.filter(Boolean).join('; ');
  return said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
