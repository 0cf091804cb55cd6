import type { SilhouetteKind } from '../derive/silhouette-kind.ts';
import { type Mark, short, words } from './marks.ts';
import * as capsules from './silhouettes/capsules.ts';
import * as planes from './silhouettes/planes.ts';
import { pathOf, type Shape, type Stuff } from './silhouettes/shape.ts';
import * as ships from './silhouettes/ships.ts';

type Draw = (length: number, diameter: number) => Shape;

/** Each kind with its drawing and the proportion of length to diameter that its glyph has. */
const KINDS: Readonly<Record<SilhouetteKind, readonly [Draw, number]>> = {
  capsule: [capsules.capsule, 1.05],
  ball: [capsules.ball, 1.8],
  mercury: [capsules.mercury, 1.77],
  gemini: [capsules.gemini, 1.9],
  'command-service': [capsules.commandService, 2.8],
  orion: [capsules.orion, 1.45],
  starliner: [capsules.starliner, 1.1],
  finned: [capsules.finned, 2.02],
  winged: [capsules.winged, 1.95],
  soyuz: [ships.soyuz, 2.6],
  zond: [ships.zond, 1.8],
  shenzhou: [ships.shenzhou, 3.3],
  progress: [ships.progress, 2.65],
  fans: [ships.fans, 2],
  transfer: [ships.transfer, 2.3],
  drum: [ships.drum, 2.2],
  freighter: [ships.freighter, 3.1],
  lander: [ships.lander, 1.66],
  stage: [ships.stage, 5.5],
  orbiter: [planes.orbiter, 1.56],
  dart: [planes.dart, 1.95],
  'lifting-body': [planes.liftingBody, 1.3],
  needle: [planes.needle, 2.27],
  boomed: [planes.boomed, 2.2],
};

/** Kinds drawn from above: what the source calls their diameter is their span. */
const FROM_ABOVE: ReadonlySet<SilhouetteKind> = new Set(['orbiter', 'dart', 'lifting-body', 'needle', 'boomed']);

/** Whether a kind is drawn from above, so that its width is its span. */
export const isFromAbove = (kind: SilhouetteKind): boolean => FROM_ABOVE.has(kind);

/** A drawing of fixed size in pixels. */
export interface Plate {
  width: number;
  height: number;
  marks: Mark[];
}

/** A craft with no frame around it. */
export interface Outline {
  across: number;
  high: number;
  /** What each part is made of, and its path. */
  parts: (readonly [stuff: Stuff, path: string])[];
}

const WIDTH = 280;
const TALLEST = 290;
const TOP = 12;
const FOOT = 30;
const LEFT = 72;
const PERSON = 1.8;
/** From this many pixels a metre on the grid has a line for each metre, below for each five. */
const FINE = 4;

/** A person who stands on the ground at `x`, 1.8 m tall. */
function person(x: number, ground: number, scale: number): string {
  const h = PERSON * scale;
  const at = (dx: number, dy: number): string => `${short(x + dx * h)} ${short(ground - dy * h)}`;
  const body = [
    [-0.05, 0],
    [-0.07, 0.47],
    [-0.1, 0.47],
    [-0.13, 0.5],
    [-0.14, 0.76],
    [-0.1, 0.82],
    [0.1, 0.82],
    [0.14, 0.76],
    [0.13, 0.5],
    [0.1, 0.47],
    [0.07, 0.47],
    [0.05, 0],
    [0.01, 0],
    [0, 0.42],
    [-0.01, 0],
  ] as const;
  const r = 0.075;
  const head = `M${at(-r, 0.92)}C${at(-r, 1.025)} ${at(r, 1.025)} ${at(r, 0.92)}C${at(r, 0.815)} ${at(-r, 0.815)} ${at(-r, 0.92)}Z`;
  return `M${body.map(([dx, dy]) => at(dx, dy)).join('L')}Z${head}`;
}

/** The lines of the grid as one path. */
function grid(left: number, right: number, top: number, ground: number, step: number): Mark {
  const lines: string[] = [];
  for (let x = left; x <= right + 0.01; x += step) lines.push(`M${short(x)} ${short(top)}V${short(ground)}`);
  for (let y = ground; y >= top - 0.01; y -= step) lines.push(`M${short(left)} ${short(y)}H${short(right)}`);
  return { kind: 'path', d: lines.join(''), class: 'metre' };
}

/** A length with its two ends, upright or level. */
function dimension(x1: number, y1: number, x2: number, y2: number): Mark {
  const end =
    x1 === x2
      ? ([x, y]: readonly [number, number]) => `M${x - 4} ${y}H${x + 4}`
      : ([x, y]: readonly [number, number]) => `M${x} ${y - 4}V${y + 4}`;
  const points = [
    [short(x1), short(y1)],
    [short(x2), short(y2)],
  ] as const;
  return {
    kind: 'path',
    d: `M${points[0].join(' ')}L${points[1].join(' ')}${end(points[0])}${end(points[1])}`,
    class: 'dimension',
  };
}

/** The pieces of a drawing as marks. */
function piecesOf(shape: Shape, scale: number, x: number, y: number): Mark[] {
  return shape.pieces.map(({ stuff, steps }) => ({ kind: 'path', d: pathOf(steps, scale, x, y), class: stuff }));
}

