import type { SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import type { Waiver } from './waiver.ts';

/** The waivers of all policies that can be used. `broken` are the files of those that cannot. */
export function waiversInPolicies(sources: readonly SourceFile[], broken: readonly string[]): Waiver[] {
  return sources.flatMap((file) =>
    broken.includes(file.path)
      ? []
      : file.documents.flatMap((document): Waiver[] => {
          if (!isKind(document, 'Policy')) return [];
          return (document.held.data.waivers ?? []).flatMap((waiver): Waiver[] =>
            waiver.rule === undefined
              ? []
              : [
                  {
                    rule: waiver.rule,
                    until: waiver.expires,
                    by: waiver.approvedBy,
                    reason: waiver.reason,
                    approvedOn: waiver.approvedOn,
                    where: {
                      type: 'policy',
                      file,
                      document,
                      path: document.held.pathOf.get(waiver) ?? [],
                      at: waiver.at,
                    },
                  },
                ],
          );
        }),
  );
}
