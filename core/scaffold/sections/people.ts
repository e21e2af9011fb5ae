import type { Plan } from '../plan.ts';
import { onALine, said } from '../yaml.ts';

/** Those without whose names nobody knows whom to call. */
const named = new Set(['executive', 'management']);

export const people = ({ people: all }: Plan) =>
  said(
    'Who works on it on both sides. The rest of the file refers to them by id.',
    all.map(({ id, name, side, role, level, open }) =>
      onALine({
        id,
        name: name ?? (open && named.has(level) ? 'TODO name' : undefined),
        side,
        role,
        level,
      }),
    ),
  );
