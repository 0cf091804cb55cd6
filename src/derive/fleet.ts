import { between } from '../lib/instant.ts';
import type { CraftEntry } from './catalogue.ts';

/** How many craft of a fleet have each status, those that have most first. */
export function statusCounts(fleet: readonly CraftEntry[]): { status: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { record } of fleet) counts.set(record.status.name, (counts.get(record.status.name) ?? 0) + 1);
  return [...counts]
    .map(([status, count]) => ({ status, count }))
    .sort((a, b) => b.count - a.count || a.status.localeCompare(b.status));
}

/** The place of a craft among those of its fleet that flew, by first flight. */
export interface FleetPlace {
  position: number;
  of: number;
  /** The one that flew first before it, and the time between their first launches. */
  previous: CraftEntry | null;
  gap: { seconds: number; approximate: boolean } | null;
  next: CraftEntry | null;
}

/** The places of all craft of a fleet that flew and whose first launch is known; `fleet` is sorted by first flight. */
export function fleetPlaces(fleet: readonly CraftEntry[]): Map<CraftEntry, FleetPlace> {
  const flown = fleet.filter(({ firstFlight }) => firstFlight !== null);
  return new Map(
    flown.map((craft, index) => {
      const previous = flown[index - 1] ?? null;
      const [before, own] = [previous?.firstFlight ?? null, craft.firstFlight];
      return [
        craft,
        {
          position: index + 1,
          of: flown.length,
          previous,
          gap: before === null || own === null ? null : between(before, own),
          next: flown[index + 1] ?? null,
        },
      ];
    }),
  );
}

/** The first and the last year in which a craft of a fleet was launched; null where none was. */
export function yearSpan(fleet: readonly CraftEntry[]): { first: string; last: string } | null {
  const years = fleet.flatMap(({ flights }) => flights.flatMap(({ launch }) => launch?.net?.slice(0, 4) ?? [])).sort();
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}
