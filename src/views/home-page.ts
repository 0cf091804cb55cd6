import type { Catalogue, CraftEntry } from '../derive/catalogue.ts';
import { byFamily } from '../derive/fleet-groups.ts';
import { craftInSpace } from '../derive/in-space.ts';
import { insightsOf } from '../derive/insights.ts';
import { formatDate } from '../lib/instant.ts';
import {
  changesPath,
  homePath,
  hubListPath,
  listPath,
  measurePath,
  onThisDayPath,
  randomPath,
  recordPath,
  timelinePath,
} from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import { changesLead } from './changes-page.ts';
import type { ChartFigure } from './chart-figure.ts';
import { hubCard } from './found.ts';
import { homeCharts } from './home-charts.ts';
import { type LineUp, lineUp } from './line-up.ts';
import type { LinkTable } from './link-table.ts';
import { SITE_NAME } from './page-head.ts';
import { flightTable } from './place-pages.ts';
import { type Link, type Shell, shell } from './shell.ts';
import { craftLink, readingValue, recordValue } from './values.ts';

/** The records that the home page tells, in its order. */
const TOLD = ['most-flights', 'most-people', 'longest-docked', 'most-dockings', 'fastest-turnaround', 'longest-career'];
/** How many of the latest launches it lists. */
const LATEST = 6;
/** Pixels a metre of the designs drawn to one scale, and the longest that they are drawn for in metres. */
const SCALE = { scale: 11, most: 20, each: true };

/** What the home page shows. */
export interface HomePage {
  shell: Shell;
  sentence: string;
  /** The ways into the work, each with what it leads to. */
  ways: (Link & { words: string })[];
  inSpace: { asOf: string; craft: (Link & { words: string })[] };
  latest: LinkTable | null;
  designs: LineUp | null;
  charts: ChartFigure[];
  records: LinkTable | null;
  /** Families and configurations of none with how many craft each has, most first. */
  families: (Link & { words: string })[];
  configurations: Link;
  changes: Link & { words: string };
}

/** A craft in space with the day of its launch. */
function aloft(craft: CraftEntry): Link & { words: string } {
  const launch = craft.flights.at(-1)?.launch?.net ?? null;
  return { ...craftLink(craft), words: launch === null ? '' : `since ${formatDate(launch.slice(0, 10))}` };
}

function latestTable(catalogue: Catalogue): LinkTable | null {
  const launched = [...insightsOf(catalogue).years.values()].flatMap((year) => year.launched);
  const rows = launched.slice(-LATEST).toReversed();
  return rows.length === 0 ? null : flightTable('Latest launches recorded here', rows, catalogue.snapshot.asOf);
}

function recordTable(catalogue: Catalogue): LinkTable | null {
  const rankings = insightsOf(catalogue).rankings;
  const rows = TOLD.flatMap((key) => {
    const ranking = rankings.get(key);
    const first = ranking?.rows[0];
    if (ranking === undefined || first === undefined) return [];
    return [
      {
        link: { text: ranking.measure.title, href: measurePath(key) },
        cells: [
          recordValue('spacecraft', first.craft),
          recordValue('configurations', first.craft.configuration),
          readingValue(ranking.measure, first.standing.reading),
        ],
      },
    ];
  });
  if (rows.length === 0) return null;
  return {
    caption: 'Who leads some of the records',
    columns: ['Record', 'Leader', 'Configuration', 'Value'],
    numbers: [3],
    rows,
  };
}

/** The home page. */
export function homePage(catalogue: Catalogue): HomePage {
  const starter = catalogue.real.some(({ record }) => record.source === 'starter');
  const sentence = `A page for each of ${counted(catalogue.real.length, 'individual spacecraft', 'individual spacecraft')}, of ${counted(catalogue.configurations.length, 'configuration')}, made from the open records of Launch Library 2${starter ? ' and a catalogue of public facts that lies below them' : ''}.`;
  return {
    shell: shell(
      catalogue,
      {
        title: 'Spacecraft Encyclopedia: a page for every spacecraft',
        description: `${sentence} Search, compare and read where each craft flew, how long, and who built it.`,
        path: homePath(),
        indexed: true,
      },
      [],
      { card: hubCard(catalogue, SITE_NAME) },
    ),
    sentence,
    ways: [
      { text: 'Every craft', href: listPath('spacecraft'), words: 'to filter, sort and compare' },
      { text: 'Agencies', href: listPath('agencies'), words: 'who flew and who built them' },
      { text: 'Years', href: hubListPath('years'), words: 'what flew and what landed in each' },
      { text: 'Timeline', href: timelinePath(), words: 'every flight as a brick' },
      { text: 'On this day', href: onThisDayPath(), words: 'launches, landings and dockings of a date' },
      { text: 'A random spacecraft', href: randomPath(), words: 'for the joy of it' },
    ],
    inSpace: { asOf: formatDate(catalogue.completeTo), craft: craftInSpace(catalogue).map(aloft) },
    latest: latestTable(catalogue),
    designs: lineUp(catalogue.configurations, SCALE),
    charts: homeCharts(catalogue),
    records: recordTable(catalogue),
    families: byFamily(catalogue.real)
      .toSorted((a, b) => b.craft.length - a.craft.length)
      .map(({ name, kind, slug, craft }) => ({
        text: name,
        href: recordPath(kind, slug),
        words: counted(craft.length, 'craft', 'craft'),
      })),
    configurations: {
      text: `All ${counted(catalogue.configurations.length, 'configuration')}`,
      href: listPath('configurations'),
    },
    changes: { text: 'Changes', href: changesPath(), words: changesLead(catalogue) },
  };
}
