import { partClass } from './bars.ts';
import { levels } from './lines.ts';
import { type Drawing, type Mark, rect } from './marks.ts';
import { axis, linear, niceTicks, yearStart, yearTicks } from './scale.ts';

/** A year with a count for each part of the whole, in the order of the legend. */
export interface YearColumn {
  year: number;
  counts: number[];
}

/** A column a year, cut into parts. Null where nothing is counted. */
export function columns(years: readonly YearColumn[]): Drawing | null {
  const totals = years.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const most = Math.max(0, ...totals);
  const [first, last] = [years[0], years.at(-1)];
  if (most === 0 || first === undefined || last === undefined) return null;
  const [top, bottom] = [8, 168];
  const ticks = niceTicks(most, 4);
  const y = (value: number): number => bottom - (value / (ticks.at(-1) ?? 1)) * (bottom - top);
  const [from, to] = [yearStart(first.year), yearStart(last.year + 1)];
  const scale = linear(from, to);
  const grid = levels(ticks, y);
  const marks = years.flatMap(({ year, counts }) => {
    const left = scale(yearStart(year));
    const width = (scale(yearStart(year + 1)) - left) * 0.8;
    let below = 0;
    return counts.flatMap((count, index): Mark[] => {
      if (count === 0) return [];
      const base = y(below);
      below += count;
      return [rect(left, y(below), width, base - y(below), partClass(index))];
    });
  });
  return {
    height: bottom + 26,
    left: { width: 32, marks: grid.left },
    plot: [...grid.plot, ...axis(yearTicks(from, to, 248), scale, top, bottom + 4, [bottom + 20]), ...marks],
    right: null,
  };
}
