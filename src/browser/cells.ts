import { type BrowseIndex, textOf } from '../derive/list/index-format.ts';
import type { CellValue } from '../views/list/row.ts';
import { make } from './elements.ts';
import { recordAddress } from './site.ts';

/** The link to the page of a row's record, by its name. */
export const recordLink = (collection: string, index: BrowseIndex, row: number): HTMLAnchorElement =>
  make('a', { href: recordAddress(collection, textOf(index, 'slug', row)) }, textOf(index, 'name', row));

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
