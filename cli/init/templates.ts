import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { scaffolding } from '../../core/index.ts';
import { list } from '../../core/text.ts';
import { UsageError } from '../errors.ts';
import { chooseTemplate } from './ask.ts';

type Template = scaffolding.Template;

/** Files of a template beyond these are not for people to go through. */
const mostFiles = 50;
const largest = 200_000;

/** The template to take; undefined for the product's own questions. */
export async function templateFor(
  folder: string | undefined,
  wanted: string | undefined,
  asks: boolean,
): Promise<Template | undefined> {
  if (folder === undefined) {
    if (wanted === undefined) return undefined;
    throw new UsageError(`Where is template ${wanted}? Name its folder with --templates, or in the policy.`);
  }
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`There is no folder ${folder} with templates.`);
  const folders = existsSync(join(folder, scaffolding.templateFile))
    ? [{ name: folder.split(/[\\/]/).at(-1) ?? folder, path: folder }]
    : readdirSync(folder)
        .sort()
        .map((name) => ({ name, path: join(folder, name) }))
        .filter(({ path }) => existsSync(join(path, scaffolding.templateFile)));
  const names = folders.map(({ name }) => name);
  if (names.length === 0)
    throw new UsageError(`${folder} holds no template: a folder with a ${scaffolding.templateFile}.`);
  if (wanted !== undefined) {
    const found = folders.find(({ name }) => name === wanted);
    if (found) return read(found.name, found.path);
    throw new UsageError(`There is no template ${wanted}; there ${names.length === 1 ? 'is' : 'are'} ${list(names)}.`);
  }
  if (asks) {
    const templates = folders.map(({ name, path }) => read(name, path));
    return chooseTemplate(templates);
  }
  // Where nobody can be asked, the only one is meant; of several, one has to be named.
  const [only] = folders;
  if (only && folders.length === 1) return read(only.name, only.path);
  throw new UsageError(`Say which template is meant with --template: ${list(names, 'or')}.`);
}

function read(name: string, folder: string): Template {
  const found = scaffolding.readTemplate(name, filesIn(folder));
  if ('template' in found) return found.template;
  throw new UsageError(found.faults.join('\n'));
}

/** Plain files below a folder, with `/` in their names; links are not followed. */
function filesIn(folder: string, below = ''): scaffolding.NewFile[] {
  const files = readdirSync(join(folder, below))
    .sort()
    .flatMap((entry): scaffolding.NewFile[] => {
      const name = below === '' ? entry : `${below}/${entry}`;
      const stats = lstatSync(join(folder, name));
      if (stats.isDirectory()) return filesIn(folder, name);
      if (!stats.isFile() || entry.startsWith('.')) return [];
      if (stats.size > largest) throw new UsageError(`${join(folder, name)} is too large for a template.`);
      return [{ name, text: readFileSync(join(folder, name), 'utf8') }];
    });
  if (files.length > mostFiles) throw new UsageError(`${folder} has more than ${mostFiles} files.`);
  return files;
}
