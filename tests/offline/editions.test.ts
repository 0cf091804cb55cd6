import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Site, serve } from '../browser/browser.ts';
import { builtPage } from '../site/built-site.ts';
import {
  editionPaths,
  hosted,
  linksOf,
  openOffline,
  placeSingle,
  search,
  single,
  unpacked,
  unpackZip,
  withPieces,
} from './editions.ts';

const SITE = 'dist';
const QUERIES = [
  'q=soyuz',
  'q=vostok+6',
  'q=%D0%9F%D1%80%D0%BE%D0%B3%D1%80%D0%B5%D1%81%D1%81',
  'q=dragon&kind=Configuration',
  'q=capsule&sort=time+in+space',
  'q=qqqzzzxxx',
  'kind=Agency&sort=name',
];

/** Bytes that a download may have at 600 craft. */
const LARGEST: Readonly<Record<string, number>> = { zip: 6_000_000, single: 6_000_000, zim: 4_000_000 };

let browser: Browser;
let site: Site;
let folder = '';
let file = '';

beforeAll(async () => {
  [browser, site] = [await launch(), await serve(SITE)];
  [folder, file] = [unpackZip(SITE), placeSingle(SITE)];
}, 180_000);

afterAll(async () => {
  await browser.close();
  site.close();
}, 180_000);

test('the ZIP holds every page with an address, a README first, the licence, and sums that are true', () => {
  const pages = editionPaths(SITE);
  expect(pages.length).toBeGreaterThan(1600);
  expect(pages.filter((path) => !existsSync(join(folder, path, 'index.html')))).toEqual([]);
  expect(readFileSync(join(folder, 'LICENSE.txt'), 'utf8')).toMatch(/Launch Library 2[\s\S]*MIT/);
  expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toContain('open index.html');
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
  const held = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(sums).toHaveLength(held.length - 1);
  execFileSync('sha256sum', ['--check', '--quiet', '--strict', 'SHA256SUMS'], { cwd: folder });
  execFileSync('sha256sum', ['--check', '--quiet', 'spacecraft-encyclopedia.zip.sha256'], {
    cwd: join(SITE, 'downloads'),
  });
}, 180_000);

test('every address in the ZIP is relative and names a file that is there', () => {
  const pages = [...withPieces(folder)].map(([file, html]) => builtPage(file, html));
  const faults = pages.flatMap(({ path, elements }) =>
    elements.flatMap(({ tagName, attrs }) =>
      attrs
        .filter(({ name, value }) => /^(href|src|action)$/.test(name) && !/^(https?:|data:|mailto:|#)/.test(value))
        .filter(({ value }) => {
          const target = new URL(value, `file:///root${path}${path.endsWith('/') ? 'index.html' : ''}`).pathname;
          return value.startsWith('/') || tagName === 'base' || !existsSync(join(folder, decodeURI(target).slice(5)));
        })
        .map(({ name, value }) => `${path}: ${name}=${value}`),
    ),
  );
  expect(faults).toEqual([]);
  expect(pages.filter(({ text }) => /no (?:frame|piece) \d/.test(text)).map(({ path }) => path)).toEqual([]);
}, 180_000);

test('a page of the ZIP says what the hosted one says; with scripts off a record lacks its drawings and citations alone', async () => {
  const world = unpacked(folder);
  const [{ page, problems }, online] = [await openOffline(browser), await browser.newPage()];
  const words = async (reader: Page, address: string): Promise<string> => {
    await reader.goto(address);
    return (await reader.locator('body').allInnerTexts()).join().replaceAll(/\s+/g, ' ');
  };
  for (const path of ['spacecraft/soyuz-ms-22/', 'crew/yuri-gagarin/', 'years/1991/', 'families/soyuz/'])
    expect(await words(page, world.address(path)), path).toBe(await words(online, hosted(site.origin).address(path)));
  expect(problems).toEqual([]);
  const plain = await browser.newPage({ javaScriptEnabled: false });
  const record = await words(plain, world.address('spacecraft/soyuz-ms-22/'));
  for (const head of ['Launch Library 2', 'Flight log', 'Dockings', 'Where it ranks', 'Quality notes', 'Docked for 99'])
    expect(record).toContain(head);
  await plain.goto(world.address('crew/yuri-gagarin/'));
  expect(await plain.textContent('h1')).toBe('Yuri Gagarin');
  for (const reader of [page, online, plain]) await reader.context().close();
});

test('a page of the ZIP may load nothing from elsewhere and run nothing that stands in it', async () => {
  const { page } = await openOffline(browser);
  await page.goto(unpacked(folder).address('spacecraft/soyuz-ms-22/'));
  const refused = await page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
    document.body.insertAdjacentHTML('beforeend', '<img src="https://else.example/a.png" alt="">');
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return directives;
  });
  expect(refused).toEqual(expect.arrayContaining(['img-src', 'script-src-elem']));
  expect(await page.title()).toContain('Soyuz MS-22');
  await page.context().close();
});

