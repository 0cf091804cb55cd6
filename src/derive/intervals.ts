import { instantSeconds, precisionOf } from '../lib/instant.ts';

/** The time during which something certainly lasted, in seconds since 1970. */
export interface Interval<T> {
  who: T;
  from: number;
  to: number;
}

const UNIT: Record<string, number> = { day: 86_400, minute: 60, second: 1 };

/**
 * The time that certainly lies between two moments: from the last second that the first may be to the first that the
 * second may be. Null where one is known to the month or less, or nothing certain is between them.
 */
export function certainly<T>(who: T, from: string, to: string): Interval<T> | null {
  const unit = UNIT[precisionOf(from)];
  if (unit === undefined || UNIT[precisionOf(to)] === undefined) return null;
  const start = unit === 1 ? instantSeconds(from) : instantSeconds(from) + unit;
  const end = instantSeconds(to);
  return start < end ? { who, from: start, to: end } : null;
}

/** Who shares time with whom: for each, the others with the seconds shared. n log n and the number of pairs. */
export function sharedTime<T>(intervals: readonly Interval<T>[]): Map<T, Map<T, number>> {
  const shared = new Map<T, Map<T, number>>();
  const add = (a: T, b: T, seconds: number): void => {
    const of = shared.get(a) ?? new Map<T, number>();
    shared.set(a, of.set(b, (of.get(b) ?? 0) + seconds));
  };
  let active: Interval<T>[] = [];
  for (const next of [...intervals].sort((a, b) => a.from - b.from)) {
    active = active.filter(({ to }) => to > next.from);
    for (const other of active) {
      if (other.who === next.who) continue;
      const seconds = Math.min(other.to, next.to) - next.from;
      add(next.who, other.who, seconds);
      add(other.who, next.who, seconds);
    }
    active.push(next);
  }
  return shared;
}

/** How many last at the same time, as steps: from `day` on there are `count`. */
export function countSteps(intervals: readonly Interval<unknown>[]): { day: string; count: number }[] {
  const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);
  const changes = new Map<string, number>();
  for (const { from, to } of intervals) {
    changes.set(dayOf(from), (changes.get(dayOf(from)) ?? 0) + 1);
    changes.set(dayOf(to), (changes.get(dayOf(to)) ?? 0) - 1);
  }
  let count = 0;
  return [...changes]
    .sort(([a], [b]) => a.localeCompare(b))
    .filter(([, change]) => change !== 0)
    .map(([day, change]) => {
      count += change;
      return { day, count };
    });
}
