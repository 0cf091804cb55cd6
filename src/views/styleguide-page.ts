import { hasLinks } from '../charts/marks.ts';
import type { Catalogue, CraftEntry } from '../derive/catalogue.ts';
import { homePath, styleguidePath } from '../lib/paths.ts';
import { type ChartFigure, figure } from './chart-figure.ts';
import { type CraftRow, craftRow } from './craft-row.ts';
import { familyPage } from './family-page.ts';
import { configurationCharts } from './fleet-charts.ts';
import { homeCharts } from './home-charts.ts';
import { configurationTable, type LinkTable } from './link-table.ts';
import { type Link, type Shell, shell } from './shell.ts';
import type { SilhouetteFigure } from './silhouette-figure.ts';
import { spacecraftCharts } from './spacecraft-charts.ts';
import { type FlightRow, type SpacecraftPage, spacecraftPage } from './spacecraft-page.ts';
import { LONG_NAME, oddDrawings, sampleSilhouettes } from './styleguide-samples.ts';
import { type Fact, notApplicable, notRecorded, spanValue } from './values.ts';

/** Everything that the style guide shows. */
export interface StyleguidePage {
  shell: Shell;
  crumbs: Link[];
  colours: string[];
  sizes: string[];
  facts: { name: string; facts: Fact[] }[];
  rows: CraftRow[];
  table: LinkTable;
  flights: FlightRow[];
  picture: NonNullable<SpacecraftPage['picture']>;
  charts: ChartFigure[];
  silhouettes: SilhouetteFigure[];
}

const COLOURS = [
  'paper',
  'raised',
  'ink',
  'muted',
  'rule',
  'link',
  'live',
  'bar',
  'shade',
  'hull',
  'panel',
  'void',
  'warn',
];
const SIZES = ['13', '15', '17', '21', '27', '35'];

/** A craft of which nothing is known but a name too long. */
function unknown(craft: CraftEntry): CraftEntry {
  return {
    ...craft,
    record: { ...craft.record, name: LONG_NAME, serial_number: LONG_NAME, description: null },
    image: null,
    aliases: [],
    flights: [],
    flightsCount: null,
    timeInSpace: null,
    timeDocked: null,
    fastestTurnaround: null,
    firstFlight: null,
    inSpace: false,
  };
}

const most = <T>(entries: readonly T[], of: (entry: T) => number): T | undefined =>
  entries.toSorted((a, b) => of(b) - of(a))[0];

function realCharts(catalogue: Catalogue): ChartFigure[] {
  const fleet = most(catalogue.configurations, ({ craft }) => craft.length);
  const reused = most(catalogue.configurations, ({ craft }) =>
    Math.max(0, ...craft.map(({ flights }) => flights.length)),
  );
  const family = most(catalogue.families, ({ configurations }) => configurations.length);
  const flown = most(catalogue.real, ({ flights }) => flights.length);
  const stayed = most(catalogue.real, ({ timeDocked }) => timeDocked?.seconds ?? 0);
  return [
    ...(flown === undefined ? [] : spacecraftCharts(catalogue, flown)),
    ...(stayed === undefined ? [] : spacecraftCharts(catalogue, stayed)),
    ...(reused === undefined ? [] : configurationCharts(catalogue, reused)),
    ...(fleet === undefined ? [] : configurationCharts(catalogue, fleet)),
    ...(family === undefined ? [] : familyPage(catalogue, family).charts),
    ...homeCharts(catalogue),
  ];
}

function oddCharts(): ChartFigure[] {
  return oddDrawings().flatMap(({ name, drawing, close }) => {
    const given = { id: 'odd', title: name, subtitle: 'Invented data', description: 'A sample.', close };
    const drawn = figure({ ...given, skip: drawing !== null && hasLinks(drawing) }, drawing);
    return drawn === null ? [] : [drawn];
  });
}

/** Every component with real and odd data, for those who work on them and for the tests that photograph it. */
export function styleguidePage(catalogue: Catalogue): StyleguidePage {
  const plain = catalogue.real.slice(0, 2);
  const long = most(catalogue.real, ({ record }) => record.name.length);
  const crewed = most(catalogue.real, ({ flights }) =>
    Math.max(0, ...flights.map(({ launch_crew }) => launch_crew?.length ?? 0)),
  );
  const fleet = most(catalogue.configurations, ({ craft }) => craft.length)?.craft ?? [];
  const odd = long === undefined ? [] : [unknown(long)];
  const path = styleguidePath();
  return {
    shell: shell(
      catalogue,
      {
        title: 'Style guide',
        description: 'Every component of the site with real and odd data.',
        path,
        indexed: false,
      },
      [{ text: 'Style guide', href: path }],
    ),
    crumbs: [
      { text: 'Home', href: homePath() },
      { text: LONG_NAME, href: path },
      { text: LONG_NAME, href: path },
    ],
    colours: COLOURS,
    sizes: SIZES,
    facts: odd.map((craft) => ({
      name: 'Nothing known',
      facts: [
        ...spacecraftPage(catalogue, craft).facts,
        { label: 'Derived', value: spanValue({ seconds: 1_234_567, approximate: true, origin: 'derived' }) },
        { label: 'Missing', value: notRecorded },
        { label: 'Not applicable', value: notApplicable },
        { label: 'In space', value: { kind: 'status', text: 'In space', state: 'live' } },
        { label: 'Active', value: { kind: 'status', text: 'Active', state: 'active' } },
      ],
    })),
    rows: [...plain, ...(long === undefined ? [] : [long]), ...odd, ...fleet].map(craftRow),
    table: configurationTable('Configurations', catalogue.configurations.slice(0, 3)),
    flights: crewed === undefined ? [] : spacecraftPage(catalogue, crewed).flights.slice(0, 3),
    picture: { source: 'https://example.org/', credit: null, license: null, licenseLink: null, name: LONG_NAME },
    charts: [...realCharts(catalogue), ...oddCharts()].map((drawn, index) => ({
      ...drawn,
      id: `${drawn.id}-${index}`,
    })),
    silhouettes: sampleSilhouettes(),
  };
}
