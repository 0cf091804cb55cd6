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

const TRUTH: Readonly<Record<string, string>> = { '1': 'true', true: 'true', '0': 'false', false: 'false' };

/**
 * Reads an address as LL2 does: of a repeated word the last counts, an unknown word, ordering or truth value is ignored,
 * a number may have zeros before it, a limit over 100 is cut to 100. Without `limit` a page has 100 rows, or LL2's 10
 * where `offset` is given, so that LL2's links to a page show that page.
 */
export function readQuery({ choices, flags, texts, orderings }: Definition, address: URLSearchParams): Query {
  const last = (name: string): string => address.getAll(name).at(-1)?.replaceAll('\0', '').trim() ?? '';
  const words = ['q', 'search', ...choices, ...flags, ...texts].flatMap((word) => {
    const given = last(word);
    const value = flags.includes(word)
      ? TRUTH[given.toLowerCase()]
      : choices.includes(word)
        ? given.replace(/^0+(?=\d+$)/, '')
        : given;
    return value ? [[word, value]] : [];
  });
  const ordering = last('ordering')
    .split(',')
    .flatMap((term) => {
      const [, sign, column = ''] = /^\s*(-?)(.*?)\s*$/.exec(term) ?? [];
      return orderings.includes(column) ? [{ column, down: sign === '-' }] : [];
    });
  const [offset, limit] = ['offset', 'limit'].map((name) => (/^\+?\d+$/.test(last(name)) ? Number(last(name)) : null));
  return {
    words: Object.fromEntries(words),
    ordering,
    limit: Math.min(limit || (offset === null ? MOST_ROWS : LL2_ROWS), MOST_ROWS),
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
