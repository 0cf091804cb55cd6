import { APPROXIMATE, type BrowseIndex, type Column, DERIVED } from '../../derive/list/index-format.ts';
import type { AddressedCollection } from '../../schema/snapshot.ts';
import { countValue, dateValue, flagValue, notRecorded, spanValue, textValue, type Value } from '../values.ts';

/** Makes the address of a record's page. */
export type AddressOf = (collection: AddressedCollection, slug: string) => string;

/** The columns that a mode shows; a column that sorts the list is shown in any. */
export function shownColumns(columns: readonly Column[], detailed: boolean, sorted: string): readonly Column[] {
  return columns.filter(({ name, from }) => detailed || from !== 'detailed' || name === sorted);
}

/** The classes of a column's cells: where its numbers stand, and when it is there. */
export function cellClass({ name, from, kind }: Pick<Column, 'name' | 'from' | 'kind'>, sorted: string): string {
  const right = ['count', 'number', 'span', 'date'].includes(kind);
  return `${from}${right ? ' number' : ''}${name === sorted ? ' sorted' : ''}`;
}

/** What a row has in a column, ready to be printed. */
export function cellValue({ name, kind, of }: Column, index: BrowseIndex, row: number, address: AddressOf): Value {
  const cell = index.columns[name]?.[row] ?? null;
  if (name === 'status' && index.columns.in_space?.[row] === 1) {
    return { kind: 'status', text: 'In space', state: 'live' };
  }
  if (cell === null) return notRecorded;
  const choices = [cell].flat().flatMap((place) => index.choices[name]?.[Number(place)] ?? []);
  const text = choices.map((choice) => choice.text).join(', ');
  const number = Number(cell);
  switch (kind) {
    case 'choice':
      if (of === undefined) return textValue(text);
      return {
        kind: 'links',
        links: choices.map((choice) => ({ text: choice.text, href: address(of, choice.slug ?? '') })),
        more: 0,
      };
    case 'status':
      return { kind: 'status', text, state: text === 'Active' ? 'active' : 'ended' };
    case 'flag':
      return flagValue(number === 1);
    case 'count':
      return countValue(number);
    case 'span': {
      const marks = Number(index.columns[`${name}_marks`]?.[row]);
      const origin = (marks & DERIVED) === 0 ? 'source' : 'derived';
      return spanValue({ seconds: number, approximate: (marks & APPROXIMATE) !== 0, origin });
    }
    case 'date':
      return dateValue(String(cell));
    default:
      // A serial number that only repeats the name says nothing.
      return textValue(cell === index.columns.name?.[row] ? '' : String(cell), { mono: kind === 'code' });
  }
}
