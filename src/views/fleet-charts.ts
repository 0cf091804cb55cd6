import { type Bar, bars, PART_PATTERNS, partClass, stackedBar, tally } from '../charts/bars.ts';
import { dumbbells } from '../charts/dumbbells.ts';
import { line, rect, symbol } from '../charts/marks.ts';
import { isClose, pianoRoll, type RollRow } from '../charts/piano-roll.ts';
import { yearOf } from '../charts/scale.ts';
import type { Catalogue, ConfigurationEntry, CraftEntry } from '../derive/catalogue.ts';
import { mostAtOnce, outcomes, spansOf, statusParts, turnarounds } from '../derive/fleet-chart-data.ts';
import { formatCount, formatDuration } from '../lib/duration.ts';
import { formatDate, instantSeconds } from '../lib/instant.ts';
import { recordPath } from '../lib/paths.ts';
import { counted, listed } from '../lib/text.ts';
import { type ChartFigure, figure, figureOf, flightLegend } from './chart-figure.ts';

const DAY = 86_400;
/** Siblings shown beside a configuration. */
const SIBLINGS = 10;

function rollRow(craft: CraftEntry, asOf: string): RollRow {
  const { record, flights, timeInSpace } = craft;
  const spans = spansOf(craft, asOf);
  const facts = [
    ...(craft.firstFlight === null ? [] : [formatDate(craft.firstFlight.slice(0, 10))]),
    ...(flights.length > 1 ? [counted(flights.length, 'flight')] : []),
    ...(timeInSpace === null ? [] : [formatDuration(timeInSpace.seconds)]),
  ];
  return {
    name: record.name,
    href: recordPath('spacecraft', record.slug),
    label: `${record.name}: ${facts.join(', ')}`,
    spans,
  };
}

/** A fleet over the years, one row a craft; null for fewer than two flights of known launch. */
export function rollFigure(
  name: string,
  fleet: readonly CraftEntry[],
  { snapshot: { asOf }, completeTo }: Pick<Catalogue, 'snapshot' | 'completeTo'>,
): ChartFigure | null {
  const rows = fleet.map((craft) => rollRow(craft, asOf));
  const drawn = rows.filter(({ spans }) => spans.length > 0);
  const spans = drawn.flatMap((row) => row.spans);
  if (spans.length < 2) return null;
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.max(...spans.map(({ to }) => to));
  const most = mostAtOnce(spans);
  const left = rows.length - drawn.length;
  const years = yearOf(first) === yearOf(last) ? yearOf(first) : `${yearOf(first)}–${yearOf(last)}`;
  const together = most > 1 ? `, up to ${most} in space at once` : ', never two in space at once';
  return figure(
    {
      id: 'fleet-roll',
      title: `${counted(spans.length, 'flight')} of ${counted(drawn.length, 'craft', 'craft')}, ${years}${together}`,
      subtitle: `${name}: one row a craft, by first flight; one bar a flight`,
      description: `From the first launch in ${yearOf(first)} to ${yearOf(last)}. Each row leads to the page of its craft; the table of all craft has the same flights in numbers.`,
      legend: flightLegend(spans),
      note: left > 0 ? `${counted(left, 'craft', 'craft')} without a flight of known date not drawn.` : null,
      close: isClose(drawn),
      skip: drawn.length > 12,
    },
    pianoRoll(rows, instantSeconds(completeTo)),
  );
}

/** The craft of a fleet by status as one bar; null where all have one status. */
export function statusFigure(name: string, fleet: readonly CraftEntry[]): ChartFigure | null {
  const all = statusParts(fleet);
  if (all.length < 2) return null;
  const rest = all.slice(PART_PATTERNS - 1);
  const parts =
    rest.length < 2
      ? all
      : [
          ...all.slice(0, PART_PATTERNS - 1),
          { label: 'Other', count: rest.reduce((sum, { count }) => sum + count, 0) },
        ];
  const words = parts.map(({ label, count }) => `${formatCount(count)} ${label.toLowerCase()}`);
  return figure(
    {
      id: 'fleet-status',
      half: true,
      title: `Of ${fleet.length} craft, ${listed(words.slice(0, 2))}`,
      subtitle: `${name}: craft by status`,
      description: `${listed(words)}.`,
      legend: parts.map(({ label, count }, index) => ({
        text: `${label} ${formatCount(count)}`,
        mark: rect(1, 1, 16, 10, partClass(index)),
      })),
    },
    stackedBar(parts),
  );
}

