import type { Flight } from '../schema/flight.ts';
import type { CraftEntry } from './catalogue.ts';

/** A flight with its craft. */
export interface CraftFlight {
  craft: CraftEntry;
  flight: Flight;
}

/** What was launched and what came to an end in a calendar year. */
export interface Year {
  year: string;
  /** By launch. */
  launched: CraftFlight[];
  /** By end. */
  ended: CraftFlight[];
}

/** All years with a launch or an end, by year. */
export function yearsOf(craft: readonly CraftEntry[]): ReadonlyMap<string, Year> {
  const years = new Map<string, Year>();
  const at = (instant: string): Year => {
    const year = instant.slice(0, 4);
    const found = years.get(year) ?? { year, launched: [], ended: [] };
    years.set(year, found);
    return found;
  };
  for (const entry of craft) {
    for (const flight of entry.flights) {
      const net = flight.launch?.net ?? null;
      if (net !== null) at(net).launched.push({ craft: entry, flight });
      if (flight.mission_end !== null) at(flight.mission_end).ended.push({ craft: entry, flight });
    }
  }
  const by = (momentOf: (flight: Flight) => string | null | undefined) => (a: CraftFlight, b: CraftFlight) =>
    (momentOf(a.flight) ?? '').localeCompare(momentOf(b.flight) ?? '') || a.flight.id - b.flight.id;
  for (const { launched, ended } of years.values()) {
    launched.sort(by(({ launch }) => launch?.net));
    ended.sort(by(({ mission_end }) => mission_end));
  }
  return new Map([...years].sort(([a], [b]) => a.localeCompare(b)));
}
