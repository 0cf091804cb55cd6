import {
  choiceFilter,
  type Filter,
  flagFilter,
  momentFilter,
  numberFilter,
  numberFilters,
  textFilter,
} from './filters.ts';
import type { flightShapes } from './flight-shapes.ts';
import { type Definition, rememberingSelect, type Selection, type Ties } from './select.ts';
import { durationSeconds, type Json, type Mode, type RecordShapes } from './shapes.ts';
import {
  AGENCY_COUNTS,
  type Agency,
  type Configuration,
  type DockingEvent,
  type Family,
  type Flight,
  type Spacecraft,
  type World,
} from './world.ts';
import { rowOf, worldIndex } from './world-index.ts';

/** Everything that makes answers of rows. */
export type Shapes = RecordShapes & ReturnType<typeof flightShapes>;

/** A list of LL2 and its records. */
export interface Endpoint {
  /** Under `/2.3.0/`, without slashes at the ends. */
  path: string;
  modes: readonly Mode[];
  /** Modes that the real API fails on. */
  broken: readonly string[];
  select: (world: World, query: URLSearchParams, ties?: Ties) => Selection<{ id: number }>;
  has: (world: World, id: number) => boolean;
  shape: (shapes: Shapes, world: World, mode: Mode) => (id: number) => Json;
}

type Details<Row extends { id: number }> = Definition<Row> &
  Pick<Endpoint, 'path' | 'modes' | 'shape'> & { broken?: readonly string[] };

function endpoint<Row extends { id: number }>(details: Details<Row>): Endpoint {
  const { path, modes, shape, broken = [], ...definition } = details;
  const remembering = rememberingSelect<Row>(definition);
  return {
    path,
    modes,
    broken,
    shape,
    select: (world, query, ties) => remembering(definition, world, query, ties),
    has: (world, id) => definition.rows(world).some((row) => row.id === id),
  };
}

const seconds = (duration: string | null): number | null => (duration === null ? null : durationSeconds(duration));

/** What `spacecraft/` selects; exported because the site's list understands the same words. */
export const SPACECRAFT: Definition<Spacecraft> = {
  rows: (world) => world.spacecraft,
  filters: {
    in_space: flagFilter((row) => row.in_space),
    is_placeholder: flagFilter((row) => row.is_placeholder),
    name: textFilter((row) => row.name),
    spacecraft_config: choiceFilter(
      (row) => row.spacecraft_config,
      (world) => world.configurations,
    ),
    status: choiceFilter(
      (row) => row.status.id,
      (world) => world.statuses,
    ),
  },
  searched: (row, world) => [row.name, rowOf(worldIndex(world).configurations, row.spacecraft_config).name],
  ordering: {
    flights_count: (row) => row.flights_count,
    id: (row) => row.id,
    mission_ends_count: (row) => row.mission_ends_count,
    time_docked: (row) => seconds(row.time_docked),
    time_in_space: (row) => seconds(row.time_in_space),
  },
};

const configurations = endpoint<Configuration>({
  path: 'spacecraft_configurations',
  modes: ['normal', 'detailed'],
  rows: (world) => world.configurations,
  filters: {
    agency: choiceFilter(
      (row) => row.agency,
      (world) => world.agencies,
    ),
    human_rated: flagFilter((row) => row.human_rated),
    in_use: flagFilter((row) => row.in_use),
    name: textFilter((row) => row.name),
  },
  searched: (row, world) => {
    const agency = rowOf(worldIndex(world).agencies, row.agency);
    return [row.name, agency.name, agency.abbrev];
  },
  ordering: { name: (row) => row.name },
  shape: (shapes, _, mode) => (mode === 'detailed' ? shapes.configurationDetailed : shapes.configurationNormal),
});

const families = endpoint<Family>({
  path: 'spacecraft_configuration_families',
  modes: ['list', 'normal', 'detailed'],
  rows: (world) => world.families,
  filters: {
    manufacturer: choiceFilter(
      (row) => row.manufacturer,
      (world) => world.agencies,
    ),
    name: textFilter((row) => row.name),
  },
  searched: (row, world) => {
    const agency = row.manufacturer === null ? null : rowOf(worldIndex(world).agencies, row.manufacturer);
    return [row.name, agency?.name ?? null, agency?.abbrev ?? null];
  },
  ordering: { name: (row) => row.name },
  shape: (shapes, _, mode) => {
    if (mode === 'list') return shapes.familyMini;
    return mode === 'detailed' ? shapes.familyDetailed : shapes.familyNormal;
  },
});

