import type { Partnership, Provider } from '../generated/types.ts';
import type { RuleContext } from '../rules/rule.ts';
import { count } from '../text.ts';
import type { DraftDate } from './due-date.ts';
import { words } from './words.ts';

type Event = Omit<DraftDate, 'date' | 'kind' | 'open'> & { date: string | undefined; kind?: DraftDate['kind'] };

/** What begins or ends on a day by itself: it is worth knowing before, and over once the day has passed. */
export function changesDue(partnership: Partnership, _: RuleContext): DraftDate[] {
  return [...work(partnership), ...growth(partnership), ...promises(partnership), ...peopleLeave(partnership)].flatMap(
    dated,
  );
}

/** The same of a provider's own document. */
export function providerDue({ people, certificates, freeCapacity, events, risks }: Provider): DraftDate[] {
  const mitigations = [...(events ?? []).filter(({ status }) => status !== 'cancelled'), ...(risks ?? [])];
  return [
    ...[
      ...peopleLeave({ people }),
      ...(certificates ?? []).map((certificate) => certificateEnds(certificate, certificate.standard)),
      ...(freeCapacity ?? []).map(
        (item): Event => ({
          date: item.until,
          title: `Free capacity ends: ${item.fte === undefined ? words(item.channel, 'agents') : count(item.fte, 'agent')}`,
          why: 'Last day for which it is held free; re-homing cannot count on it afterwards.',
          at: [item, 'until'],
        }),
      ),
    ].flatMap(dated),
    ...mitigations.flatMap(({ mitigation, what, type }): DraftDate[] =>
      mitigation?.due === undefined || mitigation.doneOn !== undefined
        ? []
        : [
            {
              kind: 'action',
              date: mitigation.due,
              title: words(mitigation.what, 'Action'),
              why: `What is done about: ${words(what ?? type, 'a risk')}.`,
              owners: [mitigation.owner],
              at: [mitigation, 'due'],
              open: true,
            },
          ],
    ),
  ];
}

function work({ scope, sites, transition, since, status }: Partnership): Event[] {
  return [
    ...(scope ?? []).flatMap((item): Event[] => {
      const what = words(item.task ?? item.channel ?? item.id, 'work');
      return [
        { date: item.startsOn, title: `Work begins: ${what}`, why: 'First day of this work.', at: [item, 'startsOn'] },
        { date: item.endsOn, title: `Work ends: ${what}`, why: 'Last day of this work.', at: [item, 'endsOn'] },
      ];
    }),
    ...(sites ?? []).flatMap((site): Event[] => {
      const where = words(site.city ?? site.id, 'a site');
      return [
        {
          date: site.startsOn,
          title: `${where} opens`,
          why: 'First day of work at this site.',
          at: [site, 'startsOn'],
        },
        { date: site.endsOn, title: `${where} closes`, why: 'Last day of work at this site.', at: [site, 'endsOn'] },
      ];
    }),
    {
      date: transition?.goLive ?? (status === 'ended' ? undefined : since),
      kind: 'milestone',
      title: 'Go-live',
      why: 'The provider takes its first real contact.',
      owners: [transition?.owner?.client, transition?.owner?.provider],
      at: transition?.goLive === undefined ? ['since'] : [transition, 'goLive'],
    },
    ...(transition?.rollback
      ? [
          {
            date: transition.rollback.possibleUntil,
            title: 'Last day to take the work back',
            why: 'After this day the old team can no longer step in.',
            owners: [transition.rollback.owner],
            at: [transition.rollback, 'possibleUntil'],
          },
        ]
      : []),
  ];
}

