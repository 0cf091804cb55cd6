import { launchShapes } from './launch-shapes.ts';
import { type Json, once, type RecordShapes, recordUrl, type Setting } from './shapes.ts';
import type { CrewMember, DockingEvent, Flight, World } from './world.ts';
import { rowOf, worldIndex } from './world-index.ts';

/** Makes the answers about flights and dockings, field by field in LL2's order. */
export function flightShapes(world: World, setting: Setting, records: RecordShapes) {
  const index = worldIndex(world);
  const { launchMini, launchNormal, landing } = launchShapes(world, setting, records);

  const flightWith = (flight: Flight, spacecraft: Json, launch: Json): Json => ({
    id: flight.id,
    url: recordUrl(setting, 'spacecraft_flights', flight.id),
    destination: flight.destination,
    mission_end: flight.mission_end,
    spacecraft,
    launch,
    landing: flight.landing === null ? null : landing(flight.landing),
    duration: flight.duration,
    turn_around_time: flight.turn_around_time,
  });
  const flightMini = once((id: number): Json => {
    const flight = rowOf(index.flights, id);
    return flightWith(flight, records.spacecraftNormal(flight.spacecraft), launchMini(flight.launch));
  });
  const flightNormal = (id: number): Json => {
    const flight = rowOf(index.flights, id);
    const nested = flightWith(flight, records.spacecraftNormal(flight.spacecraft), launchNormal(flight.launch));
    return { ...nested, response_mode: 'normal' };
  };

  const astronaut = once((id: number): Json => {
    const person = rowOf(index.astronauts, id);
    const born = person.date_of_birth;
    return {
      id: person.id,
      url: recordUrl(setting, 'astronauts', person.id),
      name: person.name,
      status: person.status,
      agency: person.agency === null ? null : records.agencyMini(person.agency),
      image: null,
      response_mode: 'detailed',
      type: { id: 2, name: 'Government' },
      in_space: person.in_space,
      time_in_space: person.time_in_space,
      eva_time: 'P0D',
      age: born === null ? null : Number((person.date_of_death ?? world.asOf).slice(0, 4)) - Number(born.slice(0, 4)),
      date_of_birth: born,
      date_of_death: person.date_of_death,
      nationality: person.nationality,
      bio: person.bio,
      wiki: null,
      last_flight: person.last_flight,
      first_flight: person.first_flight,
      social_media_links: [],
    };
  });
  const crew = (members: readonly CrewMember[]): Json[] =>
    members.map((member) => ({ id: member.id, role: member.role, astronaut: astronaut(member.astronaut) }));

  const stationMini = once((id: number): Json => {
    const station = rowOf(index.stations, id);
    return { id, url: recordUrl(setting, 'space_stations', id), name: station.name, image: station.image };
  });
  const stationNormal = once((id: number): Json => {
    const station = rowOf(index.stations, id);
    return {
      ...stationMini(id),
      status: station.status,
      founded: station.founded,
      deorbited: station.deorbited,
      description: station.description,
      orbit: station.orbit,
      type: station.type,
    };
  });

  const payloadMini = once((flightId: number): Json => {
    const { payload } = rowOf(index.payloadFlights, flightId);
    return {
      response_mode: 'list',
      id: payload.id,
      name: payload.name,
      type: payload.type,
      manufacturer: records.agencyMini(payload.manufacturer),
      operator: records.agencyMini(payload.operator),
      image: null,
    };
  });
  const payloadNormal = (flightId: number): Json => {
    const { payload } = rowOf(index.payloadFlights, flightId);
    return {
      ...payloadMini(flightId),
      response_mode: 'normal',
      manufacturer: records.agencyNormal(payload.manufacturer),
      operator: records.agencyNormal(payload.operator),
      wiki_link: '',
      info_link: '',
      program: [],
      cost: null,
      mass: null,
      description: payload.description,
    };
  };
  const payloadFlight = (id: number, payload: Json, mode: string, launch: Json): Json => ({
    response_mode: mode,
    id,
    url: recordUrl(setting, 'payload_flights', id),
    destination: rowOf(index.payloadFlights, id).destination,
    amount: 1,
    payload,
    launch,
    landing: null,
  });
  const payloadFlightMini = (id: number): Json =>
    payloadFlight(id, payloadMini(id), 'list', launchMini(rowOf(index.payloadFlights, id).launch));
  const payloadFlightNormal = (id: number): Json =>
    payloadFlight(id, payloadNormal(id), 'normal', launchNormal(rowOf(index.payloadFlights, id).launch));

  const dockingLocation = once((id: number): Json => {
    const row = rowOf(index.dockingLocations, id);
    return {
      id,
      name: row.name,
      spacestation: row.spacestation === null ? null : stationMini(row.spacestation),
      spacecraft: row.spacecraft === null ? null : records.configurationNormal(row.spacecraft),
      payload: row.payload === null ? null : payloadMini(row.payload),
    };
  });
  const dockingBase = ({ id, docking, departure, docking_location }: DockingEvent): Json => ({
    id,
    url: recordUrl(setting, 'docking_events', id),
    docking,
    departure,
    docking_location: dockingLocation(docking_location),
  });
  const targetsMini = ({ target: { kind, id } }: DockingEvent): Json => ({
    space_station_target: kind === 'space_station' ? stationMini(id) : null,
    flight_vehicle_target: kind === 'flight_vehicle' ? flightMini(id) : null,
    payload_flight_target: kind === 'payload_flight' ? payloadFlightMini(id) : null,
  });
  const dockingOfChaser = (event: DockingEvent): Json => {
    const { kind, id } = event.target;
    return {
      ...dockingBase(event),
      space_station_target: kind === 'space_station' ? stationNormal(id) : null,
      flight_vehicle_target: kind === 'flight_vehicle' ? flightNormal(id) : null,
      payload_flight_target: kind === 'payload_flight' ? payloadFlightNormal(id) : null,
    };
  };
  const dockingWith = (id: number, mode: 'normal' | 'detailed'): Json => {
    const event = rowOf(index.dockingEvents, id);
    return {
      ...dockingBase(event),
      ...targetsMini(event),
      response_mode: mode,
      flight_vehicle_chaser: mode === 'normal' ? flightMini(event.chaser) : flightNormal(event.chaser),
      space_station_chaser: null,
      payload_flight_chaser: null,
    };
  };

  return {
    flightNormal,
    flightDetailed: (id: number): Json => {
      const flight = rowOf(index.flights, id);
      const craft = records.nestedSpacecraftDetailed(flight.spacecraft);
      return {
        ...flightWith(flight, craft, launchNormal(flight.launch)),
        response_mode: 'detailed',
        launch_crew: crew(flight.launch_crew),
        onboard_crew: crew(flight.onboard_crew),
        landing_crew: crew(flight.landing_crew),
        docking_events: (index.dockingsOf.get(id) ?? []).map(dockingOfChaser),
      };
    },
    dockingNormal: (id: number) => dockingWith(id, 'normal'),
    dockingDetailed: (id: number) => dockingWith(id, 'detailed'),
    spacecraftDetailed: (id: number): Json => ({
      ...records.spacecraftDetailedBase(id),
      flights: (index.flightsOf.get(id) ?? []).map((flight) => flightNormal(flight.id)),
    }),
  };
}
