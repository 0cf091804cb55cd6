import { APPROXIMATE, type BrowseIndex, type Column, cellOf, DERIVED } from '../../derive/list/index-format.ts';
import type { AddressedCollection } from '../../schema/snapshot.ts';
import { countValue, dateValue, notRecorded, type PlainValue, spanValue, type Value } from '../values.ts';

/** Makes the address of a record's page. */
export type AddressOf = (collection: AddressedCollection, slug: string) => string;

/** What a cell of a list shows; of links all. */
export type CellValue = PlainValue | Extract<Value, { kind: 'status' | 'links' }>;

/** What a row has in a column, ready to be printed. */
export function cellValue({ name, kind, of }: Column, index: BrowseIndex, row: number, address: AddressOf): CellValue {
  const cell = cellOf(index, name, row);
  if (cell === null) return notRecorded;
  const choices = [cell].flat().flatMap((place) => index.choices[name]?.[Number(place)] ?? []);
  const text = choices.map((choice) => choice.text).join(', ') || String(cell);
  switch (kind) {
    case 'choice':
      if (of === undefined) return { kind: 'text', text };
      return {
        kind: 'links',
        links: choices.map((choice) => ({ text: choice.text, href: address(of, choice.slug ?? '') })),
        more: 0,
      };
    case 'status':
      if (cellOf(index, 'in_space', row) === 1) return { kind: 'status', text: 'In space', state: 'live' };
      return { kind: 'status', text, state: text === 'Active' ? 'active' : 'ended' };
    case 'count':
      return countValue(Number(cell));
    case 'span': {
      const marks = Number(cellOf(index, `${name}_marks`, row));
      const origin = (marks & DERIVED) === 0 ? 'source' : 'derived';
      return spanValue({ seconds: Number(cell), approximate: (marks & APPROXIMATE) !== 0, origin });
    }
    case 'date':
      return dateValue(text);
    default:
      // A serial number that only repeats the name says nothing.
      return { kind: 'text', text: cell === cellOf(index, 'name', row) ? '' : text, mono: kind === 'code' };
  }
}
