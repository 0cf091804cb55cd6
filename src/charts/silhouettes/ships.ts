import {
  bell,
  box,
  ellipse,
  mirrored,
  outline,
  type Piece,
  pair,
  type Shape,
  strokes,
  turned,
  wings,
} from './shape.ts';

/** Where the ring ends that stands in the place of a forward module, of the length that a ship with one would have. */
const RING = 0.66;

/** What stands on the service module of a ship in three modules. */
interface Ship {
  cabin: 'bell' | 'tanks';
  forward: 'ball' | 'drum' | 'ring';
  span: number;
  cells: number;
}

function middle(l: number, r: number, cabin: Ship['cabin']): Piece[] {
  if (cabin === 'tanks') {
    return [
      mirrored('shade', [
        [r * 0.66, l * 0.37],
        [r * 0.78, l * 0.42],
        [r * 0.78, l * 0.56],
        [r * 0.6, l * 0.61],
      ]),
      strokes([
        [-r * 0.78, l * 0.42, r * 0.78, l * 0.42],
        [-r * 0.78, l * 0.56, r * 0.78, l * 0.56],
      ]),
      ellipse('seam', -r * 0.36, l * 0.49, r * 0.26, l * 0.05),
      ellipse('seam', r * 0.36, l * 0.49, r * 0.26, l * 0.05),
    ];
  }
  return [
    turned(
      'hull',
      [0, l * 0.37],
      [
        ['L', r * 0.8, l * 0.37],
        ['C', r * 0.82, l * 0.47, r * 0.66, l * 0.6, r * 0.38, l * 0.63],
        ['L', 0, l * 0.63],
      ],
    ),
    strokes([[-r * 0.8, l * 0.395, r * 0.8, l * 0.395]]),
    ellipse('dark', r * 0.3, l * 0.5, r * 0.12, l * 0.026),
    ellipse('seam', -r * 0.26, l * 0.5, r * 0.24, l * 0.06),
  ];
}

function forward(l: number, r: number, kind: Ship['forward']): Piece[] {
  if (kind === 'ring') return [box('shade', 0, r * 0.8, l * 0.63, l * RING)];
  const probe = [box('shade', 0, r * 0.3, l * 0.92, l * 0.955), box('dark', 0, r * 0.1, l * 0.95, l)];
  if (kind === 'drum') {
    return [
      ...probe,
      turned(
        'hull',
        [0, l * 0.635],
        [
          ['L', r * 0.36, l * 0.635],
          ['C', r * 0.7, l * 0.65, r * 0.8, l * 0.66, r * 0.8, l * 0.69],
          ['L', r * 0.8, l * 0.86],
          ['C', r * 0.8, l * 0.89, r * 0.6, l * 0.92, r * 0.32, l * 0.93],
          ['L', 0, l * 0.93],
        ],
      ),
      strokes([
        [-r * 0.8, l * 0.69, r * 0.8, l * 0.69],
        [-r * 0.8, l * 0.86, r * 0.8, l * 0.86],
      ]),
      ellipse('dark', r * 0.35, l * 0.78, r * 0.12, l * 0.025),
      box('seam', -r * 0.25, r * 0.5, l * 0.72, l * 0.83),
    ];
  }
  return [
    ...probe,
    turned(
      'hull',
      [0, l * 0.635],
      [
        ['L', r * 0.36, l * 0.635],
        ['C', r * 0.7, l * 0.65, r * 0.83, l * 0.71, r * 0.83, l * 0.765],
        ['L', r * 0.83, l * 0.795],
        ['C', r * 0.83, l * 0.86, r * 0.66, l * 0.925, r * 0.28, l * 0.93],
        ['L', 0, l * 0.93],
      ],
    ),
    strokes([
      [-r * 0.83, l * 0.765, r * 0.83, l * 0.765],
      [-r * 0.83, l * 0.795, r * 0.83, l * 0.795],
      [-r * 0.62, l * 0.88, -r * 1.05, l * 0.97],
    ]),
    ellipse('hull', -r * 1.05, l * 0.97, r * 0.07, r * 0.07),
    ellipse('dark', r * 0.34, l * 0.715, r * 0.12, l * 0.024),
    ellipse('seam', -r * 0.22, l * 0.85, r * 0.2, l * 0.035),
  ];
}

