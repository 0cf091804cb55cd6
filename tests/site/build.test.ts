import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { launch, layoutFaults, serve } from '../browser/browser.ts';
import { buildFrom, generatedData } from './build-from.ts';
import { attribute, builtPages } from './built-site.ts';

const root = mkdtempSync(join(tmpdir(), 'build-'));
afterAll(() => rmSync(root, { recursive: true }));

const place = (): string => mkdtempSync(join(root, 'b-'));

/** Every file of a folder with the digest of its bytes. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );
}

/** A copy of data/ in which one file's text is changed; its digest is made to fit unless `torn`. */
function broken(file: string, change: (text: string) => string, torn = false): string {
  const data = join(place(), 'data');
  cpSync('data', data, { recursive: true });
  const text = change(readFileSync(join(data, file), 'utf8'));
  writeFileSync(join(data, file), text);
  if (!torn) {
    const head = JSON.parse(readFileSync(join(data, 'snapshot.json'), 'utf8')) as { digests: Record<string, string> };
    head.digests[file] = createHash('sha256').update(text).digest('hex');
    writeFileSync(join(data, 'snapshot.json'), `${JSON.stringify(head, null, 2)}\n`);
  }
  return data;
}

test('a clean build has the bytes of the one that was built for the tests, and a broken snapshot stops a warm one', async () => {
  const folder = place();
  const { code: ended, out } = await buildFrom('data', folder);
  expect(ended).toBe(0);
  expect(digests(out)).toEqual(digests(process.env.SITE_DIST ?? 'dist'));
  expect(Object.keys(digests(out)).length).toBeGreaterThan(30);

  const cases: [string, RegExp][] = [
    [broken('spacecraft.json', (text) => text.slice(0, 3000), true), /spacecraft\.json: differs from its digest/],
    [broken('spacecraft.json', (text) => text.slice(0, 3000)), /spacecraft\.json: is no JSON/],
    [
      broken('spacecraft.json', (text) => text.replace(/"spacecraft_config": \d+/, '"spacecraft_config": 999')),
      /spacecraft\.json: id 202, spacecraft_config leads to 999/,
    ],
    [broken('spacecraft.json', (text) => text.replace('"id": 232,', '"id": 202,')), /spacecraft\.json: id 202.*twice/],
    [
      broken('agencies.json', (text) => text.replace(/"slug": "[^"]+"/, '"slug": "../up"')),
      /agencies\.json: id \d+.*slug/,
    ],
  ];
  for (const [data, message] of cases) {
    const { code, output } = await buildFrom(data, folder);
    expect(code, output).not.toBe(0);
    expect(output).toMatch(message);
  }
}, 400_000);

test('a generated catalogue, hostile text included, comes out inert and within the page', async () => {
  const folder = place();
  const data = await generatedData(folder, 600);
  const { code, output, out } = await buildFrom(data, folder);
  expect(code, output).toBe(0);
  const pages = builtPages(out);
  expect(pages.length).toBeGreaterThan(900);
  expect(pages.some(({ text }) => text.includes('<script>'))).toBe(true);
  for (const page of pages) {
    for (const element of page.elements) {
      for (const { name, value } of element.attrs) {
        expect(name, page.path).not.toMatch(/^on/);
        if (name === 'href' || name === 'src') expect(value, page.path).not.toMatch(/^\s*(javascript|data|vbscript):/i);
      }
      const runs = element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json';
      if (runs) expect(attribute(element, 'src'), page.path).toMatch(/^\//);
    }
    expect(page.path).not.toContain('..');
  }

  const [site, browser] = [await serve(out), await launch()];
  const longest = pages.toSorted((a, b) => b.path.length - a.path.length)[0]?.path ?? '';
  const busiest = pages
    .toSorted((a, b) => b.html.length - a.html.length)
    .find(({ path }) => /^\/spacecraft\/[^/]+\/$/.test(path));
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  for (const path of ['/', '/spacecraft/', '/configurations/', '/agencies/', longest, busiest?.path ?? '']) {
    await page.goto(`${site.origin}${path}`);
    expect(await layoutFaults(page), path).toEqual([]);
  }
  await browser.close();
  site.close();

  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const tests = ['run', '--reporter=dot', 'tests/site/api.test.ts', 'tests/site/data-files.test.ts'];
  const env = { ...process.env, SITE_DIST: out, SITE_DATA: data };
  const again = spawnSync(process.execPath, [vitest, ...tests], { env, encoding: 'utf8' });
  expect(again.status, `${again.stdout}${again.stderr}`).toBe(0);
}, 600_000);
