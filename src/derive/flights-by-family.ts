import { instantSeconds } from '../lib/instant.ts';
import {
  type Catalogue,
  type ConfigurationEntry,
  type CraftEntry,
  compareNames,
  type FamilyEntry,
} from './catalogue.ts';
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
export interface FamilyFlights {
  name: string;
  family: FamilyEntry | null;
  configuration: ConfigurationEntry;
  flights: DatedFlight[];
}

/** The family at the top of a family's line. A line that bites its own tail ends where it began. */
function topmost(family: FamilyEntry): FamilyEntry {
  const seen = new Set<FamilyEntry>();
  let top = family;
  while (top.parent !== null && !seen.has(top)) {
    seen.add(top);
    top = top.parent;
  }
  return top;
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
  const groups = new Map<FamilyEntry | ConfigurationEntry, FamilyFlights>();
  for (const flight of datedFlights(catalogue.real, catalogue.snapshot.asOf)) {
    const { configuration } = flight.craft;
    const family = configuration.family === null ? null : topmost(configuration.family);
    const key = family ?? configuration;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name: key.record.name, family, configuration, flights: [flight] });
    else group.flights.push(flight);
  }
  return [...groups.values()].sort(
    (a, b) => (a.flights[0]?.span.from ?? 0) - (b.flights[0]?.span.from ?? 0) || compareNames(a.name, b.name),
  );
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
