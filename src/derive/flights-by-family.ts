import { instantSeconds } from '../lib/instant.ts';
import { type Catalogue, type CraftEntry, compareNames } from './catalogue.ts';
import { byFamily, type FleetGroup } from './fleet-groups.ts';
import { type FlightSpan, flightSpan } from './flight-spans.ts';

/** A flight with its craft, and where it lies in time. */
export interface DatedFlight {
  craft: CraftEntry;
  name: string | null;
  launch: string;
  year: number;
  span: FlightSpan;
}

/** Everything that one line of families flew, by launch; configurations of no family stand for themselves. */
export interface FamilyFlights extends FleetGroup {
  flights: DatedFlight[];
}

/** The dated flights of craft by launch, placeholders left out. */
export function datedFlights(fleet: readonly CraftEntry[], asOf: string): DatedFlight[] {
  return fleet
    .flatMap((craft) =>
      craft.flights.flatMap((flight): DatedFlight[] => {
        const launch = flight.launch?.net ?? null;
        const span = flightSpan(flight, asOf);
        if (launch === null || span === null) return [];
        return [{ craft, name: flight.name ?? null, launch, year: Number(launch.slice(0, 4)), span }];
      }),
    )
    .sort((a, b) => a.span.from - b.span.from || a.craft.record.id - b.craft.record.id);
}

/** All dated flights by the family at the top of their configuration's line, the family that flew first first. */
export function flightsByFamily(catalogue: Catalogue): FamilyFlights[] {
  return byFamily(catalogue.real)
    .map((group) => ({ ...group, flights: datedFlights(group.craft, catalogue.snapshot.asOf) }))
    .filter(({ flights }) => flights.length > 0)
    .sort((a, b) => (a.flights[0]?.span.from ?? 0) - (b.flights[0]?.span.from ?? 0) || compareNames(a.name, b.name));
}

/** The months from the first launch to the day `until`, each with the most craft that were in space at once in it. */
export function inSpaceByMonth(flights: readonly DatedFlight[], until: string): { at: number; value: number }[] {
  const turns = flights
    .filter(({ span }) => !span.endUnknown && !span.rough)
    .flatMap(({ span }) => [{ at: span.from, step: 1 }, ...(span.open ? [] : [{ at: span.to, step: -1 }])])
    .sort((a, b) => a.at - b.at || a.step - b.step);
  const first = turns[0];
  if (first === undefined) return [];
  const end = instantSeconds(until);
  const points: { at: number; value: number }[] = [];
  const start = new Date(first.at * 1000);
  let [year, month, now, next] = [start.getUTCFullYear(), start.getUTCMonth(), 0, 0];
  for (let at = Date.UTC(year, month) / 1000; at <= end; ) {
    month += 1;
    const nextMonth = Date.UTC(year, month) / 1000;
    if (month === 12) [year, month] = [year + 1, 0];
    let most = now;
    for (let turn = turns[next]; turn !== undefined && turn.at < nextMonth; turn = turns[next]) {
      now += turn.step;
      most = Math.max(most, now);
      next += 1;
    }
    if (points.at(-1)?.value !== most) points.push({ at, value: most });
    at = nextMonth;
  }
  return points;
}
