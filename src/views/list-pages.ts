import type { Catalogue, CraftEntry } from '../derive/catalogue.ts';
import { craftInSpace } from '../derive/in-space.ts';
import { formatDate } from '../lib/instant.ts';
import { homePath, hubListPath, listPath, recordPath, recordsPath, sortedPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import { agencyHasCraft } from './agency-page.ts';
import { type CraftRow, craftRow } from './craft-row.ts';
import { hubCard } from './found.ts';
import { type ListPart, listPart } from './list/list-part.ts';
import { SITE_NAME } from './page-head.ts';
import { type Link, recordLinks, type Shell, shell } from './shell.ts';

/** The order of the list as it comes. */
const FIRST = 'name';

/** One page of the list of all craft in one order. */
export interface SpacecraftList {
  shell: Shell;
  list: ListPart;
  /** The list that filters and sorts, in the same order. */
  live: Link | null;
  orderings: { text: string; href: string; current: boolean }[];
  pages: { text: string; href: string; current: boolean }[];
}

/** The craft of the catalogue in an order of the list. */
const ordered = (catalogue: Catalogue, order: readonly number[]): CraftEntry[] =>
  order.flatMap((row) => catalogue.craft[row] ?? []);

/** Page `page` (from 1) of all craft in one of the orders of the list. */
export function spacecraftList(catalogue: Catalogue, ordering: string, page: number): SpacecraftList {
  const list = listPart(catalogue, 'spacecraft', ordering, page);
  const path = sortedPath(ordering, page);
  const words = list.orders.find(({ value }) => value === ordering)?.text ?? '';
  const first = ordering === FIRST && page === 1;
  const crumbs = [
    { text: 'Spacecraft', href: listPath('spacecraft') },
    ...(first ? [] : [{ text: `${words}, page ${page}`, href: path }]),
  ];
  const summary = `${list.summary}${list.pages > 1 ? `; page ${page} of ${list.pages}` : ''}`;
  return {
    shell: shell(
      catalogue,
      {
        title: first ? 'All spacecraft, craft by craft' : `All spacecraft, ${words}, page ${page}`,
        description: `${summary}: name, serial number, configuration, status, flights, time in space and time docked of each individual spacecraft.`,
        path,
        indexed: ordering === FIRST,
      },
      crumbs,
      {
        subject: { kind: 'list', items: list.rows.map(({ name: text, href }) => ({ text, href })) },
        card: hubCard(catalogue, 'Spacecraft'),
      },
    ),
    list: { ...list, summary },
    live: first
      ? null
      : { text: 'Filter, sort and compare in this order', href: `${listPath('spacecraft')}?ordering=${ordering}` },
    orderings: list.orders.map(({ value, text }) => ({
      text,
      href: sortedPath(value, 1),
      current: value === ordering,
    })),
    pages: Array.from({ length: list.pages }, (_, index) => ({
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
  lead: string;
  list: ListPart;
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
    lead: 'The designs that individual craft are built to.',
    list: listPart(catalogue, 'configurations', FIRST, 1),
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
    lead: 'Those that operate or build a spacecraft recorded here.',
    list: listPart(catalogue, 'agencies', FIRST, 1),
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
  /** Families with how many craft each has, most first. */
  families: (Link & { words: string })[];
  configurations: Link;
}

/** The home page. */
export function homePage(catalogue: Catalogue): HomePage {
  const top = (ordering: string): CraftRow[] =>
    ordered(catalogue, listPart(catalogue, 'spacecraft', ordering, 1).order)
      .filter(({ record }) => !record.is_placeholder)
      .slice(0, 5)
      .map(craftRow);
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
      { title: 'Most flights', rows: top('-flights_count'), href: sortedPath('-flights_count', 1) },
      { title: 'Longest docked', rows: top('-time_docked'), href: sortedPath('-time_docked', 1) },
    ],
    families: catalogue.families
      .map(({ record, configurations }) => ({
        text: record.name,
        href: recordPath('families', record.slug),
        count: configurations.reduce((sum, { craft }) => sum + craft.length, 0),
      }))
      .toSorted((a, b) => b.count - a.count)
      .map(({ count, ...family }) => ({ ...family, words: counted(count, 'craft', 'craft') })),
    configurations: {
      text: `All ${counted(catalogue.configurations.length, 'configuration')}`,
      href: listPath('configurations'),
    },
  };
}

/** The addresses of the sorted pages; the first page by name is the list itself. */
export function sortedPages(catalogue: Catalogue): { params: { ordering: string; page: string } }[] {
  const { pages, orders } = listPart(catalogue, 'spacecraft', FIRST, 1);
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return orders.flatMap(({ value }) =>
    numbers
      .filter((page) => value !== FIRST || page > 1)
      .map((page) => ({ params: { ordering: value, page: String(page) } })),
  );
}
