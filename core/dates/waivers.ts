import type { Workspace } from '../check.ts';
import { placeAt } from '../health/loss.ts';
import type { Place } from '../health/types.ts';
import type { SourceFile } from '../model/document.ts';
import { brokenPolicies } from '../policy/broken-policies.ts';
import { findRule } from '../rules/rules.ts';
import { rangeOf } from '../syntax/lines.ts';
import { waiversInComments } from '../waivers/in-comments.ts';
import { waiversInPolicies } from '../waivers/in-policies.ts';
import type { Waiver } from '../waivers/waiver.ts';
import { words } from './words.ts';

/** A waiver that holds, or held, until a day. */
export interface WaiverEnd {
  date: string;
  title: string;
  why: string;
  by: string;
  /** `Partnership/harbour-chat`, `Policy/house`. */
  document: string;
  key: string;
  place: Place;
}

/** The ends of all waivers that have all they need: the others are findings already, and waive nothing. */
export function waiversDue({ sources }: Workspace): WaiverEnd[] {
  const waivers = [...sources.flatMap(waiversInComments), ...waiversInPolicies(sources, brokenPolicies(sources))];
  return waivers.flatMap((waiver) => {
    const { rule, until, by, reason } = waiver;
    const known = findRule(rule);
    if (!known || known.waivable === false || until === undefined || by === undefined || reason === undefined)
      return [];
    const { document, place } = placeOf(waiver);
    return [
      {
        date: until,
        title: `Waiver of ${known.id} ends`,
        why: `${known.summary} Accepted by ${words(by, '')}: ${words(reason, '')}`,
        by,
        document,
        key: `${document}${place.path} waiver of ${known.id}`,
        place,
      },
    ];
  });
}

function placeOf({ where }: Waiver): { document: string; place: Place } {
  if (where.type === 'policy') {
    const { file, document, path } = where;
    return { document: `Policy/${document.name}`, place: placeAt(file, document, path) };
  }
  const { file, span } = where;
  const document = documentAt(file, span.start);
  return {
    document: document ? `${document.kind}/${document.name}` : file.path,
    place: { file: file.path, range: rangeOf(file.syntax.lineStarts, span), path: '' },
  };
}

function documentAt(file: SourceFile, offset: number): SourceFile['documents'][number] | undefined {
  return file.documents.findLast(({ syntax }) => (syntax.root?.start ?? 0) <= offset) ?? file.documents[0];
}
