import { expect, test } from 'vitest';
import { type NameList, nearest, pathByNumber } from './nearest.ts';

const list: NameList = {
  spacecraft: [
    ['progress-m-42', 331, 'Progress M-42'],
    ['progress-m-5', 368, 'Progress M-5'],
    ['soyuz-ms-22', 520, 'Soyuz MS-22'],
  ],
  configurations: [['soyuz-ms', 1, 'Soyuz MS']],
};

test('the number of a record leads to its page, by our name of the collection and by that of LL2', () => {
  expect(pathByNumber(list, '/spacecraft/331/', '/')).toBe('/spacecraft/progress-m-42/');
  expect(pathByNumber(list, '/sub/spacecraft/331', '/sub/')).toBe('/sub/spacecraft/progress-m-42/');
  expect(pathByNumber(list, '/2.3.0/spacecraft_configurations/1/', '/')).toBe('/configurations/soyuz-ms/');
  for (const path of ['/spacecraft/1/', '/toString/331/', '/spacecraft/331a/', '/331/', '/']) {
    expect(pathByNumber(list, path, '/'), path).toBeNull();
  }
});

test('misspelt addresses find the names that were meant, nearest first', () => {
  const first = (path: string): string | undefined => nearest(list, path, '/', 5)[0]?.name;
  expect(first('/spacecraft/progres-m42/')).toBe('Progress M-42');
  expect(first('/Soyuz_MS_22.html')).toBe('Soyuz MS-22');
  expect(first('/spacecraft/%D0%A1%D0%BE%D1%8E%D0%B7-ms-22/')).toBe('Soyuz MS-22');
  expect(nearest(list, '/sub/x/soyuz-ms-23/', '/sub/', 1)).toEqual([
    { href: '/sub/spacecraft/soyuz-ms-22/', name: 'Soyuz MS-22', kind: 'spacecraft' },
  ]);
});

test('what is like nothing, or no text at all, finds nothing', () => {
  for (const path of ['/zzzzzzzzzzzzz/', '/', '/%E0%A4%A/', `/${'x'.repeat(100_000)}/`]) {
    expect(nearest(list, path, '/', 5), path.slice(0, 30)).toEqual([]);
  }
});
