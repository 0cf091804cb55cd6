import { durationSeconds } from '../shapes.ts';
import {
  type Configuration,
  type Family,
  FLEET_COUNTS,
  type FleetCounts,
  type Flight,
  type Image,
  type Launch,
  type Spacecraft,
} from '../world.ts';
import type { Design } from './designs.ts';
import { LAUNCH_STATUS } from './enumerations.ts';
import type { Random } from './random.ts';
import { designTexts } from './texts.ts';

type FamilyRow = readonly [id: number, name: string, manufacturer: number | null, parent: number | null];

const FAMILY_ROWS: readonly FamilyRow[] = [
  [1, 'Soyuz', 1000, null],
  [2, 'Progress', 1000, null],
  [3, 'Dragon', 121, null],
  [4, 'Dragon 2', 121, 3],
  [5, 'Cygnus', 257, null],
  [6, 'Apollo', 44, null],
  [7, 'Space Shuttle', null, null],
  [8, 'HTV', 37, null],
  [9, 'Soyuz T series', 1000, 1],
  [10, 'Progress M series', 1000, 2],
  [11, 'Starship', 121, null],
  [12, 'SpaceShip', 1024, null],
];

/** What flew and landed, from the flights themselves. */
interface Tally {
  counts: FleetCounts;
  maiden: string | null;
  turnaround: string | null;
}

/** Counts of a fleet from its craft and their flights. */
export function tally(fleet: readonly Spacecraft[], flights: readonly { flight: Flight; launch: Launch }[]): Tally {
  const failed = flights.filter(({ launch }) => launch.status.id === LAUNCH_STATUS.failure.id).length;
  const tried = flights.filter(({ flight }) => flight.landing?.attempt === true);
  const landed = tried.filter(({ flight }) => flight.landing?.success === true).length;
  const values = [
    fleet.filter(({ flights_count }) => (flights_count ?? 0) > 0).length,
    flights.length,
    flights.length - failed,
    failed,
    tried.length,
    landed,
    tried.length - landed,
  ];
  const turnarounds = fleet.flatMap(({ fastest_turnaround: text }) => (text === null ? [] : [text]));
  return {
    counts: Object.fromEntries(FLEET_COUNTS.map((name, at) => [name, values[at] ?? null])) as FleetCounts,
    maiden: flights.map(({ launch }) => launch.net.slice(0, 10)).sort()[0] ?? null,
    turnaround: turnarounds.sort((left, right) => durationSeconds(left) - durationSeconds(right))[0] ?? null,
  };
}

/** The configuration row of a design. */
export function configuration(random: Random, design: Design, image: Image | null, fleet: Tally): Configuration {
  const [height, diameter, payload_capacity, payload_return_capacity] = design.size;
  return {
    id: design.id,
    name: design.name,
    type: design.type,
    agency: design.agency,
    family: [...design.family],
    in_use: design.years[1] === null,
    image,
    ...designTexts(design),
    maiden_flight: fleet.maiden,
    height,
    diameter,
    human_rated: design.crew > 0,
    crew_capacity: design.crew === 0 && random.chance(0.5) ? null : design.crew,
    payload_capacity,
    payload_return_capacity,
    flight_life: random.chance(0.4) ? '' : random.pick(['6 months', 'Up to 210 days docked', '14 days']),
    wiki_link: random.chance(0.2)
      ? ''
      : `https://en.wikipedia.org/wiki/${encodeURIComponent(design.name.replaceAll(' ', '_'))}`,
    info_link: random.chance(0.6) ? '' : `http://www.spacecraft-${design.id}.example/`,
    counts: fleet.counts,
    fastest_turnaround: fleet.turnaround,
  };
}

/** Families: those that designs name, and later series below them until there are `count`. */
export function families(count: number, sumOf: (family: number) => Tally): Family[] {
  const rows = [...FAMILY_ROWS];
  for (let series = 2; rows.length < count; series += 1) {
    for (const [id, name, manufacturer] of FAMILY_ROWS.slice(0, count - rows.length)) {
      rows.push([id + series * 20, `${name} series ${series}`, manufacturer, id]);
    }
  }
  return rows.map(([id, name, manufacturer, parent]) => {
    const { counts, maiden } = sumOf(id);
    return {
      id,
      name,
      description: `The ${name} family of spacecraft.`,
      manufacturer,
      parent,
      maiden_flight: maiden,
      counts,
    };
  });
}
