import type { Fix } from '../findings.ts';
import { rule as PC002 } from '../rules/reading/PC002-yaml-syntax.ts';
import { rule as PC004 } from '../rules/reading/PC004-unknown-key.ts';
import type { Rule } from '../rules/rule.ts';
import { type Entry, keyText, type Path, resolveAlias } from '../syntax/tree.ts';
import { list, quoted } from '../text.ts';
import { homesOf } from './places.ts';
import { branchFor, formOf, type Kind, type SchemaNode } from './shape.ts';
import { nearest, simple } from './suggest.ts';
import { flowText, kindNoun } from './words.ts';

/** What is said of an entry whose name the language does not know at its place. */
export interface KeyVerdict {
  rule: Rule;
  message: string;
  why: string;
  fixes: Fix[];
  /** The name that was most likely meant. */
  meant?: string;
}

const unread = 'What stands there is not read until then.';

/** An unknown name in the block at `path`, whose entries may have the names of `properties`. */
export function explainKey(
  kind: Kind,
  path: Path,
  entry: Entry,
  properties: Record<string, SchemaNode>,
  stated: (name: string) => boolean,
): KeyVerdict {
  const name = keyText(entry.key);
  const span = { start: entry.key.start, end: entry.key.end };
  const value = resolveAlias(entry.value);
  const free = Object.keys(properties).filter((candidate) => !stated(candidate));

  const bare = value.type === 'scalar' && value.value === null && value.end === value.start;
  const glued = /^([\p{L}_-][\w-]*):(\S.*)$/u.exec(name);
  if (glued && bare) {
    return {
      rule: PC002,
      message: `A space is missing after the colon in ${quoted(name)}.`,
      why: 'Without the space the colon is part of the word.',
      fixes: [
        {
          title: 'Add the space',
          operations: [{ do: 'replace', span, text: `${glued[1]}: ${flowText(readable(glued[2]))}` }],
          preferred: true,
        },
      ],
      ...(Object.hasOwn(properties, glued[1] ?? '') ? { meant: glued[1] ?? '' } : {}),
    };
  }
  const words = /^([\w-]+)\s+(\S.*)$/.exec(name);
  if (words && bare && Object.hasOwn(properties, words[1] ?? '')) {
    return {
      rule: PC002,
      message: `A colon is missing in ${quoted(name)}.`,
      why: 'Each entry is a name, a colon, a space and a value.',
      fixes: [
        {
          title: 'Add the colon',
          operations: [{ do: 'replace', span, text: `${words[1]}: ${flowText(readable(words[2]))}` }],
          preferred: true,
        },
      ],
      meant: words[1] ?? '',
    };
  }
  if (name.startsWith('//')) {
    return {
      rule: PC002,
      message: 'A remark starts with "#", not with "//".',
      why: 'What stands here was taken for the name of an entry.',
      fixes: [],
    };
  }
  if (name.trim() === '') {
    return { rule: PC004, message: 'There is no name before this colon.', why: unread, fixes: [] };
  }
  const strange = /[\u00A0\u2000-\u200D\u202F\uFEFF]/.test(name) ? ' It holds an invisible space.' : '';

  const meant = byTitle(kind, properties, free, name) ?? nearest(name, free);
  const proposing = path.at(-1) === 'value' && path.at(-2) === 'proposed';
  const block = proposing ? path.slice(0, -2) : path;
  const home = block.findLast((part) => typeof part === 'string');
  const where = home === undefined ? `in a ${kindNoun(kind)}` : `under ${quoted(home)}`;
  if (meant !== undefined) {
    const fits =
      formOf(kind, properties[meant] ?? {}) === value.type || (value.type === 'scalar' && value.value === null);
    return {
      rule: PC004,
      message: `${quoted(name)} is not known ${where}. Did you mean ${quoted(meant)}?${strange}`,
      why: unread,
      fixes: fits
        ? [{ title: `Rename to ${meant}`, operations: [{ do: 'replace', span, text: meant }], preferred: true }]
        : [],
      meant,
    };
  }
  const near = nearest(name, Object.keys(properties));
  if (near !== undefined && simple(near) === simple(name)) {
    return {
      rule: PC004,
      message: `${quoted(name)} is not known ${where}; ${quoted(near)} is, and stands here already.`,
      why: unread,
      fixes: [],
    };
  }
  const homes = homesOf(kind, name);
  const [only] = homes;
  if (only !== undefined && homes.length === 1) {
    const place =
      only.length === 0
        ? 'at the top of the document'
        : `under ${quoted(only.filter((part) => part !== '[]').join(' / '))}`;
    return { rule: PC004, message: `${quoted(name)} belongs ${place}, not here.`, why: unread, fixes: [] };
  }
  const own = Object.keys(properties).filter((candidate) => !['source', 'note', 'proposed'].includes(candidate));
  const known =
    own.length === 0
      ? ''
      : own.length <= 12
        ? ` Known there: ${list(own)}.`
        : ` Known there: ${own.slice(0, 12).join(', ')} and ${own.length - 12} more.`;
  return {
    rule: PC004,
    message: `${quoted(name)} is not known ${where}.`,
    why: `${unread}${known} What the language has no name for goes into a note.`,
    fixes: [],
  };
}

/** The entry whose title is what was written: `Longest bearable outage`. */
function byTitle(
  kind: Kind,
  properties: Record<string, SchemaNode>,
  free: readonly string[],
  name: string,
): string | undefined {
  return free.find((candidate) => {
    const property = properties[candidate];
    const title = property && (property.title ?? branchFor(kind, property, 'scalar').title);
    return title !== undefined && simple(title) === simple(name);
  });
}

/** A value that stood too close to its colon: numbers, true and false stay what they are. */
function readable(text = ''): unknown {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text === 'true' || text === 'false' ? text === 'true' : text;
}
