import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSnapshot } from '../../src/loaders/read-snapshot.ts';
import { launch, type Site, serve, visit } from './browser.ts';

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

const summaryOf = (page: Page) => page.locator('#summary').textContent();
const titlesOf = (page: Page) => page.locator('#results li > div > a').allTextContents();
const kindsOf = (page: Page) => page.locator('#results h2').allTextContents();

async function answered(page: Page, query: string): Promise<void> {
  await page.goto(`${site.origin}/search/?${new URLSearchParams({ q: query })}`, { waitUntil: 'commit' });
  await expect.poll(() => summaryOf(page), { message: query }).toMatch(/result|Nothing/);
}

async function searchFor(query: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await answered(page, query);
  return page;
}

/** What readers type, and what they mean. */
const MEANT: readonly (readonly [string, string])[] = [
  ['vostok 6', 'Vostok-3KA No.8'],
  ['voskhod2', 'Voskhod-3KD No.4'],
  ['Прогресс М-42', 'Progress M-42'],
  ['Шэньчжоу', 'Shenzhou'],
  ['11F732A48', 'Soyuz MS-'],
  ['progress m42', 'Progress M-42'],
  ['MS22', 'MS-22'],
  ['soyuz-ms-10', 'Soyuz MS-10'],
  ['soyuz 11', 'Soyuz 11'],
  ['soyuz tma 1', 'Soyuz TMA-1'],
  ['apollo13', 'Apollo '],
  ['sts 31', 'Space Shuttle Discovery'],
  ['columbia', 'Space Shuttle Columbia'],
  ['space shuttle', 'Space Shuttle'],
  ['iss', 'International Space Station'],
  ['mir', 'Mir'],
  ['Sojus', 'Soyuz'],
  ['Shenzou', 'Shenzhou'],
  ['wostok', 'Vostok'],
  ['crew dragon endevour', 'Crew Dragon Endeavour'],
  ['salut 7', 'Salyut 7'],
  ['tereschkowa', 'Valentina Tereshkova'],
  ['sigmund jaehn', 'Sigmund Jähn'],
  ['🚀 buran', 'Buran'],
  ['buran '.repeat(300), 'Buran'],
];

test('what readers type puts first what they mean, however they write it', async () => {
  const page = await (await browser.newContext()).newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  for (const [query, name] of MEANT) {
    await answered(page, query);
    const [first = 'nothing'] = await titlesOf(page);
    if (!first.includes(name)) wrong.push(`${query}: ${first}`);
  }
  expect(wrong).toEqual([]);
  await page.context().close();
});

