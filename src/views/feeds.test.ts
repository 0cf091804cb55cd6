import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { makeCatalogue, makeConfiguration, makeCraft, makeFamily } from '../../tests/records/make.ts';
import type { Catalogue } from '../derive/catalogue.ts';
import type { Change } from '../schema/changes.ts';
import { feedFile } from './feeds.ts';

const SITE = 'https://works.example';

function withChanges(changes: Catalogue['changes']): Catalogue {
  const records = {
    families: [makeFamily(1), makeFamily(2)],
    configurations: [makeConfiguration(1, { family: [1] }), makeConfiguration(2, { family: [2] })],
    spacecraft: [makeCraft(1, { spacecraft_config: 1, name: 'A & <b>' }), makeCraft(2, { spacecraft_config: 2 })],
  };
  return { ...makeCatalogue(records), changes };
}

const change = (id: number, kind: Change['kind'], fields: Change['fields'] = []): Change => ({
  kind,
  collection: 'spacecraft',
  id,
  name: id === 1 ? 'A & <b>' : 'Craft 2',
  fields,
});
const catalogue = withChanges([
  { asOf: '2026-08-01T00:00:00Z', changes: [change(2, 'added')] },
  {
    asOf: '2026-08-08T12:00:00Z',
    changes: [
      change(2, 'changed', [{ field: 'status', before: '"Active"', after: '<script>]]>' }]),
      change(1, 'renamed', [{ field: 'name', before: '"Old"', after: '"A & <b>"' }]),
    ],
  },
]);
const family = catalogue.families.find(({ record }) => record.id === 2)?.record ?? null;

test('the JSON Feed is of version 1.1, with language and authors, newest snapshot first, rarest news first in it', () => {
  const text = feedFile(catalogue, null, 'feed.json', SITE);
  const { items, ...feed } = JSON.parse(text) as { items: Record<string, string>[] };
  expect(feed).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Spacecraft Encyclopedia: changes',
    home_page_url: `${SITE}/`,
    feed_url: `${SITE}/feeds/feed.json`,
    description: 'What each snapshot of the catalogue changed.',
    language: 'en',
    authors: [{ name: 'Spacecraft Encyclopedia', url: `${SITE}/` }],
  });
  expect(items.map(({ id, title, url, date_published }) => [id, title, url, date_published])).toEqual([
    [
      'tag:works.example,2026-08-08:spacecraft/1/renamed',
      'Renamed: A & <b> (was Old), spacecraft',
      `${SITE}/spacecraft/craft-1/`,
      '2026-08-08T12:00:00Z',
    ],
    [
      'tag:works.example,2026-08-08:spacecraft/2/changed',
      'Changed: Craft 2, spacecraft',
      `${SITE}/spacecraft/craft-2/`,
      '2026-08-08T12:00:00Z',
    ],
    [
      'tag:works.example,2026-08-01:spacecraft/2/added',
      'Added: Craft 2, spacecraft',
      `${SITE}/spacecraft/craft-2/`,
      '2026-08-01T00:00:00Z',
    ],
  ]);
  expect(items[1]?.content_html).toBe('<ul><li>status: &quot;Active&quot; → &lt;script&gt;]]&gt;</li></ul>');
});

test.each([
  ['the whole work', null, 3],
  ['a family', family, 2],
])('Atom of %s says what its JSON Feed says, hostile names included, as another library reads both', (_, of, count) => {
  const atom = parseAtomFeed(feedFile(catalogue, of, 'atom.xml', SITE));
  const json = parseJsonFeed(JSON.parse(feedFile(catalogue, of, 'feed.json', SITE)));
  expect(json.items).toHaveLength(count);
  expect(atom.title?.value).toBe(json.title);
  expect(atom.authors?.[0]).toEqual({ name: json.authors?.[0]?.name, uri: json.authors?.[0]?.url });
  expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(json.feed_url?.replace('feed.json', 'atom.xml'));
  const entries = atom.entries?.map(({ id, title, links, content, updated }) => [
    id,
    [title?.type, title?.value],
    links?.[0]?.href,
    content?.value,
    new Date(updated ?? '').getTime(),
  ]);
  expect(entries).toEqual(
    json.items?.map(({ id, title, url, content_html, date_published }) => [
      id,
      ['html', title?.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')],
      url,
      content_html,
      new Date(date_published ?? '').getTime(),
    ]),
  );
});

test('where nothing changed the feeds are there, empty, and dated by the snapshot', () => {
  const still = withChanges([]);
  expect(JSON.parse(feedFile(still, null, 'feed.json', SITE))).toMatchObject({ items: [] });
  const atom = parseAtomFeed(feedFile(still, null, 'atom.xml', SITE));
  expect(new Date(atom.updated ?? '').toISOString().slice(0, 10)).toBe(still.snapshot.asOf.slice(0, 10));
});
