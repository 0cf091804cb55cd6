import { Feed } from 'feed';
import type { Catalogue } from '../derive/catalogue.ts';
import { formatDate } from '../lib/instant.ts';
import { absolute, feedPath, homePath, recordPath } from '../lib/paths.ts';
import { clipped } from '../lib/text.ts';
import type { Change } from '../schema/changes.ts';
import { changePlaces } from './change-links.ts';
import { SITE_NAME } from './page-head.ts';

/** The files of a feed, one a format. */
export const FEED_FILES = ['atom.xml', 'feed.json'] as const;

/** What a feed is of: a family, or with null the whole work. */
export type FeedOf = { id: number; name: string; slug: string } | null;

const MOST_ITEMS = 100;
const VALUE_LENGTH = 120;

const VERBS: Readonly<Record<Change['kind'], string>> = {
  removed: 'Removed',
  renamed: 'Renamed',
  added: 'Added',
  changed: 'Changed',
};
/** Within one snapshot the rarest news comes first. */
const ORDER = Object.keys(VERBS);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What changed, as a short piece of HTML: a list of fields with their values before and after. */
function account({ kind, fields }: Change): string {
  if (fields.length === 0) return kind === 'added' ? 'A new record.' : 'The source no longer has the record.';
  const rows = fields.map(({ field, before, after }) => {
    const [old, now] = [before, after].map((value) => escaped(clipped(value, VALUE_LENGTH)));
    return `<li>${escaped(field)}: ${old} → ${now}</li>`;
  });
  return `<ul>${rows.join('')}</ul>`;
}

function title({ kind, collection, name, fields }: Change): string {
  const before = kind === 'renamed' ? fields.find(({ field }) => field === 'name')?.before : undefined;
  const was = before === undefined ? '' : ` (was ${before.replace(/^"|"$/g, '')})`;
  return `${VERBS[kind]}: ${name}${was}, ${collection}`;
}

/** The news of the snapshots, newest first, those of one family or all. */
function news(catalogue: Catalogue, family: FeedOf): { asOf: string; change: Change; href: string }[] {
  const placeOf = changePlaces(catalogue);
  const snapshots = [...catalogue.changes].sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  return snapshots
    .flatMap(({ asOf, changes }) =>
      changes
        .flatMap((change) => {
          const place = placeOf(change);
          const wanted = place !== null && (family === null || place.families.has(family.id));
          return wanted ? [{ asOf, change, href: place.href }] : [];
        })
        .sort((a, b) => ORDER.indexOf(a.change.kind) - ORDER.indexOf(b.change.kind)),
    )
    .slice(0, MOST_ITEMS);
}

/** What changed, as a feed: of the whole work, or of one family. Ids are made from snapshot and record, never from names. */
export function feedFile(
  catalogue: Catalogue,
  family: FeedOf,
  file: (typeof FEED_FILES)[number],
  site: string,
): string {
  const page = absolute(family === null ? homePath() : recordPath('families', family.slug), site);
  const name = family === null ? SITE_NAME : `${family.name} – ${SITE_NAME}`;
  const slug = family?.slug ?? null;
  const items = news(catalogue, family);
  const feed = new Feed({
    id: page,
    link: page,
    title: `${name}: changes`,
    description: `What each snapshot of the catalogue changed${family === null ? '' : ` in the ${family.name} family`}.`,
    language: 'en',
    updated: new Date(items[0]?.asOf ?? catalogue.snapshot.asOf),
    generator: SITE_NAME,
    author: { name: SITE_NAME, link: absolute(homePath(), site) },
    feedLinks: {
      atom: absolute(feedPath(slug, 'atom.xml'), site),
      json: absolute(feedPath(slug, 'feed.json'), site),
    },
  });
  const { host } = new URL(site);
  for (const { asOf, change, href } of items) {
    feed.addItem({
      id: `tag:${host},${asOf.slice(0, 10)}:${change.collection}/${change.id}/${change.kind}`,
      title: title(change),
      link: absolute(href, site),
      date: new Date(asOf),
      description: `Snapshot of ${formatDate(asOf.slice(0, 10))}`,
      content: account(change),
    });
  }
  return file === 'atom.xml' ? feed.atom1() : feed.json1();
}
