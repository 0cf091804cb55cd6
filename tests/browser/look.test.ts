import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, type Site, serve } from './browser.ts';
import { lookFaults } from './look-faults.ts';

/** The pages with the most to go wrong, and the page that shows every component with odd data. */
const DENSE = [
  '/',
  '/spacecraft/',
  '/spacecraft/soyuz-ms-22/',
  '/spacecraft/space-shuttle-discovery/',
  '/configurations/',
  '/configurations/progress-m/',
  '/families/soyuz/',
  '/agencies/spacex/',
  '/destinations/international-space-station/',
  '/years/2021/',
  '/timeline/',
  '/compare/?spacecraft=soyuz-ms-22,crew-dragon-endeavour',
  '/styleguide/',
];
/** Pages of all other kinds, for the long run. */
const OTHERS = [
  '/configurations/soyuz-tm/',
  '/configurations/space-shuttle/',
  '/agencies/',
  '/agencies/soviet-space-program/',
  '/types/capsule/',
  '/statuses/destroyed/',
  '/destinations/suborbital/',
  '/crew/',
  '/crew/chris-hadfield/',
  '/spacecraft/space-shuttle-discovery/crew/',
  '/records/',
  '/records/longest-docked/',
  '/glossary/',
  '/quality/',
  '/quality/sources-disagree/',
  '/credits/',
  '/changes/',
  '/about/',
  '/data/',
  '/on-this-day/july/',
  '/random/',
  '/search/?q=soyuz',
  '/404.html',
];
const LONG = process.env.LONG === '1';
const TEMPLATES = LONG ? [...DENSE, ...OTHERS] : DENSE;
const WIDTHS = { light: [320, 768, 1280], dark: [320, 768, 1280], print: [640, 794, 1280] } as const;
const MODES = ['light', 'dark', 'print'] as const;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

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

async function open(path: string, width: number, mode: (typeof MODES)[number]): Promise<Page> {
  const colorScheme = mode === 'dark' ? 'dark' : 'light';
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  const page = await context.newPage();
  await page.emulateMedia({ media: mode === 'print' ? 'print' : 'screen', colorScheme });
  await page.goto(`${site.origin}${path}`);
  return page;
}

describe.each(MODES)('%s', (mode) => {
  test.each(TEMPLATES)(
    '%s has nothing too wide, over one another, cut off or too small, at any width',
    async (path) => {
      const page = await open(path, WIDTHS[mode][0], mode);
      for (const width of WIDTHS[mode]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await lookFaults(page, mode !== 'print'), `${width} px`).toEqual([]);
      }
      await page.context().close();
    },
  );
});

describe.each(['light', 'dark'] as const)('%s', (mode) => {
  test.each(LONG ? TEMPLATES : ['/', '/timeline/', '/configurations/progress-m/', '/styleguide/'])(
    '%s has no finding of axe',
    async (path) => {
      const page = await open(path, 1280, mode);
      await page.addScriptTag({ path: AXE });
      const found = (await page.evaluate(
        'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => ({ id, html, close: document.querySelector(String(target))?.closest(".close") != null }))))',
      )) as { id: string; html: string; close: boolean }[];
      // Links of drawings whose rows stand close have an equal in a table of the page, as lookFaults checks.
      expect(found.filter(({ id, close }) => id !== 'target-size' || !close)).toEqual([]);
      await page.context().close();
    },
  );
});

test('a page is one that prints light, whatever the reader chose', async () => {
  const page = await open('/timeline/', 768, 'print');
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(251, 250, 246)');
  await page.context().close();
});

test('faults are found where there are some', async () => {
  const page = await open('/configurations/progress-m/', 320, 'light');
  await page.evaluate(() => {
    const main = document.querySelector('main');
    const add = (html: string): void => main?.insertAdjacentHTML('beforeend', html);
    add('<pre>'.padEnd(200, 'wide '));
    add(
      '<figure class="chart"><div class="drawing"><svg><text y="20">one</text><text y="24" x="4">two</text></svg></div></figure>',
    );
    add('<svg class="plot"></svg><p id="cut">a very long word that is cut off at the edge of its box</p>');
    add('<p><a id="broken" href="/">Spacecraft</a></p>');
    add('<button id="small">x</button>');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '#cut { width: 40px; overflow: hidden; white-space: nowrap } #broken { display: inline-block; width: 40px } #small { width: 10px; min-height: 0; height: 10px; padding: 0 } pre { white-space: pre }',
    );
    document.adoptedStyleSheets = [sheet];
    for (const link of document.querySelectorAll('.rows a')) link.remove();
  });
  const faults = (await lookFaults(page, true)).join('\n');
  for (const sign of [
    /wider than the window/,
    /"one" lies over text "two"/,
    /cut off: p "a very long/,
    /10 × 10 px: button/,
    /a word broken: a "Spacecraft/,
    /px: a "Progress M-1/,
  ]) {
    expect(faults).toMatch(sign);
  }
  await page.context().close();
});
