import { type Drawing, line, type Mark, rect, symbol, words } from './marks.ts';
import { linear } from './scale.ts';

/** A bar with its name and its value in words; null where the value is not recorded. */
export interface Bar {
  label: string;
  href: string | null;
  value: number | null;
  text: string;
  current: boolean;
}

const ROW = 24;
const GUTTER = 128;
const FITTING = 17;

const fitted = (label: string): string =>
  label.length <= FITTING ? label : `${label.slice(0, FITTING - 1).trimEnd()}…`;

/** Bars below one another on one scale from zero, the current one solid. Null where no value is known. */
export function bars(rows: readonly Bar[]): Drawing | null {
  const known = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length === 0) return null;
  const scale = linear(0, Math.max(...known, 1e-9));
  const left: Mark[] = [];
  const plot: Mark[] = [line(0, 0, 0, rows.length * ROW, 'rule')];
  const right: Mark[] = [];
  rows.forEach(({ label, href, value, text, current }, index) => {
    const top = index * ROW;
    const name = words(0, top + 16, fitted(label), 'start', current ? 'strong' : '');
    left.push(
      href === null ? name : { kind: 'link', href, label, marks: [rect(0, top, GUTTER - 4, ROW, 'hit'), name] },
    );
    if (value !== null) plot.push(rect(0, top + 6, scale(value), 12, current ? 'docked' : 'free'));
    right.push(words(8, top + 16, text, 'start', current ? 'strong' : ''));
  });
  const widest = Math.max(...rows.map(({ text }) => text.length));
  return {
    height: rows.length * ROW,
    left: { width: GUTTER, marks: left },
    plot,
    right: { width: Math.min(96, widest * 8 + 12), marks: right },
  };
}

/** A part of a whole; its pattern is chosen by its place. */
export interface Part {
  label: string;
  count: number;
}

/** How many patterns there are for the parts of a whole. */
export const PART_PATTERNS = 6;

/** The class of a part by its place among the parts. */
export const partClass = (index: number): string => `part${Math.min(index, PART_PATTERNS - 1)}`;

/** One bar cut into parts in the order given; parts of nothing are left out. Null where all are nothing. */
export function stackedBar(parts: readonly Part[]): Drawing | null {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const scale = linear(0, total);
  let before = 0;
  const plot = parts.flatMap(({ count }, index): Mark[] => {
    const x = scale(before);
    before += count;
    return count === 0 ? [] : [rect(x, 1, scale(before) - x, 22, partClass(index))];
  });
  return { height: 24, left: null, plot, right: null };
}

const PER_ROW = 50;

/** A mark for each success, a cross for each failure, in groups of five, fifty a row. Null where there is none. */
export function tally(successes: number, failures: number): Drawing | null {
  const total = successes + failures;
  if (total === 0 || total > 1000) return null;
  const plot = Array.from({ length: total }, (_, index): Mark => {
    const column = index % PER_ROW;
    const x = column * 1.9 + Math.floor(column / 5) * 0.5 + 1;
    const y = Math.floor(index / PER_ROW) * 24 + 12;
    return index < successes ? line(x, y - 8, x, y + 8, 'stroke') : symbol('cross', x, y, 'fail');
  });
  return { height: Math.ceil(total / PER_ROW) * 24, left: null, plot, right: null };
}
