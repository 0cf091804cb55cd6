import type { ListedCollection } from '../../derive/list/definitions.ts';
import { comparePath } from '../../lib/paths.ts';

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

/** The part of the comparison's address that says what is compared. */
export const compareQuery = (collection: ListedCollection, slugs: readonly string[]): string =>
  `?${collection}=${slugs.map(encodeURIComponent).join(',')}`;

/** The address of a comparison. */
export const compareAddress = (collection: ListedCollection, slugs: readonly string[]): string =>
  comparePath() + compareQuery(collection, slugs);
