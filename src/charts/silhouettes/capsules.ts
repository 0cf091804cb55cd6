import { bell, box, ellipse, mirrored, outline, pair, type Shape, strokes, turned, wings } from './shape.ts';

/** A capsule alone: a blunt cone with hatch and windows. */
export function capsule(l: number, d: number): Shape {
  const r = d / 2;
  return {
    across: d,
    high: l,
    pieces: [
      turned(
        'dark',
        [0, 0],
        [
          ['C', r * 0.6, 0, r * 0.95, l * 0.05, r, l * 0.13],
          ['L', r, l * 0.17],
          ['L', 0, l * 0.17],
        ],
      ),
      turned(
        'hull',
        [0, l * 0.15],
        [
          ['L', r, l * 0.15],
          ['L', r * 0.46, l * 0.84],
          ['C', r * 0.42, l * 0.94, r * 0.3, l, 0, l],
        ],
      ),
      strokes([
        [-r * 0.93, l * 0.24, r * 0.93, l * 0.24],
        [-r * 0.5, l * 0.79, r * 0.5, l * 0.79],
      ]),
      ellipse('dark', -r * 0.38, l * 0.55, r * 0.11, l * 0.06),
      ellipse('dark', r * 0.38, l * 0.55, r * 0.11, l * 0.06),
      box('seam', 0, r * 0.36, l * 0.32, l * 0.6),
    ],
  };
}

/** A ball of a cabin on a double cone with gas bottles round its neck, as Vostok. */
export function ball(l: number, d: number): Shape {
  const r = d / 2;
  const b = Math.min(r * 0.95, l * 0.27);
  const y = l - b;
  const neck = y - b * 0.72;
  const bottles = [-0.78, -0.48, -0.16, 0.16, 0.48, 0.78];
  return {
    across: d * 1.3,
    high: l,
    pieces: [
      bell(0, r * 0.16, r * 0.3, l * 0.07, 0),
      mirrored('hull', [
        [r * 0.34, l * 0.06],
        [r, l * 0.27],
        [r, l * 0.32],
        [r * 0.7, neck],
      ]),
      strokes([
        [-r, l * 0.295, r, l * 0.295],
        [-r * 0.5, l * 0.06, -r * 0.62, l * 0.27],
        [r * 0.5, l * 0.06, r * 0.62, l * 0.27],
      ]),
      ellipse('hull', 0, y, b, b),
      ...bottles.map((at) => ellipse('shade', r * at * 0.95, neck - l * 0.01, r * 0.13, r * 0.13)),
      ellipse('seam', -b * 0.28, y + b * 0.1, b * 0.36, b * 0.4),
      ellipse('dark', b * 0.52, y + b * 0.12, b * 0.16, b * 0.2),
      strokes([
        [-b * 0.97, y - b * 0.3, 0, y - b * 0.66],
        [b * 0.97, y - b * 0.3, 0, y - b * 0.66],
        [r * 0.98, l * 0.32, r * 1.25, l * 0.5],
        [-r * 0.98, l * 0.32, -r * 1.25, l * 0.5],
      ]),
    ],
  };
}

/** A small cone with a shingled neck, an antenna section, and retro-rockets strapped below, as Mercury. */
export function mercury(l: number, d: number): Shape {
  const r = d / 2;
  return {
    across: d,
    high: l,
    pieces: [
      ...[-0.24, 0, 0.24].map((x) => bell(r * x, r * 0.07, r * 0.1, l * 0.07, 0)),
      mirrored('shade', [
        [r * 0.3, l * 0.05],
        [r * 0.4, l * 0.13],
      ]),
      turned(
        'dark',
        [0, l * 0.12],
        [
          ['C', r * 0.6, l * 0.12, r * 0.9, l * 0.14, r, l * 0.18],
          ['L', 0, l * 0.19],
        ],
      ),
      mirrored('hull', [
        [r, l * 0.18],
        [r * 0.4, l * 0.64],
        [r * 0.4, l * 0.84],
        [r * 0.28, l * 0.86],
        [r * 0.22, l],
      ]),
      strokes([
        [-r * 0.88, l * 0.27, r * 0.88, l * 0.27],
        [-r * 0.64, l * 0.455, r * 0.64, l * 0.455],
        [-r * 0.4, l * 0.64, r * 0.4, l * 0.64],
        [-r * 0.4, l * 0.7, r * 0.4, l * 0.7],
        [-r * 0.4, l * 0.77, r * 0.4, l * 0.77],
        [-r * 0.4, l * 0.84, r * 0.4, l * 0.84],
        [-r * 0.35, l * 0.27, -r * 0.25, l * 0.455],
        [r * 0.35, l * 0.27, r * 0.25, l * 0.455],
        [-r * 0.34, l * 0.13, -r, l * 0.18],
        [r * 0.34, l * 0.13, r, l * 0.18],
      ]),
      outline('dark', [
        [-r * 0.15, l * 0.47],
        [r * 0.15, l * 0.47],
        [r * 0.12, l * 0.55],
        [-r * 0.12, l * 0.55],
      ]),
    ],
  };
}

