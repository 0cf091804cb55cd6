import { readSnapshot } from '../loaders/read-snapshot.ts';
import { ADDRESSED_COLLECTIONS } from '../schema/snapshot.ts';

/** For each path of the site whether the sitemap names it, and when its content last changed. */
export interface SitemapDates {
  indexed: (path: string) => boolean;
  lastmod: (path: string) => string;
}

/**
 * Reads from the snapshot in `folder` when each record last changed. Pages of records carry their record's day,
 * lists the latest of all. `base` is the folder under which the site is served.
 */
export async function sitemapDates(folder: string, base: string): Promise<SitemapDates> {
  const { records } = await readSnapshot(folder);
  const root = base.replace(/\/*$/, '/');
  const days = new Map<string, string>();
  const hidden = new Set([`${root}search/`, `${root}compare/`]);
  for (const name of ADDRESSED_COLLECTIONS) {
    for (const { slug, lastChanged } of records[name]) days.set(`${root}${name}/${slug}/`, lastChanged);
  }
  for (const { slug, is_placeholder } of records.spacecraft) {
    if (is_placeholder) hidden.add(`${root}spacecraft/${slug}/`);
  }
  const busy = new Set([
    ...records.configurations.map(({ agency }) => agency),
    ...records.families.map(({ manufacturer }) => manufacturer),
  ]);
  for (const { id, slug } of records.agencies) if (!busy.has(id)) hidden.add(`${root}agencies/${slug}/`);
  const latest = [...days.values()].sort().at(-1) ?? '1970-01-01';
  return {
    indexed: (path) => !hidden.has(path) && (!path.includes('/by/') || path.includes('/by/name/')),
    lastmod: (path) => days.get(path) ?? latest,
  };
}
