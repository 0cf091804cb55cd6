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

/** The nodes right below an element, those of a template too. */
export const nodesIn = (node: Node): DefaultTreeAdapterMap['childNode'][] =>
  'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];

/** All elements below a node in the order of the page, those inside templates too. */
export function elementsOf(node: Node): HtmlElement[] {
  const found: HtmlElement[] = [];
  const gather = (at: Node): void => {
    // Most nodes are texts.
    if (at.nodeName === '#text') return;
    if ('tagName' in at) found.push(at);
    for (const child of nodesIn(at)) gather(child);
  };
  gather(node);
  return found;
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

/** Where what stood at a place of a text stands after edits; what was replaced stands at the end of its replacement. */
export function placesAfter(edits: readonly Edit[]): (place: number) => number {
  const moves = edits.toSorted((a, b) => a.start - b.start);
  const shifts: number[] = [];
  let shift = 0;
  for (const { start, end, text } of moves) {
    shift += text.length - (end - start);
    shifts.push(shift);
  }
  return (place) => {
    let [low, high] = [0, moves.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((moves[middle]?.start ?? place) < place) low = middle + 1;
      else high = middle;
    }
    const last = moves[low - 1];
    return last === undefined ? place : Math.max(place, last.end) + (shifts[low - 1] ?? 0);
  };
}
