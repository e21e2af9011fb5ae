import type { RawFinding } from '../../findings.ts';
import type { DefinitionDocument } from '../../model/document.ts';
import { leafNameAt } from '../../schema/shape.ts';
import { heldPath } from '../../schema/words.ts';
import { keyText, type Path, type SyntaxNode } from '../../syntax/tree.ts';
import { money, quoted } from '../../text.ts';
import { rule } from './PC011-money-form.ts';
import { report } from './report.ts';

/** Currencies whose smallest unit is a thousandth: three decimals are nothing unusual. */
const thousandths = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/**
 * Amounts such as `12.500 EUR`. In half of Europe that is twelve thousand five hundred; here a point stands for
 * decimals. Told only where the third decimal is a zero, since a price per minute may have three.
 */
export function groupedAmounts({ kind, syntax, index }: DefinitionDocument): RawFinding[] {
  const findings: RawFinding[] = [];
  const visit = (node: SyntaxNode, path: Path): void => {
    if (node.type === 'map')
      for (const { key, value, mergedBy } of node.entries) if (!mergedBy) visit(value, [...path, keyText(key)]);
    if (node.type === 'list') for (const [place, item] of node.items.entries()) visit(item, [...path, place]);
    const said = node.type === 'scalar' ? String(node.value) : '';
    const [, amount, currency = ''] = /^([1-9]\d{0,2}\.\d\d0) ?([A-Z]{3})$/.exec(said) ?? [];
    if (amount === undefined || thousandths.has(currency) || leafNameAt(kind, heldPath(path)) !== 'money') return;
    const [small, large] = [money(Number(amount), currency), money(Number(amount.replace('.', '')), currency)];
    findings.push(
      report(rule, {
        severity: 'warning',
        message: `${quoted(said)} reads as ${small}. Is ${large} meant?`,
        why: 'The point stands for decimals, and nothing stands between thousands.',
        document: index,
        path,
        fixes: [
          {
            title: `Write ${amount.replace('.', '')} ${currency}`,
            operations: [{ do: 'set', path, value: `${amount.replace('.', '')} ${currency}` }],
          },
          {
            title: `Write ${Number(amount)} ${currency}`,
            operations: [{ do: 'set', path, value: `${Number(amount)} ${currency}` }],
          },
        ],
      }),
    );
  };
  if (syntax.root) visit(syntax.root, []);
  return findings;
}
