import type { FileText } from '../core/index.ts';

/** What a door offers beside the connection: how files that are not open are found, and what day it is. */
export interface Host {
  /** All files of the product below a folder, by path relative to it. Files that cannot be read are named, not dropped. */
  readFolder(folder: string): Promise<{ files: FileText[]; unreadable: { path: string; reason: string }[] }>;
  /** The text of one file, or undefined when it is gone. */
  readOne(uri: string): Promise<string | undefined>;
  /** Today as an ISO day (UTC). */
  today(): string;
}
