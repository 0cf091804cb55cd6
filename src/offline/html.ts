import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** An element of a parsed page. */
export type HtmlElement = DefaultTreeAdapterMap['element'];

/** A piece of a text, from `start` to before `end`, and what stands there instead. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** All elements below a node in the order of the page, those inside templates too. */
export function elementsOf(node: Node): HtmlElement[] {
  const own = 'tagName' in node ? [node] : [];
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  return [...own, ...children.flatMap(elementsOf)];
}

/** The value of an element's attribute, or null. */
export const attributeOf = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** Text as it may stand between double quotes. */
export const quoted = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Text as it may stand between tags. */
export const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A text with pieces of it replaced. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: instead } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < from) throw new Error('Two edits overlap.');
    parts.push(text.slice(from, start), instead);
    from = end;
  }
  return parts.join('') + text.slice(from);
}
