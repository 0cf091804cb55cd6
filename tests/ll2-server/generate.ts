import { agencies } from './generate/agencies.ts';
import { configuration, families, tally } from './generate/configurations.ts';
import { craft, shares } from './generate/craft.ts';
import { designs } from './generate/designs.ts';
import { AGENCY_TYPE, CONFIGURATION_TYPE, COUNTRY, LICENSES, STATUS } from './generate/enumerations.ts';
import { flightMaker } from './generate/flights.ts';
import { imageMaker } from './generate/images.ts';
import { withOddities } from './generate/oddities.ts';
import { LAUNCHERS, PADS, STATION_PORTS, STATIONS } from './generate/places.ts';
import { type Random, random as seeded } from './generate/random.ts';
import type { Spacecraft, World } from './world.ts';
import { rowOf } from './world-index.ts';

/** What a generated world is made by. */
export interface GenerateOptions {
  /** The same seed makes the same world. */
  seed: number;
  /** How many craft, from 60; meant for 600 to 60,000. */
  spacecraft: number;
  /** ISO moment up to which craft have flown; default 1 August 2026. */
  asOf?: string;
  /** Whether odd and hostile values are among the records; default true, all of them from 600 craft on. */
  odd?: boolean;
}

const FEWEST = 60;
const OWN_IMAGE = 1 / 24;

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const rows = [...items];
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const other = random.int(0, at);
    const [left, right] = [rows[at], rows[other]];
    if (left === undefined || right === undefined) continue;
    rows[at] = right;
    rows[other] = left;
  }
  return rows;
}

/** How many rows there are where the catalogue is larger than the real one: fewer than in proportion. */
const grown = (rows: number, craft: number, power: number): number =>
  craft <= 700 ? rows : Math.round(rows * (craft / 607) ** power);

/** A world of the real one's shape and proportions, with nothing in it that hangs on a clock. */
export function generateWorld({
  seed,
  spacecraft: count,
  asOf = '2026-08-01T00:00:00Z',
  odd = true,
}: GenerateOptions): World {
  if (!Number.isInteger(count) || count < FEWEST) throw new RangeError(`A world has at least ${FEWEST} spacecraft.`);
  const until = Date.parse(asOf) / 1000;
  if (Number.isNaN(until)) throw new RangeError(`"${asOf}" is no moment.`);

  const random = seeded(seed);
  const image = imageMaker(random);
  const kinds = designs(grown(46, count, 0.5));
  const maker = flightMaker(random, until);
  const pictures = new Map(kinds.map(({ id, name }) => [id, random.chance(0.95) ? image(name) : null]));

  const parts = shares(kinds, count);
  const plans = kinds.flatMap((design, at) =>
    Array.from({ length: parts[at] ?? 0 }, (_, turn) => ({ design, turn, of: parts[at] ?? 0 })),
  );
  const spacecraft: Spacecraft[] = [];
  let id = 0;
  for (const { design, turn, of } of shuffled(random, plans)) {
    id += random.chance(0.1) ? 2 : 1;
    const shared = pictures.get(design.id) ?? null;
    const own = random.chance(OWN_IMAGE) ? image(`${design.name} ${turn + 1}`) : shared;
    spacecraft.push(craft(random, maker, { id, design, turn, of, asOf: until, image: own }));
  }
  maker.designate();

  const launches = new Map(maker.launches.map((row) => [row.id, row]));
  const flown = maker.flights.map((flight) => ({ flight, launch: rowOf(launches, flight.launch) }));
  const configurationOf = new Map(spacecraft.map((row) => [row.id, row.spacecraft_config]));
  const fleets = Map.groupBy(spacecraft, (row) => row.spacecraft_config);
  const flightsOf = Map.groupBy(flown, ({ flight }) => configurationOf.get(flight.spacecraft) ?? 0);
  const sum = (members: readonly number[]) =>
    tally(
      members.flatMap((member) => fleets.get(member) ?? []),
      members.flatMap((member) => flightsOf.get(member) ?? []),
    );
  const memberIds = (test: (design: (typeof kinds)[number]) => boolean): number[] =>
    kinds.filter(test).map((design) => design.id);

  const configurations = kinds.map((design) =>
    configuration(random, design, pictures.get(design.id) ?? null, sum([design.id])),
  );
  const world: World = {
    asOf,
    agencyTypes: Object.values(AGENCY_TYPE),
    configurationTypes: Object.values(CONFIGURATION_TYPE),
    statuses: Object.values(STATUS),
    licenses: [...LICENSES],
    countries: Object.values(COUNTRY),
    agencies: agencies(
      random,
      grown(350, count, 0.3),
      kinds,
      (agency) => sum(memberIds((design) => design.agency === agency)).counts.total_launch_count ?? 0,
      image,
    ),
    families: families(grown(12, count, 0.4), (family) => sum(memberIds((design) => design.family.includes(family)))),
    configurations: configurations.sort((left, right) => left.id - right.id),
    spacecraft,
    launchers: [...LAUNCHERS],
    pads: [...PADS],
    launches: maker.launches,
    flights: maker.flights,
    astronauts: maker.astronauts(),
    stations: STATIONS.map(({ lines: _, ...station }) => station),
    payloadFlights: maker.payloadFlights,
    dockingLocations: [
      { id: 1, name: 'Soyuz forward', spacestation: null, spacecraft: 1, payload: null },
      ...(maker.payloadFlights.length > 0
        ? [{ id: 2, name: 'Agena target docking adapter', spacestation: null, spacecraft: null, payload: 1 }]
        : []),
      ...STATION_PORTS,
    ],
    dockingEvents: maker.dockings,
  };
  return odd ? withOddities(world) : world;
}
