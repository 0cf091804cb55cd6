import type { Catalogue } from '../derive/catalogue.ts';
import { flightName } from '../derive/flight-name.ts';
import { insightsOf } from '../derive/insights.ts';
import type { Person, PersonFlight } from '../derive/people.ts';
import { crewOf, personKey } from '../derive/people.ts';
import { flightTime } from '../derive/times.ts';
import { formatDate } from '../lib/instant.ts';
import { hubListPath, hubPath } from '../lib/paths.ts';
import { counted, listed } from '../lib/text.ts';
import { destinationValue } from './destination-value.ts';
import { gathered, type HubPage, type HubSection } from './hub-page.ts';
import { FEW } from './hub-pages.ts';
import { personKeyFacts } from './key-facts.ts';
import { type Link, shell } from './shell.ts';
import { countValue, craftLink, dateValue, spanValue, textValue, type Value } from './values.ts';
import { placeWords } from './words.ts';

function part({ launched, landed }: PersonFlight): string {
  if (launched && landed) return 'up and down';
  if (launched) return 'up';
  return landed ? 'down' : 'aboard';
}

/** The others aboard, as links. */
function others({ flight }: PersonFlight, own: Person): Value {
  const links = crewOf(flight)
    .filter(({ name }) => personKey(name) !== own.slug)
    .map(({ name }): Link => ({ text: name, href: hubPath('crew', personKey(name)) }));
  return links.length === 0 ? textValue('alone') : { kind: 'links', links, more: 0 };
}

function personLead({ name, flights }: Person): string {
  const craft = [...new Set(flights.map((own) => own.craft.record.name))];
  const places = [...new Set(flights.flatMap(({ flight }) => flight.destination ?? []))].map((place) =>
    place === 'Suborbital' ? 'up and down again' : `to ${placeWords(place)}`,
  );
  const first = flights[0]?.flight.launch?.net ?? null;
  const where = places.length === 0 ? '' : `, ${listed(places)}`;
  const when =
    first === null
      ? ''
      : flights.length === 1
        ? `, launched on ${formatDate(first)}`
        : `, the first launched on ${formatDate(first)}`;
  return `${name} is recorded on ${counted(flights.length, 'flight')} of ${listed(craft.slice(0, 4))}${craft.length > 4 ? ' and others' : ''}${where}${when}.`;
}

/** The page of one person. */
export function personPage(catalogue: Catalogue, person: Person): HubPage {
  const { name, slug, flights } = person;
  const lead = personLead(person);
  return gathered({
    shell: shell(
      catalogue,
      {
        title: `${name}: spacecraft flown`,
        description: `${lead} With launch, part and companions on each.`,
        path: hubPath('crew', slug),
        indexed: flights.length >= FEW,
      },
      [
        { text: 'Crew', href: hubListPath('crew') },
        { text: name, href: hubPath('crew', slug) },
      ],
    ),
    kicker: ['Crew'],
    title: name,
    lead,
    fleet: flights.map((own) => own.craft),
    sections: [
      {
        title: 'Flights',
        craft: null,
        table: {
          caption: 'Flights, by launch',
          columns: ['Craft', 'Mission', 'Role', 'Up and down', 'Launched', 'Duration', 'Destination', 'With'],
          numbers: [5],
          rows: flights.map((own) => ({
            link: craftLink(own.craft),
            cells: [
              textValue(flightName(own.flight)),
              textValue(own.role),
              textValue(part(own)),
              dateValue(own.flight.launch?.net ?? null),
              spanValue(flightTime(own.flight, catalogue.snapshot.asOf)),
              destinationValue(own.flight.destination),
              others(own, person),
            ],
          })),
        },
      },
    ],
    search: { kind: 'Crew', names: [name], facts: personKeyFacts(flights) },
  });
}

const letterOf = ({ slug }: Person): string => slug.charAt(0).toUpperCase();

/** Everybody who flew, by the first letter of the name as it is written. */
export function crewPage(catalogue: Catalogue): HubPage {
  const people = [...insightsOf(catalogue).people.values()];
  const letters = Map.groupBy(people, letterOf);
  const lead = `${counted(people.length, 'person', 'people')} ${people.length === 1 ? 'is' : 'are'} named as crew of the craft recorded here.`;
  const sections = [...letters].map(
    ([letter, own]): HubSection => ({
      title: letter,
      craft: null,
      table: {
        caption: `Crew whose names begin with ${letter}`,
        columns: ['Person', 'Flights', 'First launch', 'Craft'],
        numbers: [1],
        rows: own.map(({ name, slug, flights }) => ({
          link: { text: name, href: hubPath('crew', slug) },
          cells: [
            countValue(flights.length),
            dateValue(flights[0]?.flight.launch?.net ?? null),
            textValue([...new Set(flights.map(({ craft }) => craft.record.name))].join(', ')),
          ],
        })),
      },
    }),
  );
  return gathered({
    shell: shell(
      catalogue,
      {
        title: 'Crew: everybody who flew, with their spacecraft',
        description: `${lead} Each with flights, craft, launch and companions, by first letter of the name.`,
        path: hubListPath('crew'),
        indexed: people.length >= FEW,
      },
      [{ text: 'Crew', href: hubListPath('crew') }],
    ),
    title: 'Crew',
    lead,
    notes:
      people.length === 0
        ? ['The records of Launch Library 2 were fetched without crews.']
        : ['Ordered by given name, as names are written here.'],
    sections,
  });
}

/** The pages of all people, as the router wants them. */
export function personPaths(catalogue: Catalogue): { params: { slug: string }; props: { person: Person } }[] {
  const people = [...insightsOf(catalogue).people.values()];
  return people.map((person) => ({ params: { slug: person.slug }, props: { person } }));
}
