import { between } from '../lib/instant.ts';
import type { Flight } from '../schema/flight.ts';
import type { CraftEntry } from './catalogue.ts';
import { personKey } from './people.ts';
import { reachedOrbit } from './reach.ts';
import { flightTime, type Span } from './times.ts';
import type { KnownFlight } from './under-way.ts';

/** A value of a measure: the number, how far it is known, and the flight that set it where it was one flight. */
export interface Reading {
  value: number;
  approximate: boolean;
  origin: Span['origin'];
  flight: Flight | null;
}

/** Something that craft are ranked by. */
export interface Measure {
  /** The last part of the address of its page. */
  key: string;
  /** "Longest single flight". */
  title: string;
  /** What is measured, for heads of tables: "Single flight". */
  label: string;
  unit: 'count' | 'seconds' | 'share';
  /** The noun of a count: "flight". */
  noun: [string, string] | null;
  best: 'most' | 'least';
  /** What comes before others, for sentences: "longer than 93 % of the others". */
  comparative: string;
  /** Which craft are ranked, printed on the page. */
  eligible: string;
  read: (craft: CraftEntry, asOf: string) => Reading | null;
}

const counted = (value: number): Reading | null =>
  value > 0 ? { value, approximate: false, origin: 'derived', flight: null } : null;

const spanned = (span: Span | null, flight: Flight | null = null): Reading | null =>
  span === null || span.seconds <= 0
    ? null
    : { value: span.seconds, approximate: span.approximate, origin: span.origin, flight };

/** The best of some readings; the first where they are equal. */
function best(readings: readonly (Reading | null)[], order: Measure['best']): Reading | null {
  let found: Reading | null = null;
  for (const reading of readings) {
    if (reading === null) continue;
    if (found === null || (order === 'most' ? reading.value > found.value : reading.value < found.value)) {
      found = reading;
    }
  }
  return found;
}

/** Everybody who was ever aboard, by key. */
function peopleAboard(flights: readonly Flight[]): Set<string> {
  const all = flights.flatMap((flight) => [
    ...(flight.launch_crew ?? []),
    ...(flight.onboard_crew ?? []),
    ...(flight.landing_crew ?? []),
  ]);
  return new Set(all.map(({ astronaut }) => personKey(astronaut.name)));
}

/** The share of its time in space that a craft was docked, from 0 to 1; null where one of the two is unknown or known to the day only. */
export function dockedShare({ timeDocked, timeInSpace }: CraftEntry): Reading | null {
  if (timeDocked === null || timeInSpace === null || timeInSpace.seconds < timeDocked.seconds) return null;
  if (timeDocked.seconds === 0 || timeDocked.approximate || timeInSpace.approximate) return null;
  return { value: timeDocked.seconds / timeInSpace.seconds, approximate: false, origin: 'derived', flight: null };
}

function stays(flight: KnownFlight, asOf: string): (Reading | null)[] {
  return (flight.docking_events ?? []).map(({ docking, departure }) => {
    const to = departure ?? (flight.underWay ? asOf : null);
    const span = to === null ? null : between(docking, to);
    return spanned(span === null ? null : { ...span, origin: 'derived' }, flight);
  });
}

