import type { Rule } from '../../core/index.ts';
import { painter } from '../colour.ts';
import { ruleData } from '../rule-data.ts';
import type { Terminal } from '../terminal.ts';
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
  const lines = [
    `${paint(`${data.id} ${data.name}`, 'bold')}   ${data.area} · ${paint(data.severity, severityStyles[data.severity])} · from ${data.from} on`,
    ...hanging('', data.summary, width),
    '',
    ...row('when', data.condition),
    ...options.flatMap((option, index) => row(index === 0 ? 'options' : '', option)),
    ...data.fixes.flatMap((fix) => row('fix', fix)),
    ...row('waiver', data.waivable ? 'with a reason and an end date' : 'not possible'),
    ...row('page', data.page),
  ];
  return `${lines.join('\n')}\n`;
}

/** All rules, one to a line. */
export function ruleListText(rules: readonly Rule[], { colour, width }: Terminal): string {
  const paint = painter(colour);
  const longest = (words: readonly string[]): number => Math.max(0, ...words.map((word) => word.length));
  const names = longest(rules.map(({ name }) => name));
  const areas = longest(rules.map(({ area }) => area));
  const lines = rules.flatMap(({ id, name, area, severity, summary }) => {
    const word = severityWords[severity].padEnd(5);
    const label = `${id}  ${word}  ${area.padEnd(areas)}  ${name.padEnd(names)}  `;
    return hanging(label, summary, Math.max(width, label.length + 40)).map((line) =>
      line.replace(word, () => paint(word, severityStyles[severity])),
    );
  });
  return `${lines.join('\n')}\n`;
}
