import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Site, serve, visit } from './browser.ts';

const CRAFT = '/spacecraft/soyuz-ms-22/';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await serve('dist');
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  site.close();
});

const open = (path: string, options: BrowserContextOptions = {}): Promise<Page> =>
  visit(browser, `${site.origin}${path}`, options);

test('a citation reads without scripts', async () => {
  const page = await open(CRAFT, { javaScriptEnabled: false });
  await page.locator('.cite summary').click();
  expect(await page.locator('.cite p').textContent()).toMatch(/^“Soyuz MS-22”, .* Data: Launch Library 2/);
  expect(await page.locator('.cite pre').first().isVisible()).toBe(true);
  expect(await page.locator('.cite button').count()).toBe(0);
  await page.context().close();
});

test('the button copies what stands above it, by keyboard too', async () => {
  const page = await open(CRAFT, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('.cite summary').click();
  await page.locator('.cite button').nth(1).press('Enter');
  await expect.poll(() => page.locator('.cite button').nth(1).textContent()).toBe('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator('.cite pre').first().textContent());
  expect(copied).toMatch(/^@misc\{spacecraft-459,/);
  await page.context().close();
});

test('the record that a page leads to is its own', async () => {
  const page = await open(CRAFT);
  const href = await page.locator('.tools a').first().getAttribute('href');
  const answer = await page.request.get(new URL(href ?? '', page.url()).href);
  expect(await answer.json()).toMatchObject({ id: 459, name: 'Soyuz MS-22' });
  await page.context().close();
});

test('the calendar marks today and brings what happened on it; without scripts it is a calendar of links', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2027-09-21T23:30:00Z'));
  await page.goto(`${site.origin}/on-this-day/`);
  await expect.poll(() => page.locator('#today h2').textContent()).toBe('21 September');
  expect(await page.locator('#today').textContent()).toContain(
    'Soyuz MS-22 launched to the International Space Station',
  );
  expect(await page.locator('[aria-current="date"]').textContent()).toBe('21');
  await page.locator('#today a', { hasText: 'Soyuz MS-22' }).click();
  expect(new URL(page.url()).pathname).toBe(CRAFT);
  await context.close();

  const plain = await open('/on-this-day/', { javaScriptEnabled: false });
  await plain.locator('[data-day="09-21"] a').click();
  expect(await plain.locator('.day:target').textContent()).toContain('Soyuz MS-22');
  await plain.context().close();
});

test('the random page leads to some craft and not back to itself; without scripts it offers a handful', async () => {
  const page = await open('/about/');
  await page.goto(`${site.origin}/random/`);
  await page.waitForURL(/\/spacecraft\/[a-z0-9-]+\/$/);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/about/');
  await page.context().close();

  const plain = await open('/random/', { javaScriptEnabled: false });
  expect(await plain.locator('main > ul a').count()).toBeGreaterThan(5);
  await plain.context().close();
});
