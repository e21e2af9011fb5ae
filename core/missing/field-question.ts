import { branchFor, type Kind, type SchemaNode, schemaOfKind } from '../schema/shape.ts';
import { inSentence } from '../schema/words.ts';
import { list } from '../text.ts';

/** The schema of a field as rules name it, with or without the lists on the way: `kpis.owner`, `scope[].headcount`. */
function schemasAlong(kind: Kind, field: string): SchemaNode[] {
  const along: SchemaNode[] = [];
  let schema: SchemaNode | undefined = schemaOfKind(kind);
  for (const part of field.split('.')) {
    schema = schema && branchFor(kind, itemOf(kind, schema), 'map').properties?.[part.replace(/\[\]$/, '')];
    if (!schema) return [];
    along.push(schema);
  }
  return along;
}

function itemOf(kind: Kind, schema: SchemaNode): SchemaNode {
  return branchFor(kind, schema, 'list').items ?? schema;
}

/**
 * What a field asks, in the words of the reference: `Frequency of csat and fcr: how often a reading is taken?` `items` are
 * those of the list that lack it, by name. Undefined where the language has no such field.
 */
export function fieldQuestion(kind: Kind, field: string, items: readonly string[] = []): string | undefined {
  const along = schemasAlong(kind, field);
  const own = along.at(-1);
  if (!own) return undefined;
  const titled = (schema: SchemaNode): string | undefined =>
    schema.title ?? branchFor(kind, schema, 'map').title ?? branchFor(kind, schema, 'scalar').title;
  const title = titled(own) ?? field;
  const around = along.length > 1 ? titled(along[along.length - 2] as SchemaNode) : undefined;
  const section = around && !title.toLowerCase().includes(around.toLowerCase()) ? inSentence(around) : undefined;
  const of = items.length > 0 ? list(items.slice(0, 5)) : section;
  const head = of === undefined ? title : `${title} (${of})`;
  const meaning = firstSentence(own.description ?? branchFor(kind, own, 'map').description ?? '');
  const truth = /^True (?:if|when) (.+)$/.exec(meaning)?.[1];
  if (truth !== undefined) return `${head}, yes or no: ${truth}?`;
  return meaning === '' ? `${head}?` : `${head}: ${inSentence(meaning)}?`;
}

/** The first sentence without its full stop; what comes after it in brackets or as a default is for the reference. */
function firstSentence(text: string): string {
  return (/^(.*?[^.\s])\.(?:\s|$)/.exec(text)?.[1] ?? text).split('; ')[0] ?? text;
}
