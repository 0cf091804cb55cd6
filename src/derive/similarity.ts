import type { CraftEntry } from './catalogue.ts';
import { dockedShare } from './measures.ts';
import { crewOf } from './people.ts';
import { timeInFlight } from './times.ts';

/** How likeness is measured, in the words that the pages print. */
export const SIMILARITY =
  'Of the same type, and nearest in time of flight, number of flights, size of crew and share of time docked.';

const SHOWN = 4;
/** How many on each side, by time of flight, are looked at. */
const REACH = 12;

interface Features {
  craft: CraftEntry;
  time: number;
  flights: number;
  crew: number;
  docked: number;
}

function featuresOf(craft: CraftEntry, asOf: string): Features | null {
  const time = craft.timeInSpace ?? timeInFlight(craft.flights, asOf);
  if (craft.flightsCount === null || craft.flightsCount === 0 || time === null || time.seconds === 0) return null;
  return {
    craft,
    time: Math.log(time.seconds),
    flights: Math.log(craft.flightsCount),
    crew: Math.max(0, ...craft.flights.map((flight) => crewOf(flight).length)),
    docked: dockedShare(craft)?.value ?? 0,
  };
}

/** How far two craft are apart: ratios count alike whether large or small, a person or a tenth of docked share as a tenth. */
function distance(a: Features, b: Features): number {
  return (
    Math.abs(a.time - b.time) +
    Math.abs(a.flights - b.flights) +
    Math.abs(a.crew - b.crew) / 10 +
    Math.abs(a.docked - b.docked)
  );
}

/** For each craft that flew, the craft most like it, nearest first. */
export function likeness(craft: readonly CraftEntry[], asOf: string): Map<CraftEntry, CraftEntry[]> {
  const byType = new Map<string, Features[]>();
  for (const entry of craft) {
    const features = featuresOf(entry, asOf);
    if (features === null) continue;
    const type = entry.configuration.record.type.name;
    const group = byType.get(type);
    if (group === undefined) byType.set(type, [features]);
    else group.push(features);
  }
  const found = new Map<CraftEntry, CraftEntry[]>();
  for (const group of byType.values()) {
    group.sort((a, b) => a.time - b.time || a.craft.record.id - b.craft.record.id);
    for (const [index, own] of group.entries()) {
      const near = group.slice(Math.max(0, index - REACH), index + REACH + 1).filter((other) => other !== own);
      near.sort((a, b) => distance(own, a) - distance(own, b) || a.craft.record.id - b.craft.record.id);
      found.set(
        own.craft,
        near.slice(0, SHOWN).map((other) => other.craft),
      );
    }
  }
  return found;
}
