import { PART_PATTERNS, partClass } from '../charts/bars.ts';
import { columns } from '../charts/columns.ts';
import { rect } from '../charts/marks.ts';
import { isClose, pianoRoll, type RollRow } from '../charts/piano-roll.ts';
import { byFirstFlight, type Catalogue, type CraftEntry } from '../derive/catalogue.ts';
import { spansOf } from '../derive/fleet-chart-data.ts';
import { byConfiguration, byFamily, type FleetGroup } from '../derive/fleet-groups.ts';
import { datedFlights } from '../derive/flights-by-family.ts';
import { instantSeconds } from '../lib/instant.ts';
import { recordPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import { type ChartFigure, figure, flightLegend } from './chart-figure.ts';
import { drawn, rollFigure, statusFigure } from './fleet-charts.ts';

/** Above this many craft a fleet is drawn with a row for each configuration instead of each craft. */
const CRAFT_ROWS = 60;

type Dated = Pick<Catalogue, 'snapshot' | 'completeTo'>;

const byLaunch = (a: RollRow, b: RollRow): number => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0);

/** A large fleet with a row for each configuration, by maiden flight; null where no flight has a known launch. */
export function summaryFigure(subject: string, fleet: readonly CraftEntry[], dated: Dated): ChartFigure | null {
  const rows = byConfiguration(fleet)
    .map(({ name, kind, slug, craft }): RollRow => {
      const spans = craft.flatMap((one) => spansOf(one, dated.snapshot.asOf)).sort((a, b) => a.from - b.from);
      return { name, href: recordPath(kind, slug), label: `${name}: ${counted(spans.length, 'flight')}`, spans };
    })
    .filter(({ spans }) => spans.length > 0)
    .sort(byLaunch);
  const spans = rows.flatMap((row) => row.spans);
  const [first] = rows;
  if (first === undefined || spans.length < 2) return null;
  const most = rows.reduce((best, row) => (row.spans.length > best.spans.length ? row : best), first);
  return figure(
    {
      id: 'fleet-roll',
      title:
        rows.length === 1
          ? `${counted(spans.length, 'flight')} of ${first.name}`
          : `${most.name} flew most: ${most.spans.length} of ${counted(spans.length, 'flight')}`,
      subtitle: `${subject}: one row a configuration, by maiden flight; one bar a flight`,
      description: `${counted(rows.length, 'configuration')}, each row leads to its page.`,
      legend: flightLegend(spans),
      close: isClose(rows),
      skip: rows.length > 12,
    },
    pianoRoll(rows, instantSeconds(dated.completeTo)),
  );
}

/** The craft of a fleet by family, or by configuration where all are of one family. */
function partsOf(fleet: readonly CraftEntry[]): { by: 'family' | 'configuration'; groups: FleetGroup[] } {
  const families = byFamily(fleet);
  return families.length > 1
    ? { by: 'family', groups: families }
    : { by: 'configuration', groups: byConfiguration(fleet) };
}

/** The flights of a fleet a year, by family or configuration; null where all are of one year. */
export function yearsFigure(subject: string, fleet: readonly CraftEntry[], asOf: string): ChartFigure | null {
  const { by, groups } = partsOf(fleet);
  const flown = groups
    .map(({ name, craft }) => ({ name, flights: datedFlights(craft, asOf) }))
    .filter(({ flights }) => flights.length > 0)
    .sort((a, b) => b.flights.length - a.flights.length);
  const rest = flown.slice(PART_PATTERNS - 1);
  const parts =
    rest.length < 2
      ? flown
      : [...flown.slice(0, PART_PATTERNS - 1), { name: 'other', flights: rest.flatMap(({ flights }) => flights) }];
  const all = parts.flatMap(({ flights }) => flights.map(({ year }) => year));
  const [first, last] = [Math.min(...all), Math.max(...all)];
  if (all.length === 0 || first === last) return null;
  const years = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, counts: parts.map(({ flights }) => flights.filter((flight) => flight.year === year).length) };
  });
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  const best = years.reduce((top, year) => (total(year.counts) > total(top.counts) ? year : top));
  return figure(
    {
      id: 'flights-a-year',
      title: `Busiest in ${best.year}, with ${counted(total(best.counts), 'flight')}`,
      subtitle: `${subject}: flights a year, by ${by}`,
      description: `${counted(all.length, 'flight')} from ${first} to ${last}.`,
      legend:
        parts.length === 1
          ? []
          : parts.map(({ name, flights }, index) => ({
              text: `${name} ${flights.length}`,
              mark: rect(1, 1, 16, 10, partClass(index)),
            })),
      table: {
        caption: `${subject}: flights by year`,
        columns: ['Year', ...parts.map(({ name }) => name)],
        rows: years
          .filter(({ counts }) => total(counts) > 0)
          .map(({ year, counts }) => ({ head: [{ text: String(year), href: null }], cells: counts.map(String) })),
      },
    },
    columns(years),
  );
}

/**
 * The figures of a fleet of several configurations, as a family, an agency or a type has it: each craft, or where they
 * are many each configuration as a row over the years; flights a year; status.
 */
export function groupCharts(subject: string, fleet: readonly CraftEntry[], dated: Dated): ChartFigure[] {
  const roll =
    fleet.length <= CRAFT_ROWS
      ? rollFigure(subject, fleet.toSorted(byFirstFlight), dated)
      : summaryFigure(subject, fleet, dated);
  return drawn([roll, yearsFigure(subject, fleet, dated.snapshot.asOf), statusFigure(subject, fleet)]);
}
