import { formatDays, formatDuration } from '../lib/duration.ts';
import { squeezed } from '../lib/fold.ts';
import { formatDate, instantSeconds } from '../lib/instant.ts';
import { latin } from '../lib/spelling.ts';
import type { Flight } from '../schema/flight.ts';
import type { AgencyEntry, Catalogue, ConfigurationEntry, CraftEntry } from './catalogue.ts';
import { flightSpan, type Interval } from './flight-spans.ts';
import { DEFINITIONS, type ListedCollection } from './list/definitions.ts';
import type { BrowseIndex, Cell, Choice, FlightFile, FlightSpans } from './list/index-format.ts';
import type { Span } from './times.ts';

/** A length of time as its words; marked where it was computed here. */
function spanWords(span: Span | null): Cell {
  if (span === null) return null;
  const words = span.approximate ? formatDays(span.seconds) : formatDuration(span.seconds);
  return span.origin === 'derived' ? `${words}*` : words;
}

const dateSeconds = (instant: string | null): Cell => (instant === null ? null : instantSeconds(instant));

const dateWords = (instant: string | null): Cell => (instant === null ? null : formatDate(instant));

const flag = (value: boolean | null): Cell => (value === null ? null : value ? 1 : 0);

/** A list of choices that grows as rows name them, sorted by words in the end. */
class Choices {
  readonly #known = new Map<string, Choice>();
  readonly #cells: string[][] = [];

  /** Notes the choices of the next row. */
  add(choices: readonly (Choice | null)[]): void {
    const given = choices.filter((choice) => choice !== null);
    for (const choice of given) if (!this.#known.has(choice.value)) this.#known.set(choice.value, choice);
    this.#cells.push(given.map(({ value }) => value));
  }

  /** The choices by their words, and each row's places among them. */
  finished(): { choices: Choice[]; column: Cell[] } {
    const collator = new Intl.Collator('en', { numeric: true });
    const choices = [...this.#known.values()].sort((a, b) => collator.compare(a.text, b.text));
    const places = new Map(choices.map(({ value }, place) => [value, place]));
    const column = this.#cells.map((values): Cell => {
      const found = values.map((value) => places.get(value) ?? 0);
      return found.length > 1 ? found : (found[0] ?? null);
    });
    return { choices, column };
  }
}

interface Named {
  record: { id: number; name: string; slug: string };
}

const record = (entry: Named | null): Choice | null =>
  entry === null ? null : { value: String(entry.record.id), text: entry.record.name, slug: entry.record.slug };

const enumerated = (value: { id: number; name: string } | null): Choice | null =>
  value === null ? null : { value: String(value.id), text: value.name, slug: null };

const plain = (text: string | null): Choice | null => (text === null ? null : { value: text, text, slug: null });

function decade(instant: string | null): Choice | null {
  return instant === null ? null : { value: `${instant.slice(0, 3)}0`, text: `${instant.slice(0, 3)}0s`, slug: null };
}

/** The index of rows from what each column and each choice says of one of them. */
function columnar<Row>(
  rows: readonly Row[],
  columns: Readonly<Record<string, (row: Row) => Cell>>,
  choices: Readonly<Record<string, (row: Row) => (Choice | null)[]>>,
): BrowseIndex {
  const listed = Object.entries(choices).map(([name, of]) => {
    const list = new Choices();
    for (const row of rows) list.add(of(row));
    return [name, list.finished()] as const;
  });
  return {
    rows: rows.length,
    columns: {
      ...Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, rows.map(of)])),
      ...Object.fromEntries(listed.map(([name, { column }]) => [name, column])),
    },
    choices: Object.fromEntries(listed.map(([name, list]) => [name, list.choices])),
  };
}

const aboard = ({ launch_crew, onboard_crew, landing_crew }: Flight): boolean | null => {
  const crews = [launch_crew, onboard_crew, landing_crew].filter((crew) => crew !== null);
  return crews.length === 0 ? null : crews.some((crew) => crew.length > 0);
};

