import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launch, serve } from '../browser/browser.ts';
import { buildFrom, generatedData } from '../site/build-from.ts';

/**
 * What lists, comparison and search cost a reader, of the site in dist/: compressed bytes of scripts; how soon a press is
 * answered with the processor slowed four times; bytes and time to the first search result. `-- 6000 60000` also measures
 * the search of generated catalogues of these sizes, which takes minutes.
 */
const SLOWED = 4;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The scripts of a page and all that they import at once, compressed. */
function scriptBytes(folder: string, page: string, seen = new Set<string>()): number {
  const html = readFileSync(join(folder, page, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/<script type="module" src="\/([^"]+)"/g)].map((match) => match[1] ?? '');
  let bytes = 0;
  for (const script of waiting) {
    if (seen.has(script)) continue;
    seen.add(script);
    const text = readFileSync(join(folder, script), 'utf8');
    bytes += gzipSync(text, { level: 9 }).length;
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*[`"']\.\/([^`"']+)[`"']/g))
      waiting.push(`assets/${name}`);
  }
  return bytes;
}

/** The longest time from a press to the next picture, over many presses. */
async function slowestPress(page: Page, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    const times: [number, string][] = [];
    Object.assign(globalThis, { pressTimes: times });
    new PerformanceObserver((list) => {
      for (const { duration, name } of list.getEntries()) times.push([duration, name]);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
  await act();
  await page.waitForTimeout(1500);
  const times = await page.evaluate(() => (globalThis as unknown as { pressTimes: [number, string][] }).pressTimes);
  const of = (shown: RegExp): number =>
    Math.max(0, ...times.filter(([, name]) => shown.test(name)).map(([time]) => time));
  console.log(`  slowest: keys ${of(/key/)} ms, presses ${of(/click|pointer/)} ms, changes ${of(/input|change/)} ms`);
  const [worst] = times.filter(([, name]) => /click|key|pointer(up|down)/.test(name)).sort(([a], [b]) => b - a);
  return worst === undefined ? 'under 16 ms' : `${worst[0]} ms (${worst[1]})`;
}

async function measurePresses(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${origin}/spacecraft/`, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const nothing = await slowestPress(page, () => page.locator('h1').click());
  console.log(`list: a press on its title, which does nothing: ${nothing}`);
  const heads = page.locator('.list thead button');
  const slowest = await slowestPress(page, async () => {
    for (const place of [1, 2, 2, 3, 0]) {
      await heads.nth(place).click();
      await page.waitForTimeout(1000);
    }
    await page.locator('#list [name=q]').click();
    await page.keyboard.type('progress m', { delay: 150 });
    await page.waitForTimeout(1000);
    await page.locator('#chips a').first().click();
    await page.waitForTimeout(1000);
    await page.locator('.list tbody input').first().check();
    await page.waitForTimeout(500);
    await page.locator('#list [name=type]').selectOption({ index: 1 });
    await page.waitForTimeout(1000);
  });
  console.log(`list: slowest answer to a press, processor slowed ${SLOWED} times: ${slowest}`);
  await page.context().close();
}

/** Bytes over the wire, compressed as a host does, and time until the search page shows its first result. */
async function measureSearch(browser: Browser, folder: string, name: string): Promise<void> {
  const site = await serve(folder);
  const page = await browser.newPage();
  await page.goto(`${site.origin}/search/`, { waitUntil: 'networkidle' });
  // The page itself notes when its first result stands, and what it had loaded by then.
  await page.evaluate(() => {
    const before = performance.getEntriesByType('resource').length;
    const results = document.querySelector('#results');
    let started = 0;
    document.querySelector('#query')?.addEventListener('input', () => {
      started = performance.now();
    });
    const observer = new MutationObserver(() => {
      if (results?.querySelector('li a') == null) return;
      observer.disconnect();
      const loaded = performance.getEntriesByType('resource').slice(before);
      Object.assign(globalThis, {
        first: { cold: performance.now() - started, loaded: loaded.map(({ name }) => name) },
      });
    });
    if (results !== null) observer.observe(results, { childList: true });
  });
  const field = page.locator('#query');
  await field.click();
  await page.keyboard.insertText('soyuz');
  await page.waitForSelector('#results li a', { timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  const { cold, loaded } = await page.evaluate(
    () => (globalThis as unknown as { first: { cold: number; loaded: string[] } }).first,
  );
  const coldBytes = loaded.reduce((sum, address) => {
    const file = readFileSync(join(folder, new URL(address).pathname.replace(/\/$/, '/index.html')));
    return sum + Math.min(file.length, gzipSync(file).length);
  }, 0);
  await field.fill('');
  const again = performance.now();
  await page.keyboard.insertText('progress');
  await page.waitForFunction(() => /progress/i.test(document.querySelector('#results li a')?.textContent ?? ''));
  const warm = performance.now() - again;
  console.log(
    `search of ${name}: first result after ${cold.toFixed(0)} ms and ${kB(coldBytes)}; the next query ${warm.toFixed(0)} ms`,
  );
  await page.context().close();
  site.close();
}

const table = new Set<string>();
const shared = scriptBytes('dist', 'spacecraft/soyuz-ms-22', table);
const lists = scriptBytes('dist', 'spacecraft', table) + scriptBytes('dist', 'compare', table);
console.log(`scripts: every page ${kB(shared)}, table and comparison ${kB(lists)}`);
for (const file of await readdir('dist/lists')) {
  console.log(`lists/${file}: ${kB(gzipSync(readFileSync(join('dist/lists', file))).length)}, loaded when used`);
}
const browser = await launch();
const site = await serve('dist');
await measurePresses(browser, site.origin);
site.close();
await measureSearch(browser, 'dist', 'this site');
for (const size of process.argv.slice(2).map(Number)) {
  const folder = await mkdtemp(join(tmpdir(), 'search-bench-'));
  const { code, out, output } = await buildFrom(await generatedData(folder, size), folder);
  if (code !== 0) throw new Error(output);
  await measureSearch(browser, out, `${size} generated craft`);
  await rm(folder, { recursive: true });
}
await browser.close();
