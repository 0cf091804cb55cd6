import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, layoutFaults, type Site, serve } from './browser.ts';
import { lookFaults } from './look-faults.ts';

/** The pages with the most to go wrong, one of each kind that readers come to first, and the page that shows every component with odd data. */
const DENSE = [
  '/',
  '/spacecraft/',
  '/spacecraft/?search=soyuz&status=4&ordering=-time_in_space&mode=detailed',
  '/spacecraft/?q=nothing&crewed=true',
  '/spacecraft/by/-flights_count/1/',
  '/spacecraft/soyuz-ms-22/',
  '/spacecraft/space-shuttle-discovery/',
  '/configurations/progress-m/',
  '/families/soyuz/',
  '/agencies/spacex/',
  '/destinations/international-space-station/',
  '/years/2021/',
  '/timeline/',
  '/compare/?spacecraft=soyuz-ms-22,crew-dragon-endeavour',
  '/search/?q=soyuz',
  '/data/',
  '/styleguide/',
  '/404.html',
];
/** Pages of all other kinds, for the long run. */
const OTHERS = [
  '/configurations/',
  '/configurations/soyuz-tm/',
  '/configurations/space-shuttle/',
  '/agencies/',
  '/agencies/energia/',
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
  '/compare/',
  '/compare/?spacecraft=soyuz-ms-22,progress-ms-15',
  '/on-this-day/',
  '/on-this-day/july/',
  '/on-this-day/november/',
  '/random/',
];
const LONG = process.env.LONG === '1';
const TEMPLATES = LONG ? [...DENSE, ...OTHERS] : DENSE;
const MODES = ['light', 'dark', 'print'] as const;
const WIDTHS = { light: [1280, 768, 320], dark: LONG ? [1280, 768, 320] : [1280], print: [1280, 794, 640] } as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** In the dark theme nothing but the colours is another. */
const RULES = { light: ALL, dark: LONG ? ALL : { type: 'rule', values: ['color-contrast'] } } as const;

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

/** Opens a page and gathers what its console and its requests say. */
async function open(path: string, width = 1280): Promise<{ page: Page; problems: string[] }> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin) && !/^(blob|data):/.test(request.url()))
      problems.push(`request to ${request.url()}`);
  });
  await page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle' });
  return { page, problems };
}

/** Shows a page as a reader of the light or dark theme sees it, or as it is printed. */
const show = (page: Page, mode: (typeof MODES)[number]): Promise<void> =>
  page.emulateMedia({ media: mode === 'print' ? 'print' : 'screen', colorScheme: mode === 'dark' ? 'dark' : 'light' });

/** What axe finds by some of its rules. */
async function findings(page: Page, rules: object): Promise<{ id: string; html: string }[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => ({ id, html, close: document.querySelector(String(target))?.closest(".close") != null }))))`,
  )) as { id: string; html: string; close: boolean }[];
  // Links of drawings whose rows stand close have an equal in a table of the page, as lookFaults checks.
  return found.filter(({ id, close }) => id !== 'target-size' || !close);
}

test.each(TEMPLATES)(
  '%s has nothing too wide, over one another, cut off or too small, no message, no other host, no finding of axe',
  async (path) => {
    const { page, problems } = await open(path);
    expect(problems).toEqual([]);
    for (const mode of MODES) {
      await show(page, mode);
      await page.setViewportSize({ width: 1280, height: 900 });
      if (mode !== 'print') expect(await findings(page, RULES[mode]), mode).toEqual([]);
      for (const width of WIDTHS[mode]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await lookFaults(page, mode !== 'print'), `${mode}, ${width} px`).toEqual([]);
      }
      if (mode === 'light') expect(await layoutFaults(page)).toEqual([]);
    }
    await page.context().close();
  },
);

test('a page is one that prints light, whatever the reader chose', async () => {
  const { page } = await open('/timeline/', 768);
  await show(page, 'print');
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(251, 250, 246)');
  await page.context().close();
});

test('faults are found where there are some', async () => {
  const { page } = await open('/configurations/progress-m/', 320);
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
