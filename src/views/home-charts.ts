import { climbing, steps } from '../charts/lines.ts';
import { yearStart } from '../charts/scale.ts';
import type { Catalogue } from '../derive/catalogue.ts';
import { flightsByFamily, inSpaceByMonth } from '../derive/flights-by-family.ts';
import { formatDate, instantSeconds } from '../lib/instant.ts';
import { recordPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import { type ChartFigure, figure } from './chart-figure.ts';
import { drawn } from './fleet-charts.ts';
import { yearsFigure } from './group-charts.ts';

/** Families with a line of their own; the rest climb together. */
const LINES = 7;

/** Flights counted up from the first, at most one point a quarter of a year. */
function climb(flights: readonly { span: { from: number } }[]): { at: number; value: number }[] {
  const quarter = 91 * 86_400;
  const points: { at: number; value: number }[] = [];
  flights.forEach(({ span }, index) => {
    const at = Math.floor(span.from / quarter) * quarter;
    const last = points.at(-1);
    if (last !== undefined && last.at === at) last.value = index + 1;
    else points.push({ at, value: index + 1 });
  });
  return points;
}

/** Flights since the first, by family; null where no flight has a known launch. */
export function cumulativeFigure(catalogue: Catalogue): ChartFigure | null {
  const families = flightsByFamily(catalogue).sort((a, b) => b.flights.length - a.flights.length);
  const [first] = families;
  if (first === undefined) return null;
  const shown = families.slice(0, LINES);
  const rest = families.slice(LINES);
  const restFlights = rest.flatMap(({ flights }) => flights).sort((a, b) => a.span.from - b.span.from);
  const series = [
    ...shown.map(({ name, flights }) => ({ label: name, points: climb(flights) })),
    ...(rest.length === 0 ? [] : [{ label: `${rest.length} others`, points: climb(restFlights) }]),
  ];
  const total = families.reduce((sum, { flights }) => sum + flights.length, 0);
  const years = families.flatMap(({ flights }) => flights.map(({ year }) => year));
  const end = instantSeconds(catalogue.completeTo);
  return figure(
    {
      id: 'flights-by-family',
      title: `${first.name} has flown most: ${first.flights.length} of ${counted(total, 'flight')}`,
      subtitle: 'Flights recorded here since the first, by family',
      description: shown.map(({ name, flights }) => `${name} ${flights.length}.`).join(' '),
      table: {
        caption: 'Flights by family',
        columns: ['Family', 'Flights', 'First launch', 'Last launch'],
        rows: families.map((entry) => ({
          head: [{ text: entry.name, href: recordPath(entry.kind, entry.slug) }],
          cells: [
            String(entry.flights.length),
            formatDate(entry.flights[0]?.launch.slice(0, 10) ?? ''),
            formatDate(entry.flights.at(-1)?.launch.slice(0, 10) ?? ''),
          ],
        })),
      },
    },
    climbing(series, yearStart(Math.min(...years)), end),
  );
}

/** The craft in space over time; null where no flight has both its ends. */
export function inSpaceFigure(catalogue: Catalogue): ChartFigure | null {
  const { completeTo } = catalogue;
  const end = instantSeconds(completeTo);
  const flights = flightsByFamily(catalogue).flatMap((entry) => entry.flights);
  const points = inSpaceByMonth(flights, completeTo);
  const peak = points.reduce((best, point) => (point.value > best.value ? point : best), { at: 0, value: 0 });
  const month = formatDate(new Date(peak.at * 1000).toISOString().slice(0, 7));
  const now = flights.filter(({ span }) => span.from <= end && (span.open || span.to > end)).length;
  const [first] = points;
  if (first === undefined) return null;
  const years = new Map<number, number>();
  const last = Number(completeTo.slice(0, 4));
  let at = 0;
  for (let year = new Date(first.at * 1000).getUTCFullYear(); year <= last; year += 1) {
    let most = points[Math.max(0, at - 1)]?.value ?? 0;
    if (at === 0) most = 0;
    for (let point = points[at]; point !== undefined && point.at < yearStart(year + 1); point = points[at]) {
      most = Math.max(most, point.value);
      at += 1;
    }
    years.set(year, most);
  }
  const left = flights.filter(({ span }) => span.endUnknown || span.rough).length;
  return figure(
    {
      id: 'craft-in-space',
      title: `At most ${peak.value} craft in space at once, in ${month}; ${now} on ${formatDate(completeTo)}`,
      subtitle: 'Craft recorded here that were in space at once, the most of each month',
      description: `From ${first.value} in ${formatDate(new Date(first.at * 1000).toISOString().slice(0, 7))} to a peak of ${peak.value} in ${month}.`,
      note: left > 0 ? `${counted(left, 'flight')} without a known day of landing not counted.` : null,
      table: {
        caption: 'Most craft in space at once by year',
        columns: ['Year', 'Craft'],
        rows: [...years].map(([year, most]) => ({ head: [{ text: String(year), href: null }], cells: [String(most)] })),
      },
    },
    steps({ label: `${peak.value} in ${month}`, points }, first.at, end),
  );
}

/** The figures of the home page. */
export function homeCharts(catalogue: Catalogue): ChartFigure[] {
  return drawn([
    cumulativeFigure(catalogue),
    yearsFigure('All craft', catalogue.real, catalogue.snapshot.asOf),
    inSpaceFigure(catalogue),
  ]);
}
