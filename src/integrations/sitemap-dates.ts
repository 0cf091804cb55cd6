import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSnapshot } from '../loaders/read-snapshot.ts';
import { ADDRESSED_COLLECTIONS } from '../schema/snapshot.ts';

/** For each path of the site whether the sitemap names it, and when its content last changed. */
export interface SitemapDates {
  indexed: (path: string) => boolean;
  lastmod: (path: string) => string;
}

/**
 * Reads from the snapshot in `folder` when each record last changed. Pages of records carry their record's day,
 * lists the latest of all. `base` is the folder under which the site is served, `built` where its pages are written.
 */
export async function sitemapDates(folder: string, base: string, built: string): Promise<SitemapDates> {
  const { records } = await readSnapshot(folder);
  const root = base.replace(/\/*$/, '/');
  const days = new Map<string, string>();
  for (const name of ADDRESSED_COLLECTIONS) {
    for (const { slug, lastChanged } of records[name]) days.set(`${root}${name}/${slug}/`, lastChanged);
  }
  const latest = [...days.values()].sort().at(-1) ?? '1970-01-01';
  return {
    indexed: (path) => {
      const page = join(built, decodeURIComponent(path).slice(root.length), 'index.html');
      return !readFileSync(page, 'utf8').includes('<meta name="robots" content="noindex"');
    },
    lastmod: (path) => days.get(path) ?? latest,
  };
}
