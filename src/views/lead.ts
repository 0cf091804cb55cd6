import type { CraftEntry } from '../derive/catalogue.ts';
import { dockedShare } from '../derive/measures.ts';
import { crewOf } from '../derive/people.ts';
import { reachOf } from '../derive/reach.ts';
import { flightTime, type Span, timeInFlight } from '../derive/times.ts';
import type { KnownFlight } from '../derive/under-way.ts';
import { formatDays, formatDuration, formatShare } from '../lib/duration.ts';
import { formatDate } from '../lib/instant.ts';
import { counted, listed, withArticle } from '../lib/text.ts';
import type { Flight } from '../schema/flight.ts';
import { agencyWord, nationality, placeWords, SOVIET, typeWord } from './words.ts';

const ALL_NAMED = 3;

function spanWords(span: Span | null): string | null {
  if (span === null || span.seconds <= 0) return null;
  if (!span.approximate) return formatDuration(span.seconds);
  return span.seconds < 86_400 ? null : formatDays(span.seconds);
}

/** " on 3 May 1999", " in May 1999", or nothing where the moment is unknown. */
function on(instant: string | null | undefined): string {
  if (instant == null) return '';
  return ` ${instant.length < 10 ? 'in' : 'on'} ${formatDate(instant)}`;
}

const launchOf = (flight: Flight): string | null => flight.launch?.net ?? null;

/** Where it was bound for, with " for " or " to " before it; nothing where that is unknown. */
function bound(flight: Flight, preposition: 'for' | 'to'): string {
  return flight.destination === null ? '' : ` ${preposition} ${placeWords(flight.destination)}`;
}

/** How a flight came to its end, as the end of a sentence that has the craft as its subject. */
function ended(flight: Flight, span: string | null): string {
  const after = span === null ? '' : ` after ${span}`;
  const when = on(flight.mission_end);
  switch (flight.end) {
    case 'landed':
      return when === '' && after === '' ? ' and landed' : ` and landed${when}${after}`;
    case 're-entered':
      return ` and re-entered the atmosphere${when}${after}`;
    case 'destroyed':
      return ` and was destroyed${when}${after}`;
    case 'expended':
      return ` and was left in space${when}${after}`;
    default:
      if (flight.mission_end === null) return '';
      return `; its flight ended${when}${after}`;
  }
}

/** What became of a craft whose launch failed. */
const FATES: Readonly<Record<NonNullable<Flight['end']>, string>> = {
  landed: ', and it landed without having reached orbit',
  destroyed: ', and it was destroyed',
  're-entered': ', and it fell back',
  expended: '',
};

function soleFlight(craft: CraftEntry, flight: KnownFlight, asOf: string): string {
  const net = launchOf(flight);
  const span = spanWords(flightTime(flight, asOf));
  const long = span === null ? '' : ` It lasted ${span}.`;
  switch (reachOf(flight)) {
    case 'launch failure': {
      const fate = flight.end === null ? '' : FATES[flight.end];
      return `It was launched${bound(flight, 'for')}${on(net)}, but the launch failed${fate}.`;
    }
    case 'suborbital':
      return `It made one suborbital flight${on(net)}${flight.end === 'destroyed' ? ', in which it was destroyed' : ''}.${long}`;
    case 'unstated':
      return `It made one flight${on(net)}${flight.end === 'destroyed' ? ', in which it was destroyed' : ''}.${long}`;
    case 'orbit':
      if (flight.underWay && craft.inSpace) {
        return `It was launched${bound(flight, 'to')}${on(net)} and was still in space${on(asOf.slice(0, 10))}${span === null ? '' : `, after ${span}`}.`;
      }
      return `It was launched${bound(flight, 'to')}${on(net)}${ended(flight, span)}.`;
  }
}

function countedFlights(craft: CraftEntry, flightsCount: number, asOf: string): string {
  const { flights, firstFlight, inSpace } = craft;
  const one = flightsCount === 1;
  const span = spanWords(craft.timeInSpace);
  if (inSpace) {
    const first = firstFlight === null ? '' : `, ${one ? 'launched' : 'the first launched'}${on(firstFlight)}`;
    const time = span === null ? '' : `, with ${span} spent there so far`;
    return `It was in space${on(asOf.slice(0, 10))}, on ${one ? 'its first flight' : `the latest of ${counted(flightsCount, 'flight')}`}${first}${time}.`;
  }
  const last = flights.length === flightsCount ? flights.at(-1) : undefined;
  const lastNet = last === undefined ? null : launchOf(last);
  const from = firstFlight?.slice(0, 4) ?? null;
  const to = lastNet?.slice(0, 4) ?? null;
  const years =
    from === null
      ? ''
      : one
        ? `, launched${on(firstFlight)}`
        : to === null || from === to
          ? `, the first${on(firstFlight)}`
          : ` from ${from} to ${to}`;
  const kinds = flights.map(reachOf);
  const suborbital = !one && kinds.length === flightsCount && kinds.every((kind) => kind === 'suborbital');
  const noun = suborbital ? 'suborbital flight' : 'flight';
  const flying = suborbital ? spanWords(timeInFlight(flights, asOf)) : null;
  const comma = years.startsWith(',') ? ',' : '';
  const spent =
    span !== null ? `${comma} and spent ${span} in space` : flying === null ? '' : `${comma}, ${flying} in all`;
  return `It made ${counted(flightsCount, noun)}${years}${spent}.`;
}

