import { classStrip, medianOf } from '../charts/class-strip.ts';
import { flightStrip, type StripFlight } from '../charts/flight-strip.ts';
import type { Catalogue, ConfigurationEntry, CraftEntry } from '../derive/catalogue.ts';
import { dockedSeconds, flightSpan } from '../derive/flight-spans.ts';
import { dockedShare } from '../derive/measures.ts';
import { flightTime } from '../derive/times.ts';
import { formatDays, formatDuration } from '../lib/duration.ts';
import { formatDate } from '../lib/instant.ts';
import { counted, listed } from '../lib/text.ts';
import { type ChartFigure, figure, flightLegend } from './chart-figure.ts';

const DAY = 86_400;

/** A date known to the month at most, for a narrow column: `Apr 1981`. */
const month = (instant: string): string => formatDate(instant.slice(0, 7));

function stripFlights(craft: CraftEntry, asOf: string): StripFlight[] {
  const many = craft.flights.length > 1;
  return craft.flights.flatMap((flight) => {
    const span = flightSpan(flight, asOf);
    const launch = flight.launch?.net ?? null;
    if (span === null || launch === null) return [];
    const time = flightTime(flight, asOf);
    const docked = dockedSeconds(span);
    const targets = listed([...new Set(span.docked.map(({ target }) => target))]);
    return [
      {
        span,
        launch: many ? month(launch) : formatDate(launch.slice(0, 10)),
        end: span.open
          ? 'in space'
          : flight.mission_end === null
            ? 'end not recorded'
            : formatDate(flight.mission_end.slice(0, 10)),
        duration: time === null ? '—' : time.approximate ? formatDays(time.seconds) : formatDuration(time.seconds),
        docked: docked === 0 ? null : `docked to ${targets} ${formatDuration(docked)}`,
      },
    ];
  });
}

/** The flights of a craft, docked and free time told apart; null where none has a known launch. */
export function flightFigure(craft: CraftEntry, asOf: string): ChartFigure | null {
  const flights = stripFlights(craft, asOf);
  const spans = flights.map(({ span }) => span);
  const whole = spans.reduce((total, { from, to }) => total + to - from, 0);
  const docked = spans.reduce((total, span) => total + dockedSeconds(span), 0);
  const share = dockedShare(craft)?.value ?? (whole === 0 ? 0 : docked / whole);
  const percent = share > 0.999 ? 'more than 99.9' : share < 0.001 ? 'less than 0.1' : (share * 100).toFixed(1);
  const missing = craft.flights.length - flights.length;
  const [only, another] = spans;
  const title =
    docked > 0
      ? `Docked for ${percent}\u00a0% of its time in space`
      : another !== undefined
        ? `${counted(flights.length, 'flight')}, none of them docked as far as recorded`
        : only?.failed
          ? 'Its one recorded flight failed'
          : only?.endUnknown
            ? 'Launched, its end not recorded'
            : 'In free flight throughout, as far as recorded';
  return figure(
    {
      id: 'flight-strip',
      title,
      subtitle:
        flights.length === 1 ? 'The flight from launch to end' : 'Each flight from its launch on, with its length',
      description: flights
        .slice(0, 3)
        .map(
          ({ launch, end, duration, docked: stay }) =>
            `Launched ${launch}, ${end}, ${duration}${stay === null ? '' : `, ${stay}`}.`,
        )
        .join(' '),
      legend: flightLegend(spans),
      note: missing > 0 ? `${counted(missing, 'flight')} without a known launch not drawn.` : null,
    },
    flightStrip(flights),
  );
}

interface ClassTimes {
  seconds: number[];
  median: number | null;
}

/** The times in space of each configuration's craft, kept because every one of its craft asks for them. */
const known = new WeakMap<ConfigurationEntry, ClassTimes>();

function classTimes(configuration: ConfigurationEntry): ClassTimes {
  const found = known.get(configuration);
  if (found !== undefined) return found;
  const seconds = configuration.craft.flatMap(({ timeInSpace }) => timeInSpace?.seconds ?? []).sort((a, b) => a - b);
  const times = { seconds, median: medianOf(seconds) };
  known.set(configuration, times);
  return times;
}

/** Where a craft's time in space lies among all craft of its configuration; null for fewer than three with a known time. */
export function classFigure(craft: CraftEntry): ChartFigure | null {
  const own = craft.timeInSpace?.seconds ?? null;
  if (own === null || craft.record.is_placeholder) return null;
  const { seconds, median } = classTimes(craft.configuration);
  if (median === null) return null;
  const [size, unit] = Math.max(...seconds) >= 2 * DAY ? [DAY, 'd'] : [3600, 'h'];
  const longer = seconds.filter((other) => other > own).length;
  const { name } = craft.configuration.record;
  const place = own === median ? 'At' : own > median ? 'Above' : 'Below';
  const text = (value: number): string => formatDuration(value);
  return figure(
    {
      id: 'class-strip',
      title: `${place} the median of ${seconds.length} ${name}${longer === 0 ? ', the longest in space of all' : ''}`,
      subtitle: 'Time in space, all flights together; a dot is a craft',
      description: `${craft.record.name} was in space ${text(own)}; ${longer} of ${seconds.length} ${name} were longer; the median is ${text(median)}.`,
    },
    classStrip({
      values: seconds.map((value) => value / size),
      own: own / size,
      ownText: `this craft ${text(own)}`,
      medianText: `median ${text(median)}`,
      median: median / size,
      unit,
    }),
  );
}

/** The figures of a craft's page. */
export function spacecraftCharts(catalogue: Catalogue, craft: CraftEntry): ChartFigure[] {
  return [flightFigure(craft, catalogue.snapshot.asOf), classFigure(craft)].filter((drawn) => drawn !== null);
}
