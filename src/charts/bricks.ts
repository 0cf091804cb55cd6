import { type Drawing, line, type Mark, rect, words } from './marks.ts';
import { anchorAt, linear, yearStart, yearTicks } from './scale.ts';

/** A flight as a brick: its year, where it leads, what it is called. */
export interface Brick {
  year: number;
  href: string;
  label: string;
  /** Solid where the craft carries people, hatched where not. */
  crewed: boolean;
  failed: boolean;
}

/** A family with its flights by launch. */
export interface Lane {
  label: string;
  href: string | null;
  bricks: Brick[];
}

const HEIGHT = 6;
const RULER = 22;
/** Lanes between two rulers. */
const RULER_EVERY = 8;
/** A lane is never lower than a target must be. */
const LOWEST = 26;

/** Above this many flights a year of a family is one bar, so that the page stays small. */
export const BRICK_LIMIT = 2000;

/** The bricks of one lane, stacked by year; the lane's height, and its marks from its floor upwards. */
function lane({ bricks }: Lane, whole: boolean, place: (year: number) => { x: number; width: number }) {
  const stacked = new Map<number, number>();
  const marks: { mark: (floor: number) => Mark }[] = [];
  for (const { year, href, label, crewed, failed } of bricks) {
    const level = stacked.get(year) ?? 0;
    stacked.set(year, level + 1);
    if (!whole) continue;
    const { x, width } = place(year);
    const name = failed ? 'brick fail' : crewed ? 'brick docked' : 'brick free';
    marks.push({
      mark: (floor) => ({
        kind: 'link',
        href,
        label,
        marks: [rect(x, floor - (level + 1) * HEIGHT, width, HEIGHT - 1, name)],
      }),
    });
  }
  if (!whole) {
    for (const [year, count] of stacked) {
      const { x, width } = place(year);
      marks.push({ mark: (floor) => rect(x, floor - count * HEIGHT, width, count * HEIGHT, 'brick docked') });
    }
  }
  return { height: Math.max(LOWEST, Math.max(0, ...stacked.values()) * HEIGHT + 8), marks };
}

/** Every flight over the years: a lane a family, a brick a flight, stacked by year. Null where there is none. */
export function bricks(all: readonly Lane[], firstYear: number, lastYear: number): Drawing | null {
  const lanes = all.filter((entry) => entry.bricks.length > 0);
  if (lanes.length === 0 || lastYear < firstYear) return null;
  const [from, to] = [yearStart(firstYear), yearStart(lastYear + 1)];
  const scale = linear(from, to);
  const place = (year: number): { x: number; width: number } => {
    const x = scale(yearStart(year));
    return { x, width: (scale(yearStart(year + 1)) - x) * 0.88 };
  };
  const whole = lanes.reduce((sum, entry) => sum + entry.bricks.length, 0) <= BRICK_LIMIT;
  const ticks = yearTicks(from, to, 164);
  const marks: Mark[] = [];
  const left: Mark[] = [];
  let top = 0;
  lanes.forEach((entry, index) => {
    if (index % RULER_EVERY === 0) {
      for (const { value, text, wide } of ticks) {
        const x = scale(value);
        marks.push(words(x, top + 14, text, anchorAt(x), wide ? 'axis wide' : 'axis'));
      }
      top += RULER;
    }
    const { height, marks: own } = lane(entry, whole, place);
    const floor = top + height;
    marks.push(line(0, floor, 100, floor, 'rule'), ...own.map(({ mark }) => mark(floor - 1)));
    const label = entry.label.length > 14 ? `${entry.label.slice(0, 12).trimEnd()}…` : entry.label;
    const name = words(0, floor - 8, label, 'start', 'strong');
    left.push(
      entry.href === null
        ? name
        : { kind: 'link', href: entry.href, label: entry.label, marks: [rect(0, floor - 25, 110, 24, 'hit'), name] },
    );
    top = floor;
  });
  const lines = ticks.map(({ value, wide }) => {
    const x = scale(value);
    return line(x, RULER - 4, x, top, wide ? 'grid wide' : 'grid');
  });
  return { height: top + 4, left: { width: 116, marks: left }, plot: [...lines, ...marks], right: null };
}
