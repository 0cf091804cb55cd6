import { isClose, pianoRoll, type RollRow } from '../charts/piano-roll.ts';
import { yearStart } from '../charts/scale.ts';
import type { Catalogue, CraftEntry } from '../derive/catalogue.ts';
import type { Destination, Stay } from '../derive/destinations.ts';
import { mostAtOnce } from '../derive/fleet-chart-data.ts';
import { byFamily } from '../derive/fleet-groups.ts';
import { flightName } from '../derive/flight-name.ts';
import { type FlightSpan, flightSpan } from '../derive/flight-spans.ts';
import { formatDate, instantSeconds } from '../lib/instant.ts';
import { recordPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import { type ChartFigure, figure, flightLegend, swatch } from './chart-figure.ts';
import { drawn } from './fleet-charts.ts';
import { groupCharts } from './group-charts.ts';
import { placeWords } from './words.ts';

type Dated = Pick<Catalogue, 'snapshot' | 'completeTo'>;

/** A stay as a bar that is docked throughout; one of unknown end as a mark. */
function staySpan({ docking, until }: Stay, asOf: string): FlightSpan | null {
  const from = instantSeconds(docking.docking);
  const to = until === null ? from : instantSeconds(until);
  if (to < from || from > instantSeconds(asOf)) return null;
  return {
    from,
    to,
    open: docking.departure === null && until !== null,
    endUnknown: until === null,
    rough: false,
    failed: false,
    docked: [{ from, to, target: docking.target.name }],
  };
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Who was docked at a station when: one row a family, one bar a stay; null for fewer than two stays. */
export function staysFigure({ name, stays }: Destination, { snapshot, completeTo }: Dated): ChartFigure | null {
  const { asOf } = snapshot;
  const rows = byFamily(distinct(stays.map(({ craft }) => craft)))
    .map((group): RollRow => {
      const members = new Set(group.craft);
      const spans = stays.filter(({ craft }) => members.has(craft)).flatMap((stay) => staySpan(stay, asOf) ?? []);
      return {
        name: group.name,
        href: recordPath(group.kind, group.slug),
        label: `${group.name}: ${counted(spans.length, 'docking')}`,
        spans,
      };
    })
    .filter(({ spans }) => spans.length > 0);
  const spans = rows.flatMap((row) => row.spans);
  if (spans.length < 2) return null;
  const unknown = spans.filter(({ endUnknown }) => endUnknown).length;
  return figure(
    {
      id: 'stays',
      title: `At most ${mostAtOnce(spans)} craft docked at once, in ${counted(spans.length, 'recorded docking')}`,
      subtitle: `Docked at ${placeWords(name)}: one row a family, one bar a stay`,
      description: `${rows.map(({ label }) => label).join(', ')}. The table of dockings has the same stays in numbers.`,
      legend: [
        swatch('docked', 'docked'),
        ...flightLegend(spans).filter(({ text }) => text === 'still in space' || text === 'end not recorded'),
      ],
      note: unknown > 0 ? `${counted(unknown, 'stay')} without a known departure not counted.` : null,
    },
    pianoRoll(rows, instantSeconds(completeTo)),
  );
}

/** The figures of a destination: a station's dockings, or the flights to an orbit. */
export function destinationCharts(place: Destination, dated: Dated): ChartFigure[] {
  const stays = staysFigure(place, dated);
  if (stays !== null) return [stays];
  return groupCharts(place.name, distinct(place.flights.map(({ craft }) => craft)), dated);
}

/** The part of a flight that lies within a year; null where none does. */
function withinYear(span: FlightSpan, from: number, to: number): FlightSpan | null {
  if (span.from >= to || span.to < from || (span.endUnknown && span.from < from)) return null;
  const cut = (value: number): number => Math.min(Math.max(value, from), to);
  const over = span.to > to;
  return {
    ...span,
    from: cut(span.from),
    to: cut(span.to),
    open: span.open && !over,
    failed: span.failed && !over,
    docked: span.docked
      .map((stay) => ({ ...stay, from: cut(stay.from), to: cut(stay.to) }))
      .filter((stay) => stay.to > stay.from),
  };
}

/** Every flight of a year, those begun before it too, one row each; null for fewer than two. */
export function yearFigure(year: string, fleet: readonly CraftEntry[], dated: Dated): ChartFigure | null {
  const [from, to] = [yearStart(Number(year)), yearStart(Number(year) + 1) - 1];
  const rows = fleet
    .flatMap(({ record, flights }) =>
      flights.flatMap((flight): RollRow[] => {
        const whole = flightSpan(flight, dated.snapshot.asOf);
        const span = whole === null || whole.rough ? null : withinYear(whole, from, to);
        if (span === null) return [];
        const name = flightName(flight) ?? record.name;
        const launch = formatDate(flight.launch?.net?.slice(0, 10) ?? '');
        return [
          { name, href: recordPath('spacecraft', record.slug), label: `${name}, launched ${launch}`, spans: [span] },
        ];
      }),
    )
    .sort((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0) || a.name.localeCompare(b.name));
  const spans = rows.flatMap((row) => row.spans);
  if (rows.length < 2) return null;
  const before = spans.filter((span) => span.from === from).length;
  const most = mostAtOnce(spans);
  return figure(
    {
      id: 'year',
      title: most > 1 ? `Up to ${most} craft in space at once` : 'Never two craft in space at once',
      subtitle: `${year}: one row a flight, by launch${before === 0 ? '' : `; ${before} of them had begun before`}`,
      description:
        'Each row leads to the page of its craft; the tables have the flights that began or ended this year.',
      legend: flightLegend(spans),
      close: isClose(rows),
      skip: rows.length > 12,
    },
    pianoRoll(rows, instantSeconds(dated.completeTo)),
  );
}

/** The figures of a year. */
export const yearCharts = (year: string, catalogue: Catalogue): ChartFigure[] =>
  drawn([yearFigure(year, catalogue.real, catalogue)]);
