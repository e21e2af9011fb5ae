import type { Workspace } from '../../check.ts';
import type { RawFinding } from '../../findings.ts';
import { mainOf } from '../../model/companions.ts';
import type { SourceFile } from '../../model/document.ts';
import { isKind } from '../../model/facts.ts';
import { number } from '../../text.ts';
import { rules } from '../rules.ts';
import { rule as PC017 } from './PC017-status-unstated.ts';
import { report } from './report.ts';

/** Asks partnerships that state no status where they stand; a companion stands where its main document does. */
export function statusFindings({ sources }: Workspace): { file: SourceFile; raw: RawFinding }[] {
  const waiting = rules.filter(({ from }) => from !== 'draft').length;
  return sources.flatMap((file) =>
    file.documents.flatMap((document) => {
      if (!isKind(document, 'Partnership') || document.held.data.status !== undefined) return [];
      if (document.held.open.has('/status') || document.held.invalid.has('/status')) return [];
      return mainOf(sources, document) ? [] : [{ file, raw: question(document.index, waiting) }];
    }),
  );
}

function question(document: number, waiting: number): RawFinding {
  return report(PC017, {
    message: `Where does this partnership stand? Without a status it is judged as a draft, and ${number(waiting)} rules wait.`,
    why: 'What is expected of a partnership grows with its status: draft, selecting, contracted, transition, ramp, steady, improving, exiting, ended.',
    document,
    path: ['status'],
    fixes: [
      {
        title: 'Add status as TODO',
        operations: [
          {
            do: 'set',
            path: ['status'],
            value: 'TODO draft, selecting, contracted, transition, ramp, steady, improving, exiting or ended',
          },
        ],
        preferred: true,
      },
    ],
  });
}
