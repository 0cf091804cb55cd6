import type { Flight } from '../schema/flight.ts';

/** What a flight is called: its own name, else that of its launch, else its number. */
export function flightName({ id, name, launch }: Flight): string {
  return name ?? launch?.name ?? `Flight ${id}`;
}