/** A ship in three modules: a service module with wings of solar cells, a cabin, a forward module with a docking probe. */
function ship(l: number, d: number, { cabin, forward: front, span, cells }: Ship): Shape {
  const r = d / 2;
  return {
    across: l * span * 2,
    high: l,
    pieces: [
      ...wings(r + l * 0.05, l * span, l * 0.17, l * 0.17, cells, r * 0.8),
      bell(0, r * 0.14, r * 0.24, l * 0.03, 0),
      mirrored('hull', [
        [r, l * 0.02],
        [r, l * 0.05],
        [r * 0.82, l * 0.13],
        [r * 0.82, l * 0.31],
        [r * 0.76, l * 0.36],
      ]),
      strokes([
        [-r, l * 0.05, r, l * 0.05],
        [-r * 0.82, l * 0.13, r * 0.82, l * 0.13],
        [-r * 0.82, l * 0.31, r * 0.82, l * 0.31],
      ]),
      box('shade', 0, r * 1.1, l * 0.16, l * 0.28),
      strokes([0.19, 0.22, 0.25].map((y) => [-r * 0.55, l * y, r * 0.55, l * y] as const)),
      ...middle(l, r, cabin),
      ...forward(l, r, front),
    ],
  };
}

/** Crew ship in three modules with a ball in front, as Soyuz. */
export const soyuz = (l: number, d: number): Shape =>
  ship(l, d, { cabin: 'bell', forward: 'ball', span: 0.74, cells: 4 });

/** Crew ship of service module and cabin alone, a ring in the place of the ball, as Zond. */
export const zond = (l: number, d: number): Shape => ({
  ...ship(l / RING, d, { cabin: 'bell', forward: 'ring', span: 0.52, cells: 4 }),
  high: l,
});

/** Crew ship in three modules with a drum in front and longer wings, as Shenzhou. */
export const shenzhou = (l: number, d: number): Shape =>
  ship(l, d, { cabin: 'bell', forward: 'drum', span: 0.9, cells: 4 });

/** Freighter in three modules with tanks in the middle, as Progress. */
export const progress = (l: number, d: number): Shape =>
  ship(l, d, { cabin: 'tanks', forward: 'ball', span: 0.74, cells: 4 });

/** A pressurised drum with berthing ring on a service module with round arrays, as Cygnus. */
export function fans(l: number, d: number): Shape {
  const r = d / 2;
  const fan = Math.min(l * 0.22, d * 0.5);
  const x = r + fan * 1.2;
  const spokes = Array.from({ length: 10 }, (_, index) => (index * Math.PI) / 5);
  const round = (side: number): Piece[] => [
    ellipse('panel', side * x, l * 0.23, fan, fan),
    strokes(
      spokes.map((at) => [side * x, l * 0.23, side * x + Math.cos(at) * fan, l * 0.23 + Math.sin(at) * fan] as const),
    ),
  ];
  return {
    across: (x + fan) * 2,
    high: l,
    pieces: [
      ...round(-1),
      ...round(1),
      strokes([[-x, l * 0.23, x, l * 0.23]]),
      bell(0, r * 0.12, r * 0.22, l * 0.05, 0),
      box('shade', 0, r * 1.24, l * 0.04, l * 0.29),
      strokes([[-r * 0.62, l * 0.14, r * 0.62, l * 0.14]]),
      mirrored('hull', [
        [r * 0.7, l * 0.29],
        [r, l * 0.33],
        [r, l * 0.86],
        [r * 0.62, l * 0.94],
      ]),
      box('shade', 0, r * 1.1, l * 0.94, l),
      strokes([0.33, 0.5, 0.67, 0.86].map((y) => [-r, l * y, r, l * y] as const)),
      ellipse('seam', 0, l * 0.57, r * 0.5, l * 0.07),
    ],
  };
}

