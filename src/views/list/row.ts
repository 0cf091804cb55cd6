import { type BrowseIndex, type Column, cellOf } from '../../derive/list/index-format.ts';
import { formatCount } from '../../lib/duration.ts';
import type { AddressedCollection } from '../../schema/snapshot.ts';
import { notRecorded, type Value } from '../values.ts';

/** Makes the address of a record's page. */
export type AddressOf = (collection: AddressedCollection, slug: string) => string;

/** What a cell of a list shows; of links all. Times are their words alone: a table so long would be mostly exact values. */
export type CellValue = Extract<Value, { kind: 'text' | 'status' | 'links' | 'missing' }>;

/** What a row has in a column, ready to be printed. */
export function cellValue({ name, kind, of }: Column, index: BrowseIndex, row: number, address: AddressOf): CellValue {
  const cell = cellOf(index, name, row);
  const words = cellOf(index, `${name}_words`, row);
  if ((cell ?? words) === null) return notRecorded;
  const choices = [cell].flat().flatMap((place) => index.choices[name]?.[Number(place)] ?? []);
  const text = choices.map((choice) => choice.text).join(', ') || String(words ?? cell);
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
      return { kind: 'text', text: formatCount(Number(cell)) };
    default:
      // A serial number that only repeats the name says nothing.
      return { kind: 'text', text: cell === cellOf(index, 'name', row) ? '' : text, mono: kind === 'code' };
  }
}
