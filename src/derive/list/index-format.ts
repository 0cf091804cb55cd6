import type { AddressedCollection } from '../../schema/snapshot.ts';
import type { Definition, ListedCollection } from './definitions.ts';

/** A value of a column: a flag is 0 or 1, a place (or places) in the choices of the column's name a number; missing is null. */
export type Cell = string | number | null | readonly number[];

/** What a filter may be set to: its value in the address, its words, and the slug of its page where it has one. */
export interface Choice {
  value: string;
  text: string;
  slug: string | null;
}

/** A collection as columns, rows by name and then by id: small to send, quick to filter. */
export interface BrowseIndex {
  /** How many rows it has. */
  rows: number;
  columns: Readonly<Record<string, readonly Cell[]>>;
  choices: Readonly<Record<string, readonly Choice[]>>;
}

/** Beside a column of seconds, `<name>_marks` says what a reader must know of the number: known to the day only. */
export const APPROXIMATE = 1;

/** Computed here from dates. */
export const DERIVED = 2;

/** A column of a list as the reader sees it. */
export interface Column {
  /** The column of the index, which is also what `ordering` calls it where it sorts. */
  name: string;
  head: string;
  /** From which width of the window on it is there, or in the detailed mode alone. The column that sorts is always there. */
  from: 'always' | 'medium' | 'wide' | 'detailed';
  /** How its values are printed. Counts, spans, dates and numbers stand at the right. */
  kind: 'text' | 'code' | 'choice' | 'status' | 'flag' | 'count' | 'number' | 'span' | 'date';
  /** The collection that its choices are records of. */
  of?: AddressedCollection;
}

/** A list as it is sent to the browser. */
export interface ListFile {
  definition: Definition;
  /** After the name, which comes first. */
  columns: readonly Column[];
  index: BrowseIndex;
}

/** A flight on the axis of time, in days since 1970: launch, end (null where unknown), and the stays docked. */
export type FlightSpan = readonly [
  from: number,
  to: number | null,
  docked: readonly (readonly [from: number, to: number])[],
];

/** The flights of each row of the list of spacecraft, in its order. */
export interface FlightFile {
  flights: readonly (readonly FlightSpan[])[];
}

/** Everything that is sent to the browser for lists and comparisons. */
export interface Files extends Record<ListedCollection, ListFile> {
  flights: FlightFile;
  /** The words of all names, in Latin letters, without those that hold digits: what a misspelt word may have meant. */
  words: readonly string[];
}
