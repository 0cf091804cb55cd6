import { type Drawing, line, type Mark, short, symbol, words } from './marks.ts';
import { axis, linear, niceTicks, yearTicks } from './scale.ts';

/** A line of a drawing: points by moment, in order. */
export interface Series {
  label: string;
  points: { at: number; value: number }[];
}

const LINES = 8;

/** The class of a line by its place: each has its own dashes. */
export const lineClass = (index: number): string => `line line${Math.min(index, LINES - 1)}`;

/** Places pushed apart, top to bottom, so that words of `gap` pixels do not touch; kept above `bottom`. */
export function spread(places: readonly number[], gap: number, bottom: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  const result = [...places];
  let above = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    above = Math.max(result[index] ?? 0, above + gap);
    result[index] = above;
  }
  let below = bottom;
  for (const index of order.toReversed()) {
    below = Math.min(result[index] ?? 0, below);
    result[index] = below;
    below -= gap;
  }
  return result;
}

/** Heights of a plot, from its value to pixels from the top. */
function heights(most: number, top: number, bottom: number): (value: number) => number {
  return (value) => bottom - (most > 0 ? value / most : 0) * (bottom - top);
}

/** Hairlines across and their numbers in the left gutter. */
export function levels(ticks: readonly number[], y: (value: number) => number): { plot: Mark[]; left: Mark[] } {
  return {
    plot: ticks.map((value) => line(0, y(value), 100, y(value), 'grid')),
    left: ticks.map((value) => words(26, y(value) + 4, String(value), 'end', 'axis')),
  };
}

/** Lines that climb by steps over the years, each with its name at its end. Null where there is no point. */
export function climbing(all: readonly Series[], from: number, to: number): Drawing | null {
  const series = all.filter(({ points }) => points.length > 0);
  if (series.length === 0) return null;
  const [top, bottom] = [10, 330];
  const ticks = niceTicks(Math.max(...series.flatMap(({ points }) => points.map(({ value }) => value))), 5);
  const y = heights(ticks.at(-1) ?? 1, top, bottom);
  const scale = linear(from, to);
  const marks: Mark[] = [];
  const ends = series.map(({ points }) => points.at(-1)?.value ?? 0);
  const labels = spread(
    ends.map((value) => y(value)),
    16,
    bottom - 2,
  );
  const right: Mark[] = [];
  series.forEach(({ label, points }, index) => {
    const first = points[0];
    const d = points.map(({ at, value }) => `H${short(scale(at))}V${short(y(value))}`).join('');
    marks.push({
      kind: 'path',
      d: `M${short(scale(first?.at ?? from))} ${short(bottom)}${d}H100`,
      class: lineClass(index),
    });
    const [end, place] = [y(ends[index] ?? 0), labels[index] ?? 0];
    right.push(line(2, end, 10, place, 'leader'), words(13, place + 4, `${label} ${ends[index] ?? 0}`, 'start'));
  });
  const grid = levels(ticks, y);
  const widest = Math.max(...series.map(({ label }, index) => `${label} ${ends[index]}`.length));
  return {
    height: bottom + 26,
    left: { width: 32, marks: grid.left },
    plot: [...grid.plot, ...axis(yearTicks(from, to, 140), scale, top, bottom + 4, [bottom + 20]), ...marks],
    right: { width: Math.min(140, widest * CHARACTER_WIDE + 18), marks: right },
  };
}

const CHARACTER_WIDE = 7.2;

/** A count over time as an area of steps, its peak marked. Null where nothing is counted. */
export function steps({ label, points }: Series, from: number, to: number): Drawing | null {
  const peak = points.reduce<Series['points'][number] | null>(
    (best, point) => (best === null || point.value > best.value ? point : best),
    null,
  );
  if (peak === null || peak.value === 0) return null;
  const [top, bottom] = [26, 176];
  const ticks = niceTicks(peak.value, 4);
  const y = heights(ticks.at(-1) ?? 1, top, bottom);
  const scale = linear(from, to);
  const d = points.map(({ at, value }) => `H${short(scale(at))}V${short(y(value))}`).join('');
  const grid = levels(ticks, y);
  const x = scale(peak.at);
  return {
    height: bottom + 26,
    left: { width: 32, marks: grid.left },
    plot: [
      ...grid.plot,
      ...axis(yearTicks(from, to, 248), scale, top, bottom + 4, [bottom + 20]),
      { kind: 'path', d: `M0 ${bottom}${d}H100V${bottom}Z`, class: 'area' },
      symbol('diamond', x, y(peak.value), 'own'),
      words(x, y(peak.value) - 10, label, x > 60 ? 'end' : x < 40 ? 'start' : 'middle', 'strong'),
    ],
    right: null,
  };
}
