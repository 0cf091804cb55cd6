import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Site, serve, visit } from './browser.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = [await serve('dist'), await launch()];
});

afterAll(async () => {
  await browser.close();
  site.close();
});

test('the slash key leads to search, the theme button changes the theme and is remembered', async () => {
  const page = await visit(browser, `${site.origin}/spacecraft/soyuz-ms-22/`, { colorScheme: 'light' });
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('find');
  await page.locator('#theme').click();
  await page.reload();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(16, 19, 23)');
  await page.context().close();
});

test('a craft page reads without scripts', async () => {
  const page = await visit(browser, `${site.origin}/spacecraft/soyuz-ms-22/`, { javaScriptEnabled: false });
  expect(await page.locator('main').textContent()).toContain('187');
  await page.context().close();
});
