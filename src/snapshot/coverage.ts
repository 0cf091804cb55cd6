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

/**
 * Where to ask next: at the first gap, or one row before it where that costs no further call. The row that two pages
 * then share tells whether the list moved between them.
 */
export function nextOffset(held: readonly Held[], count: number, limit: number): number | null {
  const gap = firstGap(held, count);
  if (gap === null || gap === 0) return gap;
  const end = held.reduce((nearest, { offset }) => (offset > gap ? Math.min(nearest, offset) : nearest), count);
  const calls = (rows: number): number => Math.ceil(rows / limit);
  return calls(end - gap + 1) === calls(end - gap) ? gap - 1 : gap;
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

/** The pages that hold the same row at different places of the list, or different rows at the same place. */
function displaced<Page extends Held>(held: readonly Page[]): Page[] {
  const places = new Map<number, { at: number; page: Page }>();
  const rows = new Map<number, { id: number; page: Page }>();
  const found = new Set<Page>();
  for (const page of held) {
    for (const [index, id] of page.ids.entries()) {
      if (id === null) continue;
      const at = page.offset + index;
      const [place, row] = [places.get(id), rows.get(at)];
      if (place !== undefined && place.at !== at) found.add(place.page).add(page);
      if (row !== undefined && row.id !== id) found.add(row.page).add(page);
      places.set(id, { at, page });
      rows.set(at, { id, page });
    }
  }
  return [...found];
}

/**
 * The pages that contradict each other and must be asked again: those made when the list had another length, those
 * that disagree on where rows stand while others are missing, and all where rows are missing and nothing says why.
 * Empty when the pages are one consistent list. In a list `inOrder`, one whose order has no ties, pages may not disagree
 * even where no row is missing: a row that came may hide that another one was passed over.
 */
export function inDoubt<Page extends Held>(held: readonly Page[], inOrder = false): Page[] {
  const count = countOf(held);
  const stale = held.filter((page) => page.count !== count);
  if (stale.length > 0) return stale;
  const whole = distinctRows(held) === count;
  if (whole && !inOrder) return [];
  const doubtful = displaced(held);
  return whole || doubtful.length > 0 ? doubtful : [...held];
}
