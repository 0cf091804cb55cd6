import type { AddressedCollection } from '../schema/snapshot.ts';

/** The folder under which the site is served, `/` or `/sub/path/`; set by Astro from SITE_URL. */
const BASE: string = (import.meta.env?.BASE_URL ?? '/').replace(/\/*$/, '/');

const at = (path: string): string => `${BASE}${path}`;

/** The address of the home page. */
export const homePath = (): string => at('');

/** The address of a record's own page. */
export const recordPath = (collection: AddressedCollection, slug: string): string => at(`${collection}/${slug}/`);

/** The address of the crews of a craft that flew too often to name them on its own page. */
export const craftCrewPath = (slug: string): string => at(`spacecraft/${slug}/crew/`);

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

/** The address of a file among the downloads. */
export const downloadPath = (file: string): string => at(`downloads/${file}`);

/** A path of this site as an absolute address at the public origin. */
export const absolute = (path: string, site: string): string => new URL(path, site).href;

/** The address of the static API; `file` is below it, none leads to its index. */
export const apiPath = (file = 'index.json'): string => at(`api/${file}`);

/** The address of all records of a collection as JSON. */
export const apiListPath = (collection: AddressedCollection | 'flights'): string => apiPath(`${collection}.json`);

/** The address of a record as JSON. */
export const apiRecordPath = (collection: AddressedCollection | 'flights', id: number): string =>
  apiPath(`${collection}/${id}.json`);

/** The address of the page about the data, or of a file below it. */
export const dataPath = (file = ''): string => at(`data/${file}`);

/** The address of the calendar of launches and landings, or of the page of a month by its name. */
export const onThisDayPath = (month: string | null = null): string =>
  at(month === null ? 'on-this-day/' : `on-this-day/${month}/`);

/** The address that leads to a random spacecraft. */
export const randomPath = (): string => at('random/');
/** The address of the picture that stands for the page at `page`, a path of this site. */
export const cardPath = (page: string): string =>
  at(`cards/${page.slice(BASE.length).replace(/\/$/, '') || 'home'}.png`);

/** The address of a feed of changes: of a family by its slug, of the whole work by null. */
export const feedPath = (family: string | null, file: 'atom.xml' | 'feed.json'): string =>
  at(family === null ? `feeds/${file}` : `feeds/families/${family}/${file}`);
