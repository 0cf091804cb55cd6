import type { Catalogue, CraftEntry } from './catalogue.ts';
import type { KnownFlight } from './under-way.ts';

/** Whether a flight was in space on a day: launched by then, and not ended before it, docked over it or still under way. */
export function isAloftOn(flight: KnownFlight, day: string): boolean {
  const { launch, mission_end, destination, docking_events } = flight;
  if (launch?.net == null || launch.net.slice(0, 10) > day || destination === 'Suborbital') return false;
  if (mission_end !== null) return mission_end > day;
  const docked = (docking_events ?? []).some(
    ({ docking, departure }) => docking <= day && departure !== null && departure > day,
  );
  return docked || flight.underWay;
}

/** The craft that were in space on the day up to which the catalogue is complete, by name. */
export function craftInSpace({ real, snapshot, completeTo }: Catalogue): CraftEntry[] {
  const isNow = completeTo === snapshot.asOf.slice(0, 10);
  return real.filter(({ inSpace, flights }) =>
    isNow ? inSpace : flights.some((flight) => isAloftOn(flight, completeTo)),
  );
}
