import type { AddressedCollection } from '../schema/snapshot.ts';

/** The folder under which the site is served, `/` or `/sub/path/`; set by Astro from SITE_URL. */
const BASE: string = (import.meta.env?.BASE_URL ?? '/').replace(/\/*$/, '/');

const at = (path: string): string => `${BASE}${path}`;

/** The address of the home page. */
export const homePath = (): string => at('');

/** The address of a record's own page. */
export const recordPath = (collection: AddressedCollection, slug: string): string => at(`${collection}/${slug}/`);

/** The address of the list of a collection. */
export const listPath = (collection: AddressedCollection): string => at(`${collection}/`);

/** The address of page `page` (from 1) of the spacecraft sorted by `ordering`; the first page by name is the list itself. */
export const sortedPath = (ordering: string, page: number): string =>
  ordering === 'name' && page === 1 ? listPath('spacecraft') : at(`spacecraft/by/${ordering}/${page}/`);

/** The address of the search page. */
export const searchPath = (): string => at('search/');

/** The address of the page that compares records. */
export const comparePath = (): string => at('compare/');

/** The address that adds a record to those that the reader chose to compare. */
export const addToComparePath = (collection: AddressedCollection, slug: string): string =>
  `${comparePath()}?${collection}=${slug}&with=chosen`;

/** The address of the page about this work. */
export const aboutPath = (): string => at('about/');

/** The address of the timeline of all flights. */
export const timelinePath = (): string => at('timeline/');

/** The address of the page that shows every component. */
export const styleguidePath = (): string => at('styleguide/');

/** Pages that gather craft or flights, by kind. */
export type Hub = 'types' | 'statuses' | 'destinations' | 'years' | 'crew';

/** The address of the list of a kind of hub. */
export const hubListPath = (hub: Hub): string => at(`${hub}/`);

/** The address of one hub. */
export const hubPath = (hub: Hub, slug: string): string => at(`${hub}/${slug}/`);

/** The address of the list of records. */
export const recordsPath = (): string => at('records/');

/** The address of page `page` (from 1) of a record. */
export const measurePath = (key: string, page = 1): string =>
  at(page === 1 ? `records/${key}/` : `records/${key}/${page}/`);

/** The address of the ledger of data quality, or of one of its rules. */
export const qualityPath = (rule?: string): string => at(rule === undefined ? 'quality/' : `quality/${rule}/`);

/** The address of the glossary, or of one of its terms. */
export const glossaryPath = (term?: string): string => at(term === undefined ? 'glossary/' : `glossary/#${term}`);

/** The address of the page of picture credits and sources. */
export const creditsPath = (): string => at('credits/');

/** The address of the page of what snapshots changed. */
export const changesPath = (): string => at('changes/');

/** Where readers learn how to report an error. */
export const reportPath = (): string => `${aboutPath()}#report`;

/** The address of a file in `public/`. */
export const filePath = (file: string): string => at(file);

/** A path of this site as an absolute address at the public origin. */
export const absolute = (path: string, site: string): string => new URL(path, site).href;
