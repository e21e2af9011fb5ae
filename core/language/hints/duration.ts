import { readDuration } from '../../model/leaves.ts';
import { branchFor, type SchemaNode, schemaOfKind } from '../../schema/shape.ts';
import { keyText, type Path, type Span, type SyntaxNode } from '../../syntax/tree.ts';
import { days } from '../../text.ts';
import type { PartnershipView } from '../hover/place.ts';
import type { DraftHint } from '../inlay-hints.ts';

/** Counted on the calendar from a day that is stated, so that days would say something else. */
const onCalendar: ReadonlySet<string> = new Set(['renewFor', 'nonRenewalNotice']);

/** Behind a length of time in weeks, months, quarters or years: its days, which limits are compared with. `shown`: the part that is looked at. */
export function durationHints({ document }: PartnershipView, shown: Span): DraftHint[] {
  const hints: DraftHint[] = [];
  const visit = (node: SyntaxNode, schema: SchemaNode, path: Path): void => {
    // What an alias stands for is said where it is written.
    if (node.type === 'alias' || node.end < shown.start || node.start > shown.end) return;
    if (node.type === 'list') {
      const { items } = branchFor('Partnership', schema, 'list');
      if (items) for (const [index, item] of node.items.entries()) visit(item, items, [...path, index]);
      return;
    }
    if (node.type === 'map') {
      const { properties } = branchFor('Partnership', schema, 'map');
      for (const { key, value, mergedBy } of node.entries) {
        const name = keyText(key);
        const property = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
        if (property && !mergedBy && !onCalendar.has(name)) visit(value, property, [...path, name]);
      }
      return;
    }
    if (branchFor('Partnership', schema, 'scalar')['x-type'] !== 'duration') return;
    const read = readDuration(node.value);
    if (!read || !/week|month|quarter|year|business|^P/.test(read.text) || read.days < 1) return;
    hints.push({ path, label: `= ${days(read.days)}`, tooltip: tooltipOf(read.text) });
  };
  const { root } = document.syntax;
  if (root) visit(root, schemaOfKind('Partnership'), []);
  return hints;
}

function tooltipOf(text: string): string {
  if (/business/.test(text)) return 'Five business days count as seven days.';
  return /week/.test(text)
    ? 'As limits are compared with it.'
    : 'As limits are compared with it: a month counts 30 days, a quarter 90, a year 365.';
}