/** Lengths that a drawing can show: no needle and no disc, and no bigger than a tower. */
const drawable = (kind: SilhouetteKind, length: number, diameter: number): boolean =>
  length / diameter < 12 &&
  diameter / length < 2.5 &&
  length <= 150 &&
  diameter >= 0.3 &&
  (!isFromAbove(kind) || diameter / length >= 0.3);

/** The outline of a kind in metres; null where a length is not known, or where no craft of this kind could have them. */
function outlineOf(kind: SilhouetteKind, length: number | null, diameter: number | null): Shape | null {
  if (length === null || diameter === null || !drawable(kind, length, diameter)) return null;
  return KINDS[kind][0](length, diameter);
}

/** A craft alone at so many pixels a metre, to stand beside others of the same scale; null as for `silhouette`. */
export function atScale(
  kind: SilhouetteKind,
  length: number | null,
  diameter: number | null,
  scale: number,
): Plate | null {
  const shape = outlineOf(kind, length, diameter);
  if (shape === null) return null;
  const [width, height] = [Math.ceil(shape.across * scale) + 2, Math.ceil(shape.high * scale) + 2];
  return { width, height, marks: piecesOf(shape, scale, width / 2, height - 1) };
}

/** A person of 1.8 m at so many pixels a metre. */
export function personAtScale(scale: number): Plate {
  const [width, height] = [Math.ceil(0.4 * scale) + 2, Math.ceil(PERSON * scale) + 2];
  return { width, height, marks: [{ kind: 'path', d: person(width / 2, height - 1, scale), class: 'person' }] };
}

/**
 * A craft to scale beside a person of 1.8 m on a grid of metres, drawn from its length and diameter in metres.
 * `grid` is the step of the grid in metres, `scale` the pixels of a metre. Null where one of the lengths is not known, or
 * where no craft of this kind could have them.
 */
export function silhouette(
  kind: SilhouetteKind,
  length: number | null,
  diameter: number | null,
): (Plate & { grid: number; scale: number }) | null {
  const shape = outlineOf(kind, length, diameter);
  if (shape === null || diameter === null) return null;
  const room = WIDTH - LEFT - 6;
  const beside = Math.max(1.3, shape.across * 0.06);
  const scale = Math.min(room / (shape.across + beside + 0.6), TALLEST / shape.high, 60);
  const ground = TOP + shape.high * scale;
  const axis = LEFT + (room - (beside + 0.6) * scale) / 2;
  const step = scale >= FINE ? 1 : 5;
  const stand = Math.min(WIDTH - 4 - 0.3 * scale, axis + (shape.across / 2 + beside * 0.6) * scale + 2);
  const reach = diameter / 2;
  return {
    width: WIDTH,
    height: Math.ceil(ground + FOOT),
    grid: step,
    scale,
    marks: [
      grid(LEFT, WIDTH - 2, TOP, ground, step * scale),
      { kind: 'line', x1: LEFT - 4, y1: short(ground), x2: WIDTH, y2: short(ground), class: 'ground' },
      ...piecesOf(shape, scale, axis, ground),
      { kind: 'path', d: person(stand, ground, scale), class: 'person' },
      dimension(LEFT - 8, TOP, LEFT - 8, short(ground)),
      words(LEFT - 16, (TOP + ground) / 2 + 4, `${length}\u00a0m`, 'end', 'axis'),
      dimension(short(axis - reach * scale), short(ground + 9), short(axis + reach * scale), short(ground + 9)),
      words(axis, ground + 26, `${diameter}\u00a0m`, 'middle', 'axis'),
    ],
  };
}

/** A drawing at so many units a metre, its axis at 0, its base on 0 and up negative, as in an SVG. */
function standing({ pieces, across, high }: Shape, scale: number): Outline {
  const parts = pieces.map(({ stuff, steps }) => [stuff, pathOf(steps, scale, 0, 0)] as const);
  return { across: short(across * scale), high: short(high * scale), parts };
}

/** A craft to scale in decimetres; null as of `silhouette`. */
export function outline(kind: SilhouetteKind, length: number | null, diameter: number | null): Outline | null {
  const shape = outlineOf(kind, length, diameter);
  return shape === null ? null : standing(shape, 10);
}

/** The outline that stands for a kind of craft, to no scale. */
export function outlineSign(kind: SilhouetteKind): Outline {
  const [draw, proportion] = KINDS[kind];
  return standing(draw(proportion, 1), 30);
}

/** A person who stands at 0, in decimetres. */
export const personPath = (): string => person(0, 0, 10);

const GLYPH = 96;

/** A kind of craft as a sign of fixed size, to no scale. */
export function glyph(kind: SilhouetteKind): Plate {
  const [draw, proportion] = KINDS[kind];
  const shape = draw(proportion, 1);
  const scale = Math.min((GLYPH * 1.8) / shape.across, (GLYPH - 8) / shape.high);
  const [width, height] = [Math.ceil(shape.across * scale + 8), Math.ceil(shape.high * scale + 8)];
  return { width, height, marks: piecesOf(shape, scale, width / 2, height - 4) };
}
