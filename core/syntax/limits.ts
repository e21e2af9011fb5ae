/** Limits that keep a huge or hostile file from freezing the tool. Each one that is hit is a finding, never silence. */
export const limits = {
  /** Largest file that is read, in UTF-16 code units (about 70,000 lines). */
  fileLength: 2_000_000,
  /** Deepest nesting of maps and lists. */
  depth: 100,
  /** Most brackets that are open at once, wherever they stand. */
  brackets: 5_000,
  /** Most values that a document may have once its aliases are expanded. */
  expandedNodes: 500_000,
} as const;
