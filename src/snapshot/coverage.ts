/** A page that arrived, as far as completeness is concerned. */
export interface Held {
  address: string;
  offset: number;
  limit: number;
  /** Rows that the list had when this page was made. */
  count: number;
  /** The id of each row; null for a row without one. */
  ids: readonly (number | null)[];
  time: number;
}

/** The newest statement of how many rows the list has; null before the first page. */
export function countOf(held: readonly Held[]): number | null {
  const newest = held.reduce<Held | null>(
    (best, page) => (best === null || page.time >= best.time ? page : best),
    null,
  );
  return newest?.count ?? null;
}

/** The first offset that no page covers; null where all rows are covered. A page covers the rows that it holds. */
export function firstGap(held: readonly Held[], count: number): number | null {
  let at = 0;
  for (const page of [...held].sort((a, b) => a.offset - b.offset)) {
    if (page.offset > at) break;
    at = Math.max(at, page.offset + page.ids.length);
  }
  return at < count ? at : null;
}

/** How many more calls it takes to cover a list of `count` rows. */
export function callsLeft(held: readonly Held[], count: number, limit: number): number {
  const covered = [...held];
  let calls = 0;
  for (let gap = firstGap(covered, count); gap !== null; gap = firstGap(covered, count)) {
    const rows = Math.min(limit, count - gap);
    covered.push({ address: '', offset: gap, limit, count, ids: new Array<null>(rows).fill(null), time: 0 });
    calls += 1;
  }
  return calls;
}

/** How many different rows the pages hold. */
export function distinctRows(held: readonly Held[]): number {
  const ids = new Set<number>();
  let without = 0;
  for (const id of held.flatMap((page) => page.ids)) {
    if (id === null) without += 1;
    else ids.add(id);
  }
  return ids.size + without;
}

/**
 * The pages that contradict each other and must be asked again: those made when the list had another length, those
 * that share rows while others are missing, and all where rows are missing and nothing says why. Empty when the pages
 * are one consistent list.
 */
export function inDoubt<Page extends Held>(held: readonly Page[]): Page[] {
  const count = countOf(held);
  const stale = held.filter((page) => page.count !== count);
  if (stale.length > 0) return stale;
  if (distinctRows(held) === count) return [];
  const homes = new Map<number, Page[]>();
  for (const page of held) {
    for (const id of page.ids) if (id !== null) homes.set(id, [...(homes.get(id) ?? []), page]);
  }
  const sharing = new Set([...homes.values()].filter((pages) => pages.length > 1).flat());
  return sharing.size > 0 ? [...sharing] : [...held];
}
