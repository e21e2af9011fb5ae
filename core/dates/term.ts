import type { Partnership } from '../generated/types.ts';
import { addDays } from '../model/dates.ts';
import { renews as renewsByItself, termDates } from '../model/term.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { DraftDate } from './due-date.ts';

/** The last days to say no, the end of the term, and when notice and price may move. */
export function termDue(partnership: Partnership, context: RuleContext): DraftDate[] {
  return [...termEnds(partnership, context), ...notBefore(partnership), ...priceChange(partnership)];
}

function termEnds(partnership: Partnership, context: RuleContext): DraftDate[] {
  const { dates } = termDates(partnership, context.state, context.asOf);
  if (!dates || dates.over) return [];
  const { end, nextEnd, renews, lastDay } = dates;
  const at = ['term', 'end'];
  if (!renews) {
    const known = renewsByItself(partnership.term, context.state) !== undefined;
    const title = known ? 'The contract ends' : 'The term ends';
    const after = known ? 'it does not go on by itself' : 'whether it goes on by itself is not known';
    return [{ kind: 'notice', date: end, title, why: `Last day of the term; ${after}.`, at, part: 'end' }];
  }
  const bound = nextEnd === undefined ? 'for another term' : `until ${nextEnd}`;
  const { client, provider } = lastDay;
  // Who has decided to leave needs no reminder to say so; who can still say so is told of that day.
  if (context.status === 'exiting' || client === undefined || client < context.asOf) {
    const why = `The term ends on ${end}. Unless one side has said no in time, both are bound ${bound}.`;
    const renewal = { date: addDays(end, 1), title: 'A new term begins by itself', why, part: 'renewal' };
    return [{ kind: 'notice', at, ...renewal }];
  }
  const goesOn = `The term ends on ${end} and goes on by itself: after this day`;
  const both = client === provider ? ' The same day holds for the provider.' : '';
  const ours: DraftDate = {
    kind: 'notice',
    date: client,
    title: 'Last day to say that you want no further term',
    why: `${goesOn} you are bound ${bound}.${both}`,
    at,
    part: 'client',
  };
  if (provider === undefined || client === provider) return [ours];
  const theirs: DraftDate = {
    kind: 'notice',
    date: provider,
    title: 'Last day for the provider to say that it wants no further term',
    why: `${goesOn} the provider is bound ${bound}.`,
    at,
    part: 'provider',
  };
  return [ours, theirs];
}

function notBefore({ termination }: Partnership): DraftDate[] {
  return (['byClient', 'byProvider'] as const).flatMap((party) => {
    const way = (termination || undefined)?.[party];
    const terms = (way || undefined)?.forConvenience;
    const date = (terms || undefined)?.notBefore;
    if (!terms || date === undefined) return [];
    const who = party === 'byClient' ? 'you' : 'the provider';
    return [
      {
        kind: 'notice' as const,
        date,
        title: `First day on which ${who} may give notice`,
        why: `Before this day ${who === 'you' ? 'you cannot' : 'it cannot'} end the contract without a cause.`,
        at: [terms, 'notBefore'],
      },
    ];
  });
}

function priceChange({ commercial }: Partnership): DraftDate[] {
  const indexation = commercial?.indexation || undefined;
  if (!indexation || indexation.on === undefined) return [];
  const { index, cap, on } = indexation;
  const limit = cap === undefined ? 'no cap is stated' : `by ${cap} % at most`;
  return [
    {
      kind: 'change',
      date: on,
      title: 'The price changes by rule',
      why: `${index === undefined ? 'The price follows an index' : `The price follows ${index}`}; ${limit}.`,
      at: [indexation, 'on'],
    },
  ];
}
