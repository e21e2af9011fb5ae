import type { SourceFile } from '../model/document.ts';
import { pathFrom } from '../policy/extends.ts';
import { findRule } from '../rules/rules.ts';
import { type Range, rangeOf } from '../syntax/lines.ts';
import { type Path, resolveAlias, type ScalarNode, type Span, type SyntaxNode } from '../syntax/tree.ts';
import { isWaiver } from '../waivers/in-comments.ts';
import { viewsFor } from './ids/mentions.ts';

/** A stretch of text that leads somewhere else: to a file of the workspace, to the page of a rule, or to an address. */
export interface Link {
  range: Range;
  to: { file: string } | { rule: string } | { url: string };
  /** What is there, in a few words. */
  tooltip: string;
}

/** The links of a file: policies that a policy builds on, rules that are set or waived, and addresses that stand alone. */
export function linksIn(sources: readonly SourceFile[], source: SourceFile): Link[] {
  const { comments, lineStarts, text } = source.syntax;
  const found: (Omit<Link, 'range'> & { span: Span })[] = [];
  const ruleLink = (id: string, span: Span): void => {
    const rule = findRule(id);
    if (rule) found.push({ span, to: { rule: id }, tooltip: `${id} ${rule.name}: ${rule.summary}` });
  };
  for (const { kind, root } of viewsFor(source)) {
    for (const { node, path } of root ? scalarsIn(root) : []) {
      if (typeof node.value !== 'string') continue;
      const span = inside(text, node);
      if (/^https?:\/\/[^\s"']+$/.test(node.value)) found.push({ span, to: { url: node.value }, tooltip: node.value });
      if (kind !== 'Policy') continue;
      if ((path[0] === 'rules' || path[0] === 'waivers') && path[2] === 'rule' && path.length === 3)
        ruleLink(node.value, span);
      if (path[0] !== 'extends' || path.length !== 2) continue;
      const file = pathFrom(source.path.slice(0, Math.max(0, source.path.lastIndexOf('/'))), node.value);
      // What is not there is a finding, not a link.
      if (sources.some((other) => other.path === file)) found.push({ span, to: { file }, tooltip: file });
    }
  }
  for (const comment of comments) {
    const id = isWaiver(comment.text) ? /\bPC\d{3}\b/.exec(comment.text.split(':')[0] ?? '')?.[0] : undefined;
    if (id === undefined) continue;
    const start = text.indexOf(id, comment.start);
    ruleLink(id, { start, end: start + id.length });
  }
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, to, tooltip }) => ({ range: rangeOf(lineStarts, span), to, tooltip }));
}

/** Every single value where it is written, with its path. */
function scalarsIn(root: SyntaxNode): { node: ScalarNode; path: Path }[] {
  const found: { node: ScalarNode; path: Path }[] = [];
  const visit = (node: SyntaxNode, path: Path): void => {
    if (node.type === 'alias') return;
    const here = resolveAlias(node);
    if (here.type === 'scalar') found.push({ node: here, path });
    else if (here.type === 'list') for (const [index, item] of here.items.entries()) visit(item, [...path, index]);
    else for (const { key, value, mergedBy } of here.entries) if (!mergedBy) visit(value, [...path, String(key.value)]);
  };
  visit(root, []);
  return found;
}

/** A value without its quotes. */
function inside(text: string, { start, end }: Span): Span {
  return /["']/.test(text[start] ?? '') && end - start > 1 ? { start: start + 1, end: end - 1 } : { start, end };
}
