/** Shapes of fixed size that a drawing can set at a place; their outlines stand once in `ChartDefs.astro`. */
export type SymbolName = 'cross' | 'dot' | 'ring' | 'arrow' | 'diamond';

/**
 * One mark of a drawing. Up and down is in pixels; left and right is in percent of the width in a plot,
 * so that words keep their size while bars stretch with the page, and in pixels in a gutter or a plate.
 */
export type Mark =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; class: string }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; class: string }
  | { kind: 'text'; x: number; y: number; text: string; anchor: Anchor; class: string; dx?: number }
  | { kind: 'symbol'; symbol: SymbolName; x: number; y: number; class: string }
  | { kind: 'path'; d: string; class: string }
  | { kind: 'link'; href: string; label: string; marks: Mark[] };

/** Which end of a word stands at its place. */
export type Anchor = 'start' | 'middle' | 'end';

/** Marks beside a plot: names to its left, numbers to its right; of fixed width. */
export interface Gutter {
  width: number;
  marks: Mark[];
}

/** A drawing: a plot as wide as the page lets it be, with a gutter on each side where it needs one. */
export interface Drawing {
  height: number;
  left: Gutter | null;
  plot: Mark[];
  right: Gutter | null;
}

/** The width in pixels that a plot without gutters has on the narrowest window (320 px). */
export const NARROWEST = 280;

/** The width in pixels that a plot has at least where marks of class `wide` are shown. */
export const WIDE = 620;

/** About how many pixels a character of the drawings' type takes. */
export const CHARACTER = 7;

/** A number as short as a drawing needs it. */
export const short = (value: number): number => Math.round(value * 100) / 100;

/** A rectangle. */
export const rect = (x: number, y: number, width: number, height: number, name: string): Mark => ({
  kind: 'rect',
  x: short(x),
  y: short(y),
  width: short(width),
  height: short(height),
  class: name,
});

/** A straight line. */
export const line = (x1: number, y1: number, x2: number, y2: number, name: string): Mark => ({
  kind: 'line',
  x1: short(x1),
  y1: short(y1),
  x2: short(x2),
  y2: short(y2),
  class: name,
});

/** Words; `y` is their baseline. */
export const words = (x: number, y: number, text: string, anchor: Anchor = 'start', name = ''): Mark => ({
  kind: 'text',
  x: short(x),
  y: short(y),
  text,
  anchor,
  class: name,
});

/** Words set off their place by some pixels, so that they stay clear of a mark there. */
export const wordsBeside = (x: number, y: number, text: string, after: boolean, name: string): Mark => ({
  kind: 'text',
  x: short(x),
  y: short(y),
  text,
  anchor: after ? 'start' : 'end',
  class: name,
  dx: after ? 12 : -12,
});

/** A shape of fixed size, its middle at the place. */
export const symbol = (shape: SymbolName, x: number, y: number, name: string): Mark => ({
  kind: 'symbol',
  symbol: shape,
  x: short(x),
  y: short(y),
  class: name,
});

/** All marks, those within links included. */
export function flat(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => (mark.kind === 'link' ? [mark, ...flat(mark.marks)] : [mark]));
}

/** Whether a drawing has links, so that its inside must be reachable. */
export function hasLinks(drawing: Drawing): boolean {
  return [...drawing.plot, ...(drawing.left?.marks ?? []), ...(drawing.right?.marks ?? [])].some(
    ({ kind }) => kind === 'link',
  );
}
