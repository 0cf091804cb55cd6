/** Most records that are compared at once. */
export const MOST_PICKS = 4;

const key = (collection: string): string => `compare ${collection}`;

/** The slugs that a text names, with commas between. */
export const slugsIn = (text: string | null): string[] => (text ?? '').split(',').filter(Boolean);

/** The records that the reader chose to compare, by slug; kept from page to page where the browser lets us. */
export function readPicks(collection: string): string[] {
  try {
    return slugsIn(localStorage.getItem(key(collection)));
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
