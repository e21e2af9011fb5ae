import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import type { Path, Span } from '../syntax/tree.ts';

/** A finding that somebody accepts for a time, as written beside the clause or in a policy. */
export interface Waiver {
  /** As written: an id (`PC403`); other words are a fault of the waiver. */
  rule: string;
  /** Last day on which it holds, ISO; undefined when not stated or no day. */
  until: string | undefined;
  by: string | undefined;
  reason: string | undefined;
  /** Day on which it was approved, where stated: the longest time counts from then, else from `asOf`. */
  approvedOn?: string | undefined;
  where: WaiverInComment | WaiverInPolicy;
}

/** `# waive PC403 until 2027-03-31 by ines: reason` beside a clause. */
export interface WaiverInComment {
  type: 'comment';
  file: SourceFile;
  span: Span;
  /** 0-based lines that it covers, both included. */
  firstLine: number;
  lastLine: number;
}

/** An entry of `waivers` in a policy. */
export interface WaiverInPolicy {
  type: 'policy';
  file: SourceFile;
  document: DefinitionDocument<'Policy'>;
  path: Path;
  /** `harbour-chat/termination/byProvider`: the name of a definition, then a path with items by id. Undefined: nowhere. */
  at: string | undefined;
}
