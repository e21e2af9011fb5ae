import type { CsvKind } from '../../actuals/columns.ts';
import { columnsOf, listOf } from '../../actuals/columns.ts';
import { tableOf } from '../../actuals/header.ts';
import { columnName } from '../../actuals/table.ts';
import { branchFor } from '../../schema/shape.ts';
import { fieldAt } from '../../schema/words.ts';
import { lineEndOf, lineStartOf } from '../../syntax/lines.ts';
import { refsFor } from './diary.ts';
import type { Completion, ValueOffer } from './item.ts';
import { people } from './people.ts';
import type { Scene } from './scene.ts';
import { valuesAt } from './values.ts';

/** The cells of a line, apart at their delimiter; marks of quotation hold delimiters together. */
function cellsOf(line: string, delimiter: string): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    if (at < line.length && (quoted || line[at] !== delimiter)) continue;
    cells.push({ start, end: at });
    start = at + 1;
  }
  return cells;
}

/** In a table of readings or a diary: the names of columns in its first line, and what belongs in the cells below. */
export function cellItems(scene: Scene, kind: CsvKind): Completion[] {
  const { text, offset, source } = scene;
  const columns = columnsOf(kind);
  const { delimiter, rows, named } = tableOf(kind, text);
  const start = lineStartOf(text, offset);
  const line = text.slice(start, lineEndOf(text, offset));
  if (line.startsWith('#')) return [];
  const cells = cellsOf(line, delimiter);
  const index = cells.findIndex((cell) => offset - start <= cell.end);
  const cell = cells[index];
  if (!cell) return [];
  const head = rows[0];
  const span = { start: start + cell.start, end: start + cell.end };
  if (!head || (head.start >= start && head.start <= start + line.length)) {
    const present = new Set(
      cells
        .filter((one) => one !== cell)
        .map((one) => line.slice(one.start, one.end))
        .map((name) => named(name)?.column.name ?? columnName(name)),
    );
    const offers = columns
      .filter(({ name }) => !present.has(name))
      .map(({ name, required }): ValueOffer => {
        const field = fieldAt(kind, [listOf[kind], 0, name]);
        return {
          label: name,
          kind: 'key',
          detail: required ? `${field?.title ?? name}, needed` : field?.title,
          documentation: field?.description,
          value: name,
          rank: required ? 0 : 1,
        };
      });
    const empty = line.trim() === '';
    const whole: ValueOffer[] = empty
      ? [
          {
            label: columns
              .filter(({ required, name }) => required || name === 'partnership' || name === 'ref' || name === 'by')
              .map(({ name }) => name)
              .join(delimiter),
            kind: 'snippet',
            detail: 'all that is needed',
            rank: -1,
          },
        ]
      : [];
    return [...whole.map((offer) => ({ ...offer, value: offer.label })), ...offers].map((offer) =>
      cellItem(scene, span, offer, delimiter),
    );
  }
  const names = head.cells.map((one) => named(one.text)?.column.name ?? columnName(one.text));
  const said = (name: string): string | undefined => {
    const at = cells[names.indexOf(name)];
    return at && line.slice(at.start, at.end).trim();
  };
  const name = names[index];
  const column = columns.find((one) => one.name === name);
  if (!column) return [];
  const about =
    said('partnership') || source.path.slice(source.path.lastIndexOf('/') + 1).replace(/\.(actuals|log)\.csv$/, '');
  const here: Scene = { ...scene, about };
  const path = [listOf[kind], 0, column.name];
  const leaf = branchFor(kind, fieldAt(kind, path) ?? {}, 'scalar');
  const typed = text.slice(span.start, offset);
  const offers =
    column.name === 'ref'
      ? refsFor(here, said('event'))
      : column.name === 'by'
        ? people(here, [said('side') ?? ''])
        : valuesAt(here, leaf, path, typed);
  return offers.map((offer) => cellItem(scene, span, offer, delimiter));
}

function cellItem(
  { offset }: Scene,
  span: { start: number; end: number },
  offer: ValueOffer,
  delimiter: string,
): Completion {
  const text = String(offer.value ?? offer.label);
  const quoted = offer.kind !== 'snippet' && (text.includes(delimiter) || text.includes('"'));
  return {
    label: offer.label,
    kind: offer.kind,
    detail: offer.detail,
    documentation: offer.documentation,
    sort: String((offer.rank ?? 0) + 1).padStart(3, '0'),
    filter: offer.words === undefined ? undefined : `${offer.label} ${offer.words}`,
    insert: { start: span.start, end: offset },
    replace: span,
    newText: quoted ? `"${text.replace(/"/g, '""')}"` : text,
    snippet: false,
  };
}
