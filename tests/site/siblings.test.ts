import { expect, test } from 'vitest';
import { builtPages, textOf } from './built-site.ts';

const pages = builtPages(process.env.SITE_DIST ?? 'dist');
const WORDS = 5;
const LIMIT = 0.8;

const numbers = new Map<string, number>();

/** The five-word shingles of a page's main text, as numbers. */
function shingles(text: string): Set<number> {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const found = new Set<number>();
  for (let at = 0; at + WORDS <= words.length; at += 1) {
    const shingle = words.slice(at, at + WORDS).join(' ');
    const number = numbers.get(shingle) ?? numbers.size;
    numbers.set(shingle, number);
    found.add(number);
  }
  return found;
}

/** How alike two sets are: what they share over what either has. */
function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  return shared / (a.size + b.size - shared || 1);
}

interface Sibling {
  path: string;
  shingles: Set<number>;
}

/** Indexed pages of one kind by what makes them siblings; craft are siblings within a configuration. */
function siblings(kind: string): Map<string, Sibling[]> {
  const groups = new Map<string, Sibling[]>();
  for (const { path, html, elements } of pages) {
    const [, folder, slug, more] = path.split('/');
    if (folder !== kind || slug === '' || slug === 'by' || more !== '' || html.includes('content="noindex"')) continue;
    const main = elements.find(({ tagName }) => tagName === 'main');
    const key = kind === 'spacecraft' ? (html.match(/class="crumbs".*?configurations\/([^/"]+)/s)?.[1] ?? '') : kind;
    if (main === undefined) continue;
    const group = groups.get(key) ?? [];
    group.push({ path, shingles: shingles(textOf(main, ' ')) });
    groups.set(key, group);
  }
  return groups;
}

test.each([
  'spacecraft',
  'configurations',
  'families',
  'agencies',
  'crew',
  'destinations',
  'years',
  'types',
  'records',
])('the main texts of sibling pages of %s are less than 0.8 alike', (kind) => {
  const bins = Array.from({ length: 10 }, () => 0);
  let worst = { alike: 0, pair: '' };
  for (const group of siblings(kind).values()) {
    for (const [index, a] of group.entries()) {
      for (const b of group.slice(index + 1)) {
        const alike = jaccard(a.shingles, b.shingles);
        const bin = Math.min(9, Math.floor(alike * 10));
        bins[bin] = (bins[bin] ?? 0) + 1;
        if (alike > worst.alike) worst = { alike, pair: `${a.path} ${b.path}` };
      }
    }
  }
  const spread = bins.map((count, bin) => `${bin / 10}: ${count}`).join(', ');
  process.stdout.write(`${kind}: pairs by likeness ${spread}; most alike ${worst.alike.toFixed(3)} ${worst.pair}\n`);
  expect(worst.alike, worst.pair).toBeLessThan(LIMIT);
});
