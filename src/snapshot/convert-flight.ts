import { z } from 'zod';
import type { CrewMember, DockingEvent } from '../schema/flight.ts';
import type { Ll2DockingEvent, Ll2Flight, Ll2Launch } from '../schema/ll2.ts';
import { Cleaner } from './cleaner.ts';
import { FROM_LL2 } from './convert.ts';
import type { Draft, Repair } from './drafts.ts';

type Flight = Draft<'flights'>;

const launchId = z.uuid();
const designator = z.string().regex(/^\d{4}-\d{3}$/);

/** The number of a launch; the letter of an object, which LL2 appends here and there, is not part of it. */
function launchNumber(value: string | null | undefined, clean: Cleaner): string | null {
  const field = 'launch.launch_designator';
  const written = value?.trim();
  const [, number] = /^(\d{4}-\d{3})[A-Z]{1,3}$/.exec(written ?? '') ?? [];
  if (number !== undefined) clean.note(field, 'letter of an object; left out');
  return clean.code(field, number ?? written, designator);
}

function convertLaunch(launch: Ll2Launch, clean: Cleaner): Flight['launch'] {
  return {
    id: clean.code('launch.id', launch.id, launchId),
    name: clean.line('launch.name', launch.name),
    net: clean.cutInstant('launch.net', launch.net, launch.net_precision),
    net_precision: clean.named('launch.net_precision', launch.net_precision),
    launch_designator: launchNumber(launch.launch_designator, clean),
    status: clean.named('launch.status', launch.status),
  };
}

function convertLanding(landing: NonNullable<Ll2Flight['landing']>, clean: Cleaner): Flight['landing'] {
  return {
    id: clean.id('landing.id', landing.id),
    attempt: landing.attempt ?? null,
    success: landing.success ?? null,
    description: clean.text('landing.description', landing.description),
    location: clean.line('landing.landing_location.name', landing.landing_location?.name),
    type: clean.named('landing.type', landing.type),
  };
}

function convertCrew(field: string, crew: Ll2Flight['launch_crew'], clean: Cleaner): CrewMember[] | null {
  if (crew == null) return null;
  return crew.map(({ role, astronaut }) => ({
    role: clean.line(`${field}.role`, role?.role),
    astronaut: { id: astronaut.id, name: clean.line(`${field}.astronaut.name`, astronaut.name) ?? '' },
  }));
}

/** Where a craft docked: LL2 names exactly one of three kinds of target. */
function dockingTarget(event: Ll2DockingEvent, clean: Cleaner): DockingEvent['target'] | null {
  const field = `docking_events.${event.id}`;
  const { space_station_target: station, flight_vehicle_target: vehicle, payload_flight_target: payload } = event;
  const target =
    (station && { kind: 'space_station' as const, id: station.id, name: station.name }) ||
    (vehicle && {
      kind: 'flight_vehicle' as const,
      id: vehicle.id,
      name: vehicle.spacecraft?.name ?? vehicle.launch?.name,
    }) ||
    (payload && { kind: 'payload_flight' as const, id: payload.id, name: payload.payload?.name });
  if (!target) return null;
  const name = clean.line(`${field}.target`, target.name);
  return name === null ? null : { kind: target.kind, id: clean.id(`${field}.target.id`, target.id), name };
}

function convertDockings(events: Ll2Flight['docking_events'], clean: Cleaner): DockingEvent[] | null {
  if (events == null) return null;
  return events.flatMap((event) => {
    const field = `docking_events.${event.id}`;
    const target = dockingTarget(event, clean);
    const docking = clean.instant(`${field}.docking`, event.docking);
    if (target === null || docking === null) {
      clean.note(field, `a docking without ${target === null ? 'a target' : 'a time'}; left out`);
      return [];
    }
    const place = event.docking_location;
    const placeName = clean.line(`${field}.docking_location`, place?.name);
    if (place && placeName === null) clean.note(`${field}.docking_location`, `place ${place.id} has no name; left out`);
    return {
      id: event.id,
      source: 'll2' as const,
      docking,
      departure: clean.instant(`${field}.departure`, event.departure),
      docking_location:
        placeName === null ? null : { id: clean.int(`${field}.docking_location.id`, place?.id), name: placeName },
      target,
    };
  });
}

/** LL2's rows of flights as records; one that names no craft is null. */
export function convertFlight(row: Ll2Flight, repairs: Repair[]): Flight | null {
  const clean = new Cleaner(repairs, 'flights', row.id);
  if (row.spacecraft == null) {
    clean.note('spacecraft', 'a flight of no craft; left out');
    return null;
  }
  return {
    id: row.id,
    ...FROM_LL2,
    name: null,
    spacecraft: row.spacecraft.id,
    destination: clean.line('destination', row.destination),
    launch: row.launch ? convertLaunch(row.launch, clean) : null,
    mission_end: clean.instant('mission_end', row.mission_end),
    end: row.landing?.success === true ? 'landed' : null,
    outcome: null,
    landing: row.landing ? convertLanding(row.landing, clean) : null,
    duration: clean.duration('duration', row.duration),
    turn_around_time: clean.duration('turn_around_time', row.turn_around_time),
    launch_crew: convertCrew('launch_crew', row.launch_crew, clean),
    onboard_crew: convertCrew('onboard_crew', row.onboard_crew, clean),
    landing_crew: convertCrew('landing_crew', row.landing_crew, clean),
    docking_events: convertDockings(row.docking_events, clean),
  };
}
