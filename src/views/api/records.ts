import type { z } from 'zod';
import type { AgencyEntry, Catalogue, ConfigurationEntry, CraftEntry, FamilyEntry } from '../../derive/catalogue.ts';
import type { Span } from '../../derive/times.ts';
import { durationIso } from '../../lib/duration.ts';
import { absolute, apiRecordPath, recordPath } from '../../lib/paths.ts';
import { pick } from '../../lib/pick.ts';
import { maybeUri, uri } from '../../lib/uri.ts';
import type { Agency } from '../../schema/agency.ts';
import type { Configuration } from '../../schema/configuration.ts';
import type { Family } from '../../schema/family.ts';
import type { Flight } from '../../schema/flight.ts';
import type { Image } from '../../schema/image.ts';
import type { AddressedCollection } from '../../schema/snapshot.ts';
import type { Spacecraft } from '../../schema/spacecraft.ts';
import { sourceUrl } from '../source-record.ts';
import type * as craftShapes from './shapes/craft.ts';
import type * as groupShapes from './shapes/groups.ts';

type Answer<T extends z.ZodType> = z.infer<T>;

const AGENCY_MORE = [
  'featured',
  'country',
  'description',
  'administrator',
  'founding_year',
  'launchers',
  'spacecraft',
  'parent',
] as const;
const AGENCY_DETAILS = [
  'total_launch_count',
  'successful_launches',
  'failed_launches',
  'attempted_landings_spacecraft',
  'successful_landings_spacecraft',
  'failed_landings_spacecraft',
] as const;
const FLEET_COUNTS = [
  'spacecraft_flown',
  'total_launch_count',
  'successful_launches',
  'failed_launches',
  'attempted_landings',
  'successful_landings',
  'failed_landings',
] as const;
const CONFIGURATION_DETAILS = [
  'capability',
  'history',
  'details',
  'maiden_flight',
  'height',
  'diameter',
  'human_rated',
  'crew_capacity',
  'payload_capacity',
  'payload_return_capacity',
  'flight_life',
] as const;
const CRAFT_STATE = [
  'in_space',
  'time_in_space',
  'time_docked',
  'flights_count',
  'mission_ends_count',
  'status',
  'description',
] as const;

/** A function that answers the same object for the same key: nested records are shared by hundreds of answers. */
function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

const maybe = <From, To>(value: From | null, make: (value: From) => To): To | null =>
  value === null ? null : make(value);

function spanAnswer(span: Span | null) {
  return maybe(span, ({ seconds, approximate, origin }) => ({
    duration: durationIso(seconds),
    seconds,
    approximate,
    origin,
  }));
}

/** What every record has of where it is from and when it changed. */
const history = (record: Flight | Agency | Configuration | Family | Spacecraft) => ({
  starterFields: record.starterFields,
  references: record.references.map(({ title, url }) => ({ title, url: uri(url) })),
  ...pick(record, ['note', 'firstSeen', 'lastChanged']),
});

const imageAnswer = ({ id, name, image_url, thumbnail_url, credit, license, single_use }: Image) => ({
  id,
  name,
  image_url: uri(image_url),
  thumbnail_url: maybeUri(thumbnail_url),
  credit,
  license: maybe(license, ({ link, ...rest }) => ({ ...rest, link: maybeUri(link) })),
  single_use,
});

/** Makes the answers about flights as far as they do not nest the craft. */
function flightParts(flight: Flight) {
  const crew = (members: Flight['launch_crew']) =>
    maybe(members, (list) =>
      list.map(({ role, astronaut }) => ({ role: maybe(role, (name) => ({ role: name })), astronaut })),
    );
  const { landing } = flight;
  return {
    endings: {
      launch: flight.launch,
      landing: maybe(landing, ({ location, ...rest }) => ({
        ...pick(rest, ['id', 'attempt', 'success', 'description']),
        landing_location: maybe(location, (name) => ({ name })),
        type: rest.type,
      })),
      duration: flight.duration,
      turn_around_time: flight.turn_around_time,
    },
    aboard: {
      launch_crew: crew(flight.launch_crew),
      onboard_crew: crew(flight.onboard_crew),
      landing_crew: crew(flight.landing_crew),
      docking_events: maybe(flight.docking_events, (events) =>
        events.map(({ id, docking, departure, docking_location, target: { kind, ...target } }) => ({
          id,
          docking,
          departure,
          docking_location,
          space_station_target: kind === 'space_station' ? target : null,
          flight_vehicle_target: kind === 'flight_vehicle' ? target : null,
          payload_flight_target: kind === 'payload_flight' ? target : null,
        })),
      ),
    },
  };
}

