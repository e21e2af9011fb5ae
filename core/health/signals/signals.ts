import type { AskedPartnership } from '../../questions/asked.ts';
import { contractCited, meetingOverload, noGrowthIdeas, silence } from './diary-signals.ts';
import { financesWeaken } from './finances-weaken.ts';
import { ruled, severalWeak } from './from-findings.ts';
import { csatSlide, escalationsUp } from './kpi-signals.ts';
import type { Signal, SignalTest } from './signal.ts';

export type { Signal } from './signal.ts';

/** The fifteen early signs of trouble, in the order in which they are shown. */
export const signalTests: readonly SignalTest[] = [
  {
    id: 'csat-slide',
    title: 'Satisfaction slides',
    means: 'Customers leave before contracts end. Look for a cause in the product first, then in the service.',
    look: csatSlide,
  },
  {
    id: 'escalations-up',
    title: 'Escalations rise',
    means: 'Agents can decide less than customers need, or know less. Look at training and at what they may decide.',
    look: escalationsUp,
  },
  {
    id: 'attrition-gap',
    title: 'People leave this team',
    means:
      'Where a team leaves faster than the rest of the provider, the cause is in the account: work, pay or treatment.',
    look: ruled(['PC601']),
  },
  {
    id: 'savings-only',
    title: 'Savings are the only yardstick',
    means: 'What is judged by cost alone gets cheap and then bad.',
    look: ruled(['PC109', 'PC514']),
  },
  {
    id: 'no-growth-ideas',
    title: 'The provider proposes nothing',
    means: 'A partner who wants to stay thinks ahead. Ask what would make it worth the effort.',
    look: noGrowthIdeas,
  },
  {
    id: 'meeting-overload',
    title: 'Meetings eat the day',
    means: 'Control grows where trust shrinks. Ask which meeting replaces which.',
    look: meetingOverload,
  },
  {
    id: 'contract-cited',
    title: 'The contract is the answer',
    means:
      'Who argues from the text has stopped looking for the common aim. Talk about the aim, and then about the text.',
    look: contractCited,
  },
  {
    id: 'executive-gap',
    title: 'Executives are absent',
    means: 'Problems that need one decision wait for months.',
    look: ruled(['PC115']),
  },
  {
    id: 'finances-weaken',
    title: 'Finances weaken',
    means: 'A provider short of money saves on people first. Have the exit plan at hand, and talk early.',
    look: financesWeaken,
  },
  {
    id: 'provider-changes',
    title: 'The provider changes',
    means: 'New owners, new leaders or a new site change what was agreed without a word of it changing.',
    look: ruled(['PC604', 'PC605', 'PC606', 'PC607', 'PC608']),
  },
  {
    id: 'client-finds-first',
    title: 'You find faults first',
    means: 'A provider that does not see its own faults cannot mend them.',
    look: ruled(['PC555']),
  },
  {
    id: 'several-weak',
    title: 'Several partners miss the same',
    means: 'Providers that share nothing but you seldom fail together by chance: look at your own part.',
    look: severalWeak,
  },
  {
    id: 'ramp-outruns',
    title: 'The ramp outruns its support',
    means: 'More agents than trainers, leaders and knowledge can carry give worse service at a higher cost.',
    look: ruled(['PC307', 'PC309']),
  },
  {
    id: 'provider-pivots',
    title: 'The provider turns elsewhere',
    means: 'Where another business grows, its best people go there.',
    look: ruled(['PC319']),
  },
  {
    id: 'silence',
    title: 'Silence',
    means: 'Two lapsed meetings together are no accident. Call before anything else.',
    look: silence,
  },
];

/** The early signs of trouble of a partnership: those that show first, then what nobody can tell, then what is not there. */
export function signalsOf(asked: AskedPartnership): Signal[] {
  const order = ['on', 'unknown', 'off'];
  return signalTests
    .map(({ id, title, means, look }) => ({ id, title, means, ...look(asked) }))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}
