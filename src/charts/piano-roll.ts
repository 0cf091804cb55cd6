import type { FlightSpan } from '../derive/flight-spans.ts';
import { flightBar } from './flight-bar.ts';
import { CHARACTER, type Drawing, line, type Mark, NARROWEST, rect, WIDE, words, wordsBeside } from './marks.ts';
import { anchorAt, linear, type Scale, type Tick, timeTicks } from './scale.ts';

/** A craft of a fleet: its flights by launch, at least one. */
export interface RollRow {
  name: string;
  href: string;
  /** What a reader hears and sees on pointing: name, launch, time in space. */
  label: string;
  spans: FlightSpan[];
}

/** Rows between two rulers. */
const RULER_EVERY = 40;
const RULER = 22;
/** From this many rows on they stand close together. */
const CLOSE_FROM = 41;
/** A fleet has its names above the bars where a row's flights take more of the width than this percentage. */
const BROAD = 45;

/** How the rows of a roll stand: height, where the bar begins, the name's baseline or null where it stands beside. */
interface Layout {
  row: number;
  bar: number;
  thick: number;
  above: boolean;
}

function layoutOf(rows: readonly RollRow[], scale: Scale): Layout {
  const above = rows.some(({ spans }) => extent(spans, scale).width > BROAD);
  if (above) return { row: 34, bar: 20, thick: 9, above };
  return rows.length < CLOSE_FROM ? { row: 24, bar: 7, thick: 10, above } : { row: 17, bar: 4, thick: 9, above };
}

function extent(spans: readonly FlightSpan[], scale: Scale): { start: number; end: number; width: number } {
  const start = Math.min(...spans.map(({ from }) => scale(from)));
  const end = Math.max(...spans.map(({ to }) => scale(to)));
  return { start, end, width: end - start };
}

/** A name cut to so many characters. */
const cut = (name: string, most: number): string =>
  name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1)).trimEnd()}…`;

/** A name beside its bar, on the side with more room; in wide plots only, and cut, where it does not fit. */
function beside(name: string, start: number, end: number, baseline: number): Mark[] {
  const after = 100 - end >= start;
  const room = after ? 100 - end : start;
  const fitting = (pixels: number): number => Math.floor(((room / 100) * pixels - 16) / CHARACTER);
  if (fitting(WIDE) < 8 && name.length > fitting(WIDE)) return [];
  const kind = name.length <= fitting(NARROWEST) ? 'name' : 'name wide';
  return [wordsBeside(after ? end : start, baseline, cut(name, fitting(WIDE)), after, kind)];
}

/** Characters that a name above its bars may have, as many as the narrowest plot holds. */
const ABOVE_MOST = Math.floor(NARROWEST / CHARACTER) - 2;

/** A name above its bars: from where they start, or up to where they end, or up to the right edge, as it has room. */
function over(name: string, start: number, end: number, baseline: number): Mark {
  const shown = cut(name, ABOVE_MOST);
  const fits = (room: number): boolean => (room / 100) * NARROWEST >= shown.length * CHARACTER;
  if (fits(100 - start)) return words(start, baseline, shown, 'start', 'name');
  return words(fits(end) ? end : 100, baseline, shown, 'end', 'name');
}

function ruler(ticks: readonly Tick[], scale: Scale, top: number): Mark[] {
  return [
    ...ticks.map(({ value, text, wide }) => {
      const x = scale(value);
      return words(x, top + 14, text, anchorAt(x), wide ? 'axis wide' : 'axis');
    }),
    line(0, top + RULER - 2, 100, top + RULER - 2, 'rule'),
  ];
}

/**
 * A fleet over the years: one row a craft in the order given, one bar a flight, each row a link; a ruler of years
 * above, repeated every 40 rows. `now` draws a line at the day of the snapshot where a flight goes on.
 * Null where no row has a flight.
 */
export function pianoRoll(all: readonly RollRow[], now: number | null = null): Drawing | null {
  const rows = all.filter(({ spans }) => spans.length > 0);
  if (rows.length === 0) return null;
  const spans = rows.flatMap((row) => row.spans);
  const from = Math.min(...spans.map((span) => span.from));
  const last = Math.max(...spans.map((span) => span.to));
  const to = Math.max(last, from + 86_400);
  const pad = (to - from) * 0.02;
  const scale = linear(from - pad, to + pad);
  const layout = layoutOf(rows, scale);
  const ticks = timeTicks(from - pad, to + pad);
  const marks: Mark[] = [];
  let top = 0;
  rows.forEach((row, index) => {
    if (index % RULER_EVERY === 0) {
      marks.push(...ruler(ticks, scale, top));
      top += RULER;
    }
    const { start, end } = extent(row.spans, scale);
    const bars = row.spans.flatMap((span) => flightBar(span, scale, top + layout.bar, layout.thick));
    const name = layout.above
      ? [over(row.name, start, end, top + 14)]
      : beside(row.name, start, end, top + layout.bar + layout.thick);
    const hit = rect(0, top, 100, layout.row, 'hit');
    marks.push({ kind: 'link', href: row.href, label: row.label, marks: [hit, ...bars, ...name] });
    top += layout.row;
  });
  const lines = ticks.map(({ value, wide }) => {
    const x = scale(value);
    return line(x, RULER - 2, x, top, wide ? 'grid wide' : 'grid');
  });
  const today =
    now !== null && now <= to + pad && spans.some(({ open }) => open)
      ? [line(scale(now), RULER - 2, scale(now), top, 'today')]
      : [];
  return { height: top + 4, left: null, plot: [...lines, ...today, ...marks], right: null };
}

/** Whether the rows of a roll stand too close to be targets of their own: the table beside it then has them. */
export const isClose = (rows: readonly RollRow[]): boolean => rows.length >= CLOSE_FROM;
