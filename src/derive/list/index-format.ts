/** A value of a column: a flag is 0 or 1, a place (or places) in the choices of the column's name a number; missing is null. */
export type Cell = string | number | null | readonly number[];

/** What a filter may be set to: its value in the address, its words, and the slug of its page where it has one. */
export interface Choice {
  value: string;
  text: string;
  slug: string | null;
}

/** The collections that have a list with filters. */
export type ListedCollection = 'spacecraft' | 'configurations' | 'agencies';

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
