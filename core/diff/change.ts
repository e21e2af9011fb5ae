import type { Range } from '../syntax/lines.ts';
import type { Path } from '../syntax/tree.ts';

/**
 * What a change does to the client's exposure: `tighter` binds or protects more, `looser` less; `neutral` neither, or
 * nobody can say from the text alone.
 */
export type Direction = 'tighter' | 'looser' | 'neutral';

/** A place in one of the two versions. */
export interface PlaceOfChange {
  file: string;
  /** Its place among the documents of the file. */
  document: number;
  range: Range;
  path: Path;
}

/** One difference between two versions of a document, in contract words. */
export interface Change {
  /** `reworded`: the same value, written in another unit; `renamed`: an id that changed everywhere. */
  type: 'added' | 'removed' | 'changed' | 'renamed' | 'reworded';
  /** Kind and name of the document as it is now, `Partnership/harbour-chat`. */
  document: string;
  /** The section it stands in, and its title in the reference: `termination`, `Termination`. */
  section: string;
  area: string;
  /** The place with list items by id, as in findings: `/termination/byProvider/forConvenience/notice`. */
  path: string;
  /** What changed, as a sentence begins: `Provider's notice`. */
  what: string;
  /** The values as written, on one line; of a whole block, what stands in it. */
  before?: string;
  after?: string;
  direction: Direction;
  /** Set for what is proposed and not agreed. `accepted`: what was proposed before is agreed now. */
  proposal?: 'added' | 'withdrawn' | 'changed' | 'accepted';
  /** The clause that says it. */
  source?: string;
  /** Where it stood and where it stands; one of them is missing for what was added or removed. */
  base?: PlaceOfChange;
  head?: PlaceOfChange;
  /** Where the newer version shows it: the value, or what is left around it. None where the document is gone. */
  anchor?: PlaceOfChange;
}
