import { z } from 'zod';
import { flightEnd, flightOutcome, flight as flightRecord } from '../../../schema/flight.ts';
import { named, recordId, text } from '../../../schema/primitives.ts';
import { alias, spacecraft as craftRecord } from '../../../schema/spacecraft.ts';
import { configurationNested, configurationNestedDetailed } from './groups.ts';
import { added, addedToAll, image, mode, ownUrl, shape, span } from './parts.ts';

const craftBrief = {
  id: recordId,
  url: ownUrl,
  ...craftRecord.pick({ name: true, serial_number: true, is_placeholder: true }).shape,
  image: image.nullable().describe('Mostly of the configuration, not of this craft.'),
  ...craftRecord.pick({
    in_space: true,
    time_in_space: true,
    time_docked: true,
    flights_count: true,
    mission_ends_count: true,
    status: true,
    description: true,
  }).shape,
};
const craftAdded = z.strictObject({
  ...added,
  aliases: z.array(alias).describe('Other names.'),
  derived: z
    .strictObject({
      flightsCount: craftRecord.shape.flights_count,
      timeInSpace: span,
      timeDocked: span,
      fastestTurnaround: span,
      firstFlight: flightRecord.shape.mission_end.describe('The launch of its first flight, as far as known.'),
    })
    .describe('LL2’s values where it has them, else computed here from the flights.'),
});

/** A craft within a flight: LL2’s fields alone. */
export const spacecraftNested = shape(
  'spacecraft-nested',
  'A craft within a flight.',
  z.strictObject({
    response_mode: mode('normal'),
    ...craftBrief,
    spacecraft_config: configurationNested,
    fastest_turnaround: craftRecord.shape.fastest_turnaround,
  }),
);

/** A craft in its list. */
export const spacecraftNormal = shape(
  'spacecraft-normal',
  'A craft in its list.',
  spacecraftNested.extend({ encyclopedia: craftAdded }),
);

const when = flightRecord.shape.mission_end.describe('UTC, written only as far as it is known.');
const launch = shape(
  'launch',
  'The launch of a flight.',
  z.strictObject({
    id: z.uuid().nullable(),
    name: text.nullable(),
    net: when,
    net_precision: named.nullable(),
    launch_designator: z.string().nullable().describe('The international designator without piece letter.'),
    status: named.nullable(),
  }),
);
const landing = shape(
  'landing',
  'How a flight came down.',
  z.strictObject({
    id: recordId.nullable(),
    attempt: z.boolean().nullable(),
    success: z.boolean().nullable(),
    description: text.nullable(),
    landing_location: z.strictObject({ name: text }).nullable(),
    type: named.nullable(),
  }),
);
const flightBrief = {
  id: recordId,
  url: ownUrl,
  destination: flightRecord.shape.destination,
  mission_end: when,
};
const flightEndings = {
  launch: launch.nullable(),
  landing: landing.nullable(),
  duration: flightRecord.shape.duration,
  turn_around_time: flightRecord.shape.turn_around_time,
};
const flightAdded = z.strictObject({
  ...addedToAll,
  name: flightRecord.shape.name.describe('The name of the flight, such as "STS-1".'),
  end: flightEnd.nullable().describe('How the craft ended the flight.'),
  outcome: flightOutcome.nullable(),
});

/** A flight in its list. */
export const flightNormal = shape(
  'flight-normal',
  'A flight in its list.',
  z.strictObject({
    response_mode: mode('normal'),
    ...flightBrief,
    spacecraft: spacecraftNested,
    ...flightEndings,
    encyclopedia: flightAdded,
  }),
);

const crew = z
  .array(
    z.strictObject({
      role: z.strictObject({ role: text }).nullable(),
      astronaut: z.strictObject({ id: recordId.nullable(), name: text }),
    }),
  )
  .nullable()
  .describe('Null where nobody recorded it, empty where nobody was aboard.');
const target = z.strictObject({ id: recordId.nullable(), name: text }).nullable();
const docking = shape(
  'docking-event',
  'A stay at a station or another craft; exactly one of the three targets is not null.',
  z.strictObject({
    id: recordId,
    docking: when,
    departure: when,
    docking_location: z.strictObject({ id: z.int().nullable(), name: text }).nullable(),
    space_station_target: target,
    flight_vehicle_target: target,
    payload_flight_target: target,
  }),
);
const aboard = {
  launch_crew: crew,
  onboard_crew: crew,
  landing_crew: crew,
  docking_events: z.array(docking).nullable().describe('Null where nobody recorded them.'),
};

/** A flight in detail. */
export const flightDetailed = shape(
  'flight-detailed',
  'A flight in detail.',
  z.strictObject({
    response_mode: mode('detailed'),
    ...flightBrief,
    spacecraft: spacecraftNested,
    ...flightEndings,
    ...aboard,
    encyclopedia: flightAdded,
  }),
);

/** A flight within its craft. */
export const flightOfCraft = shape(
  'flight-of-craft',
  'A flight within its craft: in detail, without the craft.',
  z.strictObject({
    response_mode: mode('detailed'),
    ...flightBrief,
    ...flightEndings,
    ...aboard,
    encyclopedia: flightAdded,
  }),
);

/** A craft in detail. */
export const spacecraftDetailed = shape(
  'spacecraft-detailed',
  'A craft in detail, with all its flights.',
  z.strictObject({
    response_mode: mode('detailed'),
    ...craftBrief,
    spacecraft_config: configurationNestedDetailed,
    fastest_turnaround: craftRecord.shape.fastest_turnaround,
    flights: z.array(flightOfCraft),
    encyclopedia: craftAdded,
  }),
);
