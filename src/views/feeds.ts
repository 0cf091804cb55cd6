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

/** What both forms of a feed say. */
interface FeedText {
  title: string;
  description: string;
  home: string;
  files: Readonly<Record<(typeof FEED_FILES)[number], string>>;
  author: { name: string; url: string };
  updated: string;
  items: { id: string; title: string; url: string; date: string; summary: string; html: string }[];
}

function feedText(catalogue: Catalogue, family: FeedOf, site: string): FeedText {
  const name = family === null ? SITE_NAME : `${family.name} – ${SITE_NAME}`;
  const slug = family?.slug ?? null;
  const found = news(catalogue, family);
  const { host } = new URL(site);
  return {
    title: `${name}: changes`,
    description: `What each snapshot of the catalogue changed${family === null ? '' : ` in the ${family.name} family`}.`,
    home: absolute(family === null ? homePath() : recordPath('families', family.slug), site),
    files: {
      'atom.xml': absolute(feedPath(slug, 'atom.xml'), site),
      'feed.json': absolute(feedPath(slug, 'feed.json'), site),
    },
    author: { name: SITE_NAME, url: absolute(homePath(), site) },
    updated: found[0]?.asOf ?? catalogue.snapshot.asOf,
    items: found.map(({ asOf, change, href }) => ({
      id: `tag:${host},${asOf.slice(0, 10)}:${change.collection}/${change.id}/${change.kind}`,
      title: title(change),
      url: absolute(href, site),
      date: asOf,
      summary: `Snapshot of ${formatDate(asOf.slice(0, 10))}`,
      html: account(change),
    })),
  };
}

function atom({ title: name, description, home, files, author, updated, items }: FeedText): string {
  const feed = new Feed({
    id: home,
    link: home,
    title: name,
    description,
    updated: new Date(updated),
    generator: SITE_NAME,
    author: { name: author.name, link: author.url },
    feedLinks: { atom: files['atom.xml'] },
  });
  for (const { id, title: heading, url, date, summary, html } of items) {
    // The library says of every text of an item that it is HTML.
    const said = { title: escaped(heading), description: escaped(summary), content: html };
    feed.addItem({ id, link: url, date: new Date(date), ...said });
  }
  return feed.atom1();
}

/** JSON Feed 1.1; the library that writes Atom knows 1.0 only. */
function jsonFeed({ title: name, description, home, files, author, items }: FeedText): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: home,
    feed_url: files['feed.json'],
    description,
    language: 'en',
    authors: [author],
    items: items.map(({ id, title: heading, url, date, summary, html }) => ({
      id,
      url,
      title: heading,
      content_html: html,
      summary,
      date_published: date,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** What changed, as a feed: of the whole work, or of one family. Ids are made from snapshot and record, never from names. */
export function feedFile(
  catalogue: Catalogue,
  family: FeedOf,
  file: (typeof FEED_FILES)[number],
  site: string,
): string {
  const text = feedText(catalogue, family, site);
  return file === 'atom.xml' ? atom(text) : jsonFeed(text);
}
