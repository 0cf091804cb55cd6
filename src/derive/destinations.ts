import { slugify } from '../lib/slug.ts';
import type { DockingEvent, Flight } from '../schema/flight.ts';
import type { CraftEntry } from './catalogue.ts';
import { certainly, type Interval, sharedTime } from './intervals.ts';
import type { KnownFlight } from './under-way.ts';

/** One stay of a craft at a destination. */
export interface Stay {
  craft: CraftEntry;
  flight: KnownFlight;
  docking: DockingEvent;
  /** Departure, or the moment of the snapshot where the craft is still docked; null where unknown. */
  until: string | null;
}

/** A place that craft were sent to or docked at. */
export interface Destination {
  name: string;
  slug: string;
  /** Flights that were sent there or docked there, by launch. */
  flights: { craft: CraftEntry; flight: KnownFlight }[];
  /** Stays there, by docking. */
  stays: Stay[];
  /** For each stay the stays that certainly shared time with it, longest first. */
  together: ReadonlyMap<Stay, Stay[]>;
}

/** The stays of a flight, with their ends as far as known. */
export function staysOf(craft: CraftEntry, flight: KnownFlight, asOf: string): Stay[] {
  return (flight.docking_events ?? []).map((docking) => ({
    craft,
    flight,
    docking,
    until: docking.departure ?? (flight.underWay ? asOf : null),
  }));
}

/** For each stay the others of other craft that certainly shared time with it, longest first. */
export function staysTogether(stays: readonly Stay[]): Map<Stay, Stay[]> {
  const intervals = stays.flatMap((stay): Interval<Stay>[] => {
    const interval = stay.until === null ? null : certainly(stay, stay.docking.docking, stay.until);
    return interval === null ? [] : [interval];
  });
  return new Map(
    [...sharedTime(intervals)].map(([stay, others]) => [
      stay,
      [...others]
        .filter(([other]) => other.craft !== stay.craft)
        .sort((a, b) => b[1] - a[1] || a[0].docking.docking.localeCompare(b[0].docking.docking))
        .map(([other]) => other),
    ]),
  );
}

/** All destinations by slug, with who went there. Other craft as targets are no destinations, stations are. */
export function destinationsOf(craft: readonly CraftEntry[], asOf: string): ReadonlyMap<string, Destination> {
  const found = new Map<string, Omit<Destination, 'together'>>();
  const at = (name: string): Omit<Destination, 'together'> | null => {
    const slug = slugify(name);
    if (slug === null) return null;
    const place = found.get(slug) ?? { name, slug, flights: [], stays: [] };
    found.set(slug, place);
    return place;
  };
  for (const entry of craft) {
    for (const flight of entry.flights) {
      const stays = staysOf(entry, flight, asOf).filter(({ docking }) => docking.target.kind === 'space_station');
      const places = new Set(
        [flight.destination, ...stays.map(({ docking }) => docking.target.name)].map((name) =>
          name === null ? null : at(name),
        ),
      );
      for (const place of places) place?.flights.push({ craft: entry, flight });
      for (const stay of stays) at(stay.docking.target.name)?.stays.push(stay);
    }
  }
  const launchOf = ({ flight }: { flight: Flight }): string => flight.launch?.net ?? '9999';
  return new Map(
    [...found.values()]
      .sort((a, b) => a.name.localeCompare(b.name))
      .map((place) => {
        place.flights.sort((a, b) => launchOf(a).localeCompare(launchOf(b)));
        place.stays.sort((a, b) => a.docking.docking.localeCompare(b.docking.docking));
        return [place.slug, { ...place, together: staysTogether(place.stays) }];
      }),
  );
}
