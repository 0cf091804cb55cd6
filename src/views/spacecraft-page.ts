import { type Catalogue, type CraftEntry, latestDay } from '../derive/catalogue.ts';
import { flightName } from '../derive/flight-name.ts';
import { crewOf, personKey } from '../derive/people.ts';
import { reachedOrbit, reachOf } from '../derive/reach.ts';
import { type SilhouetteKind, silhouetteKind } from '../derive/silhouette-kind.ts';
import { flightDockedTime, flightTime, timeInFlight } from '../derive/times.ts';
import type { KnownFlight } from '../derive/under-way.ts';
import { formatDays, formatDuration } from '../lib/duration.ts';
import { between } from '../lib/instant.ts';
import { addToComparePath, craftCrewPath, hubPath, listPath, recordPath, reportPath } from '../lib/paths.ts';
import type { Flight } from '../schema/flight.ts';
import { endNote, hasCrewPage } from './craft-crew-page.ts';
import { type CraftInsightsView, craftInsights } from './craft-insights.ts';
import { craftNames } from './craft-names.ts';
import { statusValue } from './craft-row.ts';
import { destinationValue } from './destination-value.ts';
import { craftCard, craftDescription, familyFeeds } from './found.ts';
import { craftKeyFacts } from './key-facts.ts';
import { leadSentences } from './lead.ts';
import { type RecordTools, recordTools } from './record-tools.ts';
import { type Link, type Shell, shell } from './shell.ts';
import {
  countValue,
  type Fact,
  given,
  momentValue,
  notApplicable,
  plainValue,
  recordValue,
  spanValue,
  textValue,
  type Value,
} from './values.ts';

/** The documentation of LL2 that readers are sent to with errors. */
const UPSTREAM = 'https://ll.thespacedevs.com/docs/';

/** A flight as a row of the flight log. */
export interface FlightRow {
  name: string;
  launch: Value;
  designator: Value;
  destination: Value;
  end: Value;
  /** How and where it ended. */
  endNote: string | null;
  /** How long after the end of the flight before. */
  launchNote: string | null;
  duration: Value;
  docked: Value;
  /** Who was aboard, with what sets their part apart. */
  crew: (Link & { part: string | null })[];
  /** Given by the starter catalogue. */
  starter: boolean;
}

/** Everything that the page of one craft shows. */
export interface SpacecraftPage {
  shell: Shell;
  name: string;
  kicker: string[];
  serial: string | null;
  aliases: { name: string; language: string | null }[];
  lead: string[];
  facts: Fact[];
  flights: FlightRow[];
  description: { paragraphs: string[]; from: string } | null;
  picture: {
    source: string;
    credit: string | null;
    license: string | null;
    licenseLink: string | null;
    name: string;
  } | null;
  /** Adds the craft to the comparison. */
  compare: string;
  previous: Link | null;
  next: Link | null;
  references: { title: string; url: string }[];
  record: { text: string; href: string } | null;
  tools: RecordTools;
  report: Link;
  /** Crews and landings of a craft that flew too often to tell them in its log. */
  crews: Link | null;
  insights: CraftInsightsView;
  filters: {
    type: string;
    status: string;
    family: string | null;
    configuration: string;
    agency: string | null;
    inSpace: string;
    decade: string | null;
  };
  /** What the search finds the craft by. */
  names: string[];
  /** What a search result says of the craft. */
  keyFacts: string;
  /** The kind of outline that stands for it among results of the search. */
  outline: SilhouetteKind | null;
  sort: { flights: number; timeInSpace: number; timeDocked: number };
}

/** The crew of a flight with links; who only went up or only came down with it is said. */
function crewLinks(flight: Flight): FlightRow['crew'] {
  const both = (flight.launch_crew ?? []).length > 0 && (flight.landing_crew ?? []).length > 0;
  return crewOf(flight).map(({ name, launched, landed }) => ({
    text: name,
    href: hubPath('crew', personKey(name)),
    part: !both || launched === landed ? null : launched ? 'up' : 'down',
  }));
}

