import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSnapshot } from '../../src/loaders/read-snapshot.ts';
import { launch, layoutFaults, type Site, serve, visit } from './browser.ts';

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

const open = (path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> =>
  visit(browser, `${site.origin}${path}`, options);
const said = (page: Page) => page.locator('#said').textContent();
const names = (page: Page) => page.locator('.list tbody th a').allTextContents();
const chips = (page: Page) => page.locator('#chips a').allTextContents();
const search = (page: Page) => new URL(page.url()).search;

test('an address in the words of LL2 selects, says it in words, and shows what is set', async () => {
  const page = await open('/spacecraft/?search=soyuz%20ms-2&status=4&ordering=-time_in_space&limit=3');
  const { records } = await readSnapshot('data');
  const expected = records.spacecraft.filter(({ name, status }) => /soyuz ms-2/i.test(name) && status.id === 4);
  const total = records.spacecraft.filter((craft) => !craft.is_placeholder).length;
  await expect.poll(() => said(page)).toBe(`${expected.length} of ${total}\u00a0craft, longest in space first`);
  expect(await names(page)).toHaveLength(3);
  expect(await chips(page)).toEqual(['LL2 search: soyuz ms-2 ✕', 'Status: Single Use ✕', 'All ✕']);
  expect(await page.locator('[name=status]').inputValue()).toBe('4');
  expect(await page.locator('[name=ordering]').inputValue()).toBe('-time_in_space');
  await page.context().close();
});

test('heads sort both ways, the address follows, back and forward work', async () => {
  const page = await open('/spacecraft/');
  const first = await names(page);
  const head = page.locator('th[data-column=flights_count] button');
  await head.click();
  await expect.poll(() => page.locator('th[data-column=flights_count]').getAttribute('aria-sort')).toBe('descending');
  expect(search(page)).toBe('?ordering=-flights_count');
  expect((await page.locator('.list tbody td.sorted').first().textContent())?.trim()).toBe('39');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Flights');
  await head.click();
  await expect.poll(() => page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
  await page.goBack();
  await expect.poll(() => page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  await page.goBack();
  await expect.poll(() => names(page)).toEqual(first);
  expect(await page.locator('th[aria-sort]').count()).toBe(1);
  await page.context().close();
});

test('facets count what they would give, chips drop a filter, and where nothing is left the page says which to drop', async () => {
  const page = await open('/spacecraft/');
  await page.locator('#list [name=q]').fill('dragon');
  await expect.poll(() => said(page)).toMatch(/^\d+ of/);
  await expect.poll(() => page.locator('table.list').getAttribute('aria-busy')).toBe('false');
  const option = page.locator('[name=crewed] option[value=true]');
  const count = Number((await option.textContent())?.match(/\((\d+)\)/)?.[1]);
  await page.locator('[name=crewed]').selectOption('true');
  await expect.poll(() => said(page)).toMatch(new RegExp(`^${count} of`));
  await page.locator('#list [name=q]').fill('progress');
  await expect.poll(() => said(page)).toMatch(/^0 of/);
  expect(await chips(page)).toEqual([
    expect.stringMatching(/^Find: progress ✕|^Find: progress \(\d+ without it\) ✕$/),
    expect.stringMatching(/^Crewed: yes \(\d+ without it\) ✕$/),
    'All ✕',
  ]);
  await page.locator('#chips a').nth(1).click();
  await expect.poll(() => search(page)).toBe('?q=progress');
  await expect.poll(() => chips(page)).toEqual(['Find: progress ✕']);
  expect(await said(page)).not.toMatch(/^0 /);
  await page.context().close();
});

test('a page has at most 100 rows, and the pages lead through all', async () => {
  const page = await open('/spacecraft/?ordering=id&limit=1000');
  await expect.poll(async () => (await names(page)).length).toBe(100);
  await page.getByRole('link', { name: 'Next ›' }).click();
  await expect.poll(() => search(page)).toBe('?ordering=id&limit=100&offset=100');
  await expect.poll(() => page.locator('#pages li').nth(1).textContent()).toMatch(/^101–200 of \d+$/);
  await page.goto(`${site.origin}/spacecraft/?ordering=id&offset=${'9'.repeat(30)}&status=__proto__,%3Cscript%3E`);
  await expect.poll(() => page.locator('#pages li').nth(1).textContent()).toBe('None here of 0');
  expect(await chips(page)).toEqual([
    expect.stringMatching(/^Status: __proto__,<script>, not known here \(\d+ without it\) ✕$/),
  ]);
  await page.goto(`${site.origin}/spacecraft/?ordering=id&offset=${'9'.repeat(30)}`);
  await expect.poll(() => page.locator('#pages li').nth(1).textContent()).toMatch(/^None here of \d+$/);
  await page.getByRole('link', { name: '‹ Previous' }).click();
  await expect.poll(async () => (await names(page)).length).toBe(10);
  await page.context().close();
});

test('all columns come with mode=detailed, and format=json leads to the static JSON', async () => {
  const page = await open('/spacecraft/?mode=detailed');
  await expect.poll(() => page.locator('.list thead th').count()).toBe(16);
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/spacecraft.json'));
  await page.goto(`${site.origin}/spacecraft/?format=json`);
  await asked;
  await page.context().close();
});

test('without scripts every order is a page, up and down, and no control is there that does nothing', async () => {
  const page = await open('/spacecraft/', { javaScriptEnabled: false });
  expect(await page.locator('#list').isHidden()).toBe(true);
  await page.locator('details.orders summary').click();
  expect(await page.locator('details.orders a').count()).toBe(16);
  await page.locator('th a', { hasText: 'Flights' }).click();
  expect(new URL(page.url()).pathname).toBe('/spacecraft/by/-flights_count/1/');
  expect((await page.locator('.list tbody td.sorted').first().textContent())?.trim()).toBe('39');
  await page.context().close();
});

test.each([
  ['/configurations/?search=roscosmos&ordering=-craft', /configurations, most craft first$/],
  ['/agencies/?q=space&ordering=founding_year', /agencies, oldest first$/],
])('%s filters and sorts', async (path, words) => {
  const page = await open(path);
  await expect.poll(() => said(page)).toMatch(words);
  expect(await page.locator('th[aria-sort]').count()).toBe(1);
  await page.context().close();
});

test('on a phone the columns that matter least are left out, and no name is broken within a word', async () => {
  const page = await open('/spacecraft/', { viewport: { width: 320, height: 700 } });
  expect(await page.locator('.list thead th:visible').allTextContents()).toHaveLength(3);
  await page.goto(`${site.origin}/agencies/`);
  const name = page.locator('.list tbody th a', { hasText: 'National Aeronautics' });
  const lines = await name.evaluate((link) => {
    const range = document.createRange();
    range.selectNodeContents(link);
    return new Set([...range.getClientRects()].map(({ top }) => top)).size;
  });
  expect(lines).toBe(4);
  expect(await layoutFaults(page)).toEqual([]);
  await page.context().close();
});

test('rows are chosen for comparison, the choice is kept, and the comparison marks what differs', async () => {
  const page = await open('/spacecraft/?search=soyuz%20ms-2&ordering=id');
  await expect.poll(() => chips(page)).toHaveLength(1);
  await page.locator('.list tbody input').nth(0).check();
  await page.locator('.list tbody input').nth(1).check();
  const chosen = (await names(page)).slice(0, 2);
  // A page that the browser brings back shows what was chosen meanwhile.
  await page.evaluate(() => {
    const kept = localStorage.getItem('compare spacecraft') ?? '';
    localStorage.setItem('compare spacecraft', kept.split(',')[1] ?? '');
    dispatchEvent(new Event('pageshow'));
  });
  expect(await page.locator('.list tbody input').nth(0).isChecked()).toBe(false);
  await page.locator('.list tbody input').nth(1).uncheck();
  await page.locator('.list tbody input').nth(0).check();
  await page.locator('.list tbody input').nth(1).check();
  await page.getByRole('link', { name: 'Compare the 2 chosen' }).click();
  await expect.poll(() => page.locator('.compare thead a').allTextContents()).toEqual(chosen);
  expect(search(page)).toMatch(/^\?spacecraft=[a-z0-9-]+,[a-z0-9-]+$/);

  await page.goto(`${site.origin}/spacecraft/progress-ms-15/`);
  await page.getByRole('link', { name: 'Compare with others' }).click();
  await expect.poll(() => page.locator('.compare thead a').allTextContents()).toEqual([...chosen, 'Progress MS-15']);
  await expect
    .poll(() => page.locator('#times svg text').allTextContents())
    .toContainEqual(expect.stringMatching(new RegExp(`^${chosen[0]}: 1 flight, \\d{4}`)));
  expect(await page.locator('.differs', { hasText: 'Configuration' }).count()).toBe(1);
  const same = page.locator('.compare tr:not(.differs)', { hasText: 'Flights' });
  expect(await same.isVisible()).toBe(true);
  await page.locator('#only').check();
  expect(await same.isHidden()).toBe(true);

  await page.locator('#add input[type=search]').fill('vostok 6');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.compare thead a').count()).toBe(4);
  expect(await page.locator('#add input[type=search]').isDisabled()).toBe(true);
  await page
    .getByRole('button', { name: /^Take .* out$/ })
    .first()
    .click();
  await expect.poll(() => page.locator('.compare thead a').count()).toBe(3);
  // Whoever works with the keyboard stands at the next such button, and the step can be undone.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Take .* out$/);
  const shared = page.url();
  await page.goBack();
  await expect.poll(() => page.locator('.compare thead a').count()).toBe(4);
  await page.context().close();
  const other = await visit(browser, shared, { viewport: { width: 320, height: 700 } });
  await expect.poll(() => other.locator('.compare thead a').count()).toBe(3);
  expect(await layoutFaults(other)).toEqual([]);
  await other.context().close();
});

test('outlines stand on one scale where length and diameter are known', async () => {
  const { records } = await readSnapshot('data');
  const unsized = records.configurations.find(({ height, diameter }) => height === null || diameter === null);
  const page = await open(`/compare/?configurations=soyuz-ms,${unsized?.slug}`);
  await expect.poll(() => page.locator('#outlines td').count()).toBe(2);
  expect(await page.locator('#outlines td').allTextContents()).toEqual([
    expect.stringMatching(/\sm long, .*\sm across$/),
    'Not to scale',
  ]);
  expect(await page.locator('#outlines svg').evaluateAll((all) => all.map((one) => one.clientHeight > 40))).toEqual([
    true,
    true,
  ]);
  await page.goto(`${site.origin}/compare/?configurations=shenzhou,crew-dragon-2`);
  await expect.poll(() => page.locator('#outlines svg').count()).toBe(2);
  const boxes = await page.locator('#outlines svg').evaluateAll((all) => all.map((one) => one.getAttribute('viewBox')));
  expect(new Set(boxes).size).toBe(1);
  await page.context().close();
});

test('what an address names and is not compared is said, as text, and the other kinds stay a step away', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const page = await open(
    `/compare/?spacecraft=soyuz-ms-22,no-such-craft,__proto__,${encodeURIComponent(hostile)},soyuz-ms-22&agencies=spacex`,
  );
  await expect.poll(() => page.locator('.compare thead a').allTextContents()).toEqual(['Soyuz MS-22']);
  expect(await page.locator('#comparison output').textContent()).toBe(
    `Left out, because not known here or more than four: no-such-craft, __proto__, ${hostile}`,
  );
  expect(await page.locator('#comparison .when-few').isVisible()).toBe(true);
  expect(search(page)).toBe('?spacecraft=soyuz-ms-22');
  await page.getByRole('link', { name: 'agencies', exact: true }).click();
  await expect.poll(() => page.locator('.compare thead a').allTextContents()).toEqual(['SpaceX']);
  expect(await page.locator('#outlines').isVisible()).toBe(false);
  await page.goto(
    `${site.origin}/compare/?spacecraft=1,${'soyuz-ms-21,soyuz-ms-20,soyuz-ms-19,soyuz-ms-18,soyuz-ms-17'}`,
  );
  await expect.poll(() => page.locator('.compare thead a').count()).toBe(4);
  expect(await page.locator('#comparison output').textContent()).toMatch(/: 1, soyuz-ms-21$/);
  await page.context().close();
});

test('configurations are compared with the flights of all their craft', async () => {
  const page = await open('/compare/?configurations=soyuz-ms,progress-ms');
  await expect
    .poll(() => page.locator('#times svg text').allTextContents())
    .toEqual(expect.arrayContaining([expect.stringMatching(/^Soyuz MS: \d\d flights, \d{4}–\d{4}$/)]));
  await page.context().close();
});

/** A page's scripts with all that they import at once, and what they weigh as a host compresses them. */
function scriptsOf(page: string): { names: string[]; bytes: number } {
  const html = readFileSync(join('dist', page, 'index.html'), 'utf8');
  const names = [...html.matchAll(/<script type="module" src="\/([^"]+)"/g)].map((match) => match[1] ?? '');
  let bytes = 0;
  for (const name of names) {
    const text = readFileSync(join('dist', name), 'utf8');
    bytes += gzipSync(text).length;
    for (const [, file] of text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
      if (!names.includes(`assets/${file}`)) names.push(`assets/${file}`);
  }
  return { names, bytes };
}

test('every page has at most 2 kB of script as a host compresses it, and lists and comparison 6 kB more', () => {
  const record = scriptsOf('spacecraft/soyuz-ms-22');
  expect(record.bytes).toBeLessThanOrEqual(2000);
  const [list, compare] = [scriptsOf('spacecraft'), scriptsOf('compare')];
  expect(list.names.toSorted()).toEqual(expect.arrayContaining(record.names));
  const added = new Set([...list.names, ...compare.names].filter((name) => !record.names.includes(name)));
  const bytes = [...added].map((name) => gzipSync(readFileSync(join('dist', name))).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6000);
});

test('what lists, comparison and search load lies in files of its own', () => {
  expect(readdirSync(join('dist', 'lists')).sort()).toEqual([
    'agencies.js',
    'configurations.js',
    'flights.js',
    'outlines.js',
    'spacecraft.js',
    'words.js',
  ]);
});
