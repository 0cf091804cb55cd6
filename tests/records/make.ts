import { buildCatalogue, type Catalogue, type CraftEntry } from '../../src/derive/catalogue.ts';
import type { Agency } from '../../src/schema/agency.ts';
import type { Configuration } from '../../src/schema/configuration.ts';
import type { Family } from '../../src/schema/family.ts';
import type { CrewMember, DockingEvent, Flight } from '../../src/schema/flight.ts';
import type { Records, Snapshot } from '../../src/schema/snapshot.ts';
import type { Spacecraft } from '../../src/schema/spacecraft.ts';

const ours = {
  source: 'll2' as const,
  starterFields: [],
  starterId: null,
  references: [],
  note: null,
  firstSeen: '2026-08-01',
  lastChanged: '2026-08-01',
};

const counts = {
  total_launch_count: null,
  successful_launches: null,
  failed_launches: null,
  attempted_landings: null,
  successful_landings: null,
  failed_landings: null,
  spacecraft_flown: null,
};

/** An agency of which little is known. */
export function makeAgency(id: number, over: Partial<Agency> = {}): Agency {
  const nothing = { featured: null, administrator: null, founding_year: null, launchers: null, spacecraft: null };
  const more = { parent: null, image: null, logo: null, social_logo: null, info_url: null, wiki_url: null };
  const landings = {
    attempted_landings_spacecraft: null,
    successful_landings_spacecraft: null,
    failed_landings_spacecraft: null,
  };
  const {
    spacecraft_flown: _flown,
    attempted_landings: _a,
    successful_landings: _s,
    failed_landings: _f,
    ...launches
  } = counts;
  const own = {
    id,
    slug: `agency-${id}`,
    name: `Agency ${id}`,
    abbrev: null,
    type: null,
    country: [],
    description: null,
  };
  return { ...own, ...nothing, ...more, ...launches, ...landings, ...ours, ...over };
}

/** A family of which little is known. */
export function makeFamily(id: number, over: Partial<Family> = {}): Family {
  const own = { id, slug: `family-${id}`, name: `Family ${id}`, description: null };
  return { ...own, manufacturer: null, parent: null, maiden_flight: null, ...counts, ...ours, ...over };
}

/** A capsule design of which little is known. */
export function makeConfiguration(id: number, over: Partial<Configuration> = {}): Configuration {
  return {
    id,
    slug: `design-${id}`,
    name: `Design ${id}`,
    type: { id: 2, name: 'Capsule' },
    agency: null,
    family: [],
    in_use: null,
    image: null,
    capability: null,
    history: null,
    details: null,
    maiden_flight: null,
    height: null,
    diameter: null,
    human_rated: null,
    crew_capacity: null,
    payload_capacity: null,
    payload_return_capacity: null,
    flight_life: null,
    wiki_link: null,
    info_link: null,
    fastest_turnaround: null,
    ...counts,
    ...ours,
    ...over,
  };
}

/** A retired craft of which little is known. */
export function makeCraft(id: number, over: Partial<Spacecraft> = {}): Spacecraft {
  return {
    id,
    slug: `craft-${id}`,
    name: `Craft ${id}`,
    serial_number: null,
    aliases: [],
    is_placeholder: false,
    image: null,
    in_space: false,
    time_in_space: null,
    time_docked: null,
    flights_count: null,
    mission_ends_count: null,
    status: { id: 2, name: 'Retired' },
    description: null,
    spacecraft_config: 1,
    fastest_turnaround: null,
    ...ours,
    ...over,
  };
}

/** A flight to low Earth orbit from `launched` to `ended`, of which nothing else is known. */
export function makeFlight(
  id: number,
  spacecraft: number,
  launched: string | null,
  ended: string | null,
  over: Partial<Flight> = {},
): Flight {
  const unknown = { id: null, name: null, net_precision: null, status: null };
  return {
    id,
    name: `Flight ${id}`,
    spacecraft,
    destination: 'Low Earth Orbit',
    launch: { ...unknown, net: launched, launch_designator: null },
    mission_end: ended,
    end: ended === null ? null : 'landed',
    outcome: ended === null ? null : 'success',
    landing: null,
    duration: null,
    turn_around_time: null,
    launch_crew: null,
    onboard_crew: null,
    landing_crew: null,
    docking_events: null,
    ...ours,
    ...over,
  };
}

/** A stay at a station. */
export function makeStay(id: number, station: string, docking: string, departure: string | null): DockingEvent {
  const target = { kind: 'space_station' as const, id: null, name: station };
  return { id, source: 'll2', docking, departure, docking_location: null, target };
}

/** People without a part. */
export const makeCrew = (...names: string[]): CrewMember[] =>
  names.map((name) => ({ role: null, astronaut: { id: null, name } }));

/** A catalogue of records; a design with the number 1 is there unless others are given. */
export function makeCatalogue(given: Partial<Records>, asOf = '2026-08-01T00:00:00Z'): Catalogue {
  const none = {
    spacecraft: [],
    configurations: [makeConfiguration(1)],
    families: [],
    agencies: [],
    flights: [],
    images: [],
  };
  const records: Records = { ...none, ...given };
  const count = { held: 0, fromLl2: 0, stated: null };
  const snapshot: Snapshot = {
    source: { name: 'Launch Library 2', url: 'https://ll.thespacedevs.com/2.3.0/' },
    apiVersion: '2.3.0',
    asOf,
    complete: true,
    depth: 'full',
    images: 'none',
    starterHorizon: null,
    counts: {
      spacecraft: count,
      configurations: count,
      families: count,
      agencies: count,
      flights: count,
      images: count,
    },
    digests: {},
  };
  const slugs = { spacecraft: {}, configurations: {}, families: {}, agencies: {} };
  return buildCatalogue({ snapshot, records, slugs, changes: [] });
}

/** A craft of a catalogue by its number. */
export function craftOf({ craft }: Catalogue, id: number): CraftEntry {
  const found = craft.find(({ record }) => record.id === id);
  if (found === undefined) throw new Error(`There is no craft ${id}.`);
  return found;
}
