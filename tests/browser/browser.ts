import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, installedChromium } from '../chromium.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A built site on loopback. */
export interface Site {
  origin: string;
  close: () => void;
}

/** Serves a built site on a free port, as a plain static host does; `notFound` is the page for addresses that lead nowhere. */
export async function serve(folder: string, notFound?: string): Promise<Site> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/html' });
      if (notFound === undefined) response.end();
      else createReadStream(notFound).pipe(response);
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** Starts Chromium without anything that asks the network by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: installedChromium() ?? '/usr/bin/chromium',
    args: CHROMIUM_FLAGS,
  });
}

/** What is wrong with a page's layout: wider than the window, or words of a table broken letter by letter. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const narrow = [...document.querySelectorAll('.rows td, .rows th')].filter((cell) => {
      const { width } = cell.getBoundingClientRect();
      return width > 0 && width < 40;
    });
    return [
      ...(wide > 0 ? [`${wide} px wider than the window`] : []),
      ...narrow.map((cell) => `a cell too narrow for its words: ${cell.textContent?.trim().slice(0, 40)}`),
    ];
  });
}

/** Opens an address in a page of its own. */
export async function visit(
  browser: Browser,
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  return page;
}
