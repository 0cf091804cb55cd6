import { type Anchor, type Drawing, line, type Mark, symbol, words } from './marks.ts';
import { axis, linear, niceTicks, unitTicks } from './scale.ts';

/** What a strip of dots shows: the values of a class, and which of them is this one's. */
export interface ClassStrip {
  values: readonly number[];
  own: number;
  /** The words at this one's dot and at the median, such as `187 d`. */
  ownText: string;
  medianText: string;
  median: number;
  unit: string;
}

/** The middle value of a list; of two middles the mean. Null for an empty list. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const MIDDLE = 42;
const LEVELS = [0, -7, 7, -14, 14];
const CELL = 1.4;

const side = (x: number): Anchor => (x < 30 ? 'start' : x > 70 ? 'end' : 'middle');

/** A dot for each craft of a class, this one marked, the median drawn across. Null for fewer than three. */
export function classStrip({ values, own, ownText, medianText, median, unit }: ClassStrip): Drawing | null {
  if (values.length < 3) return null;
  const ticks = niceTicks(Math.max(...values), 4, false);
  const most = ticks.at(-1) ?? 1;
  const scale = linear(0, most, 1, 99);
  const labels = unitTicks(ticks, unit);
  const plot: Mark[] = axis(labels, scale, 20, 64, [96]);
  const cells = new Map<number, number>();
  const seen = values.toSorted((a, b) => a - b);
  seen.splice(seen.indexOf(own), 1);
  for (const value of seen) {
    const cell = Math.round(scale(value) / CELL);
    const level = cells.get(cell) ?? 0;
    cells.set(cell, level + 1);
    const lift = LEVELS[level];
    if (lift !== undefined) plot.push(symbol('dot', cell * CELL, MIDDLE + lift, 'other'));
  }
  const middle = scale(median);
  const place = scale(own);
  plot.push(line(middle, 18, middle, 66, 'median'), words(middle, 13, medianText, side(middle), 'note'));
  plot.push(symbol('diamond', place, MIDDLE, 'own'), line(place, MIDDLE + 8, place, 68, 'own'));
  plot.push(words(place, 80, ownText, side(place), 'strong'));
  return { height: 102, left: null, plot, right: null };
}
