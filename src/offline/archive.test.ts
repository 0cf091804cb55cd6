import { execFileSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archive, checksums, refuseTooMuch, sha256 } from './archive.ts';
import { refuseTooLong } from './single-edition.ts';

const files = new Map([
  ['b.txt', new TextEncoder().encode('b'.repeat(1000))],
  ['ü/a.txt', new TextEncoder().encode('a')],
]);

test('a ZIP holds its files in their order below one folder', () => {
  const held = unzipSync(archive('work', files, '2026-08-01T00:00:00Z'));
  expect(Object.keys(held)).toEqual(['work/b.txt', 'work/ü/a.txt']);
  expect(new TextDecoder().decode(held['work/ü/a.txt'])).toBe('a');
});

test('the same files and day give the same bytes in every time zone, on a day without a midnight too', () => {
  const digest = (zone: string, day: string): string =>
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { archive, sha256 } from '${import.meta.dirname}/archive.ts';
         const files = new Map([['a.txt', new TextEncoder().encode('a')]]);
         console.log(sha256(archive('work', files, '${day}')));`,
      ],
      { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
    );
  const zones = ['UTC', 'Pacific/Apia', 'America/Los_Angeles', 'Asia/Kathmandu', 'Africa/Cairo'];
  expect(new Set(zones.map((zone) => digest(zone, '2026-04-24T00:00:00Z'))).size).toBe(1);
  expect(digest('UTC', '2026-04-25T00:00:00Z')).not.toBe(digest('UTC', '2026-04-24T00:00:00Z'));
});

test('what a form cannot hold is refused with a clear message', () => {
  expect(() => refuseTooMuch(65_535, 1000)).not.toThrow();
  expect(() => refuseTooMuch(65_536, 1000)).toThrow('65536 files; a ZIP holds 65535');
  expect(() => refuseTooMuch(10, 2 ** 32)).toThrow('a ZIP holds 4,096 MB');
  expect(() => refuseTooLong(2 ** 31)).not.toThrow();
  expect(() => refuseTooLong(2 ** 31 + 1)).toThrow('it holds 2048 MB. Leave it out (--only zip)');
});

test('checksums are lines of sha256sum', () => {
  expect(checksums([['a.txt', new Uint8Array()]])).toBe(`${sha256('')}  a.txt\n`);
});