test.each(['ZIP', 'single file'])(
  'the %s opens with no network; one page of each kind, its links and scripts work',
  async (form) => {
    const world = form === 'ZIP' ? unpacked(folder) : single(file);
    const { page, problems } = await openOffline(browser);
    const kinds = new Map<string, string>();
    for (const path of editionPaths(SITE)) {
      const parts = path.split('/');
      kinds.set(`${parts.length} ${parts[0]}`, path);
    }
    for (const path of kinds.values()) {
      await page.goto(world.address(path));
      await page.waitForSelector('h1');
      await expect.poll(() => page.locator('#theme').isVisible(), { message: path }).toBe(true);
      expect((await linksOf(page, world)).length, path).toBeGreaterThan(3);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  },
);

test.each(['ZIP', 'single file'])(
  'search in the %s gives what the hosted site gives',
  async (form) => {
    const world = form === 'ZIP' ? unpacked(folder) : single(file);
    const { page, problems } = await openOffline(browser);
    const online = await browser.newPage();
    for (const query of QUERIES) {
      expect(await search(page, world, query), query).toEqual(await search(online, hosted(site.origin), query));
    }
    expect(problems).toEqual([]);
    await page.context().close();
    await online.close();
  },
  180_000,
);

test.each(['ZIP', 'single file'])(
  'in the %s a reader searches from a page, follows a result, goes back and on',
  async (form) => {
    const world = form === 'ZIP' ? unpacked(folder) : single(file);
    const { page, problems } = await openOffline(browser);
    await page.goto(world.address('about/'));
    await page.locator('#find').fill('soyuz');
    await page.locator('#find').press('Enter');
    const first = page.locator('#results a').first();
    const name = await first.textContent();
    const facet = page.locator('select[name="kind"]');
    await facet.selectOption('Configuration');
    await expect.poll(() => page.url()).toContain('kind=Configuration');
    await facet.selectOption('');
    await expect.poll(() => first.textContent()).toBe(name);
    await first.click();
    await expect.poll(() => page.locator('h1').textContent()).toBe(name);
    await page.goBack();
    await expect.poll(() => first.textContent()).toBe(name);
    await page.goForward();
    await expect.poll(() => page.locator('h1').textContent()).toBe(name);
    await page.locator('.skip').first().focus();
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('#main');
    await page.reload();
    await expect.poll(() => page.locator('h1').textContent()).toBe(name);
    expect(problems).toEqual([]);
    await page.context().close();
  },
);

test.each(['ZIP', 'single file'])('in the %s a list filters and two of its craft are compared', async (form) => {
  const world = form === 'ZIP' ? unpacked(folder) : single(file);
  const { page, problems } = await openOffline(browser);
  await page.goto(world.address('spacecraft/?search=soyuz&limit=5'));
  await expect.poll(() => page.locator('.list tbody tr').count()).toBe(5);
  const names = await page.locator('.list tbody a').evaluateAll((links) => links.map((link) => link.textContent));
  await page.locator('.list tbody input').nth(0).check();
  await page.locator('.list tbody input').nth(1).check();
  await page.locator('.picked a').click();
  await expect.poll(() => page.locator('.compare thead a').count()).toBe(2);
  const compared = page.locator('.compare thead a').first();
  expect(names).toContain(await compared.textContent());
  const name = await compared.textContent();
  await compared.click();
  await expect.poll(() => page.locator('h1').textContent()).toBe(name);
  await page.goto(world.address('compare/?agencies=spacex&configurations=soyuz-ms'));
  await page.getByRole('link', { name: 'agencies', exact: true }).click();
  await expect.poll(() => page.locator('.compare thead a').allTextContents()).toEqual(['SpaceX']);
  await page.getByRole('button', { name: 'Take SpaceX out' }).click();
  await page.goBack();
  await expect.poll(() => page.locator('.compare thead a').allTextContents()).toEqual(['SpaceX']);
  await page.clock.setFixedTime(new Date('2027-09-21T12:00:00Z'));
  await page.goto(world.address('on-this-day/'));
  await page.locator('#today a').click();
  await expect.poll(() => page.locator('h1').textContent()).toMatch(/September/);
  await page.goto(world.address('random/'));
  await page.waitForURL(/spacecraft\/[a-z0-9-]+\//);
  expect(problems).toEqual([]);
  await page.context().close();
});

test.each(['/', '/data/'])(
  '%s links each download and tells its date, size and checksum as downloads.json does, and how to open it',
  async (path) => {
    const { downloads } = JSON.parse(readFileSync(join(SITE, 'downloads/downloads.json'), 'utf8')) as {
      downloads: { form: string; file: string; asOf: string; bytes: number; sha256: string }[];
    };
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.origin}${path}`);
    const words = ((await page.locator('.downloads').textContent()) ?? '').replaceAll('\u00a0', ' ');
    const forms = downloads.map(({ form }) => form);
    expect(forms).toEqual(expect.arrayContaining(['zip', 'single']));
    expect(words).toMatch(/The whole work of \d+ \w+ \d{4}/);
    for (const { form, file, sha256, bytes, asOf } of downloads) {
      const row = page.locator(`li[data-download-form="${form}"]`);
      expect(await row.getByRole('link').getAttribute('href')).toBe(`/downloads/${file}`);
      expect(await row.textContent()).toMatch(/[Oo]pen/);
      expect(words).toContain(asOf.slice(0, 4));
      expect(words).toContain(sha256);
      expect(words).toContain(`${(bytes / 1e6).toFixed(1)} MB`);
      expect(bytes).toBeLessThan(LARGEST[form] ?? 0);
    }
    expect(await page.locator('.downloads').getByText('ZIM, for Kiwix').isVisible()).toBe(forms.includes('zim'));
    await page.close();
  },
  180_000,
);
