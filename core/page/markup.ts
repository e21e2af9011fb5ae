/** An element of a page as plain data. What becomes of it, a document's node or text, is for who shows it. */
export interface Markup {
  tag: string;
  /** An element of a drawing. */
  svg: boolean;
  attributes: Readonly<Record<string, string>>;
  children: readonly (Markup | string)[];
}

export type Child = Markup | string | number | undefined | false;
type Attributes = Record<string, string | number | undefined>;

/** An element. Children that are text stay text and never become markup. */
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): Markup {
  return made(tag, false, attributes, children);
}

/** An element of a drawing. */
export function s(tag: string, attributes: Attributes = {}, ...children: Child[]): Markup {
  return made(tag, true, attributes, children);
}

function made(tag: string, svg: boolean, attributes: Attributes, children: readonly Child[]): Markup {
  return {
    tag,
    svg,
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ),
    children: children.flatMap((child) =>
      child === undefined || child === false ? [] : [typeof child === 'number' ? String(child) : child],
    ),
  };
}

/** A text as it stands in HTML, between tags and within quotation marks. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** `{0}` and `{1}` filled in. */
export function fill(template: string, ...values: (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}
