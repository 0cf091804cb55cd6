import type { Fault } from '../fault.ts';
import type { Spacecraft, World } from '../world.ts';

/** The world without a craft, its flights and its dockings. */
export function withoutSpacecraft(world: World, id: number): World {
  const flights = world.flights.filter(({ spacecraft }) => spacecraft !== id);
  const flown = new Set(flights.map((flight) => flight.id));
  return {
    ...world,
    spacecraft: world.spacecraft.filter((craft) => craft.id !== id),
    flights,
    dockingEvents: world.dockingEvents.filter(
      ({ chaser, target }) => flown.has(chaser) && (target.kind !== 'flight_vehicle' || flown.has(target.id)),
    ),
  };
}

/** The world with one more craft, like the one given but new: it has not flown. */
export function withSpacecraftLike(world: World, craft: Spacecraft): World {
  const id = Math.max(...world.spacecraft.map((other) => other.id)) + 1;
  const added: Spacecraft = {
    ...craft,
    id,
    name: `New craft ${id}`,
    in_space: false,
    time_in_space: 'P0D',
    time_docked: 'P0D',
    flights_count: 0,
    mission_ends_count: 0,
    fastest_turnaround: null,
  };
  return { ...world, spacecraft: [...world.spacecraft, added] };
}

/** The world with a craft under another name. */
export function withSpacecraftRenamed(world: World, id: number, name: string): World {
  const spacecraft = world.spacecraft.map((craft) => (craft.id === id ? { ...craft, name } : craft));
  return { ...world, spacecraft };
}

/** The craft that a number leads to, at a part of the list from 0 (its start) to 1 (its end). */
function craftAt({ spacecraft }: World, part: number, seed: number): Spacecraft {
  const at = Math.min(Math.floor(spacecraft.length * part) + (seed % 7), spacecraft.length - 1);
  const craft = spacecraft[at];
  if (craft === undefined) throw new Error('The world has no spacecraft left to change.');
  return craft;
}

/** Changes of the catalogue itself, in the middle of a crawl; every later answer agrees with them. */
export const CHANGES = {
  'count-grows': { group: 'change', world: (world, { seed }) => withSpacecraftLike(world, craftAt(world, 0.5, seed)) },
  /** The last craft goes: most crawls have not read it yet. */
  'count-shrinks': { group: 'change', world: (world) => withoutSpacecraft(world, craftAt(world, 1, 0).id) },
  /** A craft near the start goes: all later rows move up, and one of them passes a border between pages unseen. */
  'vanished-record': {
    group: 'change',
    world: (world, { seed }) => withoutSpacecraft(world, craftAt(world, 0.05, seed).id),
  },
  'renamed-record': {
    group: 'change',
    world: (world, { seed }) => withSpacecraftRenamed(world, craftAt(world, 0.3, seed).id, `Renamed craft ${seed}`),
  },
} as const satisfies Record<string, Fault>;
