import type { SourceFile } from '../model/document.ts';

/** One KPI reading of one period. */
export interface Reading {
  kpi: string;
  /** As written: 2026-10, 2026-W41 or 2026-10-05. */
  period: string;
  /** In the unit of the KPI. */
  value: number;
  side?: 'client' | 'provider';
  file: string;
}

/** The readings of a partnership from all files, oldest first. */
export function readingsOf(_sources: readonly SourceFile[], _partnership: string): Reading[] {
  return [];
}
