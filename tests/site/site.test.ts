import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { attribute, builtPages, textOf } from './built-site.ts';

/** The built site; SITE_DIST names another than the project's own. */
const DIST = process.env.SITE_DIST ?? 'dist';
const pages = builtPages(DIST);
const tags = (page: (typeof pages)[number], name: string) =>
  page.elements.filter(({ tagName, namespaceURI }) => tagName === name && !namespaceURI.endsWith('svg'));
const indexed = pages.filter((page) => !page.html.includes('content="noindex"'));

/** Pages of each kind, spread over all of them; with LONG every page. */
function fewOfEachKind(): typeof pages {
  const share = process.env.LONG === '1' ? 1 : 0.04;
  const kinds = Map.groupBy(pages, ({ path }) => path.split('/')[1] ?? '');
  return [...kinds.values()].flatMap((kind) => {
    const step = Math.max(1, Math.floor(1 / Math.max(share, 12 / kind.length)));
    return kind.filter((_, index) => index % step === 0);
  });
}

test('there are pages of every kind', () => {
  const kinds = ['/', '/404.html', '/search/', '/about/', '/spacecraft/', '/configurations/', '/agencies/']
    .concat(['/types/', '/statuses/', '/destinations/', '/years/', '/crew/', '/records/', '/records/most-flights/'])
    .concat(['/glossary/', '/quality/', '/credits/', '/changes/']);
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(kinds));
  const records = JSON.parse(readFileSync(join(process.env.SITE_DATA ?? 'data', 'spacecraft.json'), 'utf8')) as {
    slug: string;
  }[];
  for (const { slug } of records) expect(existsSync(join(DIST, 'spacecraft', slug, 'index.html'))).toBe(true);
});

test('every page has one h1, a title, a description of a fair length, and says when the snapshot is', () => {
  for (const page of pages) {
    expect(tags(page, 'h1'), page.path).toHaveLength(1);
    expect(tags(page, 'title'), page.path).toHaveLength(1);
    const description = tags(page, 'meta').find((meta) => attribute(meta, 'name') === 'description');
    expect((description && attribute(description, 'content'))?.length, page.path).toBeLessThanOrEqual(158);
    expect(page.text, page.path).toMatch(/Snapshot of \d/);
  }
});

test('titles and descriptions are unique among indexed pages', () => {
  const titles = indexed.map((page) =>
    tags(page, 'title')
      .map((title) => textOf(title))
      .join(),
  );
  expect(new Set(titles).size).toBe(titles.length);
  const descriptions = indexed.map((page) => page.html.match(/name="description" content="([^"]*)"/)?.[1]);
  expect(new Set(descriptions).size).toBe(descriptions.length);
});

test('every internal link and fragment leads somewhere', () => {
  const ids = new Map(
    pages.map((page) => [page.path, new Set(page.elements.map((element) => attribute(element, 'id')))]),
  );
  const files = new Map<string, boolean>();
  const isFile = (path: string): boolean => {
    const file = join(DIST, path.endsWith('/') ? `${path}index.html` : path);
    const known = files.get(file) ?? (existsSync(file) && statSync(file).isFile());
    files.set(file, known);
    return known;
  };
  const lost: string[] = [];
  for (const page of pages) {
    for (const element of page.elements) {
      const address = attribute(element, 'href') ?? attribute(element, 'src') ?? attribute(element, 'action');
      if (address === null || /^[a-z]+:/.test(address)) continue;
      const url = new URL(address, `https://site.example${page.path}`);
      const path = decodeURIComponent(url.pathname);
      const fragment = url.hash === '' || ids.get(path)?.has(url.hash.slice(1)) === true;
      if (!isFile(path) || !fragment) lost.push(`${page.path} → ${address}`);
    }
  }
  expect(lost).toEqual([]);
});

test('links that leave the site are http or https, and nothing is loaded from elsewhere', () => {
  const wrong: string[] = [];
  for (const page of pages) {
    for (const element of page.elements) {
      const [href, src] = [attribute(element, 'href') ?? '', attribute(element, 'src') ?? ''];
      const loads = element.tagName === 'link' && attribute(element, 'rel') !== 'canonical' ? href : src;
      if (/^[a-z]+:/.test(href) && !/^https?:\/\//.test(href)) wrong.push(`${page.path} → ${href}`);
      if (/^(https?:)?\/\//.test(loads)) wrong.push(`${page.path} loads ${loads}`);
      if (attribute(element, 'style') !== null) wrong.push(`${page.path} has a style attribute`);
    }
  }
  expect(wrong).toEqual([]);
});

test('no script makes code of text, which the policy forbids, and the scripts of a list stay under 40 kB', () => {
  const folder = join(DIST, 'assets');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const texts = scripts.map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const [index, text] of texts.entries()) expect(text, scripts[index]).not.toMatch(/\b(eval|Function)\(/);
  expect(texts.join('').length).toBeLessThan(40_000);
});

test('the sitemap names exactly the indexed pages that sort by name, each with its last change', () => {
  const sitemap = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');
  const named = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname);
  expect(named.sort()).toEqual(indexed.map(({ path }) => path).sort());
  expect(sitemap.match(/<lastmod>/g)).toHaveLength(named.length);
});

test('canonical addresses are the pages own', () => {
  for (const page of indexed) {
    const canonical = tags(page, 'link').find((link) => attribute(link, 'rel') === 'canonical');
    expect(new URL((canonical && attribute(canonical, 'href')) ?? '').pathname).toBe(page.path);
  }
});

test('no page shows what a program says when a value is missing', () => {
  for (const page of pages) expect(page.text, page.path).not.toMatch(/\b(undefined|NaN|null)\b|\[object/);
});

test('HTML is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-inline-style': 'error',
      'long-title': 'off',
      'tel-non-breaking': 'off',
    },
  });
  for (const page of fewOfEachKind()) {
    const report = await validator.validateString(page.html);
    const found = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${page.path}:${line}:${column} ${ruleId}: ${message}`),
    );
    expect(found).toEqual([]);
  }
});

test('a craft page with drawings and style sheets is at most 14 kB compressed, a fleet page 60 kB', () => {
  const sheet = (path: string): number => gzipSync(readFileSync(join(DIST, path))).length;
  const sheets = new Map<string, number>();
  const sizes = pages.map(({ path, html }) => {
    const linked = [...html.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].map((match) => match[1] ?? '');
    for (const file of linked) if (!sheets.has(file)) sheets.set(file, sheet(file));
    return { path, bytes: linked.reduce((sum, file) => sum + (sheets.get(file) ?? 0), gzipSync(html).length) };
  });
  for (const [kind, limit] of [
    ['spacecraft', 14],
    ['configurations', 60],
    ['families', 60],
    ['agencies', 60],
  ] as const) {
    const own = sizes.filter(({ path }) => new RegExp(`^/${kind}/(?!by/)[^/]+/$`).test(path));
    const sorted = own.toSorted((a, b) => a.bytes - b.bytes);
    const [middle, largest] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
    process.stdout.write(
      `${kind}: median ${middle?.bytes} bytes compressed, largest ${largest?.bytes} (${largest?.path})\n`,
    );
    expect(largest?.bytes, largest?.path).toBeLessThanOrEqual(limit * 1024);
  }
});
