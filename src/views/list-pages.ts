import type { Catalogue, CraftEntry } from '../derive/catalogue.ts';
import { craftInSpace } from '../derive/in-space.ts';
import { formatDate } from '../lib/instant.ts';
import { homePath, hubListPath, listPath, recordsPath, sortedPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import { type CraftRow, craftRow } from './craft-row.ts';
import { hubCard } from './found.ts';
import { agencyHasCraft, agencyTable, configurationTable, type LinkTable } from './group-pages.ts';
import { SITE_NAME } from './page-head.ts';
import { type Link, recordLinks, type Shell, shell } from './shell.ts';

const PAGE_SIZE = 200;

const descending =
  (measure: (craft: CraftEntry) => number | null | undefined) =>
  (a: CraftEntry, b: CraftEntry): number =>
    (measure(b) ?? -1) - (measure(a) ?? -1) || a.record.id - b.record.id;

/** The orders in which the list is written out, by the name in the address; by name is the list as it comes. */
export const ORDERINGS: Readonly<
  Record<string, { words: string; compare: ((a: CraftEntry, b: CraftEntry) => number) | null }>
> = {
  name: { words: 'by name', compare: null },
  '-flights_count': { words: 'most flights first', compare: descending((craft) => craft.flightsCount) },
  '-time_in_space': { words: 'longest in space first', compare: descending((craft) => craft.timeInSpace?.seconds) },
  '-time_docked': { words: 'longest docked first', compare: descending((craft) => craft.timeDocked?.seconds) },
};

/** One page of the list of all craft in one order. */
export interface SpacecraftList {
  shell: Shell;
  summary: string;
  rows: CraftRow[];
  orderings: { text: string; href: string; current: boolean }[];
  pages: { text: string; href: string; current: boolean }[];
}

/** How many pages the list of all craft has. */
const pageCount = (catalogue: Catalogue): number => Math.max(1, Math.ceil(catalogue.craft.length / PAGE_SIZE));

/** Page `page` (from 1) of all craft in one of `ORDERINGS`. */
export function spacecraftList(catalogue: Catalogue, ordering: string, page: number): SpacecraftList {
  const { words = '', compare = null } = ORDERINGS[ordering] ?? {};
  const sorted = compare === null ? catalogue.craft : [...catalogue.craft].sort(compare);
  const pages = pageCount(catalogue);
  const path = sortedPath(ordering, page);
  const crumbs = [
    { text: 'Spacecraft', href: listPath('spacecraft') },
    ...(ordering === 'name' && page === 1 ? [] : [{ text: `${words}, page ${page}`, href: path }]),
  ];
  const shown = sorted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const placeholders = catalogue.craft.length - catalogue.real.length;
  const summary = `${counted(catalogue.real.length, 'craft', 'craft')}${placeholders === 0 ? '' : ` and ${counted(placeholders, 'placeholder')}`}, ${words}${pages > 1 ? `; page ${page} of ${pages}` : ''}`;
  return {
    shell: shell(
      catalogue,
      {
        title:
          ordering === 'name' && page === 1
            ? 'All spacecraft, craft by craft'
            : `All spacecraft, ${words}, page ${page}`,
        description: `${summary}: name, serial number, configuration, status, flights, time in space and time docked of each individual spacecraft.`,
        path,
        indexed: ordering === 'name',
      },
      crumbs,
      { subject: { kind: 'list', items: recordLinks('spacecraft', shown) }, card: hubCard(catalogue, 'Spacecraft') },
    ),
    summary,
    rows: shown.map(craftRow),
    orderings: Object.entries(ORDERINGS).map(([key, value]) => ({
      text: value.words,
      href: sortedPath(key, 1),
      current: key === ordering,
    })),
    pages: Array.from({ length: pages }, (_, index) => ({
      text: String(index + 1),
      href: sortedPath(ordering, index + 1),
      current: index + 1 === page,
    })),
  };
}

/** A page that is one table of records. */
export interface TablePage {
  shell: Shell;
  collection: 'configurations' | 'agencies';
  title: string;
  summary: string;
  table: LinkTable;
  more: Link[];
}

/** The list of configurations. */
export function configurationsPage(catalogue: Catalogue): TablePage {
  const summary = counted(catalogue.configurations.length, 'configuration');
  return {
    shell: shell(
      catalogue,
      {
        title: 'Spacecraft configurations and their fleets',
        description: `${summary}: the designs that individual spacecraft are built to, with type, operator, maiden flight and the number of craft.`,
        path: listPath('configurations'),
        indexed: true,
      },
      [{ text: 'Configurations', href: listPath('configurations') }],
      {
        subject: { kind: 'list', items: recordLinks('configurations', catalogue.configurations) },
        card: hubCard(catalogue, 'Configurations'),
      },
    ),
    collection: 'configurations',
    title: 'Configurations',
    summary: `${summary}: the designs that individual craft are built to`,
    table: configurationTable('All configurations', catalogue.configurations),
    more: catalogue.families.map(({ record }) => ({
      text: record.name,
      href: `${listPath('families')}${record.slug}/`,
    })),
  };
}

/** The list of agencies that operate or build a spacecraft. */
export function agenciesPage(catalogue: Catalogue): TablePage {
  const shown = catalogue.agencies.filter(agencyHasCraft);
  const summary = `${counted(shown.length, 'agency', 'agencies')} that operate or build a spacecraft recorded here`;
  return {
    shell: shell(
      catalogue,
      {
        title: 'Agencies that operate and build spacecraft',
        description: `${summary}, with type, founding year, and what each operates and builds.`,
        path: listPath('agencies'),
        indexed: true,
      },
      [{ text: 'Agencies', href: listPath('agencies') }],
      { subject: { kind: 'list', items: recordLinks('agencies', shown) }, card: hubCard(catalogue, 'Agencies') },
    ),
    collection: 'agencies',
    title: 'Agencies',
    summary,
    table: agencyTable('All agencies with spacecraft', shown),
    more: [],
  };
}

/** What the home page shows. */
export interface HomePage {
  shell: Shell;
  sentence: string;
  /** The ways into the work, each with what it leads to. */
  ways: (Link & { words: string })[];
  inSpace: { asOf: string; craft: Link[] };
  records: { title: string; rows: CraftRow[]; href: string }[];
  configurations: LinkTable;
}

/** The home page. */
export function homePage(catalogue: Catalogue): HomePage {
  const top = (ordering: string): CraftRow[] =>
    [...catalogue.real]
      .sort(ORDERINGS[ordering]?.compare ?? undefined)
      .slice(0, 5)
      .map(craftRow);
  const sentence = `A page for each of ${counted(catalogue.real.length, 'individual spacecraft', 'individual spacecraft')}, of ${counted(catalogue.configurations.length, 'configuration')}, made from the open records of Launch Library 2.`;
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
      {
        text: 'Every craft',
        href: listPath('spacecraft'),
        words: 'by name, with serial number, flights and time in space',
      },
      {
        text: 'Records',
        href: recordsPath(),
        words: 'the longest, the most, the fastest, and where every craft ranks',
      },
      {
        text: 'Destinations',
        href: hubListPath('destinations'),
        words: 'who went where and was docked when; also by year and by crew',
      },
    ],
    inSpace: {
      asOf: formatDate(catalogue.completeTo),
      craft: craftInSpace(catalogue).map((craft) => ({ text: craft.record.name, href: craftRow(craft).href })),
    },
    records: [
      { title: 'Longest in space', rows: top('-time_in_space'), href: sortedPath('-time_in_space', 1) },
      { title: 'Longest docked', rows: top('-time_docked'), href: sortedPath('-time_docked', 1) },
    ],
    configurations: configurationTable('Configurations', catalogue.configurations),
  };
}

/** The addresses of the sorted pages; the first page by name is the list itself. */
export function sortedPages(catalogue: Catalogue): { params: { ordering: string; page: string } }[] {
  const pages = Array.from({ length: pageCount(catalogue) }, (_, index) => index + 1);
  return Object.keys(ORDERINGS).flatMap((ordering) =>
    pages
      .filter((page) => ordering !== 'name' || page > 1)
      .map((page) => ({ params: { ordering, page: String(page) } })),
  );
}
