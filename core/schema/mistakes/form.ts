import { openState } from '../../model/leaves.ts';
import { rule as PC005 } from '../../rules/reading/PC005-wrong-form.ts';
import { rule as PC020 } from '../../rules/reading/PC020-version-unsupported.ts';
import { resolveAlias } from '../../syntax/tree.ts';
import { count, quoted } from '../../text.ts';
import { branchFor, type SchemaNode } from '../shape.ts';
import { exampleOf, flowText, inSentence } from '../words.ts';
import type { Mistake, Verdict } from './mistake.ts';

/** A block, a list or a single value where the language expects another form. */
export function formMistake(mistake: Mistake): Verdict | undefined {
  const { keyword, params, node, label } = mistake;
  if (keyword === 'const' && params.allowedValue === 1) return versionMistake(mistake);
  if (keyword === 'const' && params.allowedValue === false) return trueForBlock(mistake);
  if (keyword === 'minItems')
    return { rule: PC005, message: `${label} needs at least ${count(Number(params.limit), 'item')}.` };
  if (keyword === 'maxItems')
    return { rule: PC005, message: `${label} takes at most ${count(Number(params.limit), 'item')}.` };
  if (params.type === 'object') return blockExpected(mistake);
  if (params.type === 'array') return listExpected(mistake);
  if (node.type === 'scalar') return undefined;
  return valueExpected(mistake);
}

function versionMistake({ value, written }: Mistake): Verdict {
  const same = String(value).trim() === '1';
  return {
    rule: PC020,
    message: same
      ? 'The version is the number 1, without quotation marks.'
      : `Version ${printed(value, written)} of the language does not exist; there is version 1.`,
    why: 'The version says by which words a definition is read.',
    ways: [{ title: 'Write version: 1', value: 1, preferred: true }],
  };
}

/** A version as people say it: without the quotation marks that it was written with. */
function printed(value: unknown, written: string): string {
  return typeof value === 'string' ? quoted(value) : written;
}

function trueForBlock({ label, kind, schema }: Mistake): Verdict {
  const example = exampleOf(kind, schema, 'map');
  return {
    rule: PC005,
    message: `${label}: true says too little. Say what was agreed, or false if there is none.`,
    why: example === undefined ? 'Only false is an answer by itself.' : `Such as ${example}.`,
    ways: [{ title: 'Mark it as TODO', value: `TODO ${inSentence(label)}` }],
  };
}

function blockExpected({ node, label, kind, schema, value, written }: Mistake): Verdict {
  const example = exampleOf(kind, schema, 'map');
  const why =
    example === undefined
      ? 'What belongs to it stands on lines of its own below, indented by two spaces.'
      : `Such as ${example}, or the same on lines of its own below.`;
  if (node.type === 'list') {
    const [only] = node.items;
    const dash = node.items.length === 1 && only && resolveAlias(only).type === 'map' ? ' Leave out the dash.' : '';
    return { rule: PC005, message: `${label} is one block, not a list.${dash}`, why };
  }
  return {
    rule: PC005,
    message: `${label} has parts with names of their own; ${quoted(typeof value === 'string' ? value : written)} alone does not say which is meant.`,
    why,
  };
}

function listExpected(mistake: Mistake): Verdict {
  const { node, label, kind, schema, value } = mistake;
  const items = branchFor(kind, schema, 'list').items;
  const single = items !== undefined && !branchFor(kind, items, 'scalar').properties;
  const example = exampleOf(kind, schema, 'list');
  const why =
    example === undefined
      ? 'Each item starts with a dash and a space on a line of its own.'
      : `Such as ${example}, or each item on a line of its own with a dash and a space before it.`;
  if (node.type === 'map') {
    const dashed = node.entries.filter(({ key }) => String(key.value).startsWith('-'));
    if (dashed.length > 0)
      return {
        rule: PC005,
        message: 'A space is missing after the dash of a list item.',
        why: 'Without the space the dash is part of the word behind it.',
      };
    return { rule: PC005, message: `${label} is a list; each item starts with a dash and a space.`, why };
  }
  return {
    rule: PC005,
    message: `${label} is a list, even if there is only one item.`,
    why,
    ways:
      single && mayStand(value, branchFor(kind, items, 'scalar'))
        ? [{ title: `Write [${flowText(value)}]`, value: [value], preferred: true }]
        : [],
  };
}

function valueExpected({ node, label, example, kind, schema }: Mistake): Verdict {
  // A sentence among the words of the message needs marks around it.
  const sentence = example !== undefined && /[.;:,]( |$)/.test(example);
  const such = example === undefined ? '' : `, such as ${sentence ? quoted(example) : example}`;
  if (node.type === 'list') {
    const [only] = node.items;
    const inner = node.items.length === 1 && only ? resolveAlias(only) : undefined;
    return {
      rule: PC005,
      message: `${label} takes one value${such}, not a list.`,
      ways:
        inner?.type === 'scalar' && mayStand(inner.value, branchFor(kind, schema, 'scalar'))
          ? [{ title: `Write ${String(inner.value)}`, value: inner.value, preferred: true }]
          : [],
    };
  }
  const parts = branchFor(kind, schema, 'map').properties;
  if (parts !== undefined) return { rule: PC005, message: `${label} is not a block of this form${such}.` };
  return { rule: PC005, message: `${label} takes one value${such}, not a block of its own.` };
}

/** Whether a single value could be read there, so that writing it mends something. */
function mayStand(value: unknown, { type, pattern, enum: choices }: SchemaNode): boolean {
  if (value === null || value === undefined) return false;
  if (openState(value) !== undefined) return true;
  if (choices !== undefined) return choices.includes(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type !== undefined && typeof value !== type) return false;
  return pattern === undefined || new RegExp(pattern, 'u').test(String(value));
}
