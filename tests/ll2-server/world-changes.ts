import type { Spacecraft, World } from './world.ts';

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
