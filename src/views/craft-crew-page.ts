import type { Catalogue, CraftEntry } from '../derive/catalogue.ts';
import { flightName } from '../derive/flight-name.ts';
import { crewOf, personKey } from '../derive/people.ts';
import { craftCrewPath, hubPath, listPath, recordPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import type { Flight } from '../schema/flight.ts';
import type { HubPage } from './hub-page.ts';
import { type Link, shell } from './shell.ts';
import { dateValue, textValue, type Value } from './values.ts';

/** A craft with more flights names its crews on a page of their own, so that its page stays light. */
const MANY = 15;

/** Whether the crews of a craft have a page of their own. */
export const hasCrewPage = (flights: readonly Flight[]): boolean =>
  flights.length > MANY && flights.some((flight) => crewOf(flight).length > 0);

/** How a flight ended and where, and its outcome where that is no success. */
export function endNote({ end, landing, outcome }: Flight): string | null {
  const how = [end, landing?.location ?? null].filter((part) => part !== null).join(', ');
  const parts = [how, outcome === null || outcome === 'success' ? '' : outcome].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('; ');
}

const personLink = (name: string): Link => ({ text: name, href: hubPath('crew', personKey(name)) });

function crewValue(flight: Flight): Value {
  const links = crewOf(flight).map(({ name }) => personLink(name));
  return links.length === 0
    ? textValue(flight.launch_crew === null ? null : 'nobody')
    : { kind: 'links', links, more: 0 };
}

/** The crews of a craft that flew very often, flight by flight. */
export function craftCrewPage(catalogue: Catalogue, { record, flights }: CraftEntry): HubPage {
  const people = new Set(flights.flatMap((flight) => crewOf(flight).map(({ name }) => personKey(name))));
  const lead = `${counted(people.size, 'person', 'people')} flew on ${counted(flights.length, 'flight')} of ${record.name}.`;
  const path = craftCrewPath(record.slug);
  return {
    shell: shell(
      catalogue,
      {
        title: `Crews of ${record.name}, flight by flight`,
        description: `${lead} Everybody aboard each flight, by launch, with their other flights.`,
        path,
        indexed: !record.is_placeholder,
      },
      [
        { text: 'Spacecraft', href: listPath('spacecraft') },
        { text: record.name, href: recordPath('spacecraft', record.slug) },
        { text: 'Crews', href: path },
      ],
    ),
    kicker: ['Crews'],
    title: `Crews of ${record.name}`,
    lead,
    notes: [],
    facts: [],
    navigation: [],
    charts: [],
    sections: [
      {
        title: null,
        craft: null,
        table: {
          caption: 'Crews and landings, by launch',
          columns: ['Mission', 'Launched', 'Crew', 'How it ended'],
          rows: flights.map((flight) => ({
            anchor: `flight-${flight.id}`,
            link: { text: flightName(flight), href: recordPath('spacecraft', record.slug) },
            cells: [dateValue(flight.launch?.net ?? null), crewValue(flight), textValue(endNote(flight))],
          })),
        },
      },
    ],
    search: null,
  };
}

/** The crew pages of all craft that have one, as the router wants them. */
export function craftCrewPaths({ craft }: Catalogue): { params: { slug: string }; props: { craft: CraftEntry } }[] {
  return craft
    .filter(({ flights }) => hasCrewPage(flights))
    .map((entry) => ({ params: { slug: entry.record.slug }, props: { craft: entry } }));
}
