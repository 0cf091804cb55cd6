import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launch } from '../browser/browser.ts';
import { watch } from './editions.ts';
import { freePort } from './free-port.ts';
import { installed } from './installed.ts';

const root = mkdtempSync(join(tmpdir(), 'zim-'));
const site = join(root, 'dist');
const file = join(site, 'downloads/spacecraft-encyclopedia.zim');
let kiwix: ChildProcess;
let origin = '';

beforeAll(async () => {
  installed('/usr/bin/zimwriterfs', 'zim-tools');
  installed('/usr/bin/kiwix-serve', 'kiwix-tools');
  cpSync('dist', site, { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, ['src/offline/cli.ts', '--site', site, '--zim'], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  origin = `http://127.0.0.1:${await freePort()}`;
  kiwix = spawn('kiwix-serve', ['--address', '127.0.0.1', '--port', new URL(origin).port, file]);
  await vi.waitUntil(
    () =>
      fetch(origin)
        .then(({ ok }) => ok)
        .catch(() => false),
    { timeout: 20_000, interval: 200 },
  );
}, 180_000);

afterAll(() => {
  kiwix.kill();
  rmSync(root, { recursive: true });
});

test('zimcheck finds nothing to complain of', () => {
  const said = execFileSync('zimcheck', ['--all', file], { encoding: 'utf8' });
  expect(said).toContain('Overall Test Status: Pass');
  expect(said).not.toMatch(/\[(?:ERROR|WARNING)\]/);
  console.log(`ZIM: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
  expect(statSync(file).size).toBeLessThan(4_000_000);
});

test('its metadata are what Kiwix asks for', async () => {
  const catalog = await (await fetch(`${origin}/catalog/v2/entries`)).text();
  expect(catalog).toContain('<title>Spacecraft Encyclopedia</title>');
  expect(catalog).toContain('<name>spacecraft-encyclopedia_en_all</name>');
  expect(catalog).toContain('<language>eng</language>');
  expect(catalog).toMatch(/<summary>A page for every spacecraft, from Launch Library 2, .{8,12}<\/summary>/);
  expect(catalog).toContain('_ftindex:yes');
  const [, picture = ''] = /href="([^"]*illustration[^"]*)"/.exec(catalog) ?? [];
  const illustration = await fetch(`${origin}${picture.replaceAll('&amp;', '&')}`);
  expect(illustration.headers.get('content-type')).toContain('image/png');
});

test('its full text is found by the search of kiwix-serve, and its pages and own search work there', async () => {
  const found = await (await fetch(`${origin}/search?content=spacecraft-encyclopedia&pattern=soyuz+ms-22`)).text();
  const [, result = ''] = /href="([^"]*\/spacecraft\/soyuz-ms-22\/[^"]*)"/.exec(found) ?? [];
  expect(result, found.slice(0, 500)).toContain('/spacecraft-encyclopedia/spacecraft/');
  const browser = await launch();
  const page = await browser.newPage();
  const problems = watch(page, (url) => url.startsWith(origin) || /^(?:data|blob):/.test(url));
  await page.goto(`${origin}${result}`);
  expect(await page.locator('h1').textContent()).toBe('Soyuz MS-22');
  await page.locator('#find').fill('dragon');
  await page.locator('#find').press('Enter');
  await expect.poll(() => page.locator('#summary').textContent(), { timeout: 10_000 }).toMatch(/\d+ results/);
  await page.locator('#results a').first().click();
  await expect.poll(() => page.url()).toMatch(/spacecraft-encyclopedia\/.+\/index.html/);
  expect(problems).toEqual([]);
  await browser.close();
});

test('where the writer is missing, a clear message names its package', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/offline/cli.ts', '--site', site, '--only', 'zim'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: root },
  });
  expect(status).toBe(5);
  expect(stderr).toContain('sudo apt-get install zim-tools');
});
