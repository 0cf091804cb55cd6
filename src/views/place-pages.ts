import type { Catalogue } from '../derive/catalogue.ts';
import type { Destination, Stay } from '../derive/destinations.ts';
import { flightName } from '../derive/flight-name.ts';
import { insightsOf } from '../derive/insights.ts';
import { flightTime } from '../derive/times.ts';
import type { CraftFlight, Year } from '../derive/years.ts';
import { between } from '../lib/instant.ts';
import { hubListPath, hubPath } from '../lib/paths.ts';
import { counted, initials } from '../lib/text.ts';
import { destinationValue } from './destination-value.ts';
import { gathered, type HubPage, type HubSection } from './hub-page.ts';
import { FEW } from './hub-pages.ts';
import { placeKeyFacts } from './key-facts.ts';
import type { LinkTable } from './link-table.ts';
import { destinationCharts, yearCharts } from './place-charts.ts';
import { shell } from './shell.ts';
import {
  countValue,
  craftLink,
  craftLinks,
  dateValue,
  type Fact,
  notRecorded,
  recordValue,
  spanValue,
  textValue,
  type Value,
} from './values.ts';
import { placeWords } from './words.ts';

const TOGETHER_SHOWN = 3;

function stayTable({ name, stays, together }: Destination): LinkTable {
  const length = ({ docking, until }: Stay): Value => {
    const span = until === null ? null : between(docking.docking, until);
    return span === null ? notRecorded : spanValue({ ...span, origin: 'derived' });
  };
  return {
    caption: `Dockings at ${placeWords(name)}, by day`,
    columns: ['Craft', 'Docked', 'Departed', 'Time docked', 'Also docked there'],
    numbers: [3],
    rows: stays.map((stay) => ({
      link: craftLink(stay.craft),
      cells: [
        dateValue(stay.docking.docking),
        dateValue(stay.docking.departure),
        length(stay),
        craftLinks([...new Set((together.get(stay) ?? []).map(({ craft }) => craft))], TOGETHER_SHOWN),
      ],
    })),
  };
}

/** Flights as a table, in the order in which they come. */
export function flightTable(caption: string, rows: readonly CraftFlight[], asOf: string): LinkTable {
  return {
    caption,
    columns: ['Craft', 'Mission', 'Configuration', 'Launched', 'Ended', 'Duration', 'Destination', 'How it ended'],
    numbers: [5],
    rows: rows.map(({ craft, flight }) => ({
      link: craftLink(craft),
      cells: [
        textValue(flightName(flight)),
        recordValue('configurations', craft.configuration),
        dateValue(flight.launch?.net ?? null),
        dateValue(flight.mission_end),
        spanValue(flightTime(flight, asOf)),
        destinationValue(flight.destination),
        textValue(flight.end),
      ],
    })),
  };
}

const tableSection = (title: string, table: LinkTable): HubSection[] =>
  table.rows.length === 0 ? [] : [{ title, table, craft: null }];

const craftCount = (flights: readonly CraftFlight[]): number => new Set(flights.map(({ craft }) => craft)).size;

/** The page of one destination. */
export function destinationPage(catalogue: Catalogue, place: Destination): HubPage {
  const { name, slug, flights, stays } = place;
  const [first, last] = [flights[0]?.flight.launch?.net ?? null, flights.at(-1)?.flight.launch?.net ?? null];
  const years =
    first === null || last === null ? null : [...new Set([first.slice(0, 4), last.slice(0, 4)])].join(' to ');
  const craft = craftCount(flights);
  const where = name === 'Suborbital' ? 'up and down again' : `to ${placeWords(name)}`;
  const lead = `${counted(craft, 'craft', 'craft')} went ${where} on ${counted(flights.length, 'flight')}${years === null ? '' : `, launched in ${years}`}${stays.length === 0 ? '' : `, with ${counted(stays.length, 'docking')} recorded`}.`;
  const facts: Fact[] = [
    { label: 'Flights', value: countValue(flights.length) },
    { label: 'Craft', value: countValue(craft) },
    { label: 'Dockings', value: countValue(stays.length === 0 ? null : stays.length) },
    { label: 'First launch', value: dateValue(first) },
    { label: 'Latest launch', value: dateValue(last) },
  ];
  return gathered({
    shell: shell(
      catalogue,
      {
        title: `${name}: spacecraft that went there`,
        description: `${lead} Who went there, when each was docked, and who was there at the same time.`,
        path: hubPath('destinations', slug),
        indexed: flights.length >= FEW,
      },
      [
        { text: 'Destinations', href: hubListPath('destinations') },
        { text: name, href: hubPath('destinations', slug) },
      ],
    ),
    kicker: ['Destination'],
    title: name,
    lead,
    fleet: flights.map((own) => own.craft),
    notes:
      stays.length === 0 ? [] : ['Also docked there: others whose stay certainly overlaps, the longest overlap first.'],
    facts,
    charts: destinationCharts(place, catalogue),
    sections: [
      ...tableSection('Dockings', stayTable(place)),
      ...tableSection(
        'Flights',
        flightTable('Flights sent or docked there, by launch', flights, catalogue.snapshot.asOf),
      ),
    ],
    search: { kind: 'Destination', names: [name, ...initials(name)], facts: placeKeyFacts(craft, years) },
  });
}

