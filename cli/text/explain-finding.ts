import { type Finding, originText, type SetBy, type SeverityStep } from '../../core/index.ts';
import { number } from '../../core/text.ts';
import { painter } from '../colour.ts';
import type { Explained } from '../explain-finding.ts';
import { pageOf } from '../rule-data.ts';
import type { Terminal } from '../terminal.ts';
import { findingLines, layoutFor } from './finding.ts';
import { printable } from './printable.ts';
import { prepareFor } from './width.ts';
import { severityWords } from './words.ts';
import { hanging } from './wrap.ts';

/** Findings with everything that made them, one after the other. */
export async function explainedText(explained: readonly Explained[], terminal: Terminal): Promise<string> {
  await prepareFor(
    explained.flatMap(({ finding, source }) => [finding.message, finding.key, source?.syntax.text ?? '']),
  );
  return explained.map((one) => `${linesOf(one, terminal).join('\n')}\n`).join('\n');
}

function linesOf(explained: Explained, { colour, width }: Terminal): string[] {
  const { finding, rule, status, source, known } = explained;
  const paint = painter(colour);
  // Whether it is waived has a line of its own below.
  const { waived: _, ...bare } = finding;
  const row = (label: string, texts: readonly string[]): string[] =>
    texts.flatMap((text, index) =>
      hanging(`  ${(index === 0 ? label : '').padEnd(10)}  `, printable(text), width).map((line, at) =>
        index === 0 && at === 0 ? line.replace(label, () => paint(label, 'bold')) : line,
      ),
    );
  const judged = `from status ${rule.from} on${status === undefined ? '' : `; this partnership is ${status}`}`;
  return [
    paint(printable(finding.file), 'bold', 'underline'),
    ...findingLines(bare, source, layoutFor([bare], width, paint), { sayWhy: true, isNew: false }),
    '',
    ...row('rule', [`${rule.name}: ${rule.summary}`]),
    ...row('found when', [rule.condition]),
    ...row('numbers', finding.inputs.map(inputText)),
    ...row('limits', finding.thresholds.map(thresholdText)),
    ...row(
      'severity',
      finding.severityFrom.map((step) => severityText(step)),
    ),
    ...row('judged', [judged]),
    ...row('policy', [policyText(explained)]),
    ...row('waiver', [waiverText(explained)]),
    ...row('baseline', known === undefined ? [] : [known ? 'knows it: it fails nothing' : 'does not know it']),
    ...row('page', [pageOf(finding.rule)]),
    ...row('key', [finding.key]),
  ];
}

function inputText({ name, value, unit, assumed, from }: Finding['inputs'][number]): string {
  const amount = [typeof value === 'number' ? number(value, 2) : value, unit].filter(Boolean).join(' ');
  const origin = assumed ? 'assumed' : from;
  return `${name}: ${amount}${origin === undefined ? '' : ` (${origin})`}`;
}

function thresholdText({
  name,
  value,
  unit,
  means,
  default: builtIn,
  source,
  setBy,
}: Finding['thresholds'][number]): string {
  // Where a default comes from says first that it is one of ours, which stands here already.
  const because = source.replace(/^policy default(: )?/, '');
  const who = setBy
    ? `${byPolicy(setBy)}; the built-in default is ${number(builtIn, 2)}`
    : `built-in default${because === '' ? '' : `: ${because}`}`;
  const amount = [number(value, 2), unit].filter(Boolean).join(' ');
  return `${name} ${amount}: ${means.replace(/\.$/, '')} (${who})`;
}

function severityText({ severity, by, setBy }: SeverityStep): string {
  const word = severityWords[severity];
  if (by === 'rule') return `${word}, as the rule has it where nothing else is said`;
  if (by === 'case') return `${word}, as the rule has it in this case`;
  if (by === 'proposal') return `${word}, one step milder: a change is proposed`;
  return `${word}, by ${setBy ? byPolicy(setBy) : originText(setBy)}`;
}

function byPolicy(setBy: SetBy): string {
  const paths = setBy.paths === undefined ? '' : ` for ${setBy.paths.join(', ')}`;
  return `${originText(setBy)}${paths}`;
}

function policyText({ policies }: Explained): string {
  const [nearest, ...bases] = policies.map(({ name, file }) => `${name} (${file})`);
  if (nearest === undefined) return 'none: the built-in defaults hold';
  return bases.length === 0 ? nearest : `${nearest}, which builds on ${bases.join(', then ')}`;
}

function waiverText({ finding, waiver }: Explained): string {
  if (finding.waived) {
    const { until, by, reason } = finding.waived;
    return `until ${until}, accepted by ${by}: ${reason}. It fails nothing and counts half in health.`;
  }
  if (!waiver.possible) return 'not possible for this rule';
  return `none; it may be accepted for at most ${number(waiver.longest)} days, with a reason`;
}
