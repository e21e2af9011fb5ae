import { stringify } from 'yaml';
import { inline } from '../../fixes/render.ts';
import { printable } from '../../text.ts';
import type { NewFile } from '../answers.ts';
import { slug } from '../ids.ts';
import { type RawAnswers, textOf } from '../questions/question.ts';
import { placeholders, type Template } from './template.ts';

/**
 * The files of a template with the answers in place of their placeholders. In YAML an answer is quoted wherever it would
 * otherwise change what the file says; nothing of a template is ever run. What was left open becomes `TODO` with the
 * question.
 */
export function fillTemplate(template: Template, raw: RawAnswers, asOf: string): NewFile[] {
  const values: Values = {
    of(id, short) {
      const question = template.questions.find((one) => one.id === id);
      const text = id === 'today' ? asOf : printable(textOf(raw, id)).replace(/\s+/g, ' ');
      if (text === '')
        return { text: `TODO ${(question?.ask ?? id).replace(/[?.:#]/g, '')}`.trim(), open: true, number: false };
      return { text: short ? slug(text) || 'todo' : text, open: false, number: question?.number === true && !short };
    },
  };
  return template.files.map(({ name, text }) => ({
    name: fileName(name, values),
    text: /\.ya?ml$/.test(name)
      ? inYaml(text, values)
      : /\.csv$/.test(name)
        ? inCsv(text, values)
        : plainly(text, values),
  }));
}

interface Values {
  of(id: string, short: boolean): { text: string; open: boolean; number: boolean };
}

function replaced(text: string, values: Values, written: (value: string) => string): string {
  return text.replace(placeholders, (_, id: string, short?: string) =>
    written(values.of(id, short !== undefined).text),
  );
}

function plainly(text: string, values: Values): string {
  return replaced(text, values, (value) => value);
}

/** Names of files are made of short names: no answer leads out of the folder. */
function fileName(name: string, values: Values): string {
  return name.replace(placeholders, (_, id: string) => {
    const { text, open } = values.of(id, false);
    return open ? 'todo' : slug(text) || 'new';
  });
}

function inCsv(text: string, values: Values): string {
  return replaced(text, values, (value) => (/[",;\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value));
}

/** A line of YAML: indentation and dashes, a key, and what follows it. */
const lineForm = /^(\s*(?:- +)*)((?:[\w$.-]+|"[^"]*"|'[^']*')\s*:(?:\s+|$))?(.*)$/;

function inYaml(text: string, values: Values): string {
  // The indentation of the block of text (`|`, `>`) that the lines stand in.
  let block: number | undefined;
  return text
    .split('\n')
    .map((line) => {
      const indent = /^\s*/.exec(line)?.[0].length ?? 0;
      if (block !== undefined && (line.trim() === '' || indent > block)) return plainly(line, values);
      block = /(^|[\s:-])[|>][+-]?\d?\s*(#.*)?$/.test(line) ? indent : undefined;
      return line.includes('{{') ? yamlLine(line, values) : line;
    })
    .join('\n');
}

function yamlLine(line: string, values: Values): string {
  if (/^\s*#/.test(line)) return plainly(line, values);
  const [, lead = '', key = '', rest = ''] = lineForm.exec(line) ?? [];
  const [, value = '', comment = ''] = /^(.*?)((?:\s+#.*)?\s*)$/.exec(rest) ?? [];
  return lead + key + yamlValue(value, values) + plainly(comment, values);
}

function yamlValue(value: string, values: Values): string {
  if (value.startsWith('"')) return replaced(value, values, (text) => JSON.stringify(text).slice(1, -1));
  if (value.startsWith("'")) return replaced(value, values, (text) => text.replaceAll("'", "''"));
  if (/^(\[|\{(?!\{))/.test(value))
    return value.replace(placeholders, (_, id: string, short?: string) => {
      const { text, number } = values.of(id, short !== undefined);
      return number ? text : inline(text, 'flow');
    });
  const only = /^\{\{[^{}]*\}\}$/.test(value);
  let number = false;
  let open = false;
  const text = value.replace(placeholders, (_, id: string, short?: string) => {
    const found = values.of(id, short !== undefined);
    number = found.number;
    open = found.open;
    return found.open && !only ? 'TODO' : found.text;
  });
  if (text === value || (only && number && !open)) return text;
  return stringify(text, { lineWidth: 0, compat: /^\d{4}-\d{2}-\d{2}$/.test(text) ? null : 'yaml-1.1' }).trimEnd();
}