function growth({ ramp, training }: Partnership): Event[] {
  return [
    ...(ramp?.waves ?? []).map(
      (wave): Event => ({
        date: wave.start,
        kind: 'milestone',
        title: `Wave ${words(wave.id, 'of agents')} starts${wave.headcount === undefined ? '' : `: ${count(wave.headcount, 'agent')}`}`,
        why: 'First day on which its agents serve customers.',
        at: [wave, 'start'],
      }),
    ),
    ...(training?.changes ?? []).map(
      (change): Event => ({
        date: change.date,
        title: words(change.change ?? change.id, 'A change of the work'),
        why: 'Day from which the change holds.',
        at: [change, 'date'],
      }),
    ),
    ...(training?.updates ?? [])
      .filter(({ completed }) => completed !== 100)
      .map(
        (update): Event => ({
          date: update.by,
          kind: 'milestone',
          title: `Training for ${words(update.change, 'a change')} is complete`,
          why:
            update.completed === undefined
              ? 'How many have completed it is not stated.'
              : `${update.completed} % have completed it.`,
          owners: [update.owner],
          at: [update, 'by'],
        }),
      ),
  ];
}

/** Days by which something was promised to be so. */
function promises({ goals, alignment, quality, risk, lifecycle, purpose }: Partnership): Event[] {
  return [
    ...(goals ?? []).map(
      (goal): Event => ({
        date: goal.by,
        kind: 'milestone',
        title: `Goal: ${words(goal.statement ?? goal.id, 'unnamed')}`,
        why: 'Day by which it is to be reached.',
        owners: [goal.owner?.client, goal.owner?.provider],
        at: [goal, 'by'],
      }),
    ),
    ...(purpose?.reasons ?? []).map(
      (reason): Event => ({
        date: reason.by,
        kind: 'milestone',
        title: `Expected of the partnership: ${words(reason.expected ?? reason.type, 'unnamed')}`,
        why: 'Day by which it is to be reached.',
        at: [reason, 'by'],
      }),
    ),
    ...(alignment?.claims ?? [])
      .filter(({ status }) => status === 'planned')
      .map(
        (claim): Event => ({
          date: claim.availableBy,
          kind: 'milestone',
          title: `Promised by the provider: ${words(claim.claim ?? claim.id, 'unnamed')}`,
          why: 'Day from which the provider can do it.',
          at: [claim, 'availableBy'],
        }),
      ),
    {
      date: quality?.errorPlan?.by,
      kind: 'milestone',
      title: 'Fewer mistakes, as planned',
      why: 'Day by which the plan to reduce errors is to have reached its target.',
      owners: [quality?.errorPlan?.owner?.client, quality?.errorPlan?.owner?.provider],
      at: ['quality', 'errorPlan', 'by'],
    },
    ...(risk?.audits ?? []).map((audit) => certificateEnds(audit, audit.areas?.join(', '))),
    {
      date: lifecycle?.rebalance?.startBy,
      kind: 'milestone',
      title: 'Work begins to move to others',
      why: 'As the decision to spread the work says.',
      owners: [lifecycle?.rebalance?.owner],
      at: ['lifecycle', 'rebalance', 'startBy'],
    },
  ];
}

function certificateEnds(item: { validUntil?: string | undefined }, what: string | undefined): Event {
  return {
    date: item.validUntil,
    title: `Certificate ends: ${words(what, 'unnamed')}`,
    why: 'Last day of its validity.',
    at: [item, 'validUntil'],
  };
}

function peopleLeave({ people }: Pick<Provider, 'people'> | Pick<Partnership, 'people'>): Event[] {
  return (people ?? []).map((person): Event => {
    const who = words(person.name ?? person.role ?? person.id, 'Somebody');
    const successor = person.successor === undefined ? 'No successor is named.' : '';
    return {
      date: 'until' in person ? person.until : undefined,
      title: `${who} leaves${person.role !== undefined && person.name !== undefined ? ` as ${words(person.role, '')}` : ''}`,
      why: `Last day in the role. ${successor}`.trim(),
      owners: [person.successor],
      at: [person, 'until'],
    };
  });
}

function dated({ date, kind = 'change', ...rest }: Event): DraftDate[] {
  return date === undefined ? [] : [{ ...rest, date, kind }];
}
