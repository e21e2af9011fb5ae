import type { Workspace } from '../check.ts';
import type { Facts } from '../model/facts.ts';

/** The fields with which the document for what only the client may read begins; the sides are to be filled in where they are not stated. */
export function companionHead({ kind, name, client, provider }: Facts): Record<string, unknown> {
  const sides = kind === 'Partnership' ? { client: 'TODO client', provider: 'TODO provider' } : {};
  return {
    kind,
    version: 1,
    name,
    ...sides,
    ...(client ? { client } : {}),
    ...(provider ? { provider } : {}),
    audience: 'client',
  };
}

/**
 * The file for what only the client may read of a definition: the one that its companion stands in, else
 * `NAME.client.partnership.yaml` beside it or in the nearest folder above that no policy shares. Undefined where a file has
 * that name already, and for a document that is for the client alone itself: one of that name is enough.
 */
export function clientFileOf(workspace: Workspace, { file, kind, name, audience }: Facts): string | undefined {
  const isShared = (path: string): boolean => workspace.policyFor(path).sharedWith() !== undefined;
  const companion = workspace.facts.find(
    (other) => other.kind === kind && other.name === name && other.audience === 'client' && !isShared(other.file),
  );
  if (companion) return companion.file;
  if (audience === 'client') return undefined;
  const parts = file.split('/');
  const own = (parts.pop() ?? '').replace(/\.partnership\.(ya?ml|json)$/, '');
  for (let depth = parts.length; depth >= 0; depth--) {
    const path = [...parts.slice(0, depth), `${own}.client.partnership.yaml`].join('/');
    if (!isShared(path)) return workspace.sources.some((source) => source.path === path) ? undefined : path;
  }
  return undefined;
}
