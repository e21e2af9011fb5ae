import { type Rule, ruleById } from '../../core/index.ts';
import { painter } from '../colour.ts';
import { ruleData } from '../rule-data.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from './printable.ts';
import { severityStyles, severityWords } from './words.ts';
import { hanging } from './wrap.ts';

/** One rule as a person reads it. */
export function ruleText(rule: Rule, { colour, width }: Terminal): string {
  const paint = painter(colour);
  const data = ruleData(rule);
  const row = (label: string, text: string): string[] =>
    hanging(`${label.padEnd(9)}  `, text, width).map((line, index) =>
      index === 0 && label !== '' ? paint(label, 'bold') + line.slice(label.length) : line,
    );
  const options = Object.entries(data.options).map(
    ([name, option]) => `${name}: ${option.default} ${option.unit}, ${option.means} (${option.source})`,
  );
  const off = data.offByDefault ? ` · ${paint('off until a policy gives it a severity', 'bold')}` : '';
  const severity = paint(data.severity, severityStyles[data.severity]);
  const lines = [
    `${paint(`${data.id} ${data.name}`, 'bold')}   ${data.area} · ${severity} · ${data.from === 'draft' ? 'in any status' : `from ${data.from} on`}${off}`,
    ...hanging('', data.summary, width),
    '',
    ...(data.example ? row('says', data.example.message) : []),
    ...row('when', data.condition),
    ...options.flatMap((option, index) => row(index === 0 ? 'options' : '', option)),
    ...(data.howToFix ? row('to do', data.howToFix) : []),
    ...data.fixes.flatMap((fix) => row('fix', fix)),
    ...row('waiver', data.waivable ? 'with a reason and an end date' : 'not possible'),
    ...data.related.flatMap((id, index) => row(index === 0 ? 'see also' : '', `${id} ${ruleById(id).summary}`)),
    ...row('page', data.page),
  ];
  return `${lines.join('\n')}\n`;
}

/** All rules: what each asks, and below it what it says about the example of its page. */
export function ruleListText(rules: readonly Rule[], { colour, width }: Terminal): string {
  const paint = painter(colour);
  const lines = rules.flatMap((rule) => {
    const { id, name, area, severity, from, summary, offByDefault, example } = ruleData(rule);
    const word = offByDefault ? 'off' : severityWords[severity];
    const head = `${id}  ${word.padEnd(5)}  ${name}`;
    const where = `   ${area}, ${from === 'draft' ? 'in any status' : `from ${from} on`}${offByDefault ? `; ${severity} once a policy gives it a severity` : ''}`;
    return [
      head.replace(word, () => paint(word, offByDefault ? 'dim' : severityStyles[severity])) + paint(where, 'dim'),
      ...hanging('       asks  ', summary, width),
      ...(example ? hanging('       says  ', printable(example.message), width) : []),
    ];
  });
  return `${lines.join('\n')}\n`;
}
