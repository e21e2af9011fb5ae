import type { Workspace } from '../check.ts';
import type { Finding } from '../findings.ts';
import { isThere } from '../fixes/target.ts';
import { type DefinitionDocument, pointerOf, type SourceFile } from '../model/document.ts';
import { branchFor, type SchemaNode, schemaAt, schemaOfKind } from '../schema/shape.ts';
import { dataOf, nodeAt, type Path, resolveAlias } from '../syntax/tree.ts';
import { type Desk, deskFor, placeIn } from './desk.ts';
import { fieldsAt, labelOf } from './field.ts';
import { placeFindings } from './findings.ts';
import type { Form, FormField, FormOption, FormPart, FormSection } from './form.ts';
import { type Holder, holderOf, holdersOf, partnershipsIn, peopleHolders } from './holders.ts';
import { type GroupLayout, layout, type SectionLayout } from './layout.ts';
import { lineOf, whyOnlyShown } from './only-shown.ts';

/**
 * A partnership of a file as a form, with what is found at each field. `document`: its place in the file; left out or not
 * there, the first is taken. Undefined for a file without a partnership.
 */
export function formOf(
  workspace: Workspace,
  source: SourceFile,
  findings: readonly Finding[],
  document?: number,
): Form | undefined {
  const partnerships = partnershipsIn(source);
  const chosen = partnerships.find(({ index }) => index === document) ?? partnerships[0];
  if (!chosen) return undefined;
  const { sources } = workspace;
  const holders = holdersOf(sources, source, chosen);
  const lists = new Map<string, FormOption[]>();
  const desks = holders.map((holder) => deskFor(workspace, holder, lists)) as [Desk, ...Desk[]];
  const beside = peopleHolders(sources, holders[0]).map((holder) => deskFor(workspace, holder, lists));
  const sections = layout.map((section) => sectionOf(section, desks, section.at[0] === 'people' ? beside : []));
  const all = [...desks, ...beside];
  placeFindings(sections, findings, ({ file, document: index }) => {
    const found = all.find((desk) => desk.source.path === file && desk.document.index === index)?.document;
    return found ? `${found.kind}/${found.name}` : '';
  });
  return {
    documents: partnerships.map((one) => ({ document: one.index, title: titleOf(one) })),
    document: chosen.index,
    title: titleOf(desks[0].document),
    name: chosen.name,
    sections,
    lists: Object.fromEntries([...lists].filter(([, list]) => list.length > 0)),
  };
}

function titleOf({ held, name }: Holder['document']): string {
  return (held as DefinitionDocument<'Partnership'>['held']).data.title ?? name;
}

function sectionOf(section: SectionLayout, desks: readonly [Desk, ...Desk[]], beside: readonly Desk[]): FormSection {
  const schema = schemaAtTop(section.at);
  const [main] = desks;
  const common = {
    id: section.at.join('/') || 'partnership',
    title: schema?.title ?? '',
    help: schema?.description ?? '',
    findings: [],
  };
  if ('groups' in section)
    return { ...common, parts: section.groups.map((group) => groupOf(section.at, group, desks)) };
  const counts = [...desks, ...beside].map((desk) => itemCount(desk, section.at));
  const all = counts.reduce((sum, count) => sum + count, 0);
  let left = most;
  const parts = [...desks, ...beside].flatMap((desk, index) => {
    const shown = Math.min(left, counts[index] ?? 0);
    left -= shown;
    return itemsOf(section, desk, shown);
  });
  const shown = whyOnlyShown(main.target, section.at, 'list');
  const next = [...section.at, itemCount(main, section.at)];
  const fields = section.asked.flatMap((name) => fieldsAt(main, next, name));
  const noun = (schema && branchFor('Partnership', schema, 'list').items) ?? {};
  return {
    ...common,
    parts,
    ...(all > most ? { more: all - most } : {}),
    ...(shown
      ? {}
      : { add: { place: placeIn(main, section.at), noun: branchFor('Partnership', noun, 'map').title ?? '', fields } }),
  };
}

/** The most items of a list that a form shows: who has more looks for one in the text. */
const most = 200;

