import { durationSeconds } from '../lib/duration.ts';
import { between } from '../lib/instant.ts';
import type { Spacecraft } from '../schema/spacecraft.ts';
import { reachedOrbit } from './reach.ts';
import type { KnownFlight } from './under-way.ts';

/** A length of time: seconds, whether it is known to the day only, and whether the source gave it or we computed it. */
export interface Span {
  seconds: number;
  approximate: boolean;
  origin: 'source' | 'derived';
}

/** The sum of lengths of time; null where one of them is unknown, there is none, or all are days begun and no more. */
function sum(spans: readonly (Span | null)[]): Span | null {
  if (spans.length === 0) return null;
  let total: Span = { seconds: 0, approximate: false, origin: 'derived' };
  for (const span of spans) {
    if (span === null) return null;
    total = { ...total, seconds: total.seconds + span.seconds, approximate: total.approximate || span.approximate };
  }
  return total.approximate && total.seconds === 0 && spans.length > 1 ? null : total;
}

function fromSource(iso: string | null): Span | null {
  return iso === null ? null : { seconds: durationSeconds(iso), approximate: false, origin: 'source' };
}

function fromMoments(from: string | null | undefined, to: string | null): Span | null {
  const span = from == null || to === null ? null : between(from, to);
  return span === null ? null : { ...span, origin: 'derived' };
}

/** How long a flight lasted, or has lasted at `asOf` if it is under way; null where that is unknown. */
export function flightTime(flight: KnownFlight, asOf: string): Span | null {
  const end = flight.mission_end ?? (flight.underWay ? asOf : null);
  return fromSource(flight.duration) ?? fromMoments(flight.launch?.net, end);
}

/** How long a flight was docked, all its stays together; null where that is not recorded. */
export function flightDockedTime(flight: KnownFlight, asOf: string): Span | null {
  if (flight.docking_events === null || flight.docking_events.length === 0) return null;
  const under = flight.underWay;
  return sum(
    flight.docking_events.map(({ docking, departure }) => fromMoments(docking, departure ?? (under ? asOf : null))),
  );
}

/** How long a craft has been in space in all its flights: LL2's figure, else computed from the dates of those that got to orbit. */
export function timeInSpace(craft: Spacecraft, flights: readonly KnownFlight[], asOf: string): Span | null {
  return fromSource(craft.time_in_space) ?? timeInFlight(flights.filter(reachedOrbit), asOf);
}

/** How long flights lasted together, wherever they led; null where one of them is unknown or there is none. */
export function timeInFlight(flights: readonly KnownFlight[], asOf: string): Span | null {
  return sum(flights.map((flight) => flightTime(flight, asOf)));
}

/** How long a craft has been docked in all its flights: LL2's figure, else computed from the dockings' dates. */
export function timeDocked(craft: Spacecraft, flights: readonly KnownFlight[], asOf: string): Span | null {
  const docked = flights.filter((flight) => (flight.docking_events ?? []).length > 0);
  return fromSource(craft.time_docked) ?? sum(docked.map((flight) => flightDockedTime(flight, asOf)));
}

/** The shortest time between a landing and the next launch of the same craft, and the flight that it led to. */
export function fastestTurnaround(craft: Spacecraft, flights: readonly KnownFlight[]): Span | null {
  const gaps = flights
    .slice(1)
    .map((flight, index) => fromMoments(flights[index]?.mission_end, flight.launch?.net ?? null));
  const known = gaps.filter((gap) => gap !== null).sort((a, b) => a.seconds - b.seconds);
  return fromSource(craft.fastest_turnaround) ?? known[0] ?? null;
}
