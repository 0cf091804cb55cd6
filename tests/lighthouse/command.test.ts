import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHead } from '../../src/integrations/built-head.ts';
import { headersFor, readHeaderRules, startHost } from './host.ts';
import { shortfalls } from './measure.ts';

const DIST = process.env.SITE_DIST ?? 'dist';

function lighthouse(args: readonly string[], env: Record<string, string> = {}): Promise<[number | null, string]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['tests/lighthouse/cli.ts', ...args], { env: { ...process.env, ...env } });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += String(chunk)));
    child.on('exit', (code) => resolve([code, out]));
  });
}

test('what cannot be measured ends in a message and code 2', async () => {
  const [code, help] = await lighthouse(['--help']);
  expect([code, help]).toEqual([0, expect.stringContaining('Exit codes')]);
  const missing = await lighthouse(['--dist', 'no-such-folder']);
  expect(missing).toEqual([2, expect.stringMatching(/no-such-folder.*does not exist: run "npm run build" first/)]);
  const chromium = await lighthouse(['--dist', DIST], { CHROMIUM_PATH: '/no/such/chromium' });
  expect(chromium).toEqual([2, expect.stringMatching(/there is none at \/no\/such\/chromium: install it/)]);
  expect(await lighthouse(['--dist', DIST, '/no-such-page/'])).toEqual([2, expect.stringMatching(/No page was built/)]);
  expect((await lighthouse(['--faster']))[0]).toBe(2);
});

test('a score under its floor is told with what costs the points, a score that was not taken is not', () => {
  const scores = { performance: 97, accessibility: 100, 'best-practices': 100, seo: null };
  const page = { path: '/search/', scores, lcp: 3000, cls: 0, faults: ['unused-javascript'] };
  expect(shortfalls([page])).toEqual(['/search/ has 97 for performance, not 98: unused-javascript']);
  expect(shortfalls([{ ...page, scores: { ...scores, performance: 98, seo: 99 } }])).toEqual([
    '/search/ has 99 for seo, not 100: unused-javascript',
  ]);
});

test('headers are given by pattern', () => {
  const rules = readHeaderRules('/*\n  A: 1\n  B: x: y\n\n/assets/*\n  Cache-Control: immutable');
  expect(headersFor('/assets/a.js', rules)).toEqual({ A: '1', B: 'x: y', 'Cache-Control': 'immutable' });
  expect(headersFor('/about/', rules)).toEqual({ A: '1', B: 'x: y' });
});

test('the host sends pages compressed with the headers of _headers, and 404 where there is no page', async () => {
  const home = readFileSync(join(DIST, 'index.html'), 'utf8');
  const base = new URL(readHead(home).canonical ?? '').pathname;
  const host = await startHost(DIST, base);
  const page = await fetch(host.root);
  expect(page.headers.get('content-encoding')).toBe('gzip');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toBe(home);
  expect((await fetch(`${host.root}no-such-page/`)).status).toBe(404);
  host.close();
});
