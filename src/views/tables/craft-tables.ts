import type { Catalogue, CraftEntry } from '../../derive/catalogue.ts';
import type { Span } from '../../derive/times.ts';
import type { DockingEvent, Flight } from '../../schema/flight.ts';
import { columnsOf, endColumns, startColumns } from './columns.ts';
import { type Table, table } from './table.ts';

const seconds = (span: Span | null): number | null => (span === null ? null : Math.round(span.seconds));
const spanKind = (span: Span | null): string | null =>
  span === null ? null : `${span.origin}${span.approximate ? ', to the day' : ''}`;

/** The table of individual craft. */
export function spacecraftTable(craft: readonly CraftEntry[], site: string): Table {
  const c = columnsOf<CraftEntry>();
  return table(
    {
      name: 'spacecraft',
      title: 'Spacecraft',
      description: 'One row an individual craft; rows with is_placeholder stand for craft yet to be named.',
      primaryKey: ['id'],
      foreignKeys: [
        { fields: ['spacecraft_config'], table: 'configurations', to: ['id'] },
        { fields: ['image'], table: 'images', to: ['id'] },
      ],
    },
    [
      ...startColumns<CraftEntry>('spacecraft', site),
      c.text('serial_number', 'Serial number.', ({ record }) => record.serial_number),
      c.flag('is_placeholder', 'Whether it stands for a craft yet to be named.', ({ record }) => record.is_placeholder),
      c.name('status', 'Status.', ({ record }) => record.status.name),
      c.key('spacecraft_config', 'Number of its configuration.', ({ record }) => record.spacecraft_config),
      c.name('configuration', 'Name of its configuration.', ({ configuration }) => configuration.record.name),
      c.name('type', 'Type of its configuration.', ({ configuration }) => configuration.record.type.name),
      c.text('agency', 'Name of the operator.', ({ configuration }) => configuration.agency?.record.name ?? null),
      c.flag('in_space', 'Whether it was in space at the moment of the snapshot.', ({ record }) => record.in_space),
      c.int('flights_count', 'Flights, as LL2 counts them.', ({ record }) => record.flights_count),
      c.int('mission_ends_count', 'Missions that ended.', ({ record }) => record.mission_ends_count),
      c.duration('time_in_space', 'Time in space, of the source.', ({ record }) => record.time_in_space),
      c.duration('time_docked', 'Time docked, of the source.', ({ record }) => record.time_docked),
      c.duration('fastest_turnaround', 'Of the source.', ({ record }) => record.fastest_turnaround),
      c.int('flightsCount', 'Of the source, else counted here.', ({ flightsCount }) => flightsCount),
      c.int('timeInSpaceSeconds', 'Of the source, else computed here.', (entry) => seconds(entry.timeInSpace)),
      c.text('timeInSpaceKnown', 'Where that is from, and how well known.', (entry) => spanKind(entry.timeInSpace)),
      c.int('timeDockedSeconds', 'Of the source, else computed here.', (entry) => seconds(entry.timeDocked)),
      c.text('timeDockedKnown', 'Where that is from, and how well known.', (entry) => spanKind(entry.timeDocked)),
      c.moment('firstFlight', 'Launch of its first flight, as far as known.', ({ firstFlight }) => firstFlight),
      c.int('image', 'Number of its picture.', ({ record }) => record.image),
      c.text('description', 'Text of the source.', ({ record }) => record.description),
      ...endColumns<CraftEntry>('spacecraft', ({ record }) => record),
    ],
    craft,
  );
}

/** The table of other names. */
export function aliasesTable(craft: readonly CraftEntry[]): Table {
  const rows = craft.flatMap(({ record, aliases }) => aliases.map((alias) => ({ id: record.id, ...alias })));
  const c = columnsOf<(typeof rows)[number]>();
  return table(
    {
      name: 'aliases',
      title: 'Other names of spacecraft',
      description: 'One row another name.',
      primaryKey: ['spacecraft', 'name'],
      foreignKeys: [{ fields: ['spacecraft'], table: 'spacecraft', to: ['id'] }],
    },
    [
      c.key('spacecraft', 'Number of the craft.', ({ id }) => id),
      c.name('name', 'The other name.', ({ name }) => name),
      c.text('language', 'Language, where the script is not Latin (BCP 47).', ({ language }) => language),
    ],
    rows,
  );
}

