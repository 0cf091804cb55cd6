import { expect, test } from 'vitest';
import { measure, shortfalls } from './measure.ts';

/** Largest Contentful Paint on a slow phone, in milliseconds, and Cumulative Layout Shift: what counts as good. */
const GOOD = { lcp: 2500, cls: 0.1 };

test('Lighthouse: full marks for the main pages, on a slow phone', async () => {
  const pages = await measure(process.env.SITE_DIST ?? 'dist', null, ({ path, scores, lcp, cls }) => {
    const words = Object.entries(scores).map(([category, score]) => `${category} ${score ?? '–'}`);
    process.stdout.write(`${path}: ${words.join(', ')}, LCP ${(lcp / 1000).toFixed(2)} s, CLS ${cls.toFixed(3)}\n`);
  });
  expect(pages).toHaveLength(9);
  expect(shortfalls(pages)).toEqual([]);
  for (const { path, lcp, cls } of pages) {
    expect(lcp, path).toBeLessThanOrEqual(GOOD.lcp);
    expect(cls, path).toBeLessThanOrEqual(GOOD.cls);
  }
}, 1_200_000);
