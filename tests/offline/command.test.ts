import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'offline-command-'));
const site = join(root, 'dist');

// The pictures of shared links, half of a site's bytes, are in no edition.
beforeAll(() => cpSync('dist', site, { recursive: true, filter: (path) => !/^dist[\\/]cards/.test(path) }));
afterAll(() => rmSync(root, { recursive: true }));

function offline(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const done = spawnSync(process.execPath, ['src/offline/cli.ts', '--site', site, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

test('made anew from a built site, in another time zone, the downloads and pages are the same byte for byte', () => {
  const list = readFileSync(join('dist', 'downloads/downloads.json'), 'utf8');
  const { code, out, err } = offline([], { TZ: 'Pacific/Apia' });
  expect(code, err).toBe(0);
  expect(err).toMatch(/pages read/);
  expect(readFileSync(join(site, 'downloads/downloads.json'), 'utf8')).toBe(list);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe(readFileSync('dist/index.html', 'utf8'));
  for (const { sha256 } of (JSON.parse(list) as { downloads: { sha256: string }[] }).downloads) {
    expect(out).toContain(sha256);
  }
}, 180_000);

test('what cannot be resolved stops the command; each fault is named with its file', () => {
  const faults: [file: string, html: string, message: string][] = [
    ['index.html', '<a href="/spacecraft/no-such-craft/">x</a>', 'nothing is at /spacecraft/no-such-craft/'],
    ['about/index.html', '<img src="/images/gone.webp" alt="">', 'nothing is at /images/gone.webp'],
    ['glossary/index.html', '<a href="/#gone">x</a>', 'index.html has no section #gone'],
  ];
  const before = readFileSync(join(site, 'downloads/downloads.json'), 'utf8');
  for (const [file, html] of faults) {
    const path = join(site, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace('</main>', `${html}</main>`));
  }
  const { code, err } = offline([]);
  expect(code).toBe(4);
  for (const [file, , message] of faults) expect(err).toContain(`${file}: ${message}`);
  expect(readFileSync(join(site, 'downloads/downloads.json'), 'utf8')).toBe(before);
}, 180_000);

test('help, misuse and a folder without a site have their exit codes', () => {
  expect(offline(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Exit codes') });
  expect(offline(['--only', 'tar']).code).toBe(2);
  expect(offline(['--site', join(root, 'nowhere')])).toMatchObject({
    code: 1,
    err: expect.stringContaining('npm run build'),
  });
}, 180_000);
