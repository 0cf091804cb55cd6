import { byFirstFlight, type Catalogue, type ConfigurationEntry, type CraftEntry } from '../derive/catalogue.ts';
import { statusCounts, yearSpan } from '../derive/fleet.ts';
import { formatCount } from '../lib/duration.ts';
import { hubListPath, hubPath } from '../lib/paths.ts';
import { slugify } from '../lib/slug.ts';
import { counted, listed } from '../lib/text.ts';
import { craftRow } from './craft-row.ts';
import { groupCharts } from './group-charts.ts';
import { gathered, type HubPage, type HubSection } from './hub-page.ts';
import { configurationTable } from './link-table.ts';
import { shell } from './shell.ts';
import { countValue, type Fact, textValue } from './values.ts';

/** How many craft a hub lists; a hub that has more says so and leads on by configuration. */
const SHOWN = 120;
/** Hubs with fewer members are not for search engines. */
export const FEW = 3;

/** A part of the catalogue under one word: a type or a status. */
interface Group {
  name: string;
  slug: string;
  craft: CraftEntry[];
  configurations: ConfigurationEntry[];
}

function groups(catalogue: Catalogue, nameOf: (craft: CraftEntry) => string): Map<string, Group> {
  const found = new Map<string, Group>();
  for (const craft of catalogue.real.toSorted(byFirstFlight)) {
    const name = nameOf(craft);
    const slug = slugify(name) ?? 'unknown';
    const group = found.get(slug) ?? { name, slug, craft: [], configurations: [] };
    group.craft.push(craft);
    found.set(slug, group);
  }
  for (const group of found.values()) {
    const members = new Set(group.craft.map(({ configuration }) => configuration));
    group.configurations = catalogue.configurations.filter((configuration) => members.has(configuration));
  }
  return new Map([...found].sort(([a], [b]) => a.localeCompare(b)));
}

/** "Single Use 519, Retired 32". */
export function statusWords(fleet: readonly CraftEntry[]): string | null {
  const counts = statusCounts(fleet);
  return counts.length === 0 ? null : counts.map(({ status, count }) => `${status} ${formatCount(count)}`).join(', ');
}

/** "1961 to 2025", "1975"; null where nothing flew. */
export function yearWords(fleet: readonly CraftEntry[]): string | null {
  const span = yearSpan(fleet);
  if (span === null) return null;
  return span.first === span.last ? span.first : `${span.first} to ${span.last}`;
}

const flightsOf = (fleet: readonly CraftEntry[]): number =>
  fleet.reduce((sum, { flightsCount }) => sum + (flightsCount ?? 0), 0);

function facts({ craft, configurations }: Group, kind: Kind): Fact[] {
  return [
    { label: 'Craft', value: countValue(craft.length) },
    { label: 'Configurations', value: countValue(configurations.length) },
    { label: 'Flights', value: countValue(flightsOf(craft)) },
    { label: 'In space', value: countValue(craft.filter(({ inSpace }) => inSpace).length) },
    { label: 'Launches in', value: textValue(yearWords(craft)) },
    ...(kind === 'statuses' ? [] : [{ label: 'Status', value: textValue(statusWords(craft)) }]),
  ];
}

/** The craft of a group as a table: all, or the latest to fly where they are many. */
function craftSection({ craft }: Group): HubSection {
  const latest = craft.toReversed().slice(0, SHOWN);
  const caption =
    craft.length > SHOWN
      ? `The ${SHOWN} of ${formatCount(craft.length)} craft that flew last; the configurations above lead to all`
      : 'Every craft, the latest to fly first';
  return { title: 'Craft', table: null, craft: { caption, rows: latest.map(craftRow) } };
}

type Kind = 'types' | 'statuses';

const KINDS: Readonly<
  Record<Kind, { title: string; one: string; nameOf: (craft: CraftEntry) => string; words: string }>
> = {
  types: {
    title: 'Types',
    one: 'Type',
    nameOf: ({ configuration }) => configuration.record.type.name,
    words: 'What kind of craft a configuration is, in the words of Launch Library 2.',
  },
  statuses: {
    title: 'Statuses',
    one: 'Status',
    nameOf: ({ record }) => record.status.name,
    words: 'What became of each craft, in the words of Launch Library 2.',
  },
};

/** The slugs of all types or statuses. */
export const groupSlugs = (catalogue: Catalogue, kind: Kind): string[] => [
  ...groups(catalogue, KINDS[kind].nameOf).keys(),
];

/** The page of one type or status. */
export function groupPage(catalogue: Catalogue, kind: Kind, slug: string): HubPage {
  const { title, one, nameOf } = KINDS[kind];
  const group = groups(catalogue, nameOf).get(slug);
  if (group === undefined) throw new Error(`There is no ${one.toLowerCase()} "${slug}".`);
  const { name, craft, configurations } = group;
  const years = yearWords(craft);
  const lead = `${counted(craft.length, 'craft', 'craft')} of ${counted(configurations.length, 'configuration')} ${craft.length === 1 ? 'has' : 'have'} the ${one.toLowerCase()} “${name}”, with ${counted(flightsOf(craft), 'flight')}${years === null ? '' : ` launched in ${years}`}.`;
  return gathered({
    shell: shell(
      catalogue,
      {
        title: `${name}: spacecraft of this ${one.toLowerCase()}`,
        description: `${lead} Their configurations, fleets, time in space and status.`,
        path: hubPath(kind, slug),
        indexed: craft.length >= FEW,
      },
      [
        { text: title, href: hubListPath(kind) },
        { text: name, href: hubPath(kind, slug) },
      ],
    ),
    kicker: [one],
    title: name,
    lead,
    facts: facts(group, kind),
    fleet: craft,
    charts: groupCharts(name, craft, catalogue),
    sections: [
      {
        title: 'Configurations',
        table: configurationTable(
          `Configurations with craft of the ${one.toLowerCase()}`,
          configurations,
          kind === 'types' ? 'Type' : null,
        ),
        craft: null,
      },
      craftSection(group),
    ],
    search: { kind: one, names: [name], facts: counted(craft.length, 'craft', 'craft') },
  });
}

/** The list of all types or statuses. */
export function groupListPage(catalogue: Catalogue, kind: Kind): HubPage {
  const { title, one, nameOf, words } = KINDS[kind];
  const all = [...groups(catalogue, nameOf).values()];
  const names = listed(all.map(({ name }) => name));
  return gathered({
    shell: shell(
      catalogue,
      {
        title: `${title} of spacecraft`,
        description: `${words} ${title} with their craft, flights and years: ${names}.`,
        path: hubListPath(kind),
        indexed: true,
      },
      [{ text: title, href: hubListPath(kind) }],
    ),
    title,
    lead: words,
    sections: [
      {
        title: null,
        craft: null,
        table: {
          caption: `All ${title.toLowerCase()}`,
          columns: [one, 'Craft', 'Configurations', 'Flights', 'Launches in'],
          numbers: [1, 2, 3],
          rows: all.map((group) => ({
            link: { text: group.name, href: hubPath(kind, group.slug) },
            cells: [
              countValue(group.craft.length),
              countValue(group.configurations.length),
              countValue(flightsOf(group.craft)),
              textValue(yearWords(group.craft)),
            ],
          })),
        },
      },
    ],
  });
}