function flightRow(craft: CraftEntry, flight: KnownFlight, before: KnownFlight | undefined, asOf: string): FlightRow {
  const [from, to] = [before?.mission_end ?? null, flight.launch?.net ?? null];
  const gap = from === null || to === null ? null : between(from, to);
  const apart = hasCrewPage(craft.flights);
  const duration = spanValue(flightTime(flight, asOf));
  const docked = flight.docking_events?.length === 0 ? notApplicable : spanValue(flightDockedTime(flight, asOf));
  const designated =
    !['suborbital', 'launch failure'].includes(reachOf(flight)) || flight.launch?.launch_designator != null;
  return {
    name: flightName(flight),
    launch: momentValue(flight.launch?.net ?? null),
    launchNote:
      apart || gap === null
        ? null
        : `${gap.approximate ? formatDays(gap.seconds) : formatDuration(gap.seconds)} after the flight before`,
    designator: designated ? textValue(flight.launch?.launch_designator ?? null, { mono: true }) : notApplicable,
    destination: apart ? textValue(flight.destination) : destinationValue(flight.destination),
    end: apart ? plainValue(momentValue(flight.mission_end)) : momentValue(flight.mission_end),
    endNote: apart ? null : endNote(flight),
    duration: apart ? plainValue(duration) : duration,
    docked: apart ? plainValue(docked) : docked,
    crew: apart ? [] : crewLinks(flight),
    starter: flight.source === 'starter',
  };
}

function neighbour(list: readonly CraftEntry[], at: number): Link | null {
  const craft = list[at];
  return craft === undefined ? null : { text: craft.record.name, href: recordPath('spacecraft', craft.record.slug) };
}

function facts(craft: CraftEntry, asOf: string): Fact[] {
  const { record, configuration } = craft;
  const { agency, family } = configuration;
  const builder = family?.manufacturer ?? null;
  const flown = craft.flightsCount !== 0;
  const neverDocked =
    record.time_docked === null &&
    craft.flights.length > 0 &&
    craft.flights.every((flight) => flight.docking_events?.length === 0);
  const aloft = craft.timeInSpace !== null || craft.flights.length === 0 || craft.flights.some(reachedOrbit);
  const time: Fact = aloft
    ? { label: 'Time in space', value: flown ? spanValue(craft.timeInSpace) : notApplicable }
    : { label: 'Time in flight', value: spanValue(timeInFlight(craft.flights, asOf)) };
  const all: Fact[] = [
    {
      label: 'Configuration',
      value: recordValue('configurations', configuration),
      starter: given(record, 'spacecraft_config'),
    },
    {
      label: 'Family',
      value: recordValue('families', family),
      starter: given(configuration.record, 'family'),
    },
    {
      label: 'Operator',
      value: recordValue('agencies', agency),
      starter: given(configuration.record, 'agency'),
    },
    {
      label: 'Builder',
      value: recordValue('agencies', builder),
      starter: family !== null && given(family.record, 'manufacturer'),
    },
    {
      label: 'Serial number',
      value: textValue(record.serial_number, { mono: true }),
      starter: given(record, 'serial_number'),
    },
    { label: 'Status', value: statusValue(craft), starter: given(record, 'status') },
    { label: 'Flights', value: countValue(craft.flightsCount) },
    { label: 'Missions ended', value: countValue(record.mission_ends_count) },
    time,
    { label: 'Time docked', value: flown && !neverDocked ? spanValue(craft.timeDocked) : notApplicable },
    {
      label: 'Fastest turnaround',
      value: (craft.flightsCount ?? 0) > 1 ? spanValue(craft.fastestTurnaround) : notApplicable,
    },
    {
      label: record.source === 'll2' ? 'LL2 record' : 'Starter record',
      value: textValue(String(record.id), { mono: true }),
    },
  ];
  return craft.flights.length === 0
    ? all
    : [...all.slice(0, 6), { label: 'First launch', value: momentValue(craft.firstFlight) }, ...all.slice(6)];
}

