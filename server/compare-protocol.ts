import type { Direction, PartnershipChange, Range } from '../core/index.ts';

/**
 * Client to server: what differs between a commit and the files as they are, saved or not. The server has no git; the
 * client gives it the texts of the commit, once for each commit.
 */
export const compareMessage = 'partnership/compare';

export interface CompareParams {
  /** A file: what is compared is the folder that it belongs to. */
  uri: string;
  /** The commit in full: under one name there are always the same texts. */
  commit: string;
  /** How it is called in what is shown: `main (1a2b3c4d5e6f)`. */
  name: string;
  /**
   * Files that differ between the commit and the disk, and those that are open; without a text where the commit has no
   * such file. All others are in the commit as they are on the disk.
   */
  files?: { uri: string; text?: string }[];
  /** The folder that links of the Markdown start from: `/path` is below it. Left out, they are whole URIs. */
  linksFrom?: string;
}

/** Null for a file that is not ours; `needsFiles` when the server has not had the texts of that commit. */
export type CompareResult = Compared | { needsFiles: true } | null;

export interface Compared {
  /** All that differs, as `partnership diff --format markdown` says it; changes lead to their lines. */
  markdown: string;
  counts: Record<Direction, number>;
  /** Every partnership that changed, with its health before and after. */
  partnerships: PartnershipChange[];
  /** Changes that have a place in the files as they are. */
  marks: ChangeMark[];
  /** URIs of files that cannot be read in full just now: what changed in them is not shown. */
  unread: string[];
}

export interface ChangeMark {
  uri: string;
  range: Range;
  direction: Direction;
  /** `Provider's notice: 190 days → 30 days (MSA §14.2)`. */
  text: string;
  /** `was 190 days`. */
  since: string;
  /** Findings that it brought and ended, each in a sentence; without those that stand at its line anyway. */
  effects: string[];
}
