import { type BrowseIndex, cellOf } from '../derive/list/index-format.ts';
import type { CellValue } from '../views/list/row.ts';
import { make } from './elements.ts';
import { recordAddress } from './site.ts';

/** A part of a drawing with its attributes and what stands in it. */
export function draw(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: (Node | string)[]
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...content);
  return element;
}

/** The link to the page of a row's record, by its name. */
export const recordLink = (collection: string, index: BrowseIndex, row: number): HTMLAnchorElement =>
  make(
    'a',
    { href: recordAddress(collection, String(cellOf(index, 'slug', row))) },
    String(cellOf(index, 'name', row)),
  );

/** What a cell shows, as `Value.astro` prints it. */
export function valueNode(value: CellValue): Node | string {
  switch (value.kind) {
    case 'text':
      return value.mono ? make('code', {}, value.text) : value.text;
    case 'links':
      return make(
        'span',
        {},
        ...value.links.flatMap(({ text, href }, at) => [at ? ', ' : '', make('a', { href }, text)]),
      );
    case 'status':
      return make('span', { className: `status ${value.state}` }, value.text);
    case 'missing': {
      const mark = make('span', { ariaHidden: 'true' }, value.mark);
      return make('span', { className: 'missing' }, mark, make('span', { className: 'hear' }, value.meaning));
    }
  }
}
