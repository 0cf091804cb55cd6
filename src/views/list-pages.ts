import type { Catalogue } from '../derive/catalogue.ts';
import { listPath, sortedPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import { agencyHasCraft } from './agency-page.ts';
import { hubCard } from './found.ts';
import { type LineUp, lineUp } from './line-up.ts';
import { type ListPart, listPart } from './list/list-part.ts';
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
  designs: LineUp | null;
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
    designs: lineUp(catalogue.configurations, { scale: 8 }),
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
    designs: null,
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
