import type { ListedCollection } from '../../derive/list/definitions.ts';

/** Most records that are compared at once. */
export const MOST_PICKS = 4;

const key = (collection: ListedCollection): string => `compare ${collection}`;

/** The records that the reader chose to compare, by slug; kept from page to page where the browser lets us. */
export function readPicks(collection: ListedCollection): string[] {
  try {
    return (localStorage.getItem(key(collection)) ?? '').split(',').filter(Boolean).slice(0, MOST_PICKS);
  } catch {
    return [];
  }
}

/** Keeps the reader's choice. */
export function keepPicks(collection: ListedCollection, slugs: readonly string[]): void {
  try {
    localStorage.setItem(key(collection), slugs.join(','));
  } catch {
    // The choice then holds for this page alone.
  }
}

/** The address of the comparison of some records, from the home page. */
export const compareAddress = (collection: ListedCollection, slugs: readonly string[]): string =>
  `compare/?${collection}=${slugs.map(encodeURIComponent).join(',')}`;
