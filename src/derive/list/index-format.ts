import type { AddressedCollection } from '../../schema/snapshot.ts';
import type { Definition, ListedCollection } from './definitions.ts';

/** A value of a column: a place (or places) in the choices of the column's name is a number, of a flag 0 or 1; missing is null. */
export type Cell = string | number | null | readonly number[];

/** What a filter may be set to: its value in the address, its words, and the slug of its page where it has one. */
export interface Choice {
  value: string;
  text: string;
  slug: string | null;
}

/**
 * A collection as columns, rows by name and then by id: small to send, quick to filter. Moments and
 * lengths of time are seconds, and beside them `<name>_words` has the words that are printed.
 */
export interface BrowseIndex {
  /** How many rows it has. */
  rows: number;
  columns: Readonly<Record<string, readonly Cell[]>>;
  choices: Readonly<Record<string, readonly Choice[]>>;
}

/** What a row has in a column. */
export const cellOf = ({ columns }: BrowseIndex, name: string, row = -1): Cell => columns[name]?.[row] ?? null;

/** The text that a row has in a column that every row has. */
export const textOf = (index: BrowseIndex, name: string, row?: number): string => String(cellOf(index, name, row));

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
  /** What its filters are called. */
  labels: Readonly<Record<string, string>>;
  /** After the name, which comes first. */
  columns: readonly Column[];
  index: BrowseIndex;
}

/** The flights of a craft on the axis of time, in years: when they are, how many, and the paths that draw them. */
export interface FlightSpans {
  first: number;
  last: number;
  count: number;
  paths: readonly [aloft: string, docked: string, launches: string];
}

/** The flights of each row of the list of spacecraft, in its order; null where none is dated. */
export interface FlightFile {
  flights: readonly (FlightSpans | null)[];
  /** The craft of each row of the other lists, as rows of that of spacecraft. */
  of: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/** The outline of a configuration: its axis at 0, its base on 0, up negative; in decimetres where it is to scale. */
export interface OutlineEntry {
  toScale: boolean;
  /** Its size, or that it is not to scale. */
  note: string;
  across: number;
  high: number;
  /** What each part is made of, and its path. */
  parts: readonly (readonly [stuff: string, path: string])[];
}

/** The outlines of configurations, one for all of a kind where no size is known, and which of them the rows of each list have. */
export interface OutlineFile {
  outlines: readonly OutlineEntry[];
  of: Readonly<Record<string, readonly number[]>>;
}

/** Everything that is sent to the browser for lists and comparisons. */
export interface Files extends Record<ListedCollection, ListFile> {
  flights: FlightFile;
  outlines: OutlineFile;
  /** The words of all names, in Latin letters, without those that hold digits: what a misspelt word may have meant. */
  words: readonly string[];
}