const ofFlight = { fields: ['flight'], table: 'flights', to: ['id'] };

/** The table of flights. */
export function flightsTable(flights: readonly Flight[]): Table {
  const c = columnsOf<Flight>();
  return table(
    {
      name: 'flights',
      title: 'Flights',
      description: 'One row a flight of one craft.',
      primaryKey: ['id'],
      foreignKeys: [{ fields: ['spacecraft'], table: 'spacecraft', to: ['id'] }],
    },
    [
      c.key('id', 'Number of the record.', ({ id }) => id),
      c.text('name', 'The flight’s own name.', ({ name }) => name),
      c.key('spacecraft', 'Number of the craft.', ({ spacecraft }) => spacecraft),
      c.text('destination', 'Where it went.', ({ destination }) => destination),
      c.moment('launch', 'Launch in UTC, as far as known.', ({ launch }) => launch?.net ?? null),
      c.text(
        'launch_designator',
        'International designator without piece letter.',
        ({ launch }) => launch?.launch_designator ?? null,
      ),
      c.moment('mission_end', 'Landing, re-entry or loss in UTC, as far as known.', ({ mission_end }) => mission_end),
      c.one(['landed', 're-entered', 'destroyed', 'expended'], 'end', 'How it ended.', ({ end }) => end),
      c.one(['success', 'partial failure', 'failure'], 'outcome', 'Outcome.', ({ outcome }) => outcome),
      c.text('landing_location', 'Where it landed.', ({ landing }) => landing?.location ?? null),
      c.duration('duration', 'Duration, of the source.', ({ duration }) => duration),
      c.duration(
        'turn_around_time',
        'Time since the craft’s flight before, of the source.',
        (flight) => flight.turn_around_time,
      ),
      ...endColumns<Flight>('flights', (flight) => flight),
    ],
    flights,
  );
}

/** The table of persons on flights. */
export function crewsTable(flights: readonly Flight[]): Table {
  const parts = ['launch', 'onboard', 'landing'] as const;
  const rows = flights.flatMap((flight) =>
    parts.flatMap((part) =>
      (flight[`${part}_crew`] ?? []).map(({ role, astronaut }, index) => ({
        flight: flight.id,
        part,
        position: index + 1,
        role,
        ...astronaut,
      })),
    ),
  );
  const c = columnsOf<(typeof rows)[number]>();
  return table(
    {
      name: 'crews',
      title: 'Crews',
      description: 'One row a person at the launch, during, or at the landing of a flight.',
      primaryKey: ['flight', 'part', 'position'],
      foreignKeys: [ofFlight],
    },
    [
      c.key('flight', 'Number of the flight.', ({ flight }) => flight),
      { ...c.one(parts, 'part', 'Which of LL2’s three crews.', ({ part }) => part), required: true },
      c.key('position', 'Place in the list.', ({ position }) => position),
      c.text('role', 'Part on the flight.', ({ role }) => role),
      c.int('astronaut', 'LL2’s number of the person.', ({ id }) => id),
      c.name('name', 'Name of the person.', ({ name }) => name),
    ],
    rows,
  );
}

/** The table of stays at stations and other craft. */
export function dockingsTable(flights: readonly Flight[]): Table {
  type Row = DockingEvent & { flight: number };
  const rows = flights.flatMap(({ id, docking_events }): Row[] =>
    (docking_events ?? []).map((event) => ({ ...event, flight: id })),
  );
  const c = columnsOf<Row>();
  return table(
    {
      name: 'dockings',
      title: 'Dockings',
      description: 'One row a stay at a station or another craft.',
      primaryKey: ['flight', 'id'],
      foreignKeys: [ofFlight],
    },
    [
      c.key('flight', 'Number of the flight.', ({ flight }) => flight),
      c.key('id', 'Number of the docking.', ({ id }) => id),
      { ...c.moment('docking', 'In UTC, as far as known.', ({ docking }) => docking), required: true },
      c.moment('departure', 'In UTC, as far as known.', ({ departure }) => departure),
      c.name('target', 'What it docked with.', ({ target }) => target.name),
      c.text('docking_location', 'The port.', ({ docking_location }) => docking_location?.name ?? null),
    ],
    rows,
  );
}

/** All flights, by id. */
export const flightsOf = ({ craft }: Catalogue): Flight[] =>
  craft.flatMap(({ flights }) => flights).sort((a, b) => a.id - b.id);
