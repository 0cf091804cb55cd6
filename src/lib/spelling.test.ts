import { expect, test } from 'vitest';
import { latin, nearestWord, wordDistance } from './spelling.ts';

const KNOWN = [
  'soyuz',
  'shenzhou',
  'progress',
  'vostok',
  'voskhod',
  'endeavour',
  'columbia',
  'cygnus',
  'dragon',
  'salyut',
];

test.each([
  ['Sojus', 'soyuz'],
  ['Sojuz', 'soyuz'],
  ['Союз', 'soyuz'],
  ['Shenzou', 'shenzhou'],
  ['Шэньчжоу', 'shenzhou'],
  ['Прогресс', 'progress'],
  ['Progres', 'progress'],
  ['Vostock', 'vostok'],
  ['Wostok', 'vostok'],
  ['Woschod', 'voskhod'],
  ['Endevour', 'endeavour'],
  ['Endeavor', 'endeavour'],
  ['Drgaon', 'dragon'],
  ['Saljut', 'salyut'],
  ['ms22', null],
  ['iss', null],
  ['station', null],
  ['astronaut', null],
])('%s was meant to be %s', (word, meant) => {
  expect(nearestWord(word, KNOWN)).toBe(meant);
});

test.each([
  ['soyuz', 'soyuz', 0],
  ['soyuz', 'sojuz', 1],
  ['dragon', 'drgaon', 1],
  ['abc', 'abcdefgh', 4],
])('%s is from %s %i letters away', (a, b, far) => {
  expect(wordDistance(a, b, 3)).toBe(far);
});

test('Cyrillic becomes Latin', () => {
  expect(latin('Союз ТМА-08М')).toBe('soyuz tma-08m');
});