/** All measures, in the order in which they are shown. */
export const MEASURES: readonly Measure[] = [
  {
    key: 'most-flights',
    title: 'Most flights',
    label: 'Flights',
    unit: 'count',
    noun: ['flight', 'flights'],
    best: 'most',
    comparative: 'more',
    eligible: 'Every craft with at least one flight, whether or not it got to orbit.',
    read: (craft) => counted(craft.flightsCount ?? 0),
  },
  {
    key: 'longest-in-space',
    title: 'Longest in space',
    label: 'Time in space',
    unit: 'seconds',
    noun: null,
    best: 'most',
    comparative: 'longer',
    eligible:
      'Every craft whose time in orbit or beyond is known, all its flights together; suborbital flights add nothing.',
    read: (craft) => spanned(craft.timeInSpace),
  },
  {
    key: 'longest-flight',
    title: 'Longest single flight',
    label: 'Longest flight',
    unit: 'seconds',
    noun: null,
    best: 'most',
    comparative: 'longer',
    eligible:
      'The longest flight of each craft among those to orbit or beyond whose launch and end are known to the day; a flight under way counts up to the snapshot.',
    read: ({ flights }, asOf) =>
      best(
        flights.filter(reachedOrbit).map((flight) => spanned(flightTime(flight, asOf), flight)),
        'most',
      ),
  },
  {
    key: 'shortest-flight',
    title: 'Shortest flight to orbit',
    label: 'Shortest flight',
    unit: 'seconds',
    noun: null,
    best: 'least',
    comparative: 'shorter',
    eligible:
      'The shortest flight of each craft among those that got to orbit or beyond and are over, with launch and end known at least to the minute.',
    read: ({ flights }, asOf) =>
      best(
        flights
          .filter((flight) => reachedOrbit(flight) && !flight.underWay)
          .map((flight) => spanned(flightTime(flight, asOf), flight))
          .filter((reading) => reading !== null && !reading.approximate),
        'least',
      ),
  },
  {
    key: 'longest-docked',
    title: 'Longest docked',
    label: 'Time docked',
    unit: 'seconds',
    noun: null,
    best: 'most',
    comparative: 'longer',
    eligible: 'Every craft that was docked and whose time docked is known, all its stays together.',
    read: (craft) => spanned(craft.timeDocked),
  },
  {
    key: 'longest-stay',
    title: 'Longest single stay docked',
    label: 'Longest stay',
    unit: 'seconds',
    noun: null,
    best: 'most',
    comparative: 'longer',
    eligible: 'The longest stay of each craft at one port, where docking and departure are known to the day.',
    read: ({ flights }, asOf) =>
      best(
        flights.flatMap((flight) => stays(flight, asOf)),
        'most',
      ),
  },
  {
    key: 'highest-docked-share',
    title: 'Highest share of time docked',
    label: 'Docked share',
    unit: 'share',
    noun: null,
    best: 'most',
    comparative: 'higher',
    eligible:
      'Every craft that was docked and whose time in space and time docked are known to the minute, the first not below the second.',
    read: dockedShare,
  },
  {
    key: 'most-dockings',
    title: 'Most dockings',
    label: 'Dockings',
    unit: 'count',
    noun: ['docking', 'dockings'],
    best: 'most',
    comparative: 'more',
    eligible: 'Every craft with a recorded docking, at a station or with another craft.',
    read: ({ flights }) => counted(flights.reduce((sum, { docking_events }) => sum + (docking_events?.length ?? 0), 0)),
  },
  {
    key: 'fastest-turnaround',
    title: 'Fastest turnaround',
    label: 'Turnaround',
    unit: 'seconds',
    noun: null,
    best: 'least',
    comparative: 'faster',
    eligible: 'Every craft with two flights or more: the shortest time from the end of one to the launch of the next.',
    read: (craft) => ((craft.flightsCount ?? 0) < 2 ? null : spanned(craft.fastestTurnaround)),
  },
  {
    key: 'longest-career',
    title: 'Longest career',
    label: 'Career',
    unit: 'seconds',
    noun: null,
    best: 'most',
    comparative: 'longer',
    eligible: 'Every craft with two flights or more: from its first launch to the end of its latest flight.',
    read: ({ flights }) => {
      const [first, last] = [flights[0]?.launch?.net, flights.at(-1)?.mission_end];
      const span = flights.length < 2 || first == null || last == null ? null : between(first, last);
      return spanned(span === null ? null : { ...span, origin: 'derived' });
    },
  },
  {
    key: 'most-people',
    title: 'Most people carried',
    label: 'People',
    unit: 'count',
    noun: ['person', 'people'],
    best: 'most',
    comparative: 'more',
    eligible: 'Every craft with a recorded crew: how many different people were aboard in all its flights.',
    read: ({ flights }) => counted(peopleAboard(flights).size),
  },
  {
    key: 'largest-crew',
    title: 'Largest crew on one flight',
    label: 'Largest crew',
    unit: 'count',
    noun: ['person', 'people'],
    best: 'most',
    comparative: 'more',
    eligible: 'Every craft with a recorded crew: how many different people were aboard on its fullest flight.',
    read: ({ flights }) =>
      best(
        flights.map((flight) => {
          const reading = counted(peopleAboard([flight]).size);
          return reading === null ? null : { ...reading, flight };
        }),
        'most',
      ),
  },
];
