import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { attribute, builtPages, textOf } from './built-site.ts';

const DIST = process.env.SITE_DIST ?? 'dist';
const pages = builtPages(DIST);
const at = (pattern: RegExp) => pages.filter(({ path }) => pattern.test(path));
const drawn = pages.filter(({ html }) => html.includes('<figure class="chart'));

/** The bytes of a page with its style sheets, compressed. */
function weight({ html }: { html: string }): number {
  const sheets = [...html.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].map(([, file]) =>
    readFileSync(join(DIST, file ?? '')),
  );
  return [Buffer.from(html), ...sheets].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}

function heaviest(found: typeof pages): { path: string; kilobytes: number } {
  const sizes = found.map((page) => ({ path: page.path, kilobytes: weight(page) / 1024 }));
  const most = sizes.toSorted((a, b) => b.kilobytes - a.kilobytes)[0];
  if (most === undefined) throw new Error('no such page is built');
  return most;
}

test('there are drawings on craft, configurations, families, home, timeline and style guide', () => {
  for (const kind of [
    /^\/spacecraft\/[^/]+\/$/,
    /^\/configurations\/[^/]+\/$/,
    /^\/families\/[^/]+\/$/,
    /^\/$/,
    /^\/timeline\/$/,
    /^\/styleguide\/$/,
  ]) {
    expect(
      drawn.some(({ path }) => kind.test(path)),
      String(kind),
    ).toBe(true);
  }
});

test.each([
  ['timeline', /^\/timeline\/$/, 60],
  ['home', /^\/$/, 60],
])('the heaviest %s page stays within its budget', (_, pattern, budget) => {
  const { path, kilobytes } = heaviest(at(pattern));
  expect(kilobytes, path).toBeLessThanOrEqual(budget);
});

test('every drawing has a name and a description, or is hidden from those who do not see it', () => {
  for (const page of drawn) {
    const texts = new Map(page.elements.map((element) => [attribute(element, 'id'), textOf(element)]));
    for (const element of page.elements.filter(({ tagName }) => tagName === 'svg')) {
      if (attribute(element, 'aria-hidden') === 'true') continue;
      const labels = attribute(element, 'aria-labelledby')?.split(' ') ?? [];
      const words = attribute(element, 'aria-label') ?? labels.map((id) => texts.get(id) ?? '').join(' ');
      expect(words.trim().length, `${page.path} ${attribute(element, 'class')}`).toBeGreaterThan(3);
      for (const id of labels) expect(texts.get(id)?.trim(), `${page.path} #${id}`).toBeTruthy();
    }
  }
});

test('a page that uses a pattern or a shape defines it, once', () => {
  for (const page of drawn) {
    const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size, page.path).toBe(ids.length);
    const used = [...page.html.matchAll(/url\(#([a-z0-9]+)\)|<use[^>]*href="#([a-z]+)"/g)].map(([, a, b]) => a ?? b);
    for (const id of new Set(used)) expect(ids, page.path).toContain(id);
  }
});

test('figures without a finding are left out, not left empty', () => {
  for (const page of drawn) {
    for (const [, title] of page.html.matchAll(/<figcaption>\s*<h2>([^<]*)<\/h2>/g)) {
      expect(title?.trim().length, page.path).toBeGreaterThan(5);
      expect(title, page.path).not.toMatch(/Infinity|undefined|NaN/);
    }
  }
});

test('links that stand close in a drawing have a row of a table on the same page', () => {
  for (const page of drawn.filter(({ html, path }) => html.includes('class="chart close') && path !== '/styleguide/')) {
    const rows = new Set([...page.html.matchAll(/<a href="([^"]+)">(?!<title>)/g)].map(([, href]) => href));
    const close = page.html.match(/<figure[^>]*class="chart close.*?<\/figure>/gs)?.join('') ?? '';
    // The names of the timeline's lanes have room enough of their own.
    const marks = [...close.matchAll(/<a href="([^"]+)"><title>/g)]
      .map(([, href]) => href ?? '')
      .filter((href) => page.path !== '/timeline/' || href.includes('/spacecraft/'));
    expect(marks.length, page.path).toBeGreaterThan(40);
    for (const href of marks) expect(rows.has(href), `${page.path} → ${href}`).toBe(true);
  }
});

test('the style guide is not for search engines', () => {
  const [guide] = at(/^\/styleguide\/$/);
  expect(guide?.html).toContain('content="noindex"');
  expect(guide?.html).not.toContain('data-pagefind-body');
  expect(readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8')).not.toContain('/styleguide/');
});
