import { hasReached, type Status } from '../../model/status.ts';
import { branchFor, schemaAt } from '../../schema/shape.ts';
import type { Work } from '../answers.ts';
import { slug } from '../ids.ts';
import { isWork, usualKpis } from '../kpis.ts';
import { firstWaveFor, nameFor } from '../plan.ts';
import { type Choice, listOf, type Place, type Question, type RawAnswers, textOf } from './question.ts';
import { usualStart } from './start.ts';

const statuses = ['draft', 'selecting', 'contracted', 'transition', 'ramp', 'steady'];

/** Channels that most have; others can be named. */
export const channels = ['voice', 'chat', 'email', 'messaging', 'social', 'video', 'back-office'];

/**
 * The questions, in the order in which they are asked; which ones there are depends on the answers so far. All that is not
 * optional and has nothing usual must be answered.
 */
export function questionsFor(raw: RawAnswers, place: Place): Question[] {
  const client = textOf(raw, 'client') || 'the client';
  const provider = textOf(raw, 'provider') || 'the provider';
  const status = statusOf(raw);
  const early = !hasReached(status, 'contracted');
  const grown = hasReached(status, 'ramp');
  const named = channelsOf(raw);
  const agents = Number(textOf(raw, 'agents'));
  const work = workOf(raw);
  const name = (id: string, title: string, ask: string): Question => ({
    id,
    title,
    ask,
    hint: 'First and last name',
    form: 'text',
    optional: true,
  });
  const questions: (Question | false)[] = [
    {
      id: 'client',
      title: 'Client',
      ask: 'Which company hands the work out?',
      hint: 'Its name as people write it, such as Harbour Bank',
      form: 'text',
    },
    {
      id: 'provider',
      title: 'Provider',
      ask: 'Which company does the work?',
      hint: 'Such as Meridian CX; nothing while none is chosen',
      form: 'text',
      optional: true,
    },
    {
      id: 'work',
      title: 'Work',
      ask: `What does ${provider} do?`,
      form: 'choice',
      choices: choicesOf(['scope', 0, 'workType']),
      usual: 'service',
    },
    {
      id: 'status',
      title: 'Status',
      ask: 'Where does the partnership stand?',
      form: 'choice',
      choices: choicesOf(['status'], statuses),
      usual: textOf(raw, 'provider') ? 'selecting' : 'draft',
    },
    {
      id: 'reasons',
      title: 'Reasons',
      ask: 'Why is the work given away?',
      form: 'choices',
      choices: choicesOf(['purpose', 'reasons', 0, 'type']),
      optional: true,
    },
    {
      id: 'channels',
      title: 'Channels',
      ask: 'How do customers reach the service?',
      hint: 'Choose one or more',
      more: true,
      form: 'choices',
      choices: [...channels, ...named.filter((one) => !channels.includes(one))].map((value) => ({
        value,
        label: words(value),
      })),
      usual: work === 'backOffice' ? ['back-office'] : ['chat'],
    },
    ...named.map(
      (channel): Question => ({
        id: `share:${channel}`,
        title: `Share of ${words(channel).toLowerCase()}`,
        ask: `How much of ${channel} ${early ? 'is' : 'does'} ${provider} ${early ? 'to do' : 'do'}, in percent? The rest stays in house.`,
        hint: '60, or 60+20 if other providers do 20, or 100@22:00-06:00 for the night alone',
        form: 'text',
        usual: '60',
      }),
    ),
    {
      id: 'agents',
      title: 'Team',
      ask: `How many agents ${grown ? 'has' : 'is'} the team ${grown ? 'when it is complete' : 'to have in the end'}?`,
      hint: 'Full-time equivalents, such as 40',
      form: 'text',
      optional: true,
    },
    status === 'ramp' &&
      agents > 0 && {
        id: 'firstWave',
        title: 'Team today',
        ask: 'How many of them work today?',
        hint: 'Full-time equivalents',
        form: 'text',
        optional: true,
      },
    !grown &&
      agents > 25 && {
        id: 'firstWave',
        title: 'First wave',
        ask: 'How many of them start first?',
        hint: 'Few enough to learn from; the rest follows in steps',
        form: 'text',
        usual: String(firstWaveFor(agents)),
      },
    grown
      ? {
          id: 'start',
          title: 'Start',
          ask: 'Since which day are customers served?',
          hint: 'A day such as 2025-03-03',
          form: 'text',
          optional: true,
        }
      : {
          id: 'start',
          title: 'Start',
          ask: 'On which day is the first customer to be served?',
          hint: 'A day such as 2027-03-01',
          form: 'text',
          usual: usualStart(place.asOf),
        },
    {
      id: 'hiringPerWeek',
      title: 'Hiring',
      ask: `If ${provider} left, how many new agents could you hire in a week?`,
      hint: 'Such as 5; the notice has to last until all are replaced',
      form: 'text',
      optional: true,
    },
    ...placeQuestions(raw, 'client', `Where does ${client} work together with ${provider}?`),
    ...placeQuestions(raw, 'provider', `Where does the team of ${provider} sit?`),
    Boolean(textOf(raw, 'clientTimezone') && textOf(raw, 'providerTimezone')) && {
      id: 'hours',
      title: 'Hours',
      ask: 'When are those at work who talk to each other, by their own clocks?',
      hint: '09:00-18:00, or 09:00-18:00, 08:00-17:00 for client and provider',
      form: 'text',
      usual: '09:00-18:00',
    },
    {
      id: 'languages',
      title: 'Languages',
      ask: 'In which languages are customers served?',
      form: 'language',
      optional: true,
    },
    {
      id: 'personalData',
      title: 'Personal data',
      ask: 'Do agents see personal data of customers?',
      form: 'choice',
      choices: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
      usual: 'yes',
    },
    {
      id: 'importance',
      title: 'Importance',
      ask: `How hard would it hit ${client} if the work stopped?`,
      form: 'choice',
      choices: choicesOf(['criticality']),
      usual: 'medium',
    },
    name('vendorManager', 'Vendor manager', `Who at ${client} answers for the partnership?`),
    name('clientSponsor', `Sponsor at ${client}`, `Which executive of ${client} stands behind it?`),
    name('serviceLead', 'Service lead', `Who at ${client} runs the daily work with ${provider}?`),
    name('accountLead', 'Account lead', `Who at ${provider} answers for the partnership?`),
    name('providerSponsor', `Sponsor at ${provider}`, `Which executive of ${provider} stands behind it?`),
    name('operationsLead', 'Operations lead', `Who at ${provider} leads the daily work?`),
    {
      id: 'kpis',
      title: 'KPIs',
      ask: 'What counts?',
      hint: 'The usual ones are chosen; owners follow from who you named',
      form: 'choices',
      choices: place.kpis.map(({ id, name: label, family, typical }) => ({
        value: id,
        label,
        detail: [family, typical].filter(Boolean).join(' · '),
      })),
      usual: usualKpis(work, named).filter((id) => place.kpis.some((kpi) => kpi.id === id)),
    },
    {
      id: 'kpiSource',
      title: 'Readings',
      ask: 'In which system do both sides read them?',
      hint: 'Such as Contact platform, shared dashboard',
      form: 'text',
      optional: true,
    },
    {
      id: 'currency',
      title: 'Currency',
      ask: 'In which currency is the work paid?',
      hint: 'Three letters, such as EUR',
      form: 'text',
      usual: 'EUR',
    },
    !early && {
      id: 'providerNotice',
      title: `Notice by ${provider}`,
      ask: `With how many days of notice may ${provider} leave?`,
      hint: 'Days, as the contract says.',
      form: 'text',
      optional: true,
    },
    !early && {
      id: 'clientNotice',
      title: `Notice by ${client}`,
      ask: `With how many days of notice may ${client} leave?`,
      hint: 'Days, as the contract says.',
      form: 'text',
      optional: true,
    },
    {
      id: 'name',
      title: 'Name',
      ask: 'By which short name is the partnership to be known?',
      hint: 'Files begin with it. Small letters, digits and hyphens.',
      form: 'text',
      usual: nameFor(slug(textOf(raw, 'client')) || 'client', named, work, place.surroundings),
    },
  ];
  return questions.filter((question) => question !== false);
}