/** A drum with long wings, its front a cone with a docking probe, as the Automated Transfer Vehicle. */
export function transfer(l: number, d: number): Shape {
  const r = d / 2;
  return {
    across: l * 2.1,
    high: l,
    pieces: [
      ...wings(r + l * 0.14, l * 1.05, l * 0.2, l * 0.12, 4, r * 0.9),
      ...[-0.5, 0.5].map((x) => bell(r * x, r * 0.1, r * 0.17, l * 0.04, 0)),
      mirrored('hull', [
        [r * 0.8, l * 0.03],
        [r * 0.88, l * 0.08],
        [r * 0.88, l * 0.36],
        [r, l * 0.4],
        [r, l * 0.8],
        [r * 0.62, l * 0.9],
        [r * 0.24, l * 0.92],
      ]),
      box('shade', 0, r * 0.36, l * 0.92, l * 0.97),
      box('dark', 0, r * 0.1, l * 0.97, l),
      strokes(
        [0.08, 0.36, 0.42, 0.55, 0.68, 0.8].map(
          (y) => [-r * (y < 0.4 ? 0.88 : 1), l * y, r * (y < 0.4 ? 0.88 : 1), l * y] as const,
        ),
      ),
      ...pair('shade', [
        [r * 0.3, l * 0.44],
        [r * 0.62, l * 0.44],
        [r * 0.62, l * 0.53],
        [r * 0.3, l * 0.53],
      ]),
    ],
  };
}

/** A drum of one width covered with solar cells, as the H-II Transfer Vehicle. */
export function drum(l: number, d: number): Shape {
  const r = d / 2;
  const rows = [0.14, 0.34, 0.5, 0.72];
  return {
    across: d,
    high: l,
    pieces: [
      ...[-0.55, -0.18, 0.18, 0.55].map((x) => bell(r * x, r * 0.07, r * 0.12, l * 0.04, 0)),
      box('hull', 0, d, l * 0.04, l * 0.9),
      mirrored('shade', [
        [r * 0.9, l * 0.9],
        [r * 0.56, l * 0.96],
        [r * 0.56, l],
      ]),
      ...rows.flatMap((y) =>
        (y < 0.2 || y > 0.6 ? [-0.66, -0.22, 0.22, 0.66] : [-0.74, 0.74]).map((x) =>
          box('panel', r * x, r * 0.34, l * y, l * (y + 0.1)),
        ),
      ),
      box('hull', 0, r * 0.92, l * 0.36, l * 0.6),
      box('dark', 0, r * 0.74, l * 0.38, l * 0.58),
      strokes([0.1, 0.29, 0.64, 0.86].map((y) => [-r, l * y, r, l * y] as const)),
    ],
  };
}

/** A wide cargo drum on a narrower service module with wings, as Tianzhou. */
export function freighter(l: number, d: number): Shape {
  const r = d / 2;
  return {
    across: l * 1.44,
    high: l,
    pieces: [
      ...wings(r + l * 0.06, l * 0.72, l * 0.2, l * 0.15, 3, r * 0.84),
      ...[-0.4, 0.4].map((x) => bell(r * x, r * 0.1, r * 0.18, l * 0.04, 0)),
      box('hull', 0, r * 1.68, l * 0.03, l * 0.33),
      mirrored('hull', [
        [r * 0.84, l * 0.33],
        [r, l * 0.38],
        [r, l * 0.84],
        [r * 0.5, l * 0.94],
      ]),
      box('shade', 0, r * 0.74, l * 0.94, l),
      box('shade', 0, r * 0.9, l * 0.08, l * 0.16),
      strokes([
        [-r * 0.84, l * 0.06, r * 0.84, l * 0.06],
        [-r * 0.84, l * 0.27, r * 0.84, l * 0.27],
        ...[0.38, 0.53, 0.69, 0.84].map((y) => [-r, l * y, r, l * y] as const),
      ]),
    ],
  };
}

