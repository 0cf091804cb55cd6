import { CHARACTER, type Drawing, flat, type Mark, NARROWEST } from '../../src/charts/marks.ts';

const NEAR = 0.5;

function beyond(mark: Mark, width: number, height: number, pixels: number): boolean {
  const outX = (x: number): boolean => !(x >= -NEAR && x <= width + NEAR);
  const outY = (y: number): boolean => !(y >= -NEAR && y <= height + NEAR);
  if (mark.kind === 'rect') {
    if (!(mark.width >= 0 && mark.height >= 0)) return true;
    return outX(mark.x) || outX(mark.x + mark.width) || outY(mark.y) || outY(mark.y + mark.height);
  }
  if (mark.kind === 'line') return outX(mark.x1) || outX(mark.x2) || outY(mark.y1) || outY(mark.y2);
  if (mark.kind === 'symbol') return outX(mark.x) || outY(mark.y);
  if (mark.kind === 'path') return /NaN|Infinity/.test(mark.d);
  if (mark.kind === 'link') return false;
  // Words for narrow plots must fit in the narrowest; the sixteen pixels are the margin of the page.
  const size = mark.text.length * CHARACTER;
  const at = (mark.x / width) * pixels + (mark.dx ?? 0);
  const left = mark.anchor === 'start' ? at : mark.anchor === 'end' ? at - size : at - size / 2;
  const fits = mark.class.includes('wide') || (left >= -16 && left + size <= pixels + 16);
  return outX(mark.x) || outY(mark.y) || !fits;
}

/** The marks of a drawing that lie outside it, or are no numbers, on the narrowest page. */
export function outside(drawing: Drawing): Mark[] {
  const { height, left, plot, right } = drawing;
  const pixels = NARROWEST - (left?.width ?? 0) - (right?.width ?? 0);
  const inPlot = flat(plot).filter((mark) => beyond(mark, 100, height, pixels));
  const gutters = [left, right].flatMap((gutter) =>
    gutter === null ? [] : flat(gutter.marks).filter((mark) => beyond(mark, gutter.width, height, gutter.width)),
  );
  return [...inPlot, ...gutters];
}

/** The words of a drawing. */
export const wordsOf = (drawing: Drawing): string[] =>
  flat([...(drawing.left?.marks ?? []), ...drawing.plot, ...(drawing.right?.marks ?? [])]).flatMap((mark) =>
    mark.kind === 'text' ? [mark.text] : [],
  );

/** The marks of a drawing's plot with a class. */
export const marked = (drawing: Drawing, name: string): Mark[] =>
  flat(drawing.plot).filter((mark) => 'class' in mark && mark.class.split(' ').includes(name));
