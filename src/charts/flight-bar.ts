import type { FlightSpan } from '../derive/flight-spans.ts';
import { type Mark, rect, symbol } from './marks.ts';
import type { Scale } from './scale.ts';

/** The least width of a bar in percent, so that a flight of a day can be seen among decades. */
const LEAST = 0.35;

/**
 * The bar of a flight: free flight hatched, docked time solid, a cross where it failed, an arrow where it goes on,
 * a ring where its end is not recorded. `origin` is the moment that the scale counts from.
 */
export function flightBar(span: FlightSpan, scale: Scale, top: number, height: number, origin = 0): Mark[] {
  const start = scale(span.from - origin);
  const end = scale(span.to - origin);
  const middle = top + height / 2;
  if (span.endUnknown) return [symbol(span.failed ? 'cross' : 'ring', start, middle, span.failed ? 'fail' : 'open')];
  const width = Math.max(end - start, LEAST);
  const left = Math.min(start, 100 - width);
  const marks: Mark[] = [rect(left, top, width, height, 'free')];
  for (const { from, to } of span.docked) {
    const x = scale(from - origin);
    marks.push(rect(x, top, Math.min(Math.max(scale(to - origin) - x, LEAST), 100 - x), height, 'docked'));
  }
  if (span.failed) marks.push(symbol('cross', left + width, middle, 'fail'));
  if (span.open) marks.push(symbol('arrow', end, middle, 'live'));
  return marks;
}