test('search that finds nothing says so, whatever was typed', async () => {
  const page = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
  for (const query of ['qqqzzzxxx', 'müller', '🚀', '#', '"', '<script>alert(1)</script>', 'w'.repeat(2000)]) {
    await answered(page, query);
    expect(await titlesOf(page)).toEqual([]);
    expect(await summaryOf(page)).toContain(`Nothing found for “${query}”`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  await page.context().close();
});

test('a misspelt word is corrected, and the page says so', async () => {
  const page = await searchFor('sojus');
  expect(await summaryOf(page)).toMatch(/^\d+ results for “soyuz”; nothing is called “sojus”$/);
  await page.context().close();
});

test('search for "soyuz" finds every Soyuz, by kind, with key facts and the words marked', async () => {
  const page = await searchFor('soyuz');
  const { records } = await readSnapshot('data');
  const soyuz = records.spacecraft.filter(({ name }) => /\bsoyuz\b/i.test(name));
  expect(Number((await summaryOf(page))?.match(/\d+/)?.[0])).toBeGreaterThanOrEqual(soyuz.length);
  expect((await kindsOf(page)).map((head) => head.replace(/ \d+$/, ''))).toEqual(
    expect.arrayContaining(['Spacecraft', 'Configurations', 'Families', 'Agencies']),
  );
  const craft = page.locator('#results section', { hasText: /^Spacecraft/ });
  expect(await craft.locator('li .note').first().textContent()).toMatch(/flight/);
  expect(await page.locator('#results li > svg use').first().getAttribute('href')).toBe('#outline-soyuz');
  const picture = await page.locator('#results li > svg').first().screenshot();
  const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = Array.from({ length: data.length / 3 }, (_, at) => data.subarray(3 * at, 3 * at + 3).toString('hex'));
  expect(pixels, 'the hull has its own colour').toContain('fffefb');
  expect(await page.locator('#outline-soyuz path').count()).toBeGreaterThan(3);
  expect((await page.locator('#results mark').allTextContents()).some((text) => /soyuz/i.test(text))).toBe(true);
  await page.context().close();
});

test('facets narrow the results, are kept in the address and restored from it', async () => {
  const page = await searchFor('soyuz');
  const names = await page
    .locator('#facets select')
    .evaluateAll((all) => all.map((field) => field.getAttribute('name')));
  expect(names).toEqual(['kind', 'type', 'status', 'family', 'configuration', 'agency', 'in space', 'decade']);
  await page.locator('select[name="kind"]').selectOption('Configuration');
  await expect.poll(() => kindsOf(page)).toEqual([expect.stringMatching(/^Configurations \d+$/)]);
  const found = await summaryOf(page);
  expect(new URL(page.url()).searchParams.get('kind')).toBe('Configuration');
  await page.reload();
  await expect.poll(() => summaryOf(page)).toBe(found);
  await page.context().close();
});

test('filters that leave nothing can be set back at once', async () => {
  const page = await searchFor('soyuz');
  await page.goto(`${site.origin}/search/?q=soyuz&kind=Spacecraft&type=Spaceplane&status=No+such`);
  await expect.poll(() => summaryOf(page)).toBe('Nothing found for “soyuz” with these filters.');
  expect(await page.locator('select[name="status"]').inputValue()).toBe('No such');
  await page.getByRole('button', { name: 'Search without filters' }).click();
  await expect.poll(() => summaryOf(page)).toMatch(/^\d+ results$/);
  expect(new URL(page.url()).search).toBe('?q=soyuz');
  await page.context().close();
});

test('Enter opens the best page for what stands in the field, even before it was shown; the way back leads to the results', async () => {
  const page = await searchFor('soyuz');
  await page.locator('#query').fill('progress m-42');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/spacecraft/progress-m-42/');
  await page.goBack();
  await expect.poll(async () => (await titlesOf(page))[0]).toBe('Progress M-42');
  await page.context().close();
});

test('facets have their place before they are counted, and the results keep the focus', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.route('**/*.pf_filter', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await answered(page, 'soyuz');
  const top = () => page.locator('#results').evaluate((results) => results.getBoundingClientRect().top);
  const before = await top();
  await page.locator('#query').focus();
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const chosen = await focused();
  await expect.poll(() => page.locator('select[name="kind"] option').count()).toBeGreaterThan(3);
  expect([await top(), await focused()]).toEqual([before, chosen]);
  expect(chosen).toContain('Soyuz');
  await page.context().close();
});

test('"Show all" of a kind sets its facet and goes on; results sort by time in space', async () => {
  const page = await searchFor('soyuz');
  await page
    .locator('#results section', { hasText: /^Spacecraft/ })
    .getByRole('button')
    .click();
  await expect.poll(async () => (await titlesOf(page)).length).toBe(20);
  await page.locator('#order').selectOption('time in space');
  const { records } = await readSnapshot('data');
  expect(records.spacecraft.length).toBeGreaterThan(100);
  await expect
    .poll(async () => (await page.locator('#results li .note').first().textContent()) ?? '')
    .toMatch(/\d{3}\sd/);
  await page.context().close();
});

test('arrows go through the results, Escape back to the field, Enter opens the first', async () => {
  const page = await searchFor('soyuz ms-22');
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Soyuz MS-22');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/spacecraft/soyuz-ms-22/');
  await page.context().close();
});

test('the field in the head loads nothing until it is used, then offers what it finds to keyboard and screen reader', async () => {
  const page = await visit(browser, `${site.origin}/spacecraft/progress-m-42/`);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const loaded = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(' '),
    );
  expect(await loaded()).not.toMatch(/pagefind|combobox|lists/);
  await page.keyboard.press('/');
  await page.keyboard.type('shenzou 15');
  const field = page.locator('#find');
  await expect.poll(() => field.getAttribute('aria-expanded')).toBe('true');
  await expect.poll(() => page.locator('#offers [role=option] a').first().textContent()).toBe('Shenzhou 15');
  await page.keyboard.press('ArrowDown');
  expect(await field.getAttribute('aria-activedescendant')).toBe('offer-0');
  await page.keyboard.press('Escape');
  expect(await page.locator('#offers').isHidden()).toBe(true);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('#offers').isVisible()).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/spacecraft/shenzhou-15/');
  expect(errors).toEqual([]);
  await page.context().close();
});
