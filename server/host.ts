import type { FileText } from '../core/index.ts';

export interface FolderFiles {
  base?: string;
  files: FileText[];
  unreadable: { path: string; reason: string }[];
}

/** What a door offers beside the connection: how files that are not open are found, and what day it is. */
export interface Host {
  /**
   * All files of the product below a folder, and those above it that count in judging (policies, portfolios). Paths are
   * relative to `base`, the URI of the folder or of one above it with a final `/`; left out, it is the folder. Files
   * that cannot be read are named, not dropped.
   */
  readFolder(folder: string): Promise<FolderFiles>;
  /** The text of one file, or undefined when it is gone. */
  readOne(uri: string): Promise<string | undefined>;
  /** Today as an ISO day (UTC). */
  today(): string;
}