function picture(craft: CraftEntry): SpacecraftPage['picture'] {
  const { image } = craft;
  if (image === null) return null;
  return {
    source: image.image_url,
    credit: image.credit,
    license: image.license === null || image.license.name === 'Unknown' ? null : image.license.name,
    licenseLink: image.license?.link ?? null,
    name: image.name,
  };
}

/** The page of one craft. */
export function spacecraftPage(catalogue: Catalogue, craft: CraftEntry): SpacecraftPage {
  const { record, configuration } = craft;
  const { asOf } = catalogue.snapshot;
  const fleet = record.is_placeholder ? [] : configuration.craft;
  const place = fleet.indexOf(craft);
  const sentences = leadSentences(craft, asOf);
  const crumbs = [
    { text: 'Spacecraft', href: listPath('spacecraft') },
    { text: configuration.record.name, href: recordPath('configurations', configuration.record.slug) },
    { text: record.name, href: recordPath('spacecraft', record.slug) },
  ];
  const twin = catalogue.craft.some((other) => other !== craft && other.record.name === record.name);
  const title = twin
    ? `${record.name} (${record.serial_number ?? configuration.record.name}, ${record.id})`
    : record.name;
  return {
    shell: shell(
      catalogue,
      {
        title: `${title}: ${configuration.record.name} spacecraft`,
        description: craftDescription(craft, sentences),
        path: recordPath('spacecraft', record.slug),
        indexed: !record.is_placeholder,
      },
      crumbs,
      {
        changed: latestDay([record, ...craft.flights]) ?? record.lastChanged,
        subject: { kind: 'craft', craft, description: sentences.join(' ') },
        card: craftCard(craft),
        feeds: familyFeeds(configuration),
        cited: null,
      },
    ),
    name: record.name,
    kicker: [configuration.record.type.name, record.status.name, ...(record.is_placeholder ? ['Placeholder'] : [])],
    serial: record.serial_number === record.name ? null : record.serial_number,
    aliases: craft.aliases,
    lead: sentences,
    facts: facts(craft, asOf),
    flights: craft.flights.map((flight, index) => flightRow(craft, flight, craft.flights[index - 1], asOf)),
    description:
      record.description === null
        ? null
        : {
            paragraphs: record.description.split(/\n+/),
            from: record.source === 'll2' ? 'Launch Library 2' : 'the starter catalogue',
          },
    picture: picture(craft),
    compare: addToComparePath('spacecraft', record.slug),
    previous: neighbour(fleet, place < 1 ? -1 : place - 1),
    next: neighbour(fleet, place < 0 ? -1 : place + 1),
    references: record.references,
    record:
      record.source === 'll2'
        ? {
            text: `Launch Library 2, spacecraft ${record.id}`,
            href: `https://ll.thespacedevs.com/2.3.0/spacecraft/${record.id}/`,
          }
        : null,
    tools: recordTools(catalogue.snapshot, 'spacecraft', record),
    report:
      record.source === 'll2'
        ? { text: 'Report an error to Launch Library 2', href: UPSTREAM }
        : { text: 'Report an error', href: reportPath() },
    crews: hasCrewPage(craft.flights)
      ? { text: 'Crews and landings, flight by flight', href: craftCrewPath(record.slug) }
      : null,
    insights: craftInsights(catalogue, craft),
    names: craftNames(craft),
    filters: {
      type: configuration.record.type.name,
      status: record.status.name,
      family: configuration.family?.record.name ?? null,
      configuration: configuration.record.name,
      agency: configuration.agency?.record.name ?? null,
      inSpace: craft.inSpace ? 'Yes' : 'No',
      decade: craft.firstFlight === null ? null : `${craft.firstFlight.slice(0, 3)}0s`,
    },
    keyFacts: craftKeyFacts(craft),
    outline: silhouetteKind(craft.configuration.record),
    sort: {
      flights: craft.flightsCount ?? 0,
      timeInSpace: Math.round(craft.timeInSpace?.seconds ?? 0),
      timeDocked: Math.round(craft.timeDocked?.seconds ?? 0),
    },
  };
}