/** The answers of the API about records, in LL2's shapes; what this work adds lies in `encyclopedia`. */
export function recordAnswers(catalogue: Catalogue, site: string) {
  const images = new Map<number, Image>(catalogue.images.map((image) => [image.id, image]));
  const familyOf = new Map(catalogue.families.map((entry) => [entry.record.id, entry]));

  const url = (collection: AddressedCollection | 'flights', id: number): string =>
    absolute(apiRecordPath(collection, id), site);
  const image = (id: number | null) => maybe(id === null ? null : (images.get(id) ?? null), imageAnswer);
  const links = (collection: AddressedCollection, entries: readonly { record: { id: number; name: string } }[]) =>
    entries.map(({ record: { id, name } }) => ({ id, name, url: url(collection, id) }));
  const added = (collection: AddressedCollection, record: Agency | Configuration | Family | Spacecraft) => ({
    slug: record.slug,
    page: absolute(recordPath(collection, record.slug), site),
    source: record.source,
    sourceUrl: sourceUrl(collection, record),
    ...history(record),
  });

  const agencyBrief = ({ id, name, abbrev, type }: Agency) => ({ id, url: url('agencies', id), name, abbrev, type });
  const agencyMore = (record: Agency) => ({
    ...agencyBrief(record),
    ...pick(record, AGENCY_MORE),
    image: image(record.image),
    logo: image(record.logo),
    social_logo: image(record.social_logo),
  });
  const agencyList = once(
    ({ record }: AgencyEntry): Answer<typeof groupShapes.agencyList> => ({
      response_mode: 'list',
      ...agencyBrief(record),
    }),
  );
  const agencyNested = once(
    ({ record }: AgencyEntry): Answer<typeof groupShapes.agencyNested> => ({
      response_mode: 'normal',
      ...agencyMore(record),
    }),
  );
  const agencyNormal = (entry: AgencyEntry): Answer<typeof groupShapes.agencyNormal> => ({
    ...agencyNested(entry),
    encyclopedia: added('agencies', entry.record),
  });

  const familyBrief = ({ record: { id, name } }: FamilyEntry) => ({ id, url: url('families', id), name });
  const familyNested = once(
    (entry: FamilyEntry): Answer<typeof groupShapes.familyNested> => ({
      response_mode: 'normal',
      ...familyBrief(entry),
      description: entry.record.description,
      manufacturer: maybe(entry.manufacturer, agencyList),
      parent: maybe(entry.parent, (parent) => ({ response_mode: 'list', ...familyBrief(parent) })),
      maiden_flight: entry.record.maiden_flight,
    }),
  );
  const familyNormal = (entry: FamilyEntry): Answer<typeof groupShapes.familyNormal> => ({
    ...familyNested(entry),
    encyclopedia: added('families', entry.record),
  });
  const familiesOf = ({ record }: ConfigurationEntry) =>
    record.family.flatMap((id) => {
      const family = familyOf.get(id);
      return family === undefined ? [] : [familyNested(family)];
    });

  const configurationBrief = ({ record: { id, name, type } }: ConfigurationEntry) => ({
    id,
    url: url('configurations', id),
    name,
    type,
  });
  const configurationNested = once(
    (entry: ConfigurationEntry): Answer<typeof groupShapes.configurationNested> => ({
      response_mode: 'normal',
      ...configurationBrief(entry),
      agency: maybe(entry.agency, agencyList),
      family: familiesOf(entry),
      in_use: entry.record.in_use,
      image: image(entry.record.image),
    }),
  );
  const configurationNormal = (entry: ConfigurationEntry): Answer<typeof groupShapes.configurationNormal> => ({
    ...configurationNested(entry),
    encyclopedia: added('configurations', entry.record),
  });
  const configurationNestedDetailed = once(
    (entry: ConfigurationEntry): Answer<typeof groupShapes.configurationNestedDetailed> => ({
      response_mode: 'detailed',
      ...configurationBrief(entry),
      agency: maybe(entry.agency, agencyNested),
      family: familiesOf(entry),
      in_use: entry.record.in_use,
      image: image(entry.record.image),
      ...pick(entry.record, CONFIGURATION_DETAILS),
      wiki_link: maybeUri(entry.record.wiki_link),
      info_link: maybeUri(entry.record.info_link),
      ...pick(entry.record, FLEET_COUNTS),
      fastest_turnaround: entry.record.fastest_turnaround,
    }),
  );

  const craftBrief = ({ record }: CraftEntry) => ({
    id: record.id,
    url: url('spacecraft', record.id),
    ...pick(record, ['name', 'serial_number', 'is_placeholder']),
    image: image(record.image),
    ...pick(record, CRAFT_STATE),
  });
  const craftAdded = (craft: CraftEntry) => ({
    ...added('spacecraft', craft.record),
    aliases: craft.aliases,
    derived: {
      flightsCount: craft.flightsCount,
      timeInSpace: spanAnswer(craft.timeInSpace),
      timeDocked: spanAnswer(craft.timeDocked),
      fastestTurnaround: spanAnswer(craft.fastestTurnaround),
      firstFlight: craft.firstFlight,
    },
  });
  const spacecraftNested = once(
    (craft: CraftEntry): Answer<typeof craftShapes.spacecraftNested> => ({
      response_mode: 'normal',
      ...craftBrief(craft),
      spacecraft_config: configurationNested(craft.configuration),
      fastest_turnaround: craft.record.fastest_turnaround,
    }),
  );

  const flightBrief = ({ id, destination, mission_end }: Flight) => ({
    id,
    url: url('flights', id),
    destination,
    mission_end,
  });
  const flightAdded = (flight: Flight) => ({
    source: flight.source,
    sourceUrl: sourceUrl('flights', flight),
    ...history(flight),
    ...pick(flight, ['name', 'end', 'outcome']),
  });

  return {
    agencyNormal,
    familyNormal,
    configurationNormal,
    agencyDetailed: (entry: AgencyEntry): Answer<typeof groupShapes.agencyDetailed> => ({
      response_mode: 'detailed',
      ...agencyMore(entry.record),
      ...pick(entry.record, AGENCY_DETAILS),
      info_url: maybeUri(entry.record.info_url),
      wiki_url: maybeUri(entry.record.wiki_url),
      spacecraft_list: entry.operated.map(configurationNestedDetailed),
      encyclopedia: {
        ...added('agencies', entry.record),
        builtFamilies: links('families', entry.builtFamilies),
      },
    }),
    familyDetailed: (entry: FamilyEntry): Answer<typeof groupShapes.familyDetailed> => ({
      response_mode: 'detailed',
      ...familyBrief(entry),
      description: entry.record.description,
      manufacturer: maybe(entry.manufacturer, agencyNested),
      parent: maybe(entry.parent, familyNested),
      maiden_flight: entry.record.maiden_flight,
      ...pick(entry.record, FLEET_COUNTS),
      spacecraft: entry.configurations.map(configurationNested),
      encyclopedia: added('families', entry.record),
    }),
    configurationDetailed: (entry: ConfigurationEntry): Answer<typeof groupShapes.configurationDetailed> => ({
      ...configurationNestedDetailed(entry),
      encyclopedia: {
        ...added('configurations', entry.record),
        spacecraft: links('spacecraft', entry.craft),
      },
    }),
    spacecraftNormal: (craft: CraftEntry): Answer<typeof craftShapes.spacecraftNormal> => ({
      ...spacecraftNested(craft),
      encyclopedia: craftAdded(craft),
    }),
    spacecraftDetailed: (craft: CraftEntry): Answer<typeof craftShapes.spacecraftDetailed> => ({
      response_mode: 'detailed',
      ...craftBrief(craft),
      spacecraft_config: configurationNestedDetailed(craft.configuration),
      fastest_turnaround: craft.record.fastest_turnaround,
      flights: craft.flights.map((flight) => ({
        response_mode: 'detailed',
        ...flightBrief(flight),
        ...flightParts(flight).endings,
        ...flightParts(flight).aboard,
        encyclopedia: flightAdded(flight),
      })),
      encyclopedia: craftAdded(craft),
    }),
    flightNormal: ({ flight, craft }: FlightOfCraft): Answer<typeof craftShapes.flightNormal> => ({
      response_mode: 'normal',
      ...flightBrief(flight),
      spacecraft: spacecraftNested(craft),
      ...flightParts(flight).endings,
      encyclopedia: flightAdded(flight),
    }),
    flightDetailed: ({ flight, craft }: FlightOfCraft): Answer<typeof craftShapes.flightDetailed> => ({
      response_mode: 'detailed',
      ...flightBrief(flight),
      spacecraft: spacecraftNested(craft),
      ...flightParts(flight).endings,
      ...flightParts(flight).aboard,
      encyclopedia: flightAdded(flight),
    }),
  };
}

/** A flight with the craft that flew it. */
export interface FlightOfCraft {
  flight: Flight;
  craft: CraftEntry;
}
