import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'offline-command-'));
const site = join(root, 'dist');

beforeAll(() => cpSync('dist', site, { recursive: true }));
afterAll(() => rmSync(root, { recursive: true }));

function offline(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const done = spawnSync(process.execPath, ['src/offline/cli.ts', '--site', site, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Changes a file of the copied site while `act` runs. */
function withBroken(file: string, change: (text: string) => string, act: () => void): void {
  const path = join(site, file);
  const whole = readFileSync(path);
  writeFileSync(path, change(whole.toString()));
  try {
    act();
  } finally {
    writeFileSync(path, whole);
  }
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

test.each([
  [
    'index.html',
    '</main>',
    '<a href="/spacecraft/no-such-craft/">x</a></main>',
    'nothing is at /spacecraft/no-such-craft/',
  ],
  ['about/index.html', '</main>', '<img src="/images/gone.webp" alt=""></main>', 'nothing is at /images/gone.webp'],
  ['about/index.html', '</main>', '<a href="/#gone">x</a></main>', 'index.html has no section #gone'],
])(
  'a fault in %s stops the command and is named',
  (file, mark, fault, message) => {
    withBroken(
      file,
      (text) => text.replace(mark, fault),
      () => {
        const { code, err } = offline([]);
        expect(code).toBe(4);
        expect(err).toContain(`${file}: ${message}`);
      },
    );
  },
  180_000,
);

test('help, misuse and a folder without a site have their exit codes', () => {
  expect(offline(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Exit codes') });
  expect(offline(['--only', 'tar']).code).toBe(2);
  expect(offline(['--site', join(root, 'nowhere')])).toMatchObject({
    code: 1,
    err: expect.stringContaining('npm run build'),
  });
}, 180_000);
