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

/** The address of a file in `public/`. */
export const filePath = (file: string): string => at(file);

/** A path of this site as an absolute address at the public origin. */
export const absolute = (path: string, site: string): string => new URL(path, site).href;
