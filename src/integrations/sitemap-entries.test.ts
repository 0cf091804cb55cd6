import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Image } from '../schema/image.ts';
import { imageObject } from '../views/structured-data/picture.ts';
import { graphText } from '../views/structured-data.ts';
import { sitemapEntries } from './sitemap-entries.ts';

const SITE = 'https://works.example';
const folder = mkdtempSync(join(tmpdir(), 'sitemap-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A picture as the snapshot has it, with one copy of ours. */
const picture = (license: { name: string; link: string | null } | null): Image => ({
  id: 1,
  name: 'Soyuz at the station',
  credit: 'NASA',
  license: license === null ? null : { id: 1, priority: 0, ...license },
  image_url: 'https://elsewhere.example/1.jpg',
  thumbnail_url: null,
  single_use: false,
  files: [{ path: 'images/1.webp', width: 960, height: 640, bytes: 1 }],
  color: null,
  firstSeen: '2026-08-01',
  lastChanged: '2026-08-01',
});

function page(path: string, node: object | null, robots = ''): string {
  const own = { '@type': 'WebPage', dateModified: '2026-08-01' };
  const graph = { '@context': 'https://schema.org' as const, '@graph': [own, ...(node === null ? [] : [node])] };
  const data = graphText(graph as Parameters<typeof graphText>[0]);
  mkdirSync(join(folder, path), { recursive: true });
  const html = `<head>${robots}<script type="application/ld+json">${data}</script></head>`;
  writeFileSync(join(folder, path, 'index.html'), html);
  return `${SITE}/sub/${path}/`;
}

test('a page is dated by its content and names its pictures where their licence is known', () => {
  const entries = sitemapEntries(folder, '/sub/');
  const known = imageObject(picture({ name: 'CC BY 2.0', link: 'https://licence.example/' }), 'p', `${SITE}`);
  const url = page('licensed', known);
  expect(entries.entry({ url })).toEqual({
    url,
    lastmod: '2026-08-01',
    img: [{ url: `${SITE}/images/1.webp` }],
  });
  const unknown = imageObject(picture({ name: 'Unknown', link: null }), 'p', SITE);
  expect(unknown).toBeNull();
  expect(imageObject(picture(null), 'p', SITE)).toBeNull();
  expect(entries.entry({ url: page('unlicensed', unknown) })).toMatchObject({ img: [] });
});

test('a page that asks not to be indexed, or that is not there, is not in the sitemap', () => {
  const entries = sitemapEntries(folder, '/sub/');
  expect(entries.indexed(page('found', null))).toBe(true);
  expect(entries.indexed(page('hidden', null, '<meta name="robots" content="noindex">'))).toBe(false);
  expect(entries.indexed(`${SITE}/sub/nowhere/`)).toBe(false);
});