/** A long cone with two windows on a flaring adapter, as Gemini. */
export function gemini(l: number, d: number): Shape {
  const r = d / 2;
  return {
    across: d,
    high: l,
    pieces: [
      mirrored('shade', [
        [r, 0],
        [r * 0.76, l * 0.4],
      ]),
      mirrored('hull', [
        [r * 0.74, l * 0.41],
        [r * 0.34, l * 0.76],
        [r * 0.32, l * 0.93],
        [r * 0.24, l],
      ]),
      strokes([
        [-r * 0.85, l * 0.25, r * 0.85, l * 0.25],
        [-r * 0.33, l * 0.76, r * 0.33, l * 0.76],
        [-r * 0.32, l * 0.84, r * 0.32, l * 0.84],
        [-r * 0.5, l * 0.02, -r * 0.43, l * 0.25],
        [0, l * 0.02, 0, l * 0.25],
        [r * 0.5, l * 0.02, r * 0.43, l * 0.25],
      ]),
      ...pair('dark', [
        [r * 0.1, l * 0.6],
        [r * 0.3, l * 0.58],
        [r * 0.22, l * 0.66],
        [r * 0.1, l * 0.67],
      ]),
      ...pair('seam', [
        [r * 0.06, l * 0.46],
        [r * 0.48, l * 0.46],
        [r * 0.34, l * 0.57],
        [r * 0.06, l * 0.57],
      ]),
    ],
  };
}

/** How a cone on a service module stands: the joint, the bell below, the module's width, its wings. */
interface Service {
  bell: number;
  joint: number;
  width: number;
  mouth: number;
  wings: number;
}

/** A cone on a service module with a bell, as Apollo and Orion. */
function serviced(l: number, d: number, service: Service): Shape {
  const r = d / 2;
  const w = r * service.width;
  const foot = l * service.bell;
  const joint = l * service.joint;
  const cone = l - joint;
  const panels =
    service.wings === 0 ? [] : wings(w + l * 0.12, l * service.wings, foot + (joint - foot) * 0.4, l * 0.27, 3, w);
  return {
    across: service.wings === 0 ? d : l * service.wings * 2,
    high: l,
    pieces: [
      bell(0, r * 0.2, r * service.mouth, foot + l * 0.01, 0),
      ...panels,
      box('hull', 0, w * 2, foot, joint - l * 0.015),
      strokes([
        [-w, foot + (joint - foot) * 0.2, w, foot + (joint - foot) * 0.2],
        [-w * 0.42, foot, -w * 0.42, joint - l * 0.015],
        [w * 0.42, foot, w * 0.42, joint - l * 0.015],
        [-w * 1.06, foot + (joint - foot) * 0.7, -w * 1.06, foot + (joint - foot) * 0.82],
        [w * 1.06, foot + (joint - foot) * 0.7, w * 1.06, foot + (joint - foot) * 0.82],
      ]),
      box('shade', 0, r * 0.16, foot + (joint - foot) * 0.68, foot + (joint - foot) * 0.84),
      turned(
        'hull',
        [0, joint - l * 0.005],
        [
          ['C', r * 0.7, joint - l * 0.005, r, joint, r, joint + cone * 0.08],
          ['L', r * 0.26, joint + cone * 0.84],
          ['L', r * 0.2, joint + cone * 0.93],
          ['L', 0, joint + cone * 0.93],
        ],
      ),
      box('shade', 0, r * 0.16, joint + cone * 0.93, l),
      strokes([
        [-r * 0.99, joint + cone * 0.09, r * 0.99, joint + cone * 0.09],
        [-r * 0.27, joint + cone * 0.84, r * 0.27, joint + cone * 0.84],
      ]),
      ...pair('dark', [
        [r * 0.22, joint + cone * 0.5],
        [r * 0.42, joint + cone * 0.46],
        [r * 0.34, joint + cone * 0.6],
        [r * 0.2, joint + cone * 0.64],
      ]),
      box('seam', 0, r * 0.26, joint + cone * 0.28, joint + cone * 0.62),
    ],
  };
}