/** What was out of the ordinary in one of many flights. */
function losses({ flights, flightsCount }: CraftEntry): string | null {
  if (flights.length < 2 || flights.length !== flightsCount) return null;
  const last = flights.at(-1);
  const name = last?.name == null ? '' : `, ${last.name},`;
  if (last?.end === 'destroyed')
    return `It was destroyed on the last of them${name}${on(last.mission_end ?? launchOf(last))}.`;
  const failed = flights.filter((flight) => reachOf(flight) === 'launch failure').length;
  return failed === 0
    ? null
    : `${failed === 1 ? 'One of them was a launch failure' : `${failed} of them were launch failures`}.`;
}

function flown(craft: CraftEntry, asOf: string): string | null {
  const { flightsCount, inSpace, flights } = craft;
  if (flightsCount === 0) return 'No flight of it is recorded.';
  if (flightsCount === null) return inSpace ? `It was in space${on(asOf.slice(0, 10))}.` : null;
  const [only] = flights;
  return flightsCount === 1 && flights.length === 1 && only !== undefined
    ? soleFlight(craft, only, asOf)
    : countedFlights(craft, flightsCount, asOf);
}

/** Who was aboard: by name where they are few. Nothing where nobody recorded it. */
function crew({ flights, flightsCount }: CraftEntry): string | null {
  const recorded = flights.filter(({ launch_crew, onboard_crew }) => launch_crew !== null || onboard_crew !== null);
  if (recorded.length === 0 || recorded.length !== (flightsCount ?? recorded.length)) return null;
  const people = new Map(recorded.flatMap((flight) => crewOf(flight).map(({ name }) => [name, name])));
  if (people.size === 0) return flights.length === 1 ? 'Nobody was aboard.' : 'It never carried anybody.';
  const names = [...people.keys()];
  const [only] = flights;
  const empty =
    flights.length === 1 && only?.end === 'landed' && only.landing_crew?.length === 0 && only.launch_crew?.length !== 0;
  const alone = empty && only !== undefined && reachOf(only) === 'orbit' ? ' Nobody was aboard when it landed.' : '';
  return names.length <= ALL_NAMED
    ? `It carried ${listed(names)}.${alone}`
    : `It carried ${counted(names.length, 'person', 'people')}${flights.length > 1 ? ' in all' : ''}.${alone}`;
}

function docked(craft: CraftEntry): string | null {
  const { timeDocked, flights } = craft;
  const span = spanWords(timeDocked);
  if (span === null) return null;
  const share = dockedShare(craft);
  const part = share === null ? '' : ` (${formatShare(share.value)} of its time in space)`;
  const targets = [
    ...new Set(flights.flatMap(({ docking_events }) => docking_events ?? []).map(({ target }) => target.name)),
  ];
  const there = flights.length === 1 && targets.length === 1 && targets[0] === flights[0]?.destination;
  const where = there
    ? ' there'
    : targets.length === 0 || targets.length > ALL_NAMED
      ? ''
      : ` to ${listed(targets.map(placeWords))}`;
  return `It was docked${where} for ${span}${part}.`;
}

function outcome({ flights }: CraftEntry): string | null {
  const [only] = flights;
  if (flights.length !== 1 || only === undefined || reachOf(only) === 'launch failure') return null;
  if (only.outcome === 'partial failure') return 'The mission was a partial failure.';
  return only.outcome === 'failure' ? 'The mission failed.' : null;
}

/** Sentences that say what a craft is and did; each is there only if the record has what it needs. */
export function leadSentences(craft: CraftEntry, asOf: string): string[] {
  const { record, configuration } = craft;
  const { agency, family } = configuration;
  if (record.is_placeholder) {
    return [
      `${record.name} is a placeholder: a record that stands for ${withArticle(configuration.record.name)} yet to be named. It is counted nowhere.`,
    ];
  }
  const nation = agency === null ? null : nationality(agency, craft.firstFlight);
  const kind = `${configuration.record.name} ${typeWord(configuration.record.type.name)}`;
  const builder = family?.manufacturer ?? null;
  const built = builder === null || builder === agency ? '' : `, built by ${builder.record.name}`;
  const verb = record.status.name === 'Active' || craft.inSpace ? 'is' : 'was';
  const operator = agency === null || nation === SOVIET ? '' : ` of ${agencyWord(agency)}`;
  const what = `${record.name} ${verb} ${withArticle(nation === null ? kind : `${nation} ${kind}`)}${operator}${built}.`;
  return [what, flown(craft, asOf), losses(craft), docked(craft), crew(craft), outcome(craft)].filter(
    (sentence) => sentence !== null,
  );
}

/** A configuration in a sentence or two. */
export function configurationLead(
  name: string,
  type: string,
  agency: string | null,
  builder: string | null,
  craft: number,
): string {
  const by = listed(
    [agency === null ? '' : `operated by ${agency}`, builder === null ? '' : `built by ${builder}`].filter(
      (part) => part !== '',
    ),
  );
  return `${name} is ${withArticle(typeWord(type))} design${by === '' ? '' : ` ${by}`}. ${craft === 0 ? 'No individual craft of it is recorded here.' : `${counted(craft, 'individual craft', 'individual craft')} of it ${craft === 1 ? 'is' : 'are'} recorded here.`}`;
}
