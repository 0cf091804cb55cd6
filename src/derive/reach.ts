import type { Flight } from '../schema/flight.ts';

/**
 * How far a flight got: to orbit or beyond, up and down again, not even there because the launch failed, or no record
 * says it (tests in the atmosphere among them).
 */
export type Reach = 'orbit' | 'suborbital' | 'launch failure' | 'unstated';

/** How far a flight got. Only what got a designator or was sent further than up and down counts as in orbit. */
export function reachOf({ destination, launch, outcome }: Flight): Reach {
  const designated = launch?.launch_designator != null;
  const failed = outcome === 'failure' || /launch failure/i.test(launch?.status?.name ?? '');
  if (destination === 'Suborbital') return 'suborbital';
  if (designated) return 'orbit';
  if (failed) return 'launch failure';
  return destination === null ? 'unstated' : 'orbit';
}

/** Whether a flight got to orbit or beyond. */
export const reachedOrbit = (flight: Flight): boolean => reachOf(flight) === 'orbit';
