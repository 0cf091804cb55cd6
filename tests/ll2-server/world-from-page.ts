import { z } from 'zod';
import { durationSeconds } from './shapes.ts';
import {
  AGENCY_COUNTS,
  type Agency,
  type Configuration,
  type Enumerated,
  type Family,
  FLEET_COUNTS,
  type Image,
  type License,
  type World,
} from './world.ts';

const named = z.object({ id: z.int(), name: z.string() });
const image = z
  .object({
    id: z.int(),
    name: z.string(),
    image_url: z.string(),
    thumbnail_url: z.string(),
    credit: z.string().nullable(),
    license: named.extend({ priority: z.int(), link: z.string().nullable() }),
    single_use: z.boolean(),
    variants: z.tuple([]),
  })
  .nullable();
const agency = z.object({ id: z.int(), name: z.string(), abbrev: z.string(), type: named.nullable() });
const family = z.object({
  id: z.int(),
  name: z.string(),
  description: z.string(),
  manufacturer: agency.nullable(),
  parent: named.nullable(),
  maiden_flight: z.string().nullable(),
});
const configuration = z.object({
  id: z.int(),
  name: z.string(),
  type: named,
  agency,
  family: z.array(family),
  in_use: z.boolean(),
  image,
});
const duration = z.string().refine((text) => Number.isFinite(durationSeconds(text)));
const page = z.object({
  results: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      serial_number: z.string().nullable(),
      is_placeholder: z.boolean(),
      image,
      in_space: z.boolean(),
      time_in_space: duration.nullable(),
      time_docked: duration.nullable(),
      flights_count: z.int().nullable(),
      mission_ends_count: z.int().nullable(),
      status: named,
      description: z.string(),
      spacecraft_config: configuration,
      fastest_turnaround: duration.nullable(),
    }),
  ),
});

const none = <Name extends string>(names: readonly Name[]): Record<Name, null> =>
  Object.fromEntries(names.map((name) => [name, null])) as Record<Name, null>;

const asAgency = (row: z.infer<typeof agency>): Agency => ({
  ...row,
  featured: false,
  country: [],
  description: null,
  administrator: null,
  founding_year: null,
  launchers: '',
  spacecraft: '',
  parent: null,
  image: null,
  logo: null,
  social_logo: null,
  counts: none(AGENCY_COUNTS),
  info_url: null,
  wiki_url: null,
});

const asFamily = (row: z.infer<typeof family>): Family => ({
  ...row,
  manufacturer: row.manufacturer?.id ?? null,
  parent: row.parent?.id ?? null,
  counts: none(FLEET_COUNTS),
});

const asConfiguration = (row: z.infer<typeof configuration>): Configuration => ({
  ...row,
  agency: row.agency.id,
  family: row.family.map(({ id }) => id),
  capability: '',
  history: '',
  details: '',
  maiden_flight: null,
  height: null,
  diameter: null,
  human_rated: false,
  crew_capacity: null,
  payload_capacity: null,
  payload_return_capacity: null,
  flight_life: null,
  wiki_link: '',
  info_link: '',
  counts: none(FLEET_COUNTS),
  fastest_turnaround: null,
});

/** Each id once, the first of its kind, sorted by id. */
function distinct<Row extends Enumerated>(rows: readonly (Row | null | undefined)[]): Row[] {
  const known = new Map<number, Row>();
  for (const row of rows) if (row != null && !known.has(row.id)) known.set(row.id, row);
  return [...known.values()].sort((left, right) => left.id - right.id);
}

/**
 * The world that a saved page of `spacecraft/` in normal mode shows: its craft in the page's order, and the
 * configurations, families and agencies nested in them. What the page does not hold is empty, flights included.
 */
export function worldFromPage(saved: unknown): World {
  const { results } = page.parse(saved);
  const configurations = distinct(results.map((craft) => craft.spacecraft_config));
  const families = distinct(configurations.flatMap((row) => row.family));
  const agencies = distinct([...configurations.map((row) => row.agency), ...families.map((row) => row.manufacturer)]);
  const images: (Image | null)[] = [...results, ...configurations].map((row) => row.image);
  return {
    asOf: '2026-08-01T00:00:00Z',
    agencyTypes: distinct(agencies.map(({ type }) => type)),
    configurationTypes: distinct(configurations.map(({ type }) => type)),
    statuses: distinct(results.map(({ status }) => status)),
    licenses: distinct<License>(images.map((row) => row?.license)),
    countries: [],
    agencies: agencies.map(asAgency),
    families: families.map(asFamily),
    configurations: configurations.map(asConfiguration),
    spacecraft: results.map((craft) => ({ ...craft, spacecraft_config: craft.spacecraft_config.id })),
    launchers: [],
    pads: [],
    launches: [],
    flights: [],
    astronauts: [],
    stations: [],
    payloadFlights: [],
    dockingLocations: [],
    dockingEvents: [],
  };
}
