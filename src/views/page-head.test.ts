import { expect, test } from 'vitest';
import { fullTitle, type HeadTag, headTags, type PageHead } from './page-head.ts';
import type { Shell } from './shell.ts';

const SITE = 'https://works.example';
const shellOf = (head: Partial<PageHead>): Shell => ({
  head: {
    title: 'Soyuz MS-22: Soyuz MS spacecraft',
    description: 'It flew.',
    path: '/spacecraft/x/',
    indexed: true,
    ...head,
  },
  crumbs: [],
  snapshotLine: 'Snapshot',
  changed: '2026-08-01',
  subject: null,
  card: { title: 'Soyuz MS-22', kicker: 'Soyuz MS, Capsule', numbers: [], outlines: [{ kind: 'soyuz', size: null }] },
  feeds: [{ name: 'Soyuz', slug: 'soyuz' }],
  cited: null,
});
const value = (tags: HeadTag[], name: string, wanted: string): (string | undefined)[] =>
  tags.filter(({ attributes }) => Object.values(attributes).includes(name)).map(({ attributes }) => attributes[wanted]);

test('a page names itself once, everywhere alike', () => {
  const tags = headTags(shellOf({}), SITE);
  expect(value(tags, 'canonical', 'href')).toEqual([`${SITE}/spacecraft/x/`]);
  expect(value(tags, 'og:url', 'content')).toEqual([`${SITE}/spacecraft/x/`]);
  expect(value(tags, 'og:image', 'content')).toEqual([`${SITE}/cards/spacecraft/x.png`]);
  expect(value(tags, 'og:image:alt', 'content')).toEqual(['Soyuz MS-22 · Soyuz MS, Capsule']);
  expect(value(tags, 'og:image', 'data-outlines')).toEqual(['soyuz']);
  expect(value(tags, 'robots', 'content')).toEqual([]);
  expect(value(tags, 'application/atom+xml', 'href')).toEqual(['/feeds/atom.xml', '/feeds/families/soyuz/atom.xml']);
});

test('a page that is not indexed says so, and has the card of the home page', () => {
  const tags = headTags(shellOf({ indexed: false, path: null }), SITE);
  expect(value(tags, 'robots', 'content')).toEqual(['noindex']);
  expect(value(tags, 'canonical', 'href')).toEqual([]);
  expect(value(tags, 'og:image', 'content')).toEqual([`${SITE}/cards/home.png`]);
});

test('a page that moved sends readers on, and its address of now is the canonical one', () => {
  const tags = headTags(shellOf({ indexed: false, movedTo: '/spacecraft/y/' }), SITE);
  expect(value(tags, 'refresh', 'content')).toEqual(['0; url=/spacecraft/y/']);
  expect(value(tags, 'canonical', 'href')).toEqual([`${SITE}/spacecraft/y/`]);
});

test('titles end in the name of the work where they stay short enough, and descriptions end at a word', () => {
  const { head } = shellOf({});
  expect(fullTitle(head)).toBe('Soyuz MS-22: Soyuz MS spacecraft – Spacecraft Encyclopedia');
  const long = { ...head, title: `${'Progress '.repeat(6)}M-42: spacecraft` };
  expect(fullTitle(long)).toBe(`${'Progress '.repeat(6)}M-42…`);
  const [description] = value(headTags(shellOf({ description: 'word '.repeat(60) }), SITE), 'description', 'content');
  expect(description?.length).toBeLessThanOrEqual(158);
  expect(description).toMatch(/word…$/);
});
