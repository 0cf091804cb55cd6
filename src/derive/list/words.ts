import type { Definition } from './definitions.ts';

/** One key of an order. */
export interface Key {
  column: string;
  down: boolean;
}

/** What an address asks of a list. */
export interface Query {
  /** The filters that are set, by word. */
  words: Readonly<Record<string, string>>;
  /** Sorted by these in turn; by name where there is none. */
  ordering: readonly Key[];
  limit: number;
  offset: number;
  /** All columns, not only the core ones. */
  detailed: boolean;
  /** Whether the address asks for JSON. */
  json: boolean;
}

/** Rows of a page here; LL2 has the same as its limit. */
export const MOST_ROWS = 100;

/** Rows of a page of LL2 where the address does not say. */
const LL2_ROWS = 10;

/** The words that are filters, in the order in which they are shown. */
export function filterWords({ choices, flags, texts }: Definition): string[] {
  return ['q', 'search', ...choices, ...flags, ...texts];
}

/** A whole number as LL2's framework reads it; null where it is none or below the floor. */
function wholeNumber(text: string | undefined, floor: number): number | null {
  const digits = text?.trim().replace(/(?<=\d)_(?=\d)/g, '') ?? '';
  const value = /^[+-]?\d+$/.test(digits) ? Number(digits) : Number.NaN;
  return value >= floor ? value : null;
}

/**
 * Reads an address as LL2 does: of a repeated word the last counts, an unknown word or ordering is ignored, a limit over
 * 100 is cut to 100. Without `limit` a page has 100 rows, or LL2's 10 where `offset` is given, so that LL2's links to a
 * page show that page.
 */
export function readQuery(definition: Definition, address: URLSearchParams): Query {
  const last = (name: string): string | undefined => address.getAll(name).at(-1);
  const words = filterWords(definition).flatMap((word) => {
    const value = last(word)?.replaceAll('\0', '').trim() ?? '';
    return value === '' ? [] : [[word, value]];
  });
  const ordering = (last('ordering') ?? '').split(',').flatMap((term) => {
    const down = term.trim().startsWith('-');
    const column = term.trim().slice(down ? 1 : 0);
    return definition.orderings.includes(column) ? [{ column, down }] : [];
  });
  const offset = wholeNumber(last('offset'), 0);
  const limit = wholeNumber(last('limit'), 1) ?? (offset === null ? MOST_ROWS : LL2_ROWS);
  return {
    words: Object.fromEntries(words),
    ordering,
    limit: Math.min(limit, MOST_ROWS),
    offset: offset ?? 0,
    detailed: last('mode') === 'detailed',
    json: last('format') === 'json',
  };
}

/** An order as `ordering` writes it. */
export const orderingWord = (ordering: readonly Key[]): string =>
  ordering.map(({ column, down }) => `${down ? '-' : ''}${column}`).join(',');

/** The address that asks for a query, from its `?`; empty for the list as it comes. */
export function writeQuery({ words, ordering, limit, offset, detailed }: Query): string {
  const address = new URLSearchParams(words);
  if (ordering.length > 0) address.set('ordering', orderingWord(ordering));
  if (limit !== MOST_ROWS || offset > 0) address.set('limit', String(limit));
  if (offset > 0) address.set('offset', String(offset));
  if (detailed) address.set('mode', 'detailed');
  return address.size === 0 ? '' : `?${address}`;
}
