import { type CheckResult, calendarOf, type DueDate, datesOf, ownKeys } from '../../core/index.ts';
import { folderNames, ownFiles } from '../folders.ts';
import { resultOf, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';
import { type CalendarResult, type DatesResult, type Located, viewMessages } from '../view-protocol.ts';

/** partnership/dates and partnership/calendar: what falls due in all folders, for a view and for a calendar. */
export function dates({ connection, roots }: Session): void {
  const known = new WeakMap<CheckResult, DueDate[]>();

  async function all(): Promise<DatesResult> {
    await roots.ready;
    const names = folderNames(roots);
    const found = [...roots.all.values()].flatMap((root) => {
      const own = ownFiles(roots, root);
      const result = resultOf(roots, root);
      const here = known.get(result) ?? datesOf(result.workspace);
      known.set(result, here);
      const folder = names.get(root);
      return here
        .filter(({ file }) => own.has(file))
        .map((date): DueDate & Located => ({
          ...date,
          ...(folder === undefined ? {} : { key: `${folder}/${date.key}` }),
          uri: uriOf(root, date.file),
        }));
    });
    const asOf = roots.asOf ?? roots.host.today();
    return { asOf, dates: ownKeys(found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) };
  }

  connection.onRequest<DatesResult, void>(viewMessages.dates, all);
  connection.onRequest<CalendarResult, void>(viewMessages.calendar, async () => {
    const { asOf, dates: found } = await all();
    return { text: calendarOf(found, asOf), dates: found.length };
  });
}