/** The list of destinations. */
export function destinationsPage(catalogue: Catalogue): HubPage {
  const places = [...insightsOf(catalogue).destinations.values()];
  const lead = `${counted(places.length, 'destination')} of ${counted(catalogue.real.length, 'craft', 'craft')}: stations, orbits, the Moon, and up and down again, in the words of the source.`;
  return gathered({
    shell: shell(
      catalogue,
      {
        title: 'Destinations of spacecraft: stations and orbits',
        description: `${lead} Who went where, and who was docked when.`,
        path: hubListPath('destinations'),
        indexed: true,
      },
      [{ text: 'Destinations', href: hubListPath('destinations') }],
    ),
    title: 'Destinations',
    lead,
    sections: [
      {
        title: null,
        craft: null,
        table: {
          caption: 'All destinations',
          columns: ['Destination', 'Flights', 'Craft', 'Dockings', 'First launch', 'Latest launch'],
          numbers: [1, 2, 3],
          rows: places
            .toSorted((a, b) => b.flights.length - a.flights.length)
            .map(({ name, slug, flights, stays }) => ({
              link: { text: name, href: hubPath('destinations', slug) },
              cells: [
                countValue(flights.length),
                countValue(craftCount(flights)),
                countValue(stays.length),
                dateValue(flights[0]?.flight.launch?.net ?? null),
                dateValue(flights.at(-1)?.flight.launch?.net ?? null),
              ],
            })),
        },
      },
    ],
  });
}

/** The page of one year. */
export function yearPage(catalogue: Catalogue, { year, launched, ended }: Year): HubPage {
  const { asOf } = catalogue.snapshot;
  const years = [...insightsOf(catalogue).years.keys()];
  const at = years.indexOf(year);
  const landed = ended.filter(({ flight }) => flight.end === 'landed').length;
  const firsts = launched.filter(
    ({ craft, flight }) => craft.configuration.craft[0] === craft && craft.flights[0] === flight,
  );
  const maiden = [...new Set(firsts.map(({ craft }) => craft.configuration.record.name))];
  const lead = `${counted(launched.length, 'flight')} of ${counted(craftCount(launched), 'craft', 'craft')} ${launched.length === 1 ? 'was' : 'were'} launched in ${year}, and ${counted(ended.length, 'flight')} came to an end, ${landed === 0 ? 'none' : landed} of them by landing.`;
  return gathered({
    shell: shell(
      catalogue,
      {
        title: `${year} in spaceflight: what flew and what landed`,
        description: `${lead} Every craft with its launch, destination, end and duration.`,
        path: hubPath('years', year),
        indexed: launched.length + ended.length >= FEW,
      },
      [
        { text: 'Years', href: hubListPath('years') },
        { text: year, href: hubPath('years', year) },
      ],
    ),
    kicker: ['Year'],
    title: year,
    lead,
    fleet: [...launched, ...ended].map((own) => own.craft),
    notes: maiden.length === 0 ? [] : [`First flights of a configuration: ${maiden.join(', ')}.`],
    navigation: [years[at - 1], years[at + 1]].flatMap((other) =>
      other === undefined ? [] : [{ text: other, href: hubPath('years', other), current: false }],
    ),
    charts: yearCharts(year, catalogue),
    sections: [
      ...tableSection('Launched', flightTable(`Launched in ${year}`, launched, asOf)),
      ...tableSection('Came to an end', flightTable(`Came to an end in ${year}`, ended, asOf)),
    ],
  });
}

/** The list of years. */
export function yearsPage(catalogue: Catalogue): HubPage {
  const years = [...insightsOf(catalogue).years.values()];
  const [first, last] = [years[0]?.year ?? '', years.at(-1)?.year ?? ''];
  const lead = `What was launched and what came to an end in each year from ${first} to ${last}.`;
  return gathered({
    shell: shell(
      catalogue,
      {
        title: 'Spaceflight year by year',
        description: `${lead} Flights, craft, landings and losses, with every flight on the page of its year.`,
        path: hubListPath('years'),
        indexed: true,
      },
      [{ text: 'Years', href: hubListPath('years') }],
    ),
    title: 'Years',
    lead,
    sections: [
      {
        title: null,
        craft: null,
        table: {
          caption: 'Flights a year',
          columns: ['Year', 'Launched', 'Craft', 'Came to an end', 'Of them landed', 'Lost'],
          numbers: [1, 2, 3, 4, 5],
          rows: years.map(({ year, launched, ended }) => ({
            link: { text: year, href: hubPath('years', year) },
            cells: [
              countValue(launched.length),
              countValue(craftCount(launched)),
              countValue(ended.length),
              countValue(ended.filter(({ flight }) => flight.end === 'landed').length),
              countValue(ended.filter(({ flight }) => flight.end === 'destroyed').length),
            ],
          })),
        },
      },
    ],
  });
}

/** The pages of all destinations, as the router wants them. */
export function destinationPaths(catalogue: Catalogue): { params: { slug: string }; props: { place: Destination } }[] {
  const places = [...insightsOf(catalogue).destinations.values()];
  return places.map((place) => ({ params: { slug: place.slug }, props: { place } }));
}

/** The pages of all years, as the router wants them. */
export function yearPaths(catalogue: Catalogue): { params: { slug: string }; props: { year: Year } }[] {
  return [...insightsOf(catalogue).years.values()].map((year) => ({ params: { slug: year.year }, props: { year } }));
}
