import type { DockingEvent, Flight, World } from './world.ts';

type Keyed<Row extends { id: unknown }> = ReadonlyMap<Row['id'], Row>;
type Rows = { [Name in keyof World as World[Name] extends { id: unknown }[] ? Name : never]: World[Name] };

/** The rows of a world by id, and the two relations that answers need from the other side. */
export type WorldIndex = { readonly [Name in keyof Rows]: Keyed<Rows[Name][number]> } & {
  readonly flightsOf: ReadonlyMap<number, readonly Flight[]>;
  readonly dockingsOf: ReadonlyMap<number, readonly DockingEvent[]>;
};

const byId = <Row extends { id: unknown }>(rows: readonly Row[]): Map<Row['id'], Row> =>
  new Map(rows.map((row) => [row.id, row]));

function indexed(world: World): WorldIndex {
  return {
    agencyTypes: byId(world.agencyTypes),
    configurationTypes: byId(world.configurationTypes),
    statuses: byId(world.statuses),
    licenses: byId(world.licenses),
    countries: byId(world.countries),
    agencies: byId(world.agencies),
    families: byId(world.families),
    configurations: byId(world.configurations),
    spacecraft: byId(world.spacecraft),
    launchers: byId(world.launchers),
    pads: byId(world.pads),
    launches: byId(world.launches),
    flights: byId(world.flights),
    astronauts: byId(world.astronauts),
    stations: byId(world.stations),
    payloadFlights: byId(world.payloadFlights),
    dockingLocations: byId(world.dockingLocations),
    dockingEvents: byId(world.dockingEvents),
    flightsOf: Map.groupBy(world.flights, ({ spacecraft }) => spacecraft),
    dockingsOf: Map.groupBy(world.dockingEvents, ({ chaser }) => chaser),
  };
}

const indexes = new WeakMap<World, WorldIndex>();

/** The index of a world, made once; a world is never changed in place, a change is a new world. */
export function worldIndex(world: World): WorldIndex {
  const known = indexes.get(world);
  if (known !== undefined) return known;
  const made = indexed(world);
  indexes.set(world, made);
  return made;
}

/** The row with an id, or an error that names the gap: worlds hold no dangling references. */
export function rowOf<Id, Row>(rows: ReadonlyMap<Id, Row>, id: Id): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`The world has no row ${String(id)} where another row refers to it.`);
  return row;
}
