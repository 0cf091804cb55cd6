import { type Drawing, line, type Mark, symbol, words } from './marks.ts';
import { axis, linear, niceTicks, unitTicks } from './scale.ts';

/** The turnarounds of one craft in days, in any order, at least one, with the fastest in words. */
export interface Dumbbell {
  label: string;
  values: number[];
  text: string;
}

const ROW = 24;

/** Fastest and slowest turnaround of each craft joined by a line, all between as small dots. Null where there is none. */
export function dumbbells(all: readonly Dumbbell[]): Drawing | null {
  const rows = all.filter(({ values }) => values.length > 0);
  if (rows.length === 0) return null;
  const ticks = niceTicks(Math.max(...rows.flatMap(({ values }) => values)), 4);
  const most = ticks.at(-1) ?? 1;
  const scale = linear(0, most, 0, 97);
  const bottom = rows.length * ROW;
  const labels = unitTicks(ticks, 'd');
  const plot = axis(labels, scale, 0, bottom + 4, [bottom + 18]);
  const left: Mark[] = [];
  const right: Mark[] = [];
  rows.forEach(({ label, values, text }, index) => {
    const y = index * ROW + 12;
    const [low, high] = [Math.min(...values), Math.max(...values)];
    plot.push(line(scale(low), y, scale(high), y, 'range'));
    for (const value of values) {
      if (value !== low && value !== high) plot.push(symbol('dot', scale(value), y, 'other'));
    }
    if (high > low) plot.push(symbol('ring', scale(high), y, 'open'));
    plot.push(symbol('diamond', scale(low), y, 'own'));
    left.push(words(0, y + 4, label.length > 17 ? `${label.slice(0, 16).trimEnd()}…` : label));
    right.push(words(8, y + 4, text));
  });
  return { height: bottom + 24, left: { width: 128, marks: left }, plot, right: { width: 60, marks: right } };
}