/** A mark for each launch that went well, a cross for each that failed; null where there was none. */
export function tallyFigure(
  record: {
    name: string;
    successful_launches: number | null;
    failed_launches: number | null;
    total_launch_count: number | null;
  },
  fleet: readonly CraftEntry[],
): ChartFigure | null {
  const { successes, failures, counted: by } = outcomes(record, fleet);
  const total = successes + failures;
  const stated = record.total_launch_count;
  const contrary = by === 'source' && stated !== null && stated !== total;
  return figure(
    {
      id: 'launch-tally',
      half: true,
      title:
        failures === 0
          ? total === 1
            ? 'Its only launch succeeded'
            : `All ${formatCount(total)} launches succeeded`
          : `${formatCount(successes)} of ${counted(total, 'launch', 'launches')} succeeded`,
      subtitle:
        by === 'source'
          ? 'Launches as the source counts them'
          : 'Launches recorded here; those with no stated failure count as successes',
      description: `${formatCount(successes)} successes, ${formatCount(failures)} failures.`,
      legend: [
        { text: `${formatCount(successes)} succeeded`, mark: line(9, 1, 9, 11, 'stroke') },
        ...(failures === 0 ? [] : [{ text: `${formatCount(failures)} failed`, mark: symbol('cross', 9, 6, 'fail') }]),
      ],
      note: contrary ? `The source gives ${formatCount(stated)} launches in all, which is not the sum.` : null,
    },
    tally(successes, failures),
  );
}

/** What configurations are measured by, and how it is said that one has the most or others have more. */
const MEASURES = [
  {
    caption: 'Payload up, kg',
    of: ({ record }: ConfigurationEntry) => record.payload_capacity,
    most: 'Carries the most up',
    more: ['carries more up', 'carry more up'],
  },
  {
    caption: 'Payload down, kg',
    of: ({ record }: ConfigurationEntry) => record.payload_return_capacity,
    most: 'Brings the most down',
    more: ['brings more down', 'bring more down'],
  },
  {
    caption: 'Crew',
    of: ({ record }: ConfigurationEntry) => record.crew_capacity,
    most: 'Seats the most',
    more: ['seats more', 'seat more'],
  },
  {
    caption: 'Length, m',
    of: ({ record }: ConfigurationEntry) => record.height,
    most: 'The longest',
    more: ['is longer', 'are longer'],
  },
] as const;

/** What the first measure of a configuration says beside its siblings. */
function capabilityTitle(
  { of, most, more }: (typeof MEASURES)[number],
  entry: ConfigurationEntry,
  family: readonly ConfigurationEntry[],
): string {
  const own = of(entry) ?? 0;
  const others = family.filter((sibling) => sibling !== entry).flatMap((sibling) => of(sibling) ?? []);
  const above = others.filter((other) => other > own).length;
  if (above === 0 && (!others.includes(own) || others.length === 1))
    return `${most} of ${others.length + 1} related designs`;
  if (others.length === 1) return `Its one related design ${more[0]}`;
  return `${above === 0 ? 'None' : above} of ${others.length} related designs ${above < 2 ? more[0] : more[1]}`;
}

/** The configurations of the same family, or of the family above where that has no other, by maiden flight. */
export function siblings(entry: ConfigurationEntry): ConfigurationEntry[] {
  const own = entry.family?.configurations ?? [];
  const wide = own.length > 1 ? own : (entry.family?.parent?.configurations ?? own);
  const sorted = wide.toSorted(
    (a, b) =>
      (a.record.maiden_flight ?? '9999').localeCompare(b.record.maiden_flight ?? '9999') || a.record.id - b.record.id,
  );
  const at = sorted.indexOf(entry);
  const from = Math.max(0, Math.min(at - Math.floor(SIBLINGS / 2), sorted.length - SIBLINGS));
  return sorted.slice(from, from + SIBLINGS);
}

