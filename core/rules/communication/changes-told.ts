import type { ChangeNotice, Partnership } from '../../generated/types.ts';
import { addDays } from '../../model/dates.ts';
import { compare } from '../../text.ts';
import type { RuleContext } from '../rule.ts';

/** Where the notices stand. */
export const noticesAt = ['communication', 'changeNotices'] as const;

/** A change of scope or headcount that own staff notices. */
export interface Change {
  at: object;
  /** `wave "summer"`, `the work "night-chat"` */
  words: string;
  /** ISO day on which it took effect. */
  day: string;
  /** The id by which a notice may refer to it. */
  wave?: string;
  scope?: string;
}

/**
 * Waves and pieces of work that began within `within` days before `asOf` and that no notice explains. What began with the
 * work itself is explained by the announcement; what lies further back can no longer be told beforehand. A notice that
 * names nothing explains what begins within `ahead` days after it.
 */
export function untoldChanges(
  partnership: Partnership,
  { asOf }: Pick<RuleContext, 'asOf'>,
  within: number,
  ahead: number,
): Change[] {
  const notices = partnership.communication?.changeNotices ?? [];
  const changes = changesOf(partnership);
  const began = partnership.since ?? changes[0]?.day;
  return changes.filter(
    (change) =>
      change.day <= asOf &&
      change.day >= addDays(asOf, -within) &&
      change.day !== began &&
      !notices.some((notice) => explains(notice, change, ahead)),
  );
}

/** A notice of a change, to be filled in. */
export function noticeToFill({ wave, scope }: Change): Record<string, string> {
  return {
    date: 'TODO day on which it was sent',
    what: 'TODO what changed',
    why: 'TODO why it changed',
    ...(wave === undefined ? {} : { wave }),
    ...(scope === undefined ? {} : { scope }),
  };
}

function explains({ wave, scope, date }: ChangeNotice, change: Change, ahead: number): boolean {
  if (wave !== undefined || scope !== undefined)
    return (wave !== undefined && wave === change.wave) || (scope !== undefined && scope === change.scope);
  return date === undefined || (date <= change.day && date >= addDays(change.day, -ahead));
}

/** All changes that have a day, oldest first. */
function changesOf({ ramp, scope }: Partnership): Change[] {
  const waves = (ramp?.waves ?? []).flatMap((wave): Change[] =>
    wave.start === undefined
      ? []
      : [
          {
            at: wave,
            words: `wave ${wave.id ?? 'without a name'}`,
            day: wave.start,
            ...(wave.id === undefined ? {} : { wave: wave.id }),
          },
        ],
  );
  // A piece of work that begins with a wave is explained with it.
  const works = (scope ?? []).flatMap((item): Change[] =>
    item.startsOn === undefined || waves.some(({ day }) => day === item.startsOn)
      ? []
      : [
          {
            at: item,
            words: `the work on ${item.id ?? item.channel}`,
            day: item.startsOn,
            ...(item.id === undefined ? {} : { scope: item.id }),
          },
        ],
  );
  return [...waves, ...works].sort((a, b) => compare(a.day, b.day));
}
