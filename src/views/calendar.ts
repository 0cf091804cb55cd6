import ical from 'ical-generator';
import type { Catalogue, CraftEntry } from '../derive/catalogue.ts';
import { instantSeconds, precisionOf } from '../lib/instant.ts';
import { absolute, recordPath } from '../lib/paths.ts';
import type { Flight } from '../schema/flight.ts';
import { SITE_NAME } from './page-head.ts';

/** How an end of a flight reads in a calendar. */
const ENDS: Readonly<Record<NonNullable<Flight['end']>, string>> = {
  landed: 'landing',
  're-entered': 're-entry',
  destroyed: 'destruction',
  expended: 'end of the flight',
};

interface Moment {
  what: string;
  at: string;
}

/** The launch and the end of a flight, where they are known to the day or better. */
function moments(flight: Flight): Moment[] {
  const { launch, mission_end, end } = flight;
  const ended = end === null ? 'end of the flight' : ENDS[end];
  const all: { what: string; at: string | null }[] = [
    { what: 'launch', at: launch?.net ?? null },
    { what: ended, at: mission_end },
  ];
  return all.filter(
    (moment): moment is Moment => moment.at !== null && !['year', 'month'].includes(precisionOf(moment.at)),
  );
}

function flightName(flight: Flight, craft: CraftEntry): string {
  const name = flight.name ?? flight.launch?.name ?? null;
  return name === null || name.includes(craft.record.name)
    ? (name ?? craft.record.name)
    : `${craft.record.name} (${name})`;
}

/** Launches and landings of all flights, past and to come, as a calendar; moments known to the day are whole days. */
export function flightCalendar(catalogue: Catalogue, site: string): string {
  const { host } = new URL(site);
  const stamp = new Date(catalogue.snapshot.asOf);
  const calendar = ical({
    name: `${SITE_NAME}: launches and landings`,
    prodId: { company: SITE_NAME, product: 'flights', language: 'EN' },
    timezone: 'UTC',
  });
  for (const craft of catalogue.real) {
    for (const flight of craft.flights) {
      for (const { what, at } of moments(flight)) {
        calendar.createEvent({
          id: `flight-${flight.id}-${what === 'launch' ? 'launch' : 'end'}@${host}`,
          stamp,
          start: new Date(instantSeconds(at) * 1000),
          allDay: precisionOf(at) === 'day',
          summary: `${flightName(flight, craft)}: ${what}`,
          url: absolute(recordPath('spacecraft', craft.record.slug), site),
          ...(flight.destination === null ? {} : { description: `Destination: ${flight.destination}` }),
        });
      }
    }
  }
  return calendar.toString();
}
