import { between } from '../lib/instant.ts';
import type { CraftEntry } from './catalogue.ts';
import { type FlightSpan, flightSpan } from './flight-spans.ts';

/** The flights of a craft that can be drawn, by launch. */
export function spansOf(craft: CraftEntry, asOf: string): FlightSpan[] {
  return craft.flights.flatMap((flight) => flightSpan(flight, asOf) ?? []).sort((a, b) => a.from - b.from);
}

/** How many of the spans hold a common moment at most. */
export function mostAtOnce(spans: readonly FlightSpan[]): number {
  const turns = spans
    .filter(({ endUnknown }) => !endUnknown)
    .flatMap(({ from, to }) => [
      { at: from, step: 1 },
      { at: to, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step);
  let [now, most] = [0, 0];
  for (const { step } of turns) {
    now += step;
    most = Math.max(most, now);
  }
  return most;
}

/** Craft by status, most first; those in space stand first under a status of their own. */
export function statusParts(fleet: readonly CraftEntry[]): { label: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { inSpace, record } of fleet) {
    const label = inSpace ? 'In space' : record.status.name;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort(
      (a, b) =>
        Number(b.label === 'In space') - Number(a.label === 'In space') ||
        b.count - a.count ||
        a.label.localeCompare(b.label),
    );
}

/** The seconds between each landing of a craft and its next launch, where both are known. */
export function turnarounds(craft: CraftEntry): number[] {
  return craft.flights.slice(1).flatMap((flight, index) => {
    const landed = craft.flights[index]?.mission_end ?? null;
    const launched = flight.launch?.net ?? null;
    const gap = landed === null || launched === null ? null : between(landed, launched);
    return gap === null ? [] : [gap.seconds];
  });
}

/** Flights that went well and that failed: the source's counts where it has both, else the flights recorded here. */
export function outcomes(
  record: { successful_launches: number | null; failed_launches: number | null },
  fleet: readonly CraftEntry[],
): { successes: number; failures: number; counted: 'source' | 'here' } {
  const { successful_launches: successes, failed_launches: failures } = record;
  if (successes !== null && failures !== null && successes + failures > 0) {
    return { successes, failures, counted: 'source' };
  }
  const flights = fleet.flatMap((craft) => craft.flights).filter(({ launch }) => launch?.net != null);
  const failed = flights.filter(({ outcome, launch }) => outcome === 'failure' || launch?.status?.id === 4).length;
  return { successes: flights.length - failed, failures: failed, counted: 'here' };
}
