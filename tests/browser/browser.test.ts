import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  '/spacecraft/?search=soyuz&status=4&ordering=-time_in_space&mode=detailed',
  '/spacecraft/?q=nothing&crewed=true',
  '/spacecraft/by/-flights_count/1/',
  '/search/?q=soyuz',
  '/compare/?spacecraft=soyuz-ms-22,progress-ms-15',
  '/compare/',
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

test('the slash key leads to search, the theme button changes the theme and is remembered', async () => {
  const { page } = await open('/spacecraft/soyuz-ms-22/', { colorScheme: 'light' });
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('find');
  await page.locator('#theme').click();
  await page.reload();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(16, 19, 23)');
  await page.context().close();
});

test('a craft page reads without scripts', async () => {
  const { page } = await open('/spacecraft/soyuz-ms-22/', { javaScriptEnabled: false });
  expect(await page.locator('main').textContent()).toContain('187');
  await page.context().close();
});
