import { dataOf, type SyntaxFile } from './tree.ts';

/** Whether a text could be read without any problem. */
export function isSound({ problems, documents }: SyntaxFile): boolean {
  return problems.length === 0 && documents.length > 0 && documents.every((document) => document.problems.length === 0);
}

/** Whether two texts state the same values and have the same comments, in whatever layout and order of names. */
export function saysTheSame(one: SyntaxFile, other: SyntaxFile): boolean {
  return said(one) === said(other);
}

function said({ documents, comments }: SyntaxFile): string {
  return JSON.stringify([documents.map(({ root }) => inOrder(dataOf(root))), comments.map(({ text }) => text).sort()]);
}

function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const fields = value as Record<string, unknown>;
  return Object.keys(fields)
    .sort()
    .map((name) => [name, inOrder(fields[name])]);
}
