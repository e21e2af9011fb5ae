import { type Held, peopleIn } from '../../core/index.ts';
import { keyIn, ownFiles } from '../folders.ts';
import { resultOf, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';
import { type Located, type PersonItem, viewMessages } from '../view-protocol.ts';

/** partnership/people: everybody whom the files list, with what they own and take part in. */
export function people({ connection, roots }: Session): void {
  connection.onRequest<PersonItem[], void>(viewMessages.people, async () => {
    await roots.ready;
    return [...roots.all.values()].flatMap((root) => {
      const own = ownFiles(roots, root);
      const everybody = peopleIn(resultOf(roots, root).workspace);
      return everybody
        .filter(({ file }) => own.has(file))
        .map((person): PersonItem => {
          const located = (held: Held): Held & Located => ({ ...held, uri: uriOf(root, held.file) });
          const { key, file, owns, takesPart } = person;
          return {
            ...person,
            key: keyIn(root, key),
            uri: uriOf(root, file),
            owns: owns.map(located),
            takesPart: takesPart.map(located),
          };
        });
    });
  });
}