/** A lander in two stages on four legs, as the Apollo Lunar Module. Its legs reach beyond its diameter. */
export function lander(l: number, d: number): Shape {
  const r = d / 2;
  const reach = Math.max(l * 0.64, r * 1.3);
  return {
    across: reach * 2 + l * 0.1,
    high: l,
    pieces: [
      bell(0, r * 0.16, r * 0.36, l * 0.24, l * 0.09),
      strokes([
        [-r * 0.95, l * 0.42, -reach, l * 0.03],
        [r * 0.95, l * 0.42, reach, l * 0.03],
        [-r * 0.9, l * 0.24, -reach * 0.84, l * 0.13],
        [r * 0.9, l * 0.24, reach * 0.84, l * 0.13],
        [-r * 0.3, l * 0.24, -r * 0.42, l * 0.03],
        [r * 0.3, l * 0.24, r * 0.42, l * 0.03],
      ]),
      ...pair('shade', [
        [reach - l * 0.06, 0],
        [reach + l * 0.05, 0],
        [reach + l * 0.03, l * 0.03],
        [reach - l * 0.04, l * 0.03],
      ]),
      mirrored('shade', [
        [r * 0.94, l * 0.23],
        [r, l * 0.26],
        [r, l * 0.43],
        [r * 0.94, l * 0.46],
      ]),
      strokes([
        [-r * 0.42, l * 0.23, -r * 0.42, l * 0.46],
        [r * 0.42, l * 0.23, r * 0.42, l * 0.46],
        [-r, l * 0.345, r, l * 0.345],
      ]),
      outline('hull', [
        [-r * 0.8, l * 0.48],
        [-r * 0.36, l * 0.465],
        [r * 0.36, l * 0.465],
        [r * 0.8, l * 0.48],
        [r * 0.98, l * 0.6],
        [r * 0.86, l * 0.76],
        [r * 0.46, l * 0.88],
        [-r * 0.46, l * 0.88],
        [-r * 0.86, l * 0.76],
        [-r * 0.98, l * 0.6],
      ]),
      box('shade', 0, r * 0.44, l * 0.88, l * 0.94),
      strokes([
        [r * 0.5, l * 0.87, r * 0.7, l],
        [-r * 0.5, l * 0.87, -r * 0.62, l * 0.96],
        [-r * 0.46, l * 0.88, -r * 0.5, l * 0.465],
        [r * 0.46, l * 0.88, r * 0.5, l * 0.465],
      ]),
      ellipse('hull', -r * 0.68, l * 0.96, r * 0.16, l * 0.035),
      ...pair('dark', [
        [r * 0.1, l * 0.78],
        [r * 0.36, l * 0.78],
        [r * 0.28, l * 0.68],
      ]),
      box('seam', 0, r * 0.4, l * 0.5, l * 0.62),
      ...pair('dark', [
        [r * 0.98, l * 0.62],
        [r * 1.14, l * 0.66],
        [r * 1.14, l * 0.7],
        [r * 0.92, l * 0.68],
      ]),
    ],
  };
}

/** A tall stage with a pointed nose and four flaps, as Starship. */
export function stage(l: number, d: number): Shape {
  const r = d / 2;
  return {
    across: d * 1.8,
    high: l,
    pieces: [
      ...[-0.5, 0, 0.5].map((x) => bell(r * x, r * 0.12, r * 0.24, l * 0.03, 0)),
      turned(
        'hull',
        [0, l * 0.015],
        [
          ['L', r, l * 0.015],
          ['L', r, l * 0.7],
          ['C', r, l * 0.84, r * 0.5, l * 0.96, 0, l],
        ],
      ),
      outline('shade', [
        [-r, l * 0.015],
        [-r * 0.1, l * 0.015],
        [-r * 0.1, l * 0.72],
        [-r, l * 0.7],
      ]),
      strokes([0.14, 0.26, 0.38, 0.5, 0.62].map((y) => [-r, l * y, r, l * y] as const)),
      ...pair('shade', [
        [r, l * 0.03],
        [r * 1.8, l * 0.04],
        [r * 1.8, l * 0.13],
        [r, l * 0.23],
      ]),
      ...pair('shade', [
        [r * 0.98, l * 0.73],
        [r * 1.44, l * 0.74],
        [r * 1.36, l * 0.8],
        [r * 0.74, l * 0.87],
      ]),
    ],
  };
}
