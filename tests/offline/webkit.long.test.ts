import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeSingle, single, unpacked, unpackZip } from './editions.ts';
import { installed } from './installed.ts';
import { openWebKit, SCREEN, WEBKIT_DRIVER, type WebKitPage } from './webkit.ts';

const SITE = 'dist';
let webkit: WebKitPage;

beforeAll(async () => {
  installed(WEBKIT_DRIVER, 'webkit2gtk-driver');
  installed(SCREEN, 'xvfb');
  webkit = await openWebKit();
}, 180_000);

afterAll(() => webkit?.close());

const until = (expression: string) =>
  expect
    .poll(() => webkit.evaluate<boolean>(`Boolean(${expression})`), { message: expression, timeout: 20_000 })
    .toBe(true);
const textOf = (selector: string) =>
  webkit.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.textContent`);

test.each(['ZIP', 'single file'])(
  'the %s works in WebKit: pages, search with a facet, a result and back, a list that filters',
  async (form) => {
    const world = form === 'ZIP' ? unpacked(unpackZip(SITE)) : single(placeSingle(SITE));
    for (const path of ['', 'spacecraft/', 'configurations/', 'agencies/', 'about/', 'spacecraft/soyuz-ms-22/']) {
      await webkit.goto(world.address(path));
      await until(`document.querySelector('h1') && document.querySelector('#theme')?.hidden === false`);
    }
    expect(await textOf('h1')).toBe('Soyuz MS-22');
    expect(await webkit.evaluate<string>('getComputedStyle(document.body).maxWidth')).toBe('1180px');

    await webkit.goto(world.address('search/?q=soyuz&kind=Configuration'));
    await until(`/result/.test(document.querySelector('#summary')?.textContent)`);
    const name = await textOf('#results a');
    expect(name).toMatch(/Soyuz/);
    await webkit.evaluate(`document.querySelector('#results a').click()`);
    await until(`document.querySelector('h1')?.textContent === ${JSON.stringify(name)}`);
    await webkit.back();
    await until(`document.querySelector('#results a')?.textContent === ${JSON.stringify(name)}`);

    await webkit.goto(world.address('spacecraft/?search=soyuz&limit=5'));
    await until(`document.querySelectorAll('.list tbody tr').length === 5`);
    const names = await webkit.evaluate<string[]>(
      `[...document.querySelectorAll('.list tbody th')].map((cell) => cell.textContent)`,
    );
    expect(names.join()).toMatch(/soyuz/i);
  },
  180_000,
);
