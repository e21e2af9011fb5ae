import type { Fix, RawFinding } from '../findings.ts';
import { rule as PC002 } from '../rules/reading/PC002-yaml-syntax.ts';
import { rule as PC014 } from '../rules/reading/PC014-no-value.ts';
import { rule as PC018 } from '../rules/reading/PC018-kind-missing.ts';
import { rule as PC019 } from '../rules/reading/PC019-kind-unknown.ts';
import { rule as PC021 } from '../rules/reading/PC021-nothing-in-file.ts';
import { rule as PC022 } from '../rules/reading/PC022-empty-document.ts';
import { report } from '../rules/reading/report.ts';
import { entryOf, keyText, type MapNode, resolveAlias, type SyntaxDocument, type SyntaxNode } from '../syntax/tree.ts';
import { list, quoted } from '../text.ts';
import { type Kind, kinds, schemaOfKind } from './shape.ts';
import { nearest } from './suggest.ts';

interface Recognised {
  kind?: Kind;
  findings: RawFinding[];
}

const starts =
  'A definition starts with "kind: Partnership", "version: 1" and "name: …"; its other lines follow below.';

/** The kind of a document, or findings that say why it has none. `undefined` stands for a file without any document. */
export function recogniseKind(document: SyntaxDocument | undefined, index: number, count: number): Recognised {
  if (!document)
    return {
      findings: [report(PC021, { message: 'There is nothing in this file.', why: starts, document: -1, path: [] })],
    };
  const { root } = document;
  if (!root) {
    // What a final `---` leaves behind is nobody's mistake; a file with nothing but empty documents is told once.
    if (count === 1 || index === count - 1) return { findings: [] };
    const span = { start: document.start, end: document.end };
    return {
      findings: [
        report(PC022, {
          message: `Document ${index + 1} of ${count} in this file is empty.`,
          why: 'A line "---" starts a new document. Take it out, or say below it what the document is.',
          document: index,
          path: [],
          span,
        }),
      ],
    };
  }
  const top = resolveAlias(root);
  if (top.type !== 'map') return { findings: [shapeless(top.type === 'scalar' ? top.value : undefined, index)] };
  const entry = entryOf(root, 'kind');
  if (!entry) return { findings: [kindMissing(top, index)] };
  const value = resolveAlias(entry.value);
  const written = value.type === 'scalar' ? value.value : undefined;
  const kind = kinds.find((candidate) => written === candidate);
  if (kind) return { kind, findings: [] };
  return { findings: [kindUnknown(written, top, index)] };
}

function shapeless(value: unknown, index: number): RawFinding {
  const glued = typeof value === 'string' ? /^(\w+):(\S+)/.exec(value) : null;
  if (glued) {
    return report(PC002, {
      message: `A space is missing after the colon in ${quoted(glued[0])}.`,
      why: 'Without the space the colon is part of the word.',
      document: index,
      path: [],
    });
  }
  const what = typeof value === 'string' ? 'running text' : value === undefined ? 'a list' : 'a single value';
  return report(PC018, {
    message: `This document is ${what}, not a definition.`,
    why: starts,
    document: index,
    path: [],
  });
}

function kindMissing(top: MapNode, index: number): RawFinding {
  const guess = likelyKind(top);
  const names = top.entries.map(({ key }) => keyText(key));
  const misspelt = names.find((name) => nearest(name, ['kind']) === 'kind');
  const fixes: Fix[] = [];
  if (misspelt !== undefined)
    fixes.push({
      title: 'Rename to kind',
      operations: [{ do: 'rename-key', path: [misspelt], to: 'kind' }],
      preferred: true,
    });
  else if (guess)
    fixes.push({
      title: `Add kind: ${guess}`,
      operations: [{ do: 'set', path: ['kind'], value: guess }],
      preferred: true,
    });
  return report(PC018, {
    message:
      misspelt === undefined
        ? 'This document does not say what it is: it has no kind.'
        : `${quoted(misspelt)} is not known. Did you mean "kind"?`,
    why: `Without it nothing in the document is judged. ${misspelt === undefined && guess ? `By its entries it is a ${guess}.` : `It is one of ${list(kinds, 'or')}.`}`,
    document: index,
    path: misspelt === undefined ? [] : [misspelt],
    onKey: true,
    fixes,
  });
}

function kindUnknown(written: unknown, top: MapNode, index: number): RawFinding {
  const near = typeof written === 'string' ? nearest(written, kinds) : undefined;
  const empty = written === null || written === undefined;
  const guess = near ?? (empty ? likelyKind(top) : undefined);
  return report(empty && written === null ? PC014 : PC019, {
    message: empty
      ? 'The kind of this document is not stated.'
      : `There is no kind ${quoted(written)}.${near === undefined ? '' : ` Did you mean ${quoted(near)}?`}`,
    why: `Without it nothing in the document is judged. It is one of ${list(kinds, 'or')}.`,
    ...(empty && written === null ? { severity: 'error' as const } : {}),
    document: index,
    path: ['kind'],
    fixes:
      guess === undefined
        ? []
        : [{ title: `Change to ${guess}`, operations: [{ do: 'set', path: ['kind'], value: guess }], preferred: true }],
  });
}

/** The kind that a document has, or was most likely meant to have; undefined where that cannot be told. */
export function kindMeant(root: SyntaxNode | undefined): Kind | undefined {
  const top = root && resolveAlias(root);
  if (top?.type !== 'map') return undefined;
  const misspelt = top.entries.find(({ key }) => nearest(keyText(key), ['kind']) === 'kind');
  const value = (entryOf(top, 'kind') ?? misspelt)?.value;
  const written = value && resolveAlias(value);
  const word = written?.type === 'scalar' && typeof written.value === 'string' ? written.value : undefined;
  const near = word === undefined ? undefined : nearest(word, kinds);
  return kinds.find((kind) => kind === word) ?? kinds.find((kind) => kind === near) ?? likelyKind(top);
}

/** The kind that knows most of the entries, if it is only one and there are at least two beside those that all have. */
export function likelyKind(top: MapNode): Kind | undefined {
  const common = new Set(['kind', 'version', 'name', 'title', 'source', 'note', 'proposed']);
  const names = top.entries.map(({ key }) => keyText(key)).filter((name) => !common.has(name));
  const scores = kinds.map((kind) => ({
    kind,
    known: names.filter((name) => Object.hasOwn(schemaOfKind(kind).properties ?? {}, name)).length,
  }));
  scores.sort((a, b) => b.known - a.known);
  const [first, second] = scores;
  return first && first.known >= 1 && first.known > (second?.known ?? 0) ? first.kind : undefined;
}
