import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SILENT } from '../../src/snapshot/progress.ts';
import { run } from '../../src/snapshot/run.ts';
import { launch, type Site, serve } from '../browser/browser.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import { startLl2Server } from '../ll2-server/server.ts';
import type { World } from '../ll2-server/world.ts';
import { withoutSpacecraft, withSpacecraftRenamed } from '../ll2-server/world-changes.ts';
import { buildFrom } from './build-from.ts';
import { attribute, type BuiltPage, builtPages } from './built-site.ts';

const BASE = '/sub/path/';
const root = mkdtempSync(join(tmpdir(), 'moved-'));
const data = join(root, 'data');
const out = join(root, 'served', BASE);

interface Row {
  id: number;
  slug: string;
  name: string;
  is_placeholder: boolean;
}
const rows = (): Row[] => JSON.parse(readFileSync(join(data, 'spacecraft.json'), 'utf8')) as Row[];
const file = (path: string): string => readFileSync(join(out, path), 'utf8');

let renamed: Row;
let removed: Row;
let pages: BuiltPage[];
let site: Site;
let browser: Browser;

async function crawl(world: World, asOf: string): Promise<void> {
  const server = await startLl2Server(world);
  const places = { data, cache: join(root, `cache-${asOf.slice(0, 10)}`), publicFolder: join(root, 'public') };
  await run({ ...places, progress: SILENT, base: server.url, asOf });
  await server.close();
}

beforeAll(async () => {
  const world = generateWorld({ seed: 5, spacecraft: 60 });
  await crawl(world, '2026-08-01T00:00:00Z');
  const [first, second] = rows().filter((craft) => !craft.is_placeholder);
  if (first === undefined || second === undefined) throw new Error('The world has too few craft.');
  [renamed, removed] = [first, second];
  const later = withoutSpacecraft(withSpacecraftRenamed(world, renamed.id, 'Sokol Reborn'), removed.id);
  await crawl(later, '2026-08-08T00:00:00Z');
  const env = { SITE_URL: `https://works.example${BASE}` };
  const { code, output } = await buildFrom(data, root, { ...env, OUT_DIR: out });
  expect(code, output).toBe(0);
  pages = builtPages(out);
  [site, browser] = [await serve(join(root, 'served'), join(out, '404.html')), await launch()];
}, 180_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
  rmSync(root, { recursive: true });
});

/** A page of the site in Chromium, and what the console said while it loaded. */
async function open(path: string): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${site.origin}${BASE}${path}`);
  return { page, said };
}

test('a renamed craft is found at its old address, by its old name, and in the feeds', async () => {
  const to = `${BASE}spacecraft/sokol-reborn/`;
  const old = pages.find(({ path }) => path === `/spacecraft/${renamed.slug}/`);
  expect(old?.html).toContain(`<meta http-equiv="refresh" content="0; url=${to}"`);
  expect(old?.html).toContain('<meta name="robots" content="noindex"');
  expect(old?.html).toContain(`<link rel="canonical" href="https://works.example${to}"`);
  expect(file('_redirects')).toContain(`${BASE}spacecraft/${renamed.slug}/ ${to} 301\n`);
  expect(file('spacecraft/sokol-reborn/index.html')).toContain(renamed.name);
  for (const feed of ['feeds/atom.xml', 'feeds/feed.json']) {
    expect(file(feed)).toContain('Renamed: Sokol Reborn');
    expect(file(feed)).toContain(`tag:works.example,2026-08-08:spacecraft/${renamed.id}/renamed`);
  }
  const { page } = await open(`spacecraft/${renamed.slug}/`);
  await page.waitForURL(`**${to}`);
  await page.goto(`${site.origin}${BASE}search/?q=${encodeURIComponent(renamed.name)}`);
  await page.locator(`main a[href="${to}"]`).first().waitFor();
  await page.close();
});

test('a removed craft leaves a page of its last facts and is counted nowhere', () => {
  const grave = pages.find(({ path }) => path === `/spacecraft/${removed.slug}/`);
  expect(grave?.html).toContain('<meta name="robots" content="noindex"');
  expect(grave?.text).toContain(removed.name);
  expect(grave?.text).toMatch(/last seen in the snapshot of 1\sAug\s2026/);
  const counted = rows().filter((craft) => !craft.is_placeholder).length;
  expect(pages.find(({ path }) => path === '/')?.text).toContain(`${counted}\u00a0individual spacecraft`);
  for (const name of ['sitemap-0.xml', 'spacecraft/index.html']) expect(file(name)).not.toContain(`/${removed.slug}/`);
  expect(file('feeds/feed.json')).toContain(`Removed: ${removed.name}`);
  expect(file('llms.txt')).toContain(`${counted} individual spacecraft`);
});

test('the number of a record leads to its page, by the host’s table and by the 404 page', async () => {
  const last = rows().at(-1);
  if (last === undefined) throw new Error('There is no craft.');
  const to = `${BASE}spacecraft/${last.slug}/`;
  expect(file('_redirects')).toContain(`${BASE}spacecraft/${last.id}/ ${to} 301\n`);
  const { page } = await open(`spacecraft/${last.id}/`);
  await page.waitForURL(`**${to}`);
  expect(await page.title()).toContain(last.name);
  await page.close();
});

test('the 404 page proposes the nearest names', async () => {
  const { page } = await open('spacecraft/sokol-rebornn/');
  const first = page.locator('#nearest a').first();
  await first.waitFor();
  expect(await first.textContent()).toBe('Sokol Reborn');
  await first.click();
  expect(new URL(page.url()).pathname).toBe(`${BASE}spacecraft/sokol-reborn/`);
  await page.close();
});

test('no page breaks the content policy, its structured data included', async () => {
  for (const path of ['', 'spacecraft/', 'spacecraft/sokol-reborn/', 'search/?q=sokol', 'about/']) {
    const { page, said } = await open(path);
    await page.waitForLoadState('networkidle');
    expect(said, path).toEqual([]);
    await page.close();
  }
});

test('under a sub-path every address on a page, in its head and in the files stays below it', () => {
  for (const page of pages) {
    for (const element of page.elements) {
      for (const name of ['href', 'src', 'action']) {
        const value = attribute(element, name);
        if (value?.startsWith('/')) expect(value, page.path).toMatch(/^\/sub\/path\//);
      }
    }
    expect(page.html, page.path).not.toMatch(/https:\/\/works\.example\/(?!sub\/path\/)/);
  }
  for (const name of [
    'sitemap-0.xml',
    'feeds/feed.json',
    'feeds/atom.xml',
    'llms.txt',
    'opensearch.xml',
    'robots.txt',
  ]) {
    expect(file(name)).not.toMatch(/https:\/\/works\.example\/(?!sub\/path\/)/);
  }
});
