import type { CheckResult, Workspace } from '../../check.ts';
import type { Partnership } from '../../generated/types.ts';
import type { DefinitionDocument, SourceFile } from '../../model/document.ts';
import { isKind } from '../../model/facts.ts';
import { sharedContext } from '../../rules/judge-partnership.ts';
import type { RuleContext } from '../../rules/rule.ts';
import type { Path } from '../../syntax/tree.ts';

/** What the cursor is on, for those who know a fact about it. */
export interface HoverPlace {
  workspace: Workspace;
  source: SourceFile;
  document: DefinitionDocument;
  path: Path;
  /** On the key of the path's last part rather than in its value. */
  onKey: boolean;
  /** Undefined for a block. */
  value: string | number | boolean | null | undefined;
  offset: number;
  /** The workspace as it was at the last commit, where that is known. */
  base?: CheckResult;
}

/** What a fact about a partnership is worked out from. */
export interface PartnershipView {
  document: DefinitionDocument<'Partnership'>;
  data: Partnership;
  context: Omit<RuleContext, 'options' | 'report'>;
}

/** The partnership around a place, as its rules see it; undefined in any other kind of document. */
export function partnershipAt({
  workspace,
  source,
  document,
}: Pick<HoverPlace, 'workspace' | 'source' | 'document'>): PartnershipView | undefined {
  if (!isKind(document, 'Partnership')) return undefined;
  const context = sharedContext(workspace, source, document, document.held);
  // Who only looks at a fact has nobody to tell what it lacks.
  return { document, data: document.held.data, context: { ...context, needs: () => undefined } };
}

/** Whether a path has this form: `kpis`, any item, `target`; a part `*` stands for any. */
export function fits(path: Path, pattern: string): boolean {
  const parts = pattern.split('/');
  return parts.length === path.length && parts.every((part, at) => part === '*' || part === path[at]);
}
