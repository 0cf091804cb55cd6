import { bell, box, ellipse, mirrored, outline, type Piece, pair, type Shape, strokes, turned } from './shape.ts';

/** A fuselage from above, nose up: half its width, and where it is widest. */
function fuselage(l: number, half: number, tail: number): Piece {
  return turned(
    'hull',
    [0, l * tail],
    [
      ['L', half, l * tail],
      ['L', half, l * 0.76],
      ['C', half, l * 0.9, half * 0.6, l, 0, l],
    ],
  );
}

/** Doors of a payload bay and windows of a cockpit on a fuselage. */
function bay(l: number, half: number, from: number, to: number): Piece[] {
  return [
    box('seam', 0, half * 1.5, l * from, l * to),
    strokes([[0, l * from, 0, l * to]]),
    outline('dark', [
      [-half * 0.62, l * 0.835],
      [half * 0.62, l * 0.835],
      [half * 0.44, l * 0.875],
      [-half * 0.44, l * 0.875],
    ]),
  ];
}

/** An orbiter with a double delta wing, from above, as the Space Shuttle; `span` is its width. */
export function orbiter(l: number, span: number): Shape {
  const s = span / 2;
  const half = Math.min(l * 0.074, s * 0.4);
  return {
    across: span,
    high: l,
    pieces: [
      ...[-0.45, 0, 0.45].map((x) => bell(half * x, half * 0.18, half * 0.3, l * 0.05, 0)),
      ...pair('hull', [
        [half * 0.9, l * 0.74],
        [half * 1.5, l * 0.6],
        [half * 1.9, l * 0.46],
        [s, l * 0.2],
        [s, l * 0.125],
        [half, l * 0.07],
      ]),
      ...pair('shade', [
        [half * 1.05, l * 0.073],
        [s, l * 0.125],
        [s, l * 0.16],
        [half * 1.05, l * 0.13],
      ]),
      fuselage(l, half, 0.04),
      ...bay(l, half, 0.26, 0.74),
      strokes([
        [-half * 0.75, l * 0.42, half * 0.75, l * 0.42],
        [-half * 0.75, l * 0.58, half * 0.75, l * 0.58],
      ]),
      ...[-1, 1].map((side) => ellipse('shade', side * half * 0.68, l * 0.12, half * 0.42, l * 0.1)),
      box('dark', 0, half * 0.22, l * 0.02, l * 0.24),
      ellipse('dark', 0, l * 0.985, half * 0.26, l * 0.014),
    ],
  };
}

/** A small plane with short wings and a tail in the form of a V, from above, as the X-37B. */
export function dart(l: number, span: number): Shape {
  const s = span / 2;
  const half = Math.min(l * 0.085, s * 0.5);
  return {
    across: span,
    high: l,
    pieces: [
      bell(0, half * 0.22, half * 0.4, l * 0.05, 0),
      ...pair('hull', [
        [half * 0.9, l * 0.6],
        [half * 1.3, l * 0.48],
        [s, l * 0.27],
        [s, l * 0.2],
        [half, l * 0.16],
      ]),
      ...pair('shade', [
        [half * 0.7, l * 0.2],
        [s * 0.66, l * 0.07],
        [s * 0.66, 0],
        [half * 0.7, l * 0.06],
      ]),
      fuselage(l, half, 0.04),
      box('seam', 0, half * 1.4, l * 0.34, l * 0.7),
      strokes([[0, l * 0.34, 0, l * 0.7]]),
      ellipse('dark', 0, l * 0.97, half * 0.34, l * 0.03),
    ],
  };
}

