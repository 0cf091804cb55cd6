/** A place in an order: ties share the best of their places. */
export interface Rank {
  place: number;
  /** How many share the place, this one included. */
  tied: number;
  /** How many are ranked. */
  of: number;
  /** How many stand strictly behind. */
  beaten: number;
}

/** Ranks items, the best first; equal values share a place, and the next place is left out as often as they are more than one. */
export function ranked<T>(
  items: readonly T[],
  measured: (item: T) => number,
  best: 'most' | 'least',
): { item: T; rank: Rank }[] {
  const sign = best === 'most' ? -1 : 1;
  const sorted = [...items].sort((a, b) => sign * (measured(a) - measured(b)));
  const rows: { item: T; rank: Rank }[] = [];
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start];
    if (first === undefined) break;
    let end = start + 1;
    for (let next = sorted[end]; next !== undefined && measured(next) === measured(first); next = sorted[end]) end += 1;
    const rank = { place: start + 1, tied: end - start, of: sorted.length, beaten: sorted.length - end };
    for (const item of sorted.slice(start, end)) rows.push({ item, rank });
    start = end;
  }
  return rows;
}

/** The share of the others, from 0 to 1, that stand strictly behind; null where there is no other. */
export function percentile({ beaten, of }: Rank): number | null {
  return of < 2 ? null : beaten / (of - 1);
}

/** Whether a rank tells anything: there are a few to beat, and most of them do not share the place. */
export function tells({ tied, of }: Rank): boolean {
  return of >= 3 && tied <= Math.max(1, of / 4);
}
