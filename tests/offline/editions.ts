import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { builtPages } from '../site/built-site.ts';

/** Where a reader might unpack the ZIP: every character that an address treats in its own way. */
const AWKWARD = 'Raumfahrt Ü #1 100%25 космос 宇宙 & co';

/** Unpacks the ZIP of a built site as its reader would; gives the folder that holds index.html. */
export function unpackZip(site: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'offline-')), AWKWARD);
  const files = unzipSync(readFileSync(join(site, 'downloads/spacecraft-encyclopedia.zip')));
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  return join(folder, 'spacecraft-encyclopedia');
}

/** The pages of an unpacked ZIP as a browser with scripts shows them: with the pieces that come by scripts. */
export function withPieces(folder: string): Map<string, string> {
  const piecesOf = (script: string): Map<string, string[]> => {
    const held = new Map<string, string[]>();
    const edition = { hold: (list: string, pieces: string[]) => held.set(list, pieces) };
    const [, code = ''] = /^(edition\.hold\(.*)/ms.exec(readFileSync(script, 'utf8')) ?? [];
    runInNewContext(code, { edition });
    return held;
  };
  const scripts = new Map<string, Map<string, string[]>>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return new Map(
    files.map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const used = [...html.matchAll(/<script src="([^"]*offline\/(?:edition|pieces\/\d+)\.js)"/g)].map(
        ([, src = '']) => join(folder, dirname(file), src),
      );
      for (const script of used) if (!scripts.has(script)) scripts.set(script, piecesOf(script));
      const piece = (list: string, place: string): string =>
        used.flatMap((script) => scripts.get(script)?.get(list)?.[Number(place)] ?? []).join('') ||
        `no ${list} ${place}`;
      const whole = html.replaceAll(/<held-piece (\w+)="(\d+)">.*?<\/held-piece>/gs, (_, list, place) =>
        piece(String(list), String(place)),
      );
      return [file, whole];
    }),
  );
}

/** The paths of the pages of a built site that its editions hold: not the lists sorted beforehand, nor the style guide. */
export const editionPaths = (site: string): string[] =>
  builtPages(site).flatMap(({ path }) =>
    path.endsWith('/') && !/^\/(?:spacecraft\/by|styleguide)\//.test(path) ? [path.slice(1)] : [],
  );

/** Puts the single file of a built site where a reader might; gives its path. */
export function placeSingle(site: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'offline-')), AWKWARD);
  mkdirSync(folder);
  const file = join(folder, 'spacecraft-encyclopedia.html');
  writeFileSync(file, readFileSync(join(site, 'downloads/spacecraft-encyclopedia.html')));
  return file;
}

/** How a site of one kind is addressed in a browser. */
export interface World {
  /** The address of a path of the site, `spacecraft/x/?a=b#c`. */
  address: (path: string) => string;
  /** The path of the site that an address in this world means. */
  path: (address: string) => string;
}

/** The hosted site at an origin. */
export const hosted = (origin: string): World => ({
  address: (path) => `${origin}/${path}`,
  path: (address) => address.replace(`${origin}/`, ''),
});

/** The ZIP unpacked in a folder. */
export function unpacked(folder: string): World {
  const root = `${pathToFileURL(folder).href}/`;
  return {
    address: (path) => root + path.replace(/(^|\/)(?=$|[?#])/, '$1index.html'),
    path: (address) => address.replace(root, '').replace(/(^|\/)index\.html/, '$1'),
  };
}

/** The single file. */
export function single(file: string): World {
  const { href } = pathToFileURL(file);
  return {
    address: (path) => {
      const [, at = '', search = '', section = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(path) ?? [];
      return `${href}?at=/${at}${search.replace('?', '&')}${section}`;
    },
    path: (address) => address.replace(`${href}?at=/`, '').replace('&', '?'),
  };
}

/** A page with no network, and everything that goes wrong in it: messages, errors, requests that fail or leave the files. */
export async function openOffline(browser: Browser): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  return { page, problems: watch(page, (url) => /^(file|blob|data):/.test(url)) };
}

/** Gathers what goes wrong in a page; `allowed` says which requests may be made. */
export function watch(page: Page, allowed: (url: string) => boolean): string[] {
  const problems: string[] = [];
  page.on('console', (message) => problems.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A request that a reader leaves behind by going on is no fault.
    if (reason !== 'net::ERR_ABORTED') problems.push(`${page.url()}: ${request.url()} failed (${reason})`);
  });
  page.on('request', (request) => {
    if (!allowed(request.url())) problems.push(`${page.url()}: request to ${request.url()}`);
  });
  return problems;
}

/** All that the search page shows. */
export interface Shown {
  summary: string | null;
  results: { path: string; title: string | null; kind: string; excerpt: string }[];
  facets: string[];
}

/** Opens the search page with a query (`q=…&kind=…`) and gives what it shows. */
export async function search(page: Page, world: World, query: string): Promise<Shown> {
  await page.goto(world.address(`search/?${query}`));
  // The first results do not wait for the facets.
  await page.waitForFunction(() => {
    const said = document.querySelector('#summary')?.textContent ?? '';
    const isWhole = [...document.querySelectorAll('#facets option')].some((option) =>
      / \([1-9]/.test(option.textContent),
    );
    return /Nothing found|could not/.test(said) || (/result/.test(said) && isWhole);
  });
  const shown = await page.evaluate(() => ({
    summary: document.querySelector('#summary')?.textContent ?? null,
    results: [...document.querySelectorAll('#results li')].map((item) => ({
      path: item.querySelector('a')?.href ?? '',
      title: item.querySelector('a')?.textContent ?? null,
      kind: item.closest('section')?.querySelector('h2')?.textContent ?? '',
      excerpt: item.querySelector('p')?.innerHTML ?? '',
    })),
    facets: [...document.querySelectorAll('#facets option')].map((option) => option.textContent ?? ''),
  }));
  return { ...shown, results: shown.results.map((result) => ({ ...result, path: world.path(result.path) })) };
}

/** The links of the page at hand that lead into the same world, without sections. */
export async function linksOf(page: Page, world: World): Promise<string[]> {
  const links = await page.evaluate(() => [...document.links].map(({ href }) => href));
  const root = world.address('').replace(/index\.html$/, '');
  return [...new Set(links.filter((link) => link.startsWith(root)).map((link) => world.path(link).replace(/#.*/, '')))];
}