/** What a configuration can carry beside its siblings; null where none tells them apart. */
export function capabilityFigure(entry: ConfigurationEntry): ChartFigure | null {
  const family = siblings(entry);
  const differ = (values: readonly (number | null)[]): boolean =>
    new Set(values.filter((value) => value !== null && value > 0)).size > 1;
  const shown = MEASURES.filter(({ of }) => of(entry) !== null && differ(family.map(of)));
  const [first] = shown;
  if (first === undefined || family.length < 2) return null;
  return figureOf(
    {
      id: 'capability',
      title: capabilityTitle(first, entry, family),
      half: shown.length === 1,
      subtitle: `${entry.record.name}, solid, among the configurations of its family`,
      description: shown.map(({ caption, of }) => `${caption}: ${of(entry) ?? 'not recorded'}.`).join(' '),
    },
    shown.map(({ caption, of }) => ({
      caption,
      drawing: bars(
        family.map((sibling): Bar => {
          const value = of(sibling);
          const current = sibling === entry;
          const href = current ? null : recordPath('configurations', sibling.record.slug);
          const text = value === null ? '—' : Number.isInteger(value) ? formatCount(value) : String(value);
          return { label: sibling.record.name, href, value, text, current };
        }),
      ),
    })),
  );
}

/** Names without the words that all of them begin with; the last word always stays. */
export function ownParts(names: readonly string[]): string[] {
  const split = names.map((name) => name.split(' '));
  const most = Math.min(...split.map((parts) => parts.length)) - 1;
  let shared = 0;
  while (names.length > 1 && shared < most && new Set(split.map((parts) => parts[shared])).size === 1) shared += 1;
  return split.map((parts) => parts.slice(shared).join(' '));
}

/** The turnarounds of the craft that flew again; null where none did. */
export function turnaroundFigure(name: string, fleet: readonly CraftEntry[]): ChartFigure | null {
  const rows = fleet
    .map((craft) => ({ craft, gaps: turnarounds(craft) }))
    .filter(({ gaps }) => gaps.length > 0)
    .sort((a, b) => Math.min(...a.gaps) - Math.min(...b.gaps))
    .slice(0, 30);
  const [fastest] = rows;
  if (fastest === undefined) return null;
  const least = Math.min(...fastest.gaps);
  const labels = ownParts(rows.map(({ craft }) => craft.record.name));
  return figure(
    {
      id: 'turnaround',
      half: true,
      title: `${fastest.craft.record.name} flew again after ${formatDuration(least)}`,
      subtitle: `${name}: from a landing to the next launch of the same craft, days`,
      description: `${counted(rows.length, 'craft', 'craft')} flew again; the fastest turnaround of each.`,
      legend: [
        { text: 'fastest', mark: symbol('diamond', 9, 6, 'own') },
        { text: 'slowest', mark: symbol('ring', 9, 6, 'open') },
      ],
      table: {
        caption: 'Turnarounds',
        columns: ['Craft', 'Turnarounds', 'Fastest', 'Slowest'],
        rows: rows.map(({ craft, gaps }) => ({
          head: [{ text: craft.record.name, href: recordPath('spacecraft', craft.record.slug) }],
          cells: [String(gaps.length), formatDuration(Math.min(...gaps)), formatDuration(Math.max(...gaps))],
        })),
      },
    },
    dumbbells(
      rows.map(({ craft, gaps }, index) => ({
        label: labels[index] ?? craft.record.name,
        values: gaps.map((gap) => gap / DAY),
        text: formatDuration(Math.min(...gaps)).split(' ')[0] ?? '',
      })),
    ),
  );
}

/** The figures that there are. */
export const drawn = (figures: readonly (ChartFigure | null)[]): ChartFigure[] =>
  figures.filter((entry) => entry !== null);

/** The figures of a configuration's page. */
export function configurationCharts(catalogue: Catalogue, entry: ConfigurationEntry): ChartFigure[] {
  const { record, craft } = entry;
  return drawn([
    rollFigure(record.name, craft, catalogue),
    statusFigure(record.name, craft),
    tallyFigure(record, craft),
    capabilityFigure(entry),
    turnaroundFigure(record.name, craft),
  ]);
}