/** A broad lifting body with upturned fins, from above, as Dream Chaser. */
export function liftingBody(l: number, span: number): Shape {
  const s = span / 2;
  const half = Math.min(l * 0.2, s * 0.6);
  return {
    across: span,
    high: l,
    pieces: [
      ...pair('shade', [
        [half * 0.9, l * 0.42],
        [s, l * 0.14],
        [s, l * 0.02],
        [half * 0.9, l * 0.1],
      ]),
      turned(
        'hull',
        [0, l * 0.03],
        [
          ['L', half, l * 0.03],
          ['C', half, l * 0.5, half * 0.8, l * 0.96, 0, l],
        ],
      ),
      ...[-0.4, 0.4].map((x) => bell(half * x, half * 0.12, half * 0.2, l * 0.05, 0)),
      outline('dark', [
        [-half * 0.4, l * 0.78],
        [half * 0.4, l * 0.78],
        [half * 0.24, l * 0.85],
        [-half * 0.24, l * 0.85],
      ]),
      strokes([
        [0, l * 0.06, 0, l * 0.7],
        [-half * 0.97, l * 0.16, half * 0.97, l * 0.16],
        [-half * 0.5, l * 0.16, -half * 0.5, l * 0.62],
        [half * 0.5, l * 0.16, half * 0.5, l * 0.62],
      ]),
    ],
  };
}

/** A needle with small straight wings and a tail, from above, as the X-15. */
export function needle(l: number, span: number): Shape {
  const s = span / 2;
  const half = Math.min(l * 0.048, s * 0.3);
  return {
    across: span,
    high: l,
    pieces: [
      bell(0, half * 0.4, half * 0.7, l * 0.05, 0),
      ...pair('hull', [
        [half, l * 0.5],
        [s, l * 0.34],
        [s, l * 0.28],
        [half, l * 0.26],
      ]),
      ...pair('hull', [
        [half, l * 0.16],
        [s * 0.8, l * 0.05],
        [s * 0.8, l * 0.01],
        [half, l * 0.03],
      ]),
      mirrored('hull', [
        [half * 0.9, l * 0.03],
        [half * 1.25, l * 0.08],
        [half * 1.25, l * 0.62],
        [half * 0.8, l * 0.8],
        [half * 0.3, l * 0.95],
        [half * 0.1, l],
      ]),
      strokes([
        [-half * 0.75, l * 0.08, -half * 0.75, l * 0.68],
        [half * 0.75, l * 0.08, half * 0.75, l * 0.68],
      ]),
      box('dark', 0, half * 0.24, l * 0.02, l * 0.2),
      ellipse('dark', 0, l * 0.79, half * 0.36, l * 0.02),
    ],
  };
}

/** A rounded body with a delta wing and tail booms, from above, as SpaceShipTwo. */
export function boomed(l: number, span: number): Shape {
  const s = span / 2;
  const half = Math.min(l * 0.065, s * 0.3);
  return {
    across: span,
    high: l,
    pieces: [
      ...pair('hull', [
        [half, l * 0.66],
        [s * 0.78, l * 0.36],
        [s * 0.78, l * 0.24],
        [half, l * 0.24],
      ]),
      ...pair('shade', [
        [s * 0.62, l * 0.3],
        [s * 0.78, l * 0.3],
        [s * 0.78, l * 0.02],
        [s * 0.62, l * 0.02],
      ]),
      ...pair('hull', [
        [s * 0.78, l * 0.14],
        [s, l * 0.08],
        [s, 0],
        [s * 0.78, 0],
      ]),
      bell(0, half * 0.3, half * 0.55, l * 0.17, l * 0.12),
      turned(
        'hull',
        [0, l * 0.16],
        [
          ['L', half * 0.7, l * 0.16],
          ['C', half * 1.2, l * 0.3, half * 1.2, l * 0.8, half * 0.8, l * 0.9],
          ['C', half * 0.6, l * 0.96, half * 0.3, l, 0, l],
        ],
      ),
      ...[0.5, 0.6, 0.7, 0.8].flatMap((y) =>
        [-1, 1].map((side) => ellipse('dark', side * half * 0.55, l * y, half * 0.16, half * 0.16)),
      ),
      ellipse('dark', 0, l * 0.93, half * 0.3, l * 0.016),
    ],
  };
}