/** Whether a crew was aboard on a flight of a craft; null where neither its flights nor its design tell. */
function crewed({ flights, configuration }: CraftEntry): boolean | null {
  const known = flights.map(aboard);
  if (known.includes(true)) return true;
  return (known.length > 0 && !known.includes(null)) || configuration.record.human_rated === false ? false : null;
}

function spacecraft({ craft, families: all }: Catalogue): BrowseIndex {
  const members = familyMembers(all);
  return columnar<CraftEntry>(
    craft,
    {
      id: ({ record: { id } }) => id,
      name: ({ record: { name } }) => name,
      slug: ({ record: { slug } }) => slug,
      serial: ({ record: { serial_number } }) => serial_number,
      aliases: ({ aliases }) => (aliases.length === 0 ? null : aliases.map(({ name }) => name).join('\n')),
      is_placeholder: (row) => flag(row.record.is_placeholder),
      in_space: (row) => flag(row.record.in_space),
      crewed: (row) => flag(crewed(row)),
      first_flight: ({ firstFlight }) => dateSeconds(firstFlight),
      first_flight_words: ({ firstFlight }) => dateWords(firstFlight),
      flights_count: ({ flightsCount }) => flightsCount,
      mission_ends_count: (row) => row.record.mission_ends_count,
      time_in_space: ({ timeInSpace }) => timeInSpace?.seconds ?? null,
      time_in_space_words: ({ timeInSpace }) => spanWords(timeInSpace),
      time_docked: ({ timeDocked }) => timeDocked?.seconds ?? null,
      time_docked_words: ({ timeDocked }) => spanWords(timeDocked),
      fastest_turnaround: ({ fastestTurnaround }) => fastestTurnaround?.seconds ?? null,
      fastest_turnaround_words: ({ fastestTurnaround, flightsCount }) =>
        spanWords(fastestTurnaround) ?? ((flightsCount ?? 2) < 2 ? 'n/a' : null),
    },
    {
      status: (row) => [enumerated(row.record.status)],
      type: ({ configuration }) => [enumerated(configuration.record.type)],
      spacecraft_config: ({ configuration }) => [record(configuration)],
      family: ({ configuration }) => (members.get(configuration) ?? []).map(record),
      agency: ({ configuration }) => [record(configuration.agency)],
      decade: ({ firstFlight }) => [decade(firstFlight)],
      destination: ({ flights }) => [...new Set(flights.map(({ destination }) => destination))].map(plain),
    },
  );
}

/** The families of each configuration, every level. */
function familyMembers(all: Catalogue['families']): Map<ConfigurationEntry, Named[]> {
  const members = new Map<ConfigurationEntry, Named[]>();
  for (const family of all) {
    for (const entry of family.configurations) members.set(entry, [...(members.get(entry) ?? []), family]);
  }
  return members;
}

function configurations({ configurations: rows, families: all }: Catalogue): BrowseIndex {
  const members = familyMembers(all);
  return columnar<ConfigurationEntry>(
    rows,
    {
      id: (row) => row.record.id,
      name: (row) => row.record.name,
      slug: (row) => row.record.slug,
      abbrev: ({ agency }) => agency?.record.abbrev ?? null,
      in_use: (row) => flag(row.record.in_use),
      human_rated: (row) => flag(row.record.human_rated),
      maiden_flight: (row) => dateSeconds(row.record.maiden_flight),
      maiden_flight_words: (row) => dateWords(row.record.maiden_flight),
      length: (row) => row.record.height,
      diameter: (row) => row.record.diameter,
      crew_capacity: (row) => row.record.crew_capacity,
      payload_capacity: (row) => row.record.payload_capacity,
      payload_return_capacity: (row) => row.record.payload_return_capacity,
      craft: ({ craft }) => craft.length,
    },
    {
      type: (row) => [enumerated(row.record.type)],
      family: (row) => (members.get(row) ?? []).map(record),
      agency: ({ agency }) => [record(agency)],
      decade: (row) => [decade(row.record.maiden_flight)],
    },
  );
}

/** Agencies that operate or build something. */
const busy = (rows: readonly AgencyEntry[]): AgencyEntry[] =>
  rows.filter(({ operated, builtFamilies }) => operated.length + builtFamilies.length > 0);

