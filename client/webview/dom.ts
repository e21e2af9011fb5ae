import type { Markup } from '../../core/page/markup.ts';

export { fill } from '../../core/page/markup.ts';

type Child = Node | string | number | undefined | false;
type Attributes = Record<string, string | number | undefined>;

/** An element. Children that are text become text, never markup. */
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  return filled(document.createElement(tag), attributes, children);
}

/** An element of a drawing. */
export function s(tag: string, attributes: Attributes = {}, ...children: Child[]): SVGElement {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children) as SVGElement;
}

function filled<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value));
  }
  for (const child of children)
    if (child !== undefined && child !== false) element.append(child instanceof Node ? child : String(child));
  return element;
}

/** Markup as an element of the document. */
export function toDom({ tag, svg, attributes, children }: Markup): Element {
  const parts = children.map((child) => (typeof child === 'string' ? child : toDom(child)));
  return svg ? s(tag, attributes, ...parts) : h(tag, attributes, ...parts);
}

/** Makes one element's content like another's with as few changes as it takes, so that focus and scrolling stay. */
export function become(from: Element, to: Element): void {
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of [...to.attributes])
    if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  const wanted = [...to.childNodes];
  for (const [index, next] of wanted.entries()) {
    const old = from.childNodes[index];
    if (!old) from.append(next);
    else if (old instanceof Element && next instanceof Element && old.tagName === next.tagName) become(old, next);
    else if (old.nodeType === Node.TEXT_NODE && next.nodeType === Node.TEXT_NODE) {
      if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
    } else old.replaceWith(next);
  }
  while (from.childNodes.length > wanted.length) from.lastChild?.remove();
}
