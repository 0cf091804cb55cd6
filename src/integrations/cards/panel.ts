import type { Mark } from '../../charts/marks.ts';
import { glyph, type Plate, silhouette } from '../../charts/silhouette.ts';
import type { Outline } from '../../views/outlines.ts';

/** A rectangle of the card in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const INK = '#15181d';
const MUTED = '#555c66';
const GRID = '#dedacf';

/** How the parts of a craft are filled, by the classes that they have on the pages: the colours of the light theme. */
const FILLS: Readonly<Record<string, string>> = {
  hull: '#fffefb',
  shade: '#dedacf',
  panel: '#2f5d86',
  dark: INK,
  seam: 'none',
  person: MUTED,
};

/** How far down a panel the ground is at least, as a share of its height. */
const GROUND = 0.76;

const short = (value: number): number => Math.round(value * 100) / 100;

/** The craft and the person of a drawing at `scale`, its left upper corner at `x`, `y`; lines have one width at any scale. */
function drawn(marks: readonly Mark[], x: number, y: number, scale: number): string {
  const paths = marks.flatMap((mark) => {
    const fill = mark.kind === 'path' ? FILLS[mark.class] : undefined;
    if (mark.kind !== 'path' || fill === undefined) return [];
    const width = { seam: 1.2, person: 0 }[mark.class] ?? 2;
    return [`<path fill="${fill}" stroke="${INK}" stroke-width="${short(width / scale)}" d="${mark.d}"/>`];
  });
  return `<g stroke-linejoin="round" transform="translate(${short(x)} ${short(y)}) scale(${short(scale)})">${paths.join('')}</g>`;
}

/** A plate as large as the box lets it be, in its middle. */
function sign({ width, height, marks }: Plate, box: Box): string {
  const scale = Math.min(box.width / width, box.height / height);
  return drawn(marks, box.x + (box.width - width * scale) / 2, box.y + (box.height - height * scale) / 2, scale);
}

/** A craft to scale beside a person, in a panel that its grid of metres fills. */
function toScale(
  { marks, grid, scale: metre }: NonNullable<ReturnType<typeof silhouette>>,
  panel: Box,
  box: Box,
): string {
  const ground = marks.find((mark) => mark.kind === 'line');
  if (ground === undefined) return '';
  const [left, width, height] = [ground.x1, ground.x2 - ground.x1, ground.y1];
  const scale = short(Math.min(box.width / width, box.height / height));
  const base = Math.max(box.y + (box.height + height * scale) / 2, box.y + box.height * GROUND);
  const axis = box.x + box.width / 2;
  const step = grid * metre * scale;
  const lines: string[] = [];
  for (let x = axis - Math.floor((axis - panel.x) / step) * step; x < panel.x + panel.width; x += step) {
    lines.push(`M${short(x)} ${panel.y}v${panel.height}`);
  }
  for (let y = base - Math.floor((base - panel.y) / step) * step; y < panel.y + panel.height; y += step) {
    lines.push(`M${panel.x} ${short(y)}h${panel.width}`);
  }
  return [
    `<path stroke="${GRID}" d="${lines.join('')}"/>`,
    `<path stroke="${MUTED}" stroke-width="2" d="M${panel.x} ${short(base)}h${panel.width}"/>`,
    drawn(marks, box.x + (box.width - width * scale) / 2 - left * scale, base - height * scale, scale),
  ].join('');
}

const MARGIN = 28;

/** Outlines of craft in a panel: one to scale where its size is known, else signs of their kinds one below the other. */
export function outlinesSvg(outlines: readonly Outline[], panel: Box): string {
  const box = {
    x: panel.x + MARGIN,
    y: panel.y + MARGIN,
    width: panel.width - 2 * MARGIN,
    height: panel.height - 2 * MARGIN,
  };
  const [first] = outlines;
  const scaled = first?.size == null ? null : silhouette(first.kind, first.size.length, first.size.diameter);
  if (scaled !== null) return toScale(scaled, panel, box);
  const height = (box.height - MARGIN * (outlines.length - 1)) / outlines.length;
  return outlines
    .map(({ kind }, index) => sign(glyph(kind), { ...box, y: box.y + index * (height + MARGIN), height }))
    .join('');
}
