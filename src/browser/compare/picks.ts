/** Most records that are compared at once. */
export const MOST_PICKS = 4;

const key = (collection: string): string => `compare ${collection}`;

/** The records that the reader chose to compare, by slug; kept from page to page where the browser lets us. */
export function readPicks(collection: string): string[] {
  try {
    return (localStorage.getItem(key(collection)) ?? '').split(',').filter(Boolean);
  } catch {
    return [];
  }
}

/** Keeps the reader's choice. */
export function keepPicks(collection: string, slugs: readonly string[]): void {
  try {
    localStorage.setItem(key(collection), slugs.join(','));
  } catch {
    // The choice then holds for this page alone.
  }
}

/** The part of the comparison's address that says what is compared. */
export const compareQuery = (collection: string, slugs: readonly string[]): string => `?${collection}=${slugs}`;