const AGENCY_FILTERED_COUNTS = AGENCY_COUNTS.filter((name) => !/_(spacecraft|payload)$/.test(name));
const agencies = endpoint<Agency>({
  path: 'agencies',
  modes: ['list', 'normal', 'detailed'],
  rows: (world) => world.agencies,
  filters: {
    abbrev: textFilter((row) => row.abbrev),
    abbrev__contains: textFilter((row) => row.abbrev, { contains: true }),
    country_code: (values) => (row) => row.country.some(({ alpha_3_code }) => values.includes(alpha_3_code)),
    description: textFilter((row) => row.description),
    description__contains: textFilter((row) => row.description, { contains: true }),
    featured: flagFilter((row) => row.featured),
    id: numberFilter((row) => row.id),
    name: textFilter((row) => row.name),
    name__contains: textFilter((row) => row.name, { contains: true }),
    parent__id: numberFilter((row) => row.parent),
    spacecraft: flagFilter((row, world) => world.configurations.some(({ agency }) => agency === row.id)),
    type__id: numberFilter((row) => row.type?.id ?? null),
    ...numberFilters<Agency>('founding_year', (row) => row.founding_year),
    ...Object.assign(
      {},
      ...AGENCY_FILTERED_COUNTS.map((name) => numberFilters<Agency>(name, (row) => row.counts[name])),
    ),
  },
  searched: (row) => [row.name, row.abbrev],
  ordering: {
    featured: (row) => row.featured,
    id: (row) => row.id,
    name: (row) => row.name,
    ...Object.fromEntries(AGENCY_FILTERED_COUNTS.map((name) => [name, (row: Agency) => row.counts[name]])),
  },
  shape: (shapes, _, mode) => {
    if (mode === 'list') return shapes.agencyMini;
    return mode === 'detailed' ? shapes.agencyDetailed : shapes.agencyNormal;
  },
});

const flights = endpoint<Flight>({
  path: 'spacecraft_flights',
  modes: ['normal', 'detailed'],
  rows: (world) => world.flights,
  filters: {
    spacecraft: choiceFilter(
      (row) => row.spacecraft,
      (world) => world.spacecraft,
    ),
  },
  ordering: {},
  shape: (shapes, _, mode) => (mode === 'detailed' ? shapes.flightDetailed : shapes.flightNormal),
});

function dockingNames({ chaser, target, docking_location }: DockingEvent, world: World): string[] {
  const index = worldIndex(world);
  const craftOf = (id: number) => rowOf(index.spacecraft, rowOf(index.flights, id).spacecraft).name;
  const names = [rowOf(index.dockingLocations, docking_location).name, craftOf(chaser)];
  if (target.kind === 'space_station') names.push(rowOf(index.stations, target.id).name);
  else if (target.kind === 'flight_vehicle') names.push(craftOf(target.id));
  else names.push(rowOf(index.payloadFlights, target.id).payload.name);
  return names;
}

const DOCKING_FILTERS: Readonly<Record<string, Filter<DockingEvent>>> = {
  docking__gt: momentFilter((row) => row.docking, 'gt'),
  docking__gte: momentFilter((row) => row.docking, 'gte'),
  docking__lt: momentFilter((row) => row.docking, 'lt'),
  docking__lte: momentFilter((row) => row.docking, 'lte'),
  docking_location__id: numberFilter((row) => row.docking_location),
  flight_vehicle_chaser__id: numberFilter((row) => row.chaser),
  space_station_target__id: numberFilter(({ target }) => (target.kind === 'space_station' ? target.id : null)),
};
const dockingEvents = endpoint<DockingEvent>({
  path: 'docking_events',
  modes: ['normal', 'detailed'],
  broken: ['list'],
  rows: (world) => world.dockingEvents,
  filters: DOCKING_FILTERS,
  searched: dockingNames,
  ordering: { docking: (row) => row.docking, departure: (row) => row.departure },
  shape: (shapes, _, mode) => (mode === 'detailed' ? shapes.dockingDetailed : shapes.dockingNormal),
});

const spacecraft = endpoint<Spacecraft>({
  ...SPACECRAFT,
  path: 'spacecraft',
  modes: ['normal', 'detailed'],
  shape: (shapes, _, mode) => (mode === 'detailed' ? shapes.spacecraftDetailed : shapes.spacecraftNormal),
});

function enumeration(path: string, rows: (world: World) => readonly { id: number }[]): Endpoint {
  return endpoint<{ id: number }>({
    path: `config/${path}`,
    modes: ['normal'],
    rows,
    filters: {},
    ordering: {},
    shape: (_, world) => {
      const known = new Map(rows(world).map((row) => [row.id, row]));
      return (id) => ({ ...rowOf(known, id) });
    },
  });
}

/** Every list that the server knows, by its path. */
export const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map(
  [
    spacecraft,
    configurations,
    families,
    flights,
    agencies,
    dockingEvents,
    enumeration('spacecraft_statuses', (world) => world.statuses),
    enumeration('spacecraft_configuration_types', (world) => world.configurationTypes),
    enumeration('agency_types', (world) => world.agencyTypes),
    enumeration('image_licenses', (world) => world.licenses),
    enumeration('countries', (world) => world.countries),
  ].map((known) => [known.path, known]),
);