function agencies({ agencies: rows }: Catalogue): BrowseIndex {
  return columnar<AgencyEntry>(
    busy(rows),
    {
      id: (row) => row.record.id,
      name: (row) => row.record.name,
      slug: (row) => row.record.slug,
      abbrev: (row) => row.record.abbrev,
      featured: (row) => flag(row.record.featured),
      spacecraft: ({ operated }) => flag(operated.length > 0),
      founding_year: (row) => row.record.founding_year,
      operated: ({ operated }) => operated.length,
      built: ({ builtFamilies }) => builtFamilies.length,
      craft: ({ operated }) => operated.reduce((sum, { craft }) => sum + craft.length, 0),
    },
    {
      type: (row) => [enumerated(row.record.type)],
      country: (row) => row.record.country.map(({ name }) => plain(name)),
    },
  );
}

const NO_YES: readonly Choice[] = [
  { value: 'false', text: 'no', slug: null },
  { value: 'true', text: 'yes', slug: null },
];
const INDEXES = { spacecraft, configurations, agencies } as const;

/** The index of a list; rows lie by name, then by id, as the catalogue has them. */
export function makeIndex(catalogue: Catalogue, collection: ListedCollection): BrowseIndex {
  const index = INDEXES[collection](catalogue);
  const flags = DEFINITIONS[collection].flags.map((flag) => [flag, NO_YES]);
  return { ...index, choices: { ...index.choices, ...Object.fromEntries(flags) } };
}

/** A moment in seconds since 1970 as a year and its part, to a thousandth: a pixel where a year is a screen wide. */
function years(seconds: number): number {
  const year = new Date(seconds * 1000).getUTCFullYear();
  const [from, to] = [Date.UTC(year, 0) / 1000, Date.UTC(year + 1, 0) / 1000];
  return Math.floor(1000 * (year + (seconds - from) / (to - from))) / 1000;
}

const bar = ({ from, to }: Interval): string => `M${years(from)} 7H${years(to)}`;

/** The flights of a craft that are dated; a bar is a line at 7 of 14. */
function flightSpans({ flights }: CraftEntry, asOf: string): FlightSpans | null {
  const spans = flights.flatMap((flight) => flightSpan(flight, asOf) ?? []);
  if (spans.length === 0) return null;
  return {
    first: years(Math.min(...spans.map(({ from }) => from))),
    last: years(Math.max(...spans.map(({ to }) => to))),
    count: spans.length,
    paths: [
      spans.map(bar).join(''),
      spans.flatMap(({ docked }) => docked.map(bar)).join(''),
      spans.map(({ from }) => `M${years(from)} 0V14`).join(''),
    ],
  };
}

/** The flights of all craft on one axis of time, in the order of the list of spacecraft, and whose they are. */
export function flightFile({ craft, configurations, agencies, snapshot }: Catalogue): FlightFile {
  const rows = new Map(craft.map((entry, row) => [entry, row]));
  const rowsOf = (entries: readonly CraftEntry[]): number[] => entries.flatMap((entry) => rows.get(entry) ?? []);
  return {
    flights: craft.map((entry) => flightSpans(entry, snapshot.asOf)),
    of: {
      configurations: configurations.map((entry) => rowsOf(entry.craft)),
      agencies: busy(agencies).map(({ operated }) => rowsOf(operated.flatMap((entry) => entry.craft))),
    },
  };
}

/** The words of all names, of records and those given besides, sorted, in Latin letters, each once; words with digits and short ones are left out. */
export function nameWords(
  { craft, configurations, families, agencies }: Catalogue,
  besides: readonly string[],
): string[] {
  const names = [
    ...besides,
    ...craft.flatMap((entry) => [entry.record.name, ...entry.aliases.map(({ name }) => name)]),
    ...[...configurations, ...families, ...agencies].map((entry) => entry.record.name),
  ];
  const words = names.flatMap((name) => latin(name).split(/[^\p{L}\p{N}]+/u)).map(squeezed);
  return [...new Set(words)].filter((word) => /^\p{L}{4,}$/u.test(word)).sort();
}
