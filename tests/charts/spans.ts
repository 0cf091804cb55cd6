import { yearStart } from '../../src/charts/scale.ts';
import type { FlightSpan } from '../../src/derive/flight-spans.ts';

export const DAY = 86_400;

/** A flight that begins `day` days after 2000 and lasts `days`. */
export function span(day: number, days: number, odd: Partial<FlightSpan> = {}): FlightSpan {
  const from = yearStart(2000) + day * DAY;
  return {
    from,
    to: from + days * DAY,
    open: false,
    endUnknown: false,
    rough: false,
    failed: false,
    docked: [],
    ...odd,
  };
}