/** Command and service module, as Apollo. */
export const commandService = (l: number, d: number): Shape =>
  serviced(l, d, { bell: 0.24, joint: 0.67, width: 1, mouth: 0.6, wings: 0 });

/** A large cone on a short module with long wings, as Orion. */
export const orion = (l: number, d: number): Shape =>
  serviced(l, d, { bell: 0.12, joint: 0.52, width: 0.8, mouth: 0.28, wings: 1.25 });

/** A cone on a drum without wings, as Starliner. */
export function starliner(l: number, d: number): Shape {
  const shape = serviced(l, d, { bell: 0.05, joint: 0.4, width: 0.99, mouth: 0.001, wings: 0 });
  const r = d / 2;
  const nozzles = [-0.6, -0.2, 0.2, 0.6].map((x) => bell(r * x, r * 0.06, r * 0.11, l * 0.06, 0));
  return { ...shape, pieces: [...nozzles, ...shape.pieces.slice(1)] };
}

/** A capsule with steep walls on a hollow trunk with fins, as the second Dragon. */
export function finned(l: number, d: number): Shape {
  const r = d / 2;
  const w = r * 0.92;
  return {
    across: d * 1.14,
    high: l,
    pieces: [
      ...pair('shade', [
        [w, l * 0.02],
        [r * 1.14, 0],
        [r * 1.14, l * 0.16],
        [w, l * 0.36],
      ]),
      box('hull', 0, w * 2, 0, l * 0.44),
      outline('panel', [
        [-w, 0],
        [w * 0.1, 0],
        [w * 0.1, l * 0.44],
        [-w, l * 0.44],
      ]),
      strokes([0.11, 0.22, 0.33].map((y) => [-w, l * y, w * 0.1, l * y] as const)),
      turned(
        'hull',
        [0, l * 0.45],
        [
          ['L', r * 0.94, l * 0.45],
          ['C', r, l * 0.46, r, l * 0.48, r * 0.98, l * 0.52],
          ['L', r * 0.62, l * 0.84],
          ['C', r * 0.56, l * 0.93, r * 0.36, l, 0, l],
        ],
      ),
      ...pair('shade', [
        [r * 0.62, l * 0.5],
        [r * 0.94, l * 0.5],
        [r * 0.8, l * 0.7],
        [r * 0.6, l * 0.72],
      ]),
      strokes([
        [-r * 0.64, l * 0.84, r * 0.64, l * 0.84],
        [-r * 0.98, l * 0.475, r * 0.98, l * 0.475],
      ]),
      ellipse('dark', -r * 0.2, l * 0.72, r * 0.12, l * 0.03),
      ellipse('dark', r * 0.2, l * 0.72, r * 0.12, l * 0.03),
      box('seam', 0, r * 0.4, l * 0.5, l * 0.65),
    ],
  };
}

/** A capsule on a trunk that carries wings of solar cells, as the first Dragon. */
export function winged(l: number, d: number): Shape {
  const r = d / 2;
  return {
    across: l * 2.3,
    high: l,
    pieces: [
      ...wings(r + l * 0.1, l * 1.15, l * 0.2, l * 0.24, 4, r),
      box('hull', 0, d, 0, l * 0.4),
      strokes([
        [-r, l * 0.2, r, l * 0.2],
        [-r * 0.4, 0, -r * 0.4, l * 0.4],
        [r * 0.4, 0, r * 0.4, l * 0.4],
      ]),
      turned(
        'hull',
        [0, l * 0.41],
        [
          ['L', r * 0.95, l * 0.41],
          ['L', r, l * 0.46],
          ['L', r * 0.64, l * 0.84],
          ['C', r * 0.56, l * 0.94, r * 0.3, l, 0, l],
        ],
      ),
      strokes([
        [-r * 0.98, l * 0.47, r * 0.98, l * 0.47],
        [-r * 0.64, l * 0.84, r * 0.64, l * 0.84],
      ]),
      ellipse('dark', r * 0.3, l * 0.66, r * 0.12, l * 0.045),
      box('seam', -r * 0.22, r * 0.4, l * 0.54, l * 0.74),
    ],
  };
}
