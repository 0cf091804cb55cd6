import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { attribute, type BuiltPage, builtPages, textOf } from './built-site.ts';
import { graphOf } from './graphs.ts';

const DIST = process.env.SITE_DIST ?? 'dist';
const pages = builtPages(DIST);
const indexed = pages.filter((page) => !page.html.includes('content="noindex"'));
const file = (path: string): string => readFileSync(join(DIST, path), 'utf8');

/** The content of the element of a page's head that has `value` as an attribute. */
const said = (page: BuiltPage, value: string): string | null => {
  const element = page.elements.find(({ attrs }) => attrs.some((given) => given.value === value));
  return element === undefined ? null : (attribute(element, 'content') ?? attribute(element, 'href'));
};

test('titles are of 20 to 65 characters and descriptions of 80 to 158', () => {
  for (const page of indexed) {
    const [title = ''] = page.elements.filter(({ tagName }) => tagName === 'title').map((element) => textOf(element));
    expect(title.length, title).toBeGreaterThanOrEqual(20);
    expect(title.length, title).toBeLessThanOrEqual(65);
    const description = said(page, 'description') ?? '';
    expect(description.length, description).toBeGreaterThanOrEqual(80);
    expect(description.length, description).toBeLessThanOrEqual(158);
  }
});

test('every indexed page has a card of its own: a picture of the stated size, under 100 kB, described', async () => {
  const seen = new Set<string>();
  for (const page of indexed) {
    const address = new URL(said(page, 'og:image') ?? '').pathname;
    expect(seen.has(address), page.path).toBe(false);
    seen.add(address);
    const path = join(DIST, decodeURIComponent(address));
    expect(existsSync(path), address).toBe(true);
    expect(statSync(path).size, address).toBeLessThan(100_000);
    expect(said(page, 'og:image:alt')?.length, page.path).toBeGreaterThan(3);
  }
  const { width, height, format } = await sharp(join(DIST, 'cards/home.png')).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
});

test('every indexed page says once how it is cited, under a key of its own and with its own address', () => {
  const keys = indexed.map((page) => {
    const found = [...page.html.matchAll(/@misc\{([a-z0-9-]+),[^@]*?url = \{([^}]+)\}/g)];
    expect(
      found.map(([, , url]) => url),
      page.path,
    ).toEqual([said(page, 'canonical')]);
    return found[0]?.[1];
  });
  expect(new Set(keys).size).toBe(indexed.length);
});

test('feeds, icons, manifest and search description that a page announces are there and can be read', () => {
  for (const page of pages) {
    for (const element of page.elements.filter(({ tagName }) => tagName === 'link')) {
      const href = attribute(element, 'href') ?? '';
      if (href.startsWith('/')) expect(existsSync(join(DIST, href)), `${page.path} → ${href}`).toBe(true);
    }
  }
  const feed = JSON.parse(file('feeds/feed.json')) as { items: { id: string; url: string }[] };
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  const atom = parseAtomFeed(file('feeds/atom.xml'));
  expect(atom.entries?.map(({ id }) => id) ?? []).toEqual(feed.items.map(({ id }) => id));
  const manifest = JSON.parse(file('manifest.webmanifest')) as { icons: { src: string }[] };
  for (const { src } of manifest.icons) expect(existsSync(join(DIST, src)), src).toBe(true);
  expect(file('opensearch.xml')).toContain('?q={searchTerms}');
});

test('the sitemap dates each page with the day on which its content changed, which the page states too', () => {
  const sitemap = file('sitemap-0.xml');
  for (const page of indexed) {
    const changed = graphOf(page).find((node) => typeof node.dateModified === 'string')?.dateModified;
    expect(changed, page.path).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(sitemap).toContain(`<loc>${said(page, 'canonical')}</loc><lastmod>${changed}T00:00:00.000Z</lastmod>`);
  }
});

test('the calendar has one event an id, each with a day', () => {
  const events = file('calendar/flights.ics').split('BEGIN:VEVENT').slice(1);
  expect(events.length).toBeGreaterThan(0);
  const ids = events.map((event) => event.match(/^UID:.*$/m)?.[0]);
  expect(new Set(ids).size).toBe(events.length);
  for (const event of events) expect(event).toMatch(/^DTSTART(;VALUE=DATE)?:\d{8}/m);
});

test('every line of _redirects leads from an address without a page or a renamed one to a page', () => {
  for (const line of file('_redirects').trim().split('\n')) {
    const [from = '', to = '', status = ''] = line.split(' ');
    expect(line.split(' ')).toHaveLength(3);
    expect(from).toMatch(/^\//);
    if (to.endsWith(':splat')) expect(existsSync(join(DIST, to.replace(':splat', ''))), line).toBe(true);
    else if (status === '301') expect(existsSync(join(DIST, to, 'index.html')), line).toBe(true);
  }
});

test('every address ever published has a page', () => {
  const slugs = JSON.parse(readFileSync(join(process.env.SITE_DATA ?? 'data', 'slugs.json'), 'utf8')) as Record<
    string,
    Record<string, object>
  >;
  for (const [collection, addresses] of Object.entries(slugs)) {
    for (const slug of Object.keys(addresses)) {
      expect(existsSync(join(DIST, collection, slug, 'index.html')), `${collection}/${slug}`).toBe(true);
    }
  }
});

test('llms.txt names files and pages that are there', () => {
  for (const [, address = ''] of file('llms.txt').matchAll(/\]\((https?:[^)]+)\)/g)) {
    const path = decodeURIComponent(new URL(address).pathname);
    expect(existsSync(join(DIST, path.endsWith('/') ? `${path}index.html` : path)), path).toBe(true);
  }
});
