import type { CrewMember, DockingEvent } from '../../schema/flight.ts';
import type { Draft } from '../drafts.ts';
import type { Context } from './context.ts';
import type { Row } from './tables.ts';

/** A row of `flights.csv` with the rows that belong to it. */
export interface FlightRows {
  flight: Row<'flights'>;
  dockings: readonly Row<'dockings'>[];
  crew: readonly Row<'crews'>[];
  /** Whether its configuration carries nobody, so that no crew row means that nobody was aboard. */
  uncrewed: boolean;
}

const STATION = /^(Salyut \d|Mir$|Tiangong|Skylab|International Space Station)/;

function dockingEvent(row: Row<'dockings'>, { happened }: Context): DockingEvent {
  return {
    id: row.id,
    source: 'starter',
    docking: row.docking,
    departure: happened(row.departure) ? row.departure : null,
    docking_location: row.port === null ? null : { id: null, name: row.port },
    target: { kind: STATION.test(row.target) ? 'space_station' : 'flight_vehicle', id: null, name: row.target },
  };
}

function landing({ end, landing_site }: Row<'flights'>): Draft<'flights'>['landing'] {
  if (end !== 'landed' && landing_site === null) return null;
  const landed = end === 'landed' ? true : null;
  return { id: null, attempt: landed, success: landed, description: null, location: landing_site, type: null };
}

/** A flight of the starter catalogue as a record; what comes later than the moment of the records is open. */
export function compileFlight(
  { flight: row, dockings, crew, uncrewed }: FlightRows,
  context: Context,
): Draft<'flights'> {
  const { happened } = context;
  const over = row.mission_end === null || happened(row.mission_end);
  const members = (rows: readonly Row<'crews'>[]): CrewMember[] | null =>
    crew.length === 0 && !uncrewed ? null : rows.map(({ name, role }) => ({ role, astronaut: { id: null, name } }));
  return {
    id: row.id,
    ...context.ours(row),
    name: row.name,
    spacecraft: context.id('spacecraft', row.spacecraft),
    destination: row.destination,
    launch: {
      id: null,
      name: null,
      net: row.launch,
      net_precision: null,
      launch_designator: row.launch_designator,
      status: null,
    },
    mission_end: over ? row.mission_end : null,
    end: over ? row.end : null,
    outcome: over ? row.outcome : null,
    landing: over ? landing(row) : null,
    duration: null,
    turn_around_time: null,
    launch_crew: members(crew.filter(({ launched }) => launched)),
    onboard_crew: members(crew),
    landing_crew: over ? members(crew.filter(({ landed }) => landed)) : null,
    docking_events: dockings
      .filter(({ docking }) => happened(docking))
      .map((docking) => dockingEvent(docking, context)),
  };
}

/** Whether a flight of the starter catalogue is under way: launched, not ended, and its outcome still open. */
export function isOpen({ launch, mission_end, end, outcome }: Draft<'flights'>): boolean {
  return launch?.net != null && mission_end === null && end === null && outcome === null;
}
