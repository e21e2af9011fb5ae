import type { Input } from '../../findings.ts';
import { daysBetween } from '../../model/dates.ts';
import { boundUntil, type TermDates, termDates } from '../../model/term.ts';
import { days } from '../../text.ts';
import { partnershipRule } from '../rule.ts';

export const rule = partnershipRule({
  id: 'PC429',
  name: 'notice-window',
  area: 'exit',
  severity: 'warning',
  from: 'contracted',
  dimension: 'resilience',
  related: ['PC402', 'PC428'],
  summary: 'The last day on which the client may say that it wants no further term is not missed unnoticed.',
  condition:
    'The contract renews by itself. Info from 90 days before the last day to give non-renewal notice, warning from 30 days before; info for 30 days after it was missed. Silent at status exiting and for terms that renew for 90 days or less.',
  options: {
    remind: {
      default: 90,
      unit: 'days',
      means: 'Days before the last day from which it is announced.',
      source: 'policy default: one quarterly review',
    },
    warn: {
      default: 30,
      unit: 'days',
      means: 'Days before the last day from which it is a warning.',
      source: 'policy default: one monthly review',
    },
    missed: {
      default: 30,
      unit: 'days',
      means: 'Days after the last day in which it is said that it was missed.',
      source: 'policy default: one monthly review',
    },
  },
  check(partnership, context) {
    if (context.status === 'exiting') return;
    const { remind, warn, missed } = context.options;
    const { dates, needs } = termDates(partnership, context.state, context.asOf);
    const lastDay = dates?.lastDay.client;
    if (dates?.over) return;
    if (!dates || lastDay === undefined) return context.needs(...needs);
    const renewFor = partnership.term?.renewFor;
    if (renewFor && renewFor.days <= remind) return;
    const left = daysBetween(context.asOf, lastDay);
    if (left > remind || left < -missed) return;
    context.report({
      at: ['term', 'end'],
      severity: left >= 0 && left <= warn ? 'warning' : 'info',
      message: left >= 0 ? ahead(dates, lastDay, left) : past(dates, lastDay, context.asOf),
      why: `The term ends on ${dates.end}${partnership.term?.end === dates.end ? '' : `, rolled forward from ${partnership.term?.end}`}; notice not to renew is ${noticeText(partnership.term?.nonRenewalNotice)} before.${providersDay(dates, context.asOf)}`,
      inputs: inputsOf(dates, lastDay),
    });
  },
});

function ahead({ nextEnd }: TermDates, lastDay: string, left: number): string {
  const when =
    left === 0 ? 'Today is the last day' : `${days(left)} ${left === 1 ? 'is' : 'are'} left, until ${lastDay},`;
  return `${when} to say that you want no further term; else you are bound ${nextEnd ? `until ${nextEnd}` : 'for another term'}.`;
}

function past(dates: TermDates, lastDay: string, asOf: string): string {
  const until = boundUntil(dates, 'client', asOf);
  return `The last day to say that you want no further term was ${lastDay}; you are now bound ${until ? `until ${until}` : 'for another term, whose length is not stated'}.`;
}

function noticeText(notice: { text: string } | { client?: { text: string } | undefined } | undefined): string {
  if (!notice) return '';
  return 'text' in notice ? notice.text : (notice.client?.text ?? '');
}

function providersDay({ lastDay }: TermDates, asOf: string): string {
  const day = lastDay.provider;
  if (day === undefined || day === lastDay.client) return '';
  return ` The provider ${day < asOf ? `could say so until ${day}` : `may say so until ${day}`}.`;
}

function inputsOf(dates: TermDates, lastDay: string): Input[] {
  return [
    { name: 'end of term', value: dates.end },
    { name: 'last day to give notice', value: lastDay },
    ...(dates.nextEnd ? [{ name: 'end of the next term', value: dates.nextEnd }] : []),
  ];
}
