export interface ZipEntry {
  name: string;
  /** Bytes in the file, and unpacked. */
  packed: number;
  size: number;
  content: Buffer;
}
/** What a zip file holds, by its central directory. */
export declare function entriesOf(zip: Buffer): ZipEntry[];
/** The zip file that holds these contents, in this order. */
export declare function zipOf(entries: readonly Pick<ZipEntry, 'name' | 'content'>[]): Promise<Buffer>;
