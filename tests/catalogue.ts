import { buildCatalogue, type Catalogue } from '../src/derive/catalogue.ts';
import { type Configuration, configuration } from '../src/schema/configuration.ts';
import { type Flight, flight } from '../src/schema/flight.ts';
import { COLLECTION_NAMES, snapshot } from '../src/schema/snapshot.ts';
import { type Spacecraft, spacecraft } from '../src/schema/spacecraft.ts';

const DAY = '2026-08-01';
const seen = { starterFields: [], starterId: null, references: [], note: null, firstSeen: DAY, lastChanged: DAY };

/** The keys of a record with null for each, to be overwritten. */
const empty = (shape: object): Record<string, null> =>
  Object.fromEntries(Object.keys(shape).map((key) => [key, null] as const));

let lastFlight = 0;

/** A flight of craft 1 with what is given; the rest is not recorded. */
export function someFlight(given: Partial<Omit<Flight, 'launch'>> & { launch: string }): Flight {
  const launch = {
    id: null,
    name: null,
    net: given.launch,
    net_precision: null,
    launch_designator: null,
    status: null,
  };
  lastFlight += 1;
  return flight.parse({
    ...empty(flight.shape),
    ...seen,
    id: lastFlight,
    source: 'll2',
    spacecraft: 1,
    ...given,
    launch,
  });
}

/** A catalogue of one craft with these flights. */
export function someCatalogue(flights: readonly Flight[], craft: Partial<Spacecraft> = {}): Catalogue {
  const kind: Configuration = configuration.parse({
    ...empty(configuration.shape),
    ...seen,
    id: 1,
    slug: 'design',
    source: 'll2',
    name: 'Design',
    type: { id: 2, name: 'Capsule' },
    family: [],
  });
  const one: Spacecraft = spacecraft.parse({
    ...empty(spacecraft.shape),
    ...seen,
    id: 1,
    slug: 'craft',
    source: 'll2',
    name: 'Craft',
    aliases: [],
    is_placeholder: false,
    in_space: false,
    status: { id: 2, name: 'Retired' },
    spacecraft_config: 1,
    ...craft,
  });
  const records = {
    spacecraft: [one],
    configurations: [kind],
    families: [],
    agencies: [],
    flights: [...flights],
    images: [],
  };
  const counts = COLLECTION_NAMES.map((name) => {
    const held = records[name].length;
    return [name, { held, fromLl2: held, stated: null }] as const;
  });
  return buildCatalogue({
    snapshot: snapshot.parse({
      source: { name: 'Launch Library 2', url: 'https://ll.thespacedevs.com/2.3.0/' },
      apiVersion: '2.3.0',
      asOf: `${DAY}T00:00:00Z`,
      complete: true,
      depth: 'full',
      images: 'none',
      starterHorizon: null,
      counts: Object.fromEntries(counts),
      digests: {},
    }),
    slugs: { spacecraft: {}, configurations: {}, families: {}, agencies: {} },
    changes: [],
    records,
  });
}
