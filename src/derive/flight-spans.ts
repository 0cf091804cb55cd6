import { instantSeconds } from '../lib/instant.ts';
import { flightTime } from './times.ts';
import type { KnownFlight } from './under-way.ts';

/** LL2's id of the launch status "Launch Failure". */
const LAUNCH_FAILURE = 4;

/** From a moment to another, in seconds since 1970. */
export interface Interval {
  from: number;
  to: number;
}

/** A flight as a drawing needs it. */
export interface FlightSpan extends Interval {
  /** Under way at `asOf`: it ends there only because the snapshot does. */
  open: boolean;
  /** Its end is not recorded: `to` is its launch. */
  endUnknown: boolean;
  /** The end is known to the month or the year only. */
  rough: boolean;
  failed: boolean;
  /** Stays at a station or another craft, within the flight, in order, none overlapping. */
  docked: (Interval & { target: string })[];
}

/** Stays in order, cut to the flight, each begun where the one before has ended. */
function within(flight: Interval, stays: FlightSpan['docked']): FlightSpan['docked'] {
  let free = flight.from;
  const cut: FlightSpan['docked'] = [];
  for (const stay of stays.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const from = Math.max(stay.from, free);
    const to = Math.min(stay.to, flight.to);
    if (to <= from) continue;
    cut.push({ ...stay, from, to });
    free = to;
  }
  return cut;
}

/** A flight on the line of time; null where its launch is not recorded or lies after the snapshot. */
export function flightSpan(flight: KnownFlight, asOf: string): FlightSpan | null {
  const net = flight.launch?.net ?? null;
  const now = instantSeconds(asOf);
  if (net === null) return null;
  const from = instantSeconds(net);
  if (!Number.isFinite(from) || from > now) return null;
  const open = flight.underWay;
  const length = flightTime(flight, asOf)?.seconds ?? null;
  const end = flight.mission_end === null ? null : instantSeconds(flight.mission_end);
  const to = open ? now : length !== null ? from + length : end !== null && end > from ? end : from;
  const span = { from, to };
  const stays = (flight.docking_events ?? []).flatMap(({ docking, departure, target }) => {
    const left = departure ?? (open ? asOf : null);
    return left === null ? [] : [{ from: instantSeconds(docking), to: instantSeconds(left), target: target.name }];
  });
  return {
    ...span,
    open,
    endUnknown: to === from && flight.outcome !== 'failure' && length === null,
    rough: !open && length === null && end !== null,
    failed: flight.outcome === 'failure' || flight.launch?.status?.id === LAUNCH_FAILURE,
    docked: within(span, stays),
  };
}

/** The seconds of a flight spent docked. */
export function dockedSeconds(span: FlightSpan): number {
  return span.docked.reduce((total, { from, to }) => total + to - from, 0);
}
