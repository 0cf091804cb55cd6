import { BRICK_LIMIT, bricks, type Lane } from '../charts/bricks.ts';
import type { Catalogue } from '../derive/catalogue.ts';
import { type DatedFlight, flightsByFamily } from '../derive/flights-by-family.ts';
import { formatDate } from '../lib/instant.ts';
import { recordPath, timelinePath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import { type ChartFigure, type ChartTable, figure, swatch } from './chart-figure.ts';
import { type Shell, shell } from './shell.ts';

/** Everything that the timeline shows. */
export interface TimelinePage {
  shell: Shell;
  lead: string;
  figure: ChartFigure | null;
}

const hrefOf = ({ craft }: DatedFlight): string => recordPath('spacecraft', craft.record.slug);

const nameOf = ({ craft, name }: DatedFlight): string =>
  name === null || name === craft.record.name ? craft.record.name : `${name} (${craft.record.name})`;

/** The flights by year; above the limit their numbers alone, so that the page stays small. */
function byYear(flights: readonly DatedFlight[]): ChartTable {
  const years = new Map<number, DatedFlight[]>();
  for (const flight of flights) years.set(flight.year, [...(years.get(flight.year) ?? []), flight]);
  const named = flights.length <= BRICK_LIMIT;
  return {
    caption: 'Every flight by year',
    columns: named ? ['Flights', 'Year', 'Number'] : ['Year', 'Number'],
    rows: [...years].map(([year, own]) =>
      named
        ? {
            head: own.map((flight) => ({ text: flight.craft.record.name, href: hrefOf(flight) })),
            cells: [String(year), String(own.length)],
          }
        : { head: [{ text: String(year), href: null }], cells: [String(own.length)] },
    ),
  };
}

/** Every flight by family and year, as a drawing and a table; null where no flight has a known launch. */
export function timelineFigure(catalogue: Catalogue): ChartFigure | null {
  const families = flightsByFamily(catalogue);
  const flights = families.flatMap((entry) => entry.flights).sort((a, b) => a.span.from - b.span.from);
  const counts = new Map<number, number>();
  for (const { year } of flights) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [busiest, most] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  const [first, last] = [flights[0]?.year ?? 0, flights.at(-1)?.year ?? 0];
  const lanes = families.map(
    (entry): Lane => ({
      label: entry.name,
      href: recordPath(entry.kind, entry.slug),
      bricks: entry.flights.map((flight) => ({
        year: flight.year,
        href: hrefOf(flight),
        label: `${nameOf(flight)}, ${formatDate(flight.launch.slice(0, 10))}`,
        crewed: flight.craft.configuration.record.human_rated === true,
        failed: flight.span.failed,
      })),
    }),
  );
  return figure(
    {
      id: 'timeline',
      title: `Busiest in ${busiest}, with ${counted(most, 'flight')}`,
      subtitle: 'A brick a flight, stacked by year of launch; a lane a family, by first flight',
      description: `${counted(flights.length, 'flight')} of ${counted(families.length, 'family', 'families')} from ${first} to ${last}; the table below has them by year.`,
      legend: [
        swatch('design rated for people', 'docked'),
        swatch('not so, or not recorded', 'free'),
        ...(flights.some(({ span }) => span.failed) ? [swatch('failed', 'brick fail')] : []),
      ],
      table: byYear(flights),
      close: true,
      skip: true,
    },
    bricks(lanes, first, last),
  );
}

/** The timeline of every flight by family. */
export function timelinePage(catalogue: Catalogue): TimelinePage {
  const flights = flightsByFamily(catalogue);
  const total = flights.reduce((sum, entry) => sum + entry.flights.length, 0);
  const lead =
    total === 0
      ? 'No flight with a known date is recorded here.'
      : `${counted(total, 'flight')} of ${counted(flights.length, 'family', 'families')} of spacecraft, each a brick that leads to its craft.`;
  return {
    shell: shell(
      catalogue,
      {
        title: 'Timeline of all spacecraft flights by family',
        description: `${lead} From the first launches on, by year and family.`,
        path: timelinePath(),
        indexed: true,
      },
      [{ text: 'Timeline', href: timelinePath() }],
    ),
    lead,
    figure: timelineFigure(catalogue),
  };
}
