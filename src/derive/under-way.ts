import type { Flight } from '../schema/flight.ts';
import type { Spacecraft } from '../schema/spacecraft.ts';

/** A flight with what its own record does not say: whether it is under way at the moment of the snapshot. */
export interface KnownFlight extends Flight {
  underWay: boolean;
}

/** Whether the record of a flight leaves open how and when it ended. */
export function isOpen({ launch, mission_end, end, outcome, landing }: Flight): boolean {
  return launch?.net != null && mission_end === null && end === null && outcome === null && landing?.success == null;
}

const byLaunch = (a: Flight, b: Flight): number =>
  (a.launch?.net ?? '9999').localeCompare(b.launch?.net ?? '9999') || a.id - b.id;

/**
 * The flights of a craft that had begun at `asOf`, by launch; planned ones are left out. Only the last one that was
 * launched can be under way, and only while the craft is said to be in space: LL2 often records no end of a flight.
 */
export function begunFlights(
  craft: Pick<Spacecraft, 'in_space'>,
  flights: readonly Flight[],
  asOf: string,
): KnownFlight[] {
  const begun = flights
    .filter(({ launch }) => launch?.net == null || launch.net <= asOf.slice(0, launch.net.length))
    .sort(byLaunch);
  const last = begun.findLast(({ launch }) => launch?.net != null);
  return begun.map((flight) => ({ ...flight, underWay: craft.in_space && flight === last && isOpen(flight) }));
}