function placeQuestions(raw: RawAnswers, side: 'client' | 'provider', ask: string): Question[] {
  const company = textOf(raw, side) || `the ${side}`;
  const country = textOf(raw, `${side}Country`);
  return [
    { id: `${side}Country`, title: `Country of ${company}`, ask, hint: 'Country', form: 'country', optional: true },
    ...(country
      ? ([
          {
            id: `${side}Timezone`,
            title: `Time zone of ${company}`,
            ask: 'In which time zone?',
            form: 'timezone',
            optional: true,
          },
          {
            id: `${side}City`,
            title: `City of ${company}`,
            ask: 'In which city?',
            hint: 'Such as Porto',
            form: 'text',
            optional: true,
          },
        ] satisfies Question[])
      : []),
  ];
}

export function statusOf(raw: RawAnswers): Status {
  return (textOf(raw, 'status') || (textOf(raw, 'provider') ? 'selecting' : 'draft')) as Status;
}

/** The sort of work; service while it is not one that there is. */
function workOf(raw: RawAnswers): Work {
  const work = textOf(raw, 'work');
  return isWork(work) ? work : 'service';
}

/** The channels that were chosen, as ids. */
export function channelsOf(raw: RawAnswers): string[] {
  return [...new Set(listOf(raw, 'channels').map(slug).filter(Boolean))];
}

/** The choices of a field with what they mean, as the language has them. */
function choicesOf(path: readonly (string | number)[], only?: readonly string[]): Choice[] {
  const { enum: values = [], enumDescriptions = [] } = branchFor(
    'Partnership',
    schemaAt('Partnership', path) ?? {},
    'scalar',
  );
  return values.flatMap((value, index) => {
    const text = String(value);
    if (only && !only.includes(text)) return [];
    return [{ value: text, label: words(text), detail: enumDescriptions[index] ?? '' }];
  });
}

/** `technicalSupport` → `Technical support` */
function words(value: string): string {
  const spaced = value
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
    .replace('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