function schemaAtTop(path: Path): SchemaNode | undefined {
  return path.length === 0 ? schemaOfKind('Partnership') : schemaAt('Partnership', path);
}

function itemCount({ target }: Desk, path: Path): number {
  const node = nodeAt(target.root, path);
  const list = node && resolveAlias(node);
  return list?.type === 'list' ? list.items.length : 0;
}

/** A block, in the document that states most of it. */
function groupOf(section: Path, group: GroupLayout, desks: readonly [Desk, ...Desk[]]): FormPart {
  const block = [...section, ...group.at];
  const desk = deskAt(desks, block);
  const schema = schemaAt('Partnership', block);
  const fields = group.fields.flatMap((name) => fieldsAt(deskAt(desks, [...block, ...name.split('/')]), block, name));
  const none = block.length > 0 && schema?.anyOf?.some((branch) => branch.const === false) && noneField(desk, block);
  const denied = none && none.value === 'false';
  return {
    place: placeIn(desk, block),
    title: group.at.length === 0 ? '' : labelOf(desk, section, block),
    facts: [],
    ...(block.length > 0 && isThere(desk.target, block) ? { line: lineOf(desk.target, block) } : {}),
    removable: false,
    fields: [...(none ? [none] : []), ...(denied ? [] : fields)],
    findings: [],
  };
}

function deskAt(desks: readonly [Desk, ...Desk[]], path: Path): Desk {
  const holder = holderOf(desks, path);
  return desks.find(({ document }) => document === holder.document) ?? desks[0];
}

/** Where `false` says that there is no such thing: the choice between that and what is stated below it. */
function noneField(desk: Desk, block: Path): FormField | undefined {
  const node = nodeAt(desk.target.root, block);
  const value = node && resolveAlias(node);
  if (value && value.type !== 'scalar') return undefined;
  const schema = schemaAt('Partnership', block);
  const name = 'none';
  desk.lists.set(name, [{ value: 'false', label: 'There is none' }]);
  return {
    place: placeIn(desk, block),
    label: schema?.title ?? '',
    // What `false` means is said by the choice.
    help: (schema?.description ?? '').replace(/ `false` means [^.]*\./, ''),
    control: 'choice',
    value: value?.value === false ? 'false' : '',
    list: name,
    required: false,
    ...(typeof value?.value === 'string' ? { open: value.value } : {}),
    findings: [],
  };
}

type ListLayout = Extract<SectionLayout, { called: unknown }>;

/** The first items of a list. */
function itemsOf(section: ListLayout, desk: Desk, count: number): FormPart[] {
  return Array.from({ length: count }, (_, index) => {
    const path = [...section.at, index];
    const shown = whyOnlyShown(desk.target, path, 'map');
    const fields = shown ? [] : section.fields.flatMap((name) => fieldsAt(desk, path, name));
    return {
      place: placeIn(desk, path),
      title: calledAt(desk, section, path) ?? `#${index + 1}`,
      facts: section.facts.flatMap((name) => factOf(desk, fields, [...path, ...name.split('/')])),
      line: lineOf(desk.target, path),
      removable: shown === undefined,
      fields,
      ...(shown ? { shown } : {}),
      findings: [],
    };
  });
}

function calledAt({ target, workspace }: Desk, section: ListLayout, path: Path): string | undefined {
  for (const name of section.called) {
    const value = dataOf(nodeAt(target.root, [...path, name]));
    if (typeof value !== 'string') continue;
    return name === 'kpi' ? (workspace.catalogue.get(value)?.name ?? value) : value;
  }
  return undefined;
}

/** A value that tells much about an item; people by their names. */
function factOf(desk: Desk, fields: readonly FormField[], path: Path): string[] {
  const field = fields.find((one) => pointerOf(one.place.path) === pointerOf(path));
  if (!field || field.value === '') return [];
  return [(field.list === undefined ? undefined : optionName(desk, field.list, field.value)) ?? field.value];
}

/** What an id of a person stands for: the name alone. */
function optionName({ lists }: Desk, list: string, value: string): string | undefined {
  const found = lists.get(list)?.find((option) => option.value === value)?.label;
  return found?.endsWith(` (${value})`) ? found.split(',')[0] : undefined;
}
