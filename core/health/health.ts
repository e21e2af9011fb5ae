import type { Workspace } from '../check.ts';
import type { Finding, NotEvaluated } from '../findings.ts';
import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import type { Reading } from '../actuals/readings.ts';

/** Relationship health of one partnership. */
export interface Health {
  partnership: string;
  file: string;
  score: number;
}

export interface HealthInput {
  workspace: Workspace;
  source: SourceFile;
  document: DefinitionDocument<'Partnership'>;
  findings: readonly Finding[];
  notEvaluated: readonly NotEvaluated[];
  readings: readonly Reading[];
}

/** Works out the health of one partnership. */
export function healthOf(input: HealthInput): Health {
  return { partnership: input.document.name, file: input.source.path, score: 100 };
}
