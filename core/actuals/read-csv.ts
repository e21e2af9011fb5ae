import type { SourceFile } from '../model/document.ts';

/** Which facts a CSV file holds, by its suffix; undefined when it is none of ours. */
export function csvKindOf(path: string): 'Actuals' | 'Log' | undefined {
  if (path.endsWith('.actuals.csv')) return 'Actuals';
  return path.endsWith('.log.csv') ? 'Log' : undefined;
}

/** Reads a CSV of readings or log entries. */
export function readCsvFile(path: string, text: string): SourceFile {
  return { path, syntax: { text, lineStarts: [0], documents: [], comments: [], problems: [] }, documents: [], problems: [] };
}
