import { providerText } from '../../scaffold/files/provider.ts';
import { branchFor } from '../../schema/shape.ts';
import { fieldAt } from '../../schema/words.ts';
import { nodeAt } from '../../syntax/tree.ts';
import { isOpen } from '../ids/places.ts';
import { besidePath, homesOf } from './other-files.ts';
import type { Place, Refactoring } from './refactoring.ts';

/** Begins the file of a provider that is named but described nowhere. */
export function describeProvider(place: Place): Refactoring[] {
  const { path, target, sources } = place;
  const schema = fieldAt(target.kind, path);
  const node = nodeAt(target.root, path);
  if (!schema || branchFor(target.kind, schema, 'scalar')['x-ref'] !== 'provider') return [];
  if (node?.type !== 'scalar' || typeof node.value !== 'string' || isOpen(node.value)) return [];
  const name = node.value;
  const file = besidePath(place, [name, `${name}-provider`]);
  const known = sources.some(({ documents }) => documents.some((one) => one.kind === 'Provider' && one.name === name));
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(name) || known || homesOf(sources, 'Provider', name).length > 0 || !file) return [];
  const text = providerText(name, 'TODO full name of the company', true);
  return [{ title: `Describe ${name} in ${file}`, kind: 'refactor.extract', edits: [], other: { file, text } }];
}
