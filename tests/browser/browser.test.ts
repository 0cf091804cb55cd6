import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSnapshot } from '../../src/loaders/read-snapshot.ts';
import { launch, layoutFaults, type Site, serve } from './browser.ts';

const TEMPLATES = [
  '/',
  '/spacecraft/',
  '/spacecraft/soyuz-ms-22/',
  '/configurations/',
  '/configurations/soyuz-ms/',
  '/agencies/',
  '/agencies/energia/',
  '/families/soyuz/',
  '/search/?q=soyuz',
  '/about/',
  '/data/',
  '/on-this-day/',
  '/on-this-day/november/',
  '/404.html',
];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let site: Site;
let browser: Browser;
let origin = '';

beforeAll(async () => {
  site = await serve('dist');
  origin = site.origin;
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  site.close();
});

/** Opens a page and gathers what its console and its requests say. */
async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ bypassCSP: false, ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(blob|data):/.test(request.url()))
      problems.push(`request to ${request.url()}`);
  });
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
  return { page, problems };
}

async function search(query: string): Promise<{ titles: string[]; kinds: string[]; summary: string | null }> {
  const { page } = await open(`/search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => /result|Nothing/.test(document.querySelector('#summary')?.textContent ?? ''));
  const titles = await page.locator('#results li > a').allTextContents();
  const kinds = await page.locator('#results .tag').allTextContents();
  const summary = await page.locator('#summary').textContent();
  await page.context().close();
  return { titles, kinds: kinds.map((kind) => kind.trim()), summary };
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each(TEMPLATES)('%s has no finding of axe, no console message, no other host, no overflow', async (path) => {
    const { page, problems } = await open(path, { colorScheme, viewport: { width: 320, height: 800 } });
    expect(await layoutFaults(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
    const audit = await open(path, { colorScheme, bypassCSP: true });
    await audit.page.addScriptTag({ path: AXE });
    const found = await audit.page.evaluate(
      'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html).join(" ")))',
    );
    expect(found).toEqual([]);
    await audit.page.context().close();
  });
});

test.each([
  ['vostok 6', 'Vostok-3KA No.8'],
  ['Прогресс М-42', 'Progress M-42'],
  ['11F732A48', 'Soyuz MS-'],
])('search for "%s" puts %s first', async (query, name) => {
  expect((await search(query)).titles[0]).toContain(name);
});

test('search for "soyuz" finds every Soyuz and shows the first', async () => {
  const { titles, summary } = await search('soyuz');
  const { records } = await readSnapshot('data');
  const soyuz = records.spacecraft.filter(({ name }) => /\bsoyuz\b/i.test(name));
  expect(Number(summary?.match(/\d+/)?.[0])).toBeGreaterThanOrEqual(soyuz.length);
  expect(titles[0]).toMatch(/^Soyuz/);
});

test('search that finds nothing says so', async () => {
  const { titles, summary } = await search('qqqzzzxxx');
  expect(titles).toEqual([]);
  expect(summary).toContain('Nothing found');
});

test('the slash key leads to search, the theme button changes the theme and is remembered', async () => {
  const { page } = await open('/spacecraft/soyuz-ms-22/', { colorScheme: 'light' });
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('find');
  await page.locator('#theme').click();
  await page.reload();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(16, 19, 23)');
  await page.context().close();
});

test('facets narrow the results, are kept in the address and restored from it', async () => {
  const { page } = await open('/search/?q=soyuz');
  await page.locator('select[name="kind"]').selectOption('Configuration');
  await expect.poll(() => page.locator('#results .tag').allTextContents()).toContain(' Configuration');
  await expect
    .poll(async () => [...new Set(await page.locator('#results .tag').allTextContents())])
    .toEqual([' Configuration']);
  const found = (await page.locator('#summary').textContent()) ?? '';
  expect(new URL(page.url()).searchParams.get('kind')).toBe('Configuration');
  await page.reload();
  await expect.poll(() => page.locator('#summary').textContent()).toBe(found);
  await page.context().close();
});

test('results sort by time in space, and the slash key leads to the field of the search page', async () => {
  const { page } = await open('/search/?q=soyuz&kind=Spacecraft&sort=time+in+space');
  await expect.poll(() => page.locator('#results li > a').first().textContent()).toMatch(/^Soyuz/);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
  await page.context().close();
});

test('a craft page reads without scripts', async () => {
  const { page } = await open('/spacecraft/soyuz-ms-22/', { javaScriptEnabled: false });
  expect(await page.locator('main').textContent()).toContain('187');
  await page.context().close();
});
