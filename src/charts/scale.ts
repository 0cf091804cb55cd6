import { formatCount } from '../lib/duration.ts';
import { formatDate, instantSeconds } from '../lib/instant.ts';
import { type Anchor, line, type Mark, NARROWEST, WIDE, words } from './marks.ts';

/** From a value to its place in percent of the plot's width. */
export type Scale = (value: number) => number;

/** A straight scale; values outside are held at its ends, and a span of nothing lies at the start. */
export function linear(from: number, to: number, low = 0, high = 100): Scale {
  const span = to - from;
  return (value) => {
    const share = span > 0 ? (value - from) / span : 0;
    return low + Math.min(1, Math.max(0, share)) * (high - low);
  };
}

/** A mark of an axis: where, what it says, and whether only a wide plot has room for its words. */
export interface Tick {
  value: number;
  text: string;
  wide: boolean;
}

const STEPS = [1, 2, 5];

/** The smallest of 1, 2, 5, 10, 20, 50 … that is at least `value`. */
export function niceStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1e-9)));
  return power * (STEPS.find((step) => step * power >= value * (1 - 1e-9)) ?? 10);
}

/** Round values from 0 to at least `most`, in about `count` steps; whole ones where `whole`. */
export function niceTicks(most: number, count: number, whole = true): number[] {
  const step = Math.max(niceStep(Math.max(most, 1e-6) / count), whole ? 1 : 0);
  const last = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: last + 1 }, (_, index) => Number((index * step).toFixed(6)));
}

/** Round values as the ticks of an axis, the last with its unit; those in between only where the plot is wide. */
export function unitTicks(values: readonly number[], unit: string, factor = 1): Tick[] {
  return values.map((value, index) => ({
    value: value * factor,
    text: index === values.length - 1 ? `${formatCount(value)}\u00a0${unit}` : formatCount(value),
    wide: index > 0 && index < values.length - 1,
  }));
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100];

/** The start of a year in seconds since 1970. */
export const yearStart = (year: number): number => instantSeconds(String(year).padStart(4, '0'));

/** The year that a moment in seconds since 1970 lies in. */
export const yearOf = (seconds: number): number => new Date(seconds * 1000).getUTCFullYear();

/** Years between two moments, as many as a plot of `narrow` pixels has room for in words; those in between for wide plots. */
export function yearTicks(from: number, to: number, narrow = NARROWEST): Tick[] {
  const [first, last] = [yearOf(from), yearOf(to)];
  const span = Math.max(1e-9, (to - from) / (yearStart(1971) - yearStart(1970)));
  const stepFor = (pixels: number, room: number): number =>
    YEAR_STEPS.find((step) => (step / span) * pixels >= room) ?? 200;
  const [coarse, fine] = [stepFor(narrow, 58), stepFor(WIDE, 50)];
  const ticks: Tick[] = [];
  for (let year = first; year <= last; year += 1) {
    const value = yearStart(year);
    if (value < from || value > to || year % fine !== 0) continue;
    ticks.push({ value, text: String(year), wide: year % coarse !== 0 });
  }
  return ticks;
}

const MONTH_STEPS = [1, 2, 3, 6];

/** Months between two moments less than three years apart, else years; as for `yearTicks`. */
export function timeTicks(from: number, to: number, narrow = NARROWEST): Tick[] {
  const year = yearStart(1971) - yearStart(1970);
  if (to - from >= 3 * year) return yearTicks(from, to, narrow);
  const months = (to - from) / (year / 12);
  const stepFor = (pixels: number): number => MONTH_STEPS.find((step) => (step / months) * pixels >= 84) ?? 12;
  const [coarse, fine] = [stepFor(narrow), stepFor(WIDE)];
  const ticks: Tick[] = [];
  for (let at = new Date(from * 1000).getUTCFullYear() * 12; at <= (yearOf(to) + 1) * 12; at += fine) {
    const text = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    const value = instantSeconds(text);
    if (value < from || value > to) continue;
    ticks.push({ value, text: formatDate(text), wide: at % coarse !== 0 });
  }
  return ticks;
}

/** Where words must be held so that they stay within the plot. */
export function anchorAt(x: number): Anchor {
  return x < 6 ? 'start' : x > 94 ? 'end' : 'middle';
}

/** The axis of all drawings: a hairline down the plot for each tick, its words on the baselines given. */
export function axis(ticks: readonly Tick[], scale: Scale, top: number, bottom: number, baselines: number[]): Mark[] {
  return ticks.flatMap(({ value, text, wide }) => {
    const x = scale(value);
    return [
      line(x, top, x, bottom, 'grid'),
      ...baselines.map((y) => words(x, y, text, anchorAt(x), wide ? 'axis wide' : 'axis')),
    ];
  });
}
