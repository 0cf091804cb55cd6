import type { FlightSpan } from '../derive/flight-spans.ts';
import { flightBar } from './flight-bar.ts';
import { CHARACTER, type Drawing, line, type Mark, NARROWEST, WIDE, words } from './marks.ts';
import { axis, linear, niceTicks, unitTicks } from './scale.ts';

const DAY = 86_400;
const ROW = 18;

/** A flight with the words that stand beside its bar. */
export interface StripFlight {
  span: FlightSpan;
  /** Its launch, at most ten characters where there are several flights. */
  launch: string;
  end: string;
  duration: string;
  /** What it was docked to and how long; null where it was not. */
  docked: string | null;
}

/** The only flight of a craft, from launch to end across the whole width. */
function single(flight: StripFlight): Drawing {
  const { span } = flight;
  const last = span.from + Math.max(span.to - span.from, 1);
  const scale = linear(span.from, last, 0, span.open ? 97 : 100);
  const plot: Mark[] = [
    ...flightBar(span, scale, 4, 18),
    line(0, 0, 0, 30, 'tick'),
    words(0, 44, flight.launch, 'start', 'axis'),
  ];
  if (!span.endUnknown) {
    if (!span.open) plot.push(line(100, 0, 100, 30, 'tick'));
    plot.push(words(100, 44, flight.end, 'end', span.open ? 'axis live' : 'axis'));
  }
  const room = (flight.launch.length + flight.end.length + 6) * CHARACTER;
  if (flight.docked !== null) {
    const width = flight.docked.length * CHARACTER;
    if (room + width <= WIDE) {
      const narrow = room + width <= NARROWEST;
      plot.push(words(50, 44, flight.docked, 'middle', narrow ? 'axis' : 'axis wide'));
    }
  }
  return { height: 50, left: null, plot, right: null };
}

/** Several flights below one another, all begun at their launch and on one scale of days. */
function several(flights: readonly StripFlight[]): Drawing {
  const longest = Math.max(...flights.map(({ span }) => span.to - span.from), DAY / 24);
  const unit = longest >= 2 * DAY ? DAY : 3600;
  const ticks = niceTicks(longest / unit, 4);
  const most = ticks.at(-1) ?? 1;
  const scale = linear(0, most * unit);
  const bottom = flights.length * ROW;
  const labels = unitTicks(ticks, unit === DAY ? 'd' : 'h', unit);
  const plot = axis(labels, scale, 0, bottom + 4, [bottom + 18]);
  const left: Mark[] = [];
  const right: Mark[] = [];
  flights.forEach(({ span, launch, duration }, index) => {
    const top = index * ROW;
    plot.push(...flightBar(span, scale, top + 4, 10, span.from));
    left.push(words(0, top + 13, launch));
    right.push(words(84, top + 13, duration, 'end'));
  });
  return { height: bottom + 24, left: { width: 68, marks: left }, plot, right: { width: 88, marks: right } };
}

/** The flights of one craft: docked time solid, free flight hatched. Null where it has none with a known launch. */
export function flightStrip(flights: readonly StripFlight[]): Drawing | null {
  const [first, second] = flights;
  if (first === undefined) return null;
  return second === undefined ? single(first) : several(flights);
}
