import type { Cadence } from '../../generated/types.ts';
import { allOf } from '../../kpi/words.ts';
import { quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { missingOnItems } from '../shapes/missing.ts';

const why = 'Whoever knows beforehand what will be talked about can prepare, agents too.';

export const rule = partnershipRule({
  id: 'PC203',
  name: 'agenda-missing',
  area: 'communication',
  severity: 'info',
  from: 'transition',
  dimension: 'governance',
  related: ['PC201'],
  summary: 'Every regular meeting has an agenda.',
  condition: 'Live: a regular meeting states no agenda. Asked once when none of several does.',
  fix: 'Adds the agenda, to be filled in.',
  check: missingOnItems<Cadence>({
    section: 'communication.cadences',
    items: ({ communication }) => communication?.cadences,
    key: 'agenda',
    each: (meeting, context) => ({
      message: `What is talked about in ${quoted(meeting.title ?? meeting.id)}? No agenda is stated.`,
      why,
      fixes: fixes([meeting], context),
    }),
    once: (meetings, context) => ({
      message: `What is talked about in ${allOf(meetings.length, 'regular meeting')}? No agenda is stated.`,
      why,
      fixes: fixes(meetings, context),
    }),
  }),
});

function fixes(meetings: readonly Cadence[], context: RuleContext) {
  return [
    {
      title: `Add ${meetings.length === 1 ? 'the agenda' : 'the agendas'}, to be filled in`,
      operations: meetings.map((meeting) =>
        context.set([meeting, 'agenda'], 'TODO standing topics, or where they are kept'),
      ),
      preferred: true,
    },
  ];
}
