import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch } from '../browser/browser.ts';
import { buildFrom, generatedData } from '../site/build-from.ts';
import { hosted, search } from './editions.ts';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const root = mkdtempSync(join(tmpdir(), 'stored-'));
const newer = join(root, 'newer');
/** The site as it is at first: a small one, in the long run the whole one. */
let older = 'dist';
/** A craft of it, the address of its page, and a search. */
let [name, craft, query] = ['Soyuz MS-22', '/spacecraft/soyuz-ms-22/', 'q=soyuz&kind=Configuration'];

/** What the server serves now; a reader without a network is one whose server hangs up. */
let state = { folder: '', isDown: false, withoutWorker: false };
let asked: string[] = [];
let server: Server;
let origin = '';
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  if (process.env.LONG !== '1') {
    const data = await generatedData(root, 60);
    const built = await buildFrom(data, root);
    expect(built.code, built.output).toBe(0);
    older = built.out;
    const records = JSON.parse(readFileSync(join(data, 'spacecraft.json'), 'utf8')) as { name: string; slug: string }[];
    const { name: first = '', slug = '' } = records.find((record) => /^\w+ \d+$/.test(record.name)) ?? {};
    [name, craft, query] = [first, `/spacecraft/${slug}/`, `q=${encodeURIComponent(first)}`];
  }
  cpSync(older, newer, { recursive: true });
  for (const file of readdirSync(newer, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )) {
    if (file.startsWith('downloads')) continue;
    const text = readFileSync(join(newer, file), 'utf8');
    writeFileSync(join(newer, file), text.replaceAll('Snapshot of', 'Newer snapshot of'));
  }
  const made = spawnSync(process.execPath, ['src/offline/cli.ts', '--site', newer, '--only', 'single']);
  expect(made.status, String(made.stderr)).toBe(0);
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (state.isDown) {
      request.socket.destroy();
      return;
    }
    asked.push(path);
    const file = join(state.folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      if (state.withoutWorker && path === '/service-worker.js') throw new Error('not now');
      const bytes = readFileSync(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  browser = await launch();
}, 180_000);

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(root, { recursive: true });
}, 180_000);

beforeEach(async () => {
  state = { folder: older, isDown: false, withoutWorker: false };
  context = await browser.newContext();
  page = await context.newPage();
}, 180_000);

afterEach(() => context.close());

const mark = () => page.locator('.stored');
const footer = () => page.locator('footer.site').textContent();

/** Waits until the page at hand is kept by a worker. */
const kept = (path: string): Promise<void> =>
  expect
    .poll(() => page.evaluate(async (file) => (await caches.match(file)) !== undefined, `${path}index.html`), {
      timeout: 15_000,
    })
    .toBe(true);

/** The builds whose stores the browser holds. */
const stores = (): Promise<string[]> => page.evaluate(() => caches.keys());

async function visit(path: string): Promise<void> {
  await page.goto(`${origin}${path}`);
  await kept(path);
}

async function saveAll(): Promise<void> {
  await visit('/');
  const control = page.locator('[data-save]');
  await expect.poll(() => control.getByRole('button').isVisible(), { timeout: 15_000 }).toBe(true);
  expect(await control.getByRole('status').textContent()).toMatch(/^[\d.]+\sMB in this browser/);
  const said = control.getByRole('status');
  await said.evaluate((status) => {
    new MutationObserver(() => {
      status.dataset.said = `${status.dataset.said ?? ''}${status.textContent}|`;
    }).observe(status, { childList: true, characterData: true, subtree: true });
  });
  await control.getByRole('button').click();
  await expect.poll(() => said.textContent(), { timeout: 120_000 }).toMatch(/^Everything is saved/);
  const progress = (await said.getAttribute('data-said'))?.match(/[\d.]+\s[kM]B of [\d.]+\sMB/g) ?? [];
  expect(new Set(progress).size).toBeGreaterThan(3);
}

test('a page that was visited, the first one too, opens with no network, styled and marked; another says that it is not kept', async () => {
  await visit(craft);
  await visit('/about/');
  expect(await mark().count()).toBe(0);
  state.isDown = true;
  await page.goto(`${origin}${craft}`);
  expect(await page.locator('h1').textContent()).toBe(name);
  await expect.poll(() => mark().textContent()).toContain('copy kept on this device');
  expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe('1180px');
  await page.goto(`${origin}/agencies/`);
  await expect.poll(() => mark().textContent()).toContain('not kept on this device');
  expect(await page.locator('h1').textContent()).toBe('Not kept on this device');
  state.isDown = false;
  await page.goto(`${origin}/agencies/`);
  expect(await page.locator('h1').textContent()).not.toBe('Not kept on this device');
  expect(await mark().count()).toBe(0);
}, 180_000);

test('what is kept at the first visit is under 0.6 MB', () => {
  const list = JSON.parse(readFileSync('dist/stored-files.json', 'utf8')) as {
    shell: string[];
    files: Record<string, [number, string]>;
  };
  expect(list.shell.reduce((sum, file) => sum + (list.files[file]?.[0] ?? Number.NaN), 0)).toBeLessThan(600_000);
}, 180_000);

test('saved as a whole, the site works with no network: every kind of page, and search as it was', async () => {
  await saveAll();
  const online = await search(page, hosted(origin), query);
  state.isDown = true;
  for (const path of ['/', '/spacecraft/', '/configurations/', '/agencies/', '/about/', craft]) {
    await page.goto(`${origin}${path}`);
    await expect.poll(() => mark().textContent(), { message: path }).toContain('copy kept on this device');
  }
  expect(await search(page, hosted(origin), query)).toEqual(online);
  await expect.poll(() => mark().count()).toBe(1);
}, 180_000);

test('a new build replaces the old one as a whole: nothing of the old is shown again', async () => {
  await visit(craft);
  await visit('/about/');
  const [before] = await stores();
  state.folder = newer;
  await page.goto(`${origin}/about/`);
  expect(await footer()).toContain('Newer snapshot of');
  await expect.poll(async () => (await stores()).includes(before ?? ''), { timeout: 15_000 }).toBe(false);
  expect(await stores()).toHaveLength(1);
  await visit('/about/');
  state.isDown = true;
  await page.goto(`${origin}/about/`);
  expect(await footer()).toContain('Newer snapshot of');
  await expect.poll(() => mark().textContent()).toContain('copy kept');
  await page.goto(`${origin}${craft}`);
  await expect.poll(() => mark().textContent()).toContain('not kept on this device');
}, 180_000);

test('a page from the store uses the data of its own build, though the network is back with newer ones', async () => {
  await saveAll();
  state.isDown = true;
  await page.goto(`${origin}/search/`);
  await expect.poll(() => mark().count()).toBe(1);
  Object.assign(state, { folder: newer, isDown: false, withoutWorker: true });
  asked = [];
  await page.locator('#query').fill('soyuz');
  await expect.poll(() => page.locator('#summary').textContent(), { timeout: 10_000 }).toMatch(/results/);
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
}, 180_000);

test('a newer page gets no older data from the store when the network fails before the new worker came', async () => {
  await saveAll();
  Object.assign(state, { folder: newer, withoutWorker: true });
  await page.goto(`${origin}/search/`);
  expect(await footer()).toContain('Newer snapshot of');
  state.isDown = true;
  await page.locator('#query').fill('soyuz');
  await expect.poll(() => page.locator('#summary').textContent(), { timeout: 10_000 }).toContain('could not be loaded');
}, 180_000);
