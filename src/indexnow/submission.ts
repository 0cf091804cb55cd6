import { z } from 'zod';
import { buildCatalogue } from '../derive/catalogue.ts';
import type { WholeSnapshot } from '../loaders/read-snapshot.ts';
import { changePlaces } from '../views/change-links.ts';

/** The most addresses that one request may name. */
const MOST = 10_000;

/** What IndexNow asks of a key: it is also the name of a text file at the site. */
export const indexNowKey = z
  .string({ error: 'INDEXNOW_KEY is not set.' })
  .regex(/^[A-Za-z0-9-]{8,128}$/, 'INDEXNOW_KEY has to be a key of 8 to 128 letters, digits and hyphens.');

/** What is sent: the site, the key, where the site shows that it has the key, and the addresses. */
export interface Submission {
  host: string;
  key: string;
  keyLocation: string;
  urlList: string[];
}

/** The public addresses of the pages that snapshots after the day `since` changed; without a day, the last snapshot. */
export function changedAddresses(snapshot: WholeSnapshot, site: string, since?: string): string[] {
  const root = site.replace(/\/*$/, '/');
  const placeOf = changePlaces(buildCatalogue(snapshot));
  const newest = snapshot.changes
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
  const told = snapshot.changes.filter(({ asOf }) =>
    since === undefined ? asOf === newest : asOf.slice(0, 10) > since,
  );
  const paths = told.flatMap(({ changes }) => changes.flatMap((change) => placeOf(change)?.href ?? []));
  return [...new Set(paths)].sort().map((path) => new URL(path.slice(1), root).href);
}

/** The requests that tell of `addresses`, each with as many as one may carry. */
export function submissions(addresses: readonly string[], site: string, key: string): Submission[] {
  const root = site.replace(/\/*$/, '/');
  const parts = Array.from({ length: Math.ceil(addresses.length / MOST) }, (_, index) =>
    addresses.slice(index * MOST, (index + 1) * MOST),
  );
  const about = { host: new URL(root).host, key, keyLocation: new URL(`${key}.txt`, root).href };
  return parts.map((urlList) => ({ ...about, urlList }));
}
