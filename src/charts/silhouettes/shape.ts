/** One step of an outline in metres, x to the right of the axis, y up from the base. */
type Step = ['M' | 'L', number, number] | ['C', number, number, number, number, number, number] | ['Z'];

/** What a part of a silhouette is made of: hull, panel of solar cells, dark opening, or a line on the hull. */
export type Stuff = 'hull' | 'panel' | 'dark' | 'shade' | 'seam';

/** A part of a silhouette. */
export interface Piece {
  stuff: Stuff;
  steps: Step[];
}

/** A drawing of a craft, its extent across, and how high it stands. All in metres. */
export interface Shape {
  pieces: Piece[];
  across: number;
  high: number;
}

type Point = readonly [number, number];

/** A closed outline of straight lines. */
export function outline(stuff: Stuff, points: readonly Point[]): Piece {
  const steps = points.map(([x, y], index): Step => [index === 0 ? 'M' : 'L', x, y]);
  return { stuff, steps: [...steps, ['Z']] };
}

/** An outline given by its right half from the base up, closed by its mirror image. */
export function mirrored(stuff: Stuff, half: readonly Point[]): Piece {
  return outline(stuff, [...half, ...half.toReversed().map(([x, y]): Point => [-x, y])]);
}

/** The same outline on both sides of the axis. */
export function pair(stuff: Stuff, points: readonly Point[]): Piece[] {
  return [
    outline(stuff, points),
    outline(
      stuff,
      points.map(([x, y]): Point => [-x, y]),
    ),
  ];
}

/** Open lines, each from a point to another. */
export function strokes(lines: readonly (readonly [number, number, number, number])[]): Piece {
  return {
    stuff: 'seam',
    steps: lines.flatMap(([a, b, c, d]): Step[] => [
      ['M', a, b],
      ['L', c, d],
    ]),
  };
}

/** A rectangle by its middle, width, base and top. */
export function box(stuff: Stuff, middle: number, width: number, base: number, top: number): Piece {
  const [left, right] = [middle - width / 2, middle + width / 2];
  return outline(stuff, [
    [left, base],
    [right, base],
    [right, top],
    [left, top],
  ]);
}

const K = 0.5523;

/** An ellipse about a point. */
export function ellipse(stuff: Stuff, x: number, y: number, rx: number, ry: number): Piece {
  return {
    stuff,
    steps: [
      ['M', x - rx, y],
      ['C', x - rx, y + ry * K, x - rx * K, y + ry, x, y + ry],
      ['C', x + rx * K, y + ry, x + rx, y + ry * K, x + rx, y],
      ['C', x + rx, y - ry * K, x + rx * K, y - ry, x, y - ry],
      ['C', x - rx * K, y - ry, x - rx, y - ry * K, x - rx, y],
      ['Z'],
    ],
  };
}

/** An outline symmetric about the axis whose right half is drawn by the steps, from a point on the axis to another. */
export function turned(stuff: Stuff, start: Point, half: readonly (Step & { 0: 'L' | 'C' })[]): Piece {
  const ends: Point[] = [start];
  for (const step of half) ends.push([step.at(-2) as number, step.at(-1) as number]);
  const back = half.toReversed().map((step, index): Step => {
    const [x, y] = ends[half.length - 1 - index] ?? start;
    return step[0] === 'C' ? ['C', -step[3], step[4], -step[1], step[2], -x, y] : ['L', -x, y];
  });
  const [x, y] = ends.at(-1) ?? start;
  return { stuff, steps: [['M', ...start], ...half, ['L', -x, y], ...back, ['Z']] };
}

/** Wings of solar cells on both sides: from `inner` to `outer` off the axis, about the height `y`, in `cells` cells. */
export function wings(inner: number, outer: number, y: number, chord: number, cells: number, root = 0): Piece[] {
  const cell = (outer - inner) / cells;
  const lines: [number, number, number, number][] = [];
  for (const side of [-1, 1]) {
    lines.push([side * root, y, side * inner, y]);
    for (let at = 1; at < cells; at += 1) {
      lines.push([side * (inner + cell * at), y - chord / 2, side * (inner + cell * at), y + chord / 2]);
    }
    lines.push([side * inner, y, side * outer, y]);
  }
  return [
    ...pair('panel', [
      [inner, y - chord / 2],
      [outer, y - chord / 2],
      [outer, y + chord / 2],
      [inner, y + chord / 2],
    ]),
    strokes(lines),
  ];
}

/** A bell of a nozzle: from its throat down to its mouth. */
export function bell(x: number, throat: number, mouth: number, top: number, base: number): Piece {
  return {
    stuff: 'dark',
    steps: [
      ['M', x - throat, top],
      ['L', x + throat, top],
      ['C', x + throat * 1.2, (top * 2 + base) / 3, x + mouth, (top + base * 2) / 3, x + mouth, base],
      ['L', x - mouth, base],
      ['C', x - mouth, (top + base * 2) / 3, x - throat * 1.2, (top * 2 + base) / 3, x - throat, top],
      ['Z'],
    ],
  };
}

/** An outline as the path of an SVG: metres times `scale`, the axis at `x`, the base at `y`. */
export function pathOf(steps: readonly Step[], scale: number, x: number, y: number): string {
  const tenth = (value: number): string => String(Math.round(value * 10) / 10);
  const numbers = (step: readonly number[]): string =>
    step.map((value, index) => tenth(index % 2 === 0 ? x + value * scale : y - value * scale)).join(' ');
  return steps.map(([command, ...rest]) => `${command}${numbers(rest)}`).join('');
}
