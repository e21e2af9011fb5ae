import { readTimeWindow } from '../../model/leaves.ts';
import type { ChannelAnswer } from '../answers.ts';
import type { Objection } from './question.ts';

/** `60`, `60 %`, `60+20` (20 with other providers), `100@22:00-06:00` (the night alone). */
const form = /^(\d{1,3}(?:[.,]\d+)?) ?%?(?: ?\+ ?(\d{1,3}(?:[.,]\d+)?) ?%?)?(?: ?@ ?(\S+))?$/;

/** How much of a channel goes to the provider, as somebody writes it. Undefined when it cannot be read. */
export function readShare(text: string): Omit<ChannelAnswer, 'channel'> | undefined {
  const [all, share, elsewhere, window] = form.exec(text.trim()) ?? [];
  if (all === undefined || (window !== undefined && !readTimeWindow(window))) return undefined;
  return {
    share: Number(share?.replace(',', '.')),
    ...(elsewhere === undefined ? {} : { elsewhere: Number(elsewhere.replace(',', '.')) }),
    ...(window === undefined ? {} : { window }),
  };
}

/** Most that one provider, and all together, may do before it is worth a warning: what PC313 asks for by default. */
const mostOfOne = 70;
const mostOutside = 80;

/** What is wrong with a share. While terms are chosen, handing over all of a channel is refused; once signed it is a fact. */
export function shareObjection(channel: string, text: string, early: boolean): Objection | undefined {
  const read = readShare(text);
  if (!read)
    return {
      error: 'Write a percentage such as 60, with +20 if other providers do 20, or 100@22:00-06:00 for the night.',
    };
  const { share = 0, elsewhere = 0, window } = read;
  const outside = share + elsewhere;
  if (share <= 0) return { error: 'The provider does a part of it, else leave the channel out.' };
  if (outside > 100) return { error: `That is ${outside} % of ${channel}; more than all of it cannot be done.` };
  if (window !== undefined) return nightObjection(window);
  if (outside === 100) {
    const why = `Then nobody here could take ${channel} back. Keep a part in house, or say that it is the night alone: 100@22:00-06:00.`;
    return early ? { error: why } : { warning: `${why} Left so, it will be an error.` };
  }
  if (share > mostOfOne)
    return {
      warning: `Above ${mostOfOne} % with one provider, your own team loses the skill to take ${channel} back.`,
    };
  if (outside > mostOutside)
    return { warning: `Above ${mostOutside} % outside, too little of ${channel} stays in house.` };
  return undefined;
}

function nightObjection(window: string): Objection | undefined {
  const { from = 0, to = 0 } = readTimeWindow(window) ?? {};
  const hours = (minutes: number): number => (minutes < 12 * 60 ? minutes + 24 * 60 : minutes);
  if (hours(from) >= 20 * 60 && hours(to) <= 32 * 60 && hours(from) < hours(to)) return undefined;
  return { error: 'The night is between 20:00 and 08:00; what your own team could do by day stays partly in house.' };
}
