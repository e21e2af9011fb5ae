import type { Path, SyntaxNode } from '../../syntax/tree.ts';
import { nodeAt } from '../../syntax/tree.ts';
import { plain } from '../markdown.ts';
import type { ValueOffer } from './item.ts';
import { allViews, nearViews, type Scene, textsIn, type View } from './scene.ts';

/**
 * The people and roles who may be meant at a path: those of this document, its companions, its provider and portfolio;
 * of anybody in the workspace, where nobody there fits. Below `client` nobody from the provider, and the reverse.
 */
export function people(scene: Scene, path: Path): ValueOffer[] {
  const near = offersOf(scene, path, nearViews(scene));
  return near.length > 0 ? near : offersOf(scene, path, allViews(scene));
}

function offersOf(scene: Scene, path: Path, views: readonly View[]): ValueOffer[] {
  const side = sideOf(path);
  const seen = new Set<string>();
  return listed(views).flatMap(({ id, node, view }) => {
    const [name, stated, role, level] = textsIn(node, ['name', 'side', 'role', 'level']);
    const theirs = stated ?? (view.kind === 'Provider' ? 'provider' : view.kind === 'Portfolio' ? 'client' : undefined);
    if (seen.has(id) || (side !== undefined && theirs !== undefined && theirs !== side)) return [];
    seen.add(id);
    const called = name ?? role ?? id;
    const what = [name === undefined ? undefined : role, theirs && `${theirs}'s side`].filter(
      (word) => word !== undefined,
    );
    return [
      {
        label: id,
        kind: 'reference',
        detail: [called, ...what].join(', '),
        documentation: [
          `**${plain(called)}**${what.length > 0 ? `: ${what.map(plain).join(', ')}` : ''}`,
          level === undefined ? '' : `Level: ${plain(level)}`,
          view === scene.view ? '' : plain(view.file),
        ]
          .filter(Boolean)
          .join('\n\n'),
        words: [name, role].filter(Boolean).join(' '),
        value: id,
        rank: view === scene.view ? 0 : 1,
      } satisfies ValueOffer,
    ];
  });
}

/** The roles of the people listed near, in their words. */
export function roles(scene: Scene): string[] {
  return listed(nearViews(scene)).flatMap(({ node }) => textsIn(node, ['role'])[0] ?? []);
}

interface Listed {
  id: string;
  node: SyntaxNode | undefined;
  view: View;
}

function listed(views: readonly View[]): Listed[] {
  return views.flatMap((view) =>
    view.declared
      .filter(({ type }) => type === 'person')
      .map(({ id, path }) => ({ id, node: nodeAt(view.root, path.slice(0, -1)), view })),
  );
}

/** The side that a field asks for by its name or by the block around it. */
function sideOf(path: Path): 'client' | 'provider' | undefined {
  const part = path.slice(-3).findLast((one) => one === 'client' || one === 'provider');
  return part as 'client' | 'provider' | undefined;
}
