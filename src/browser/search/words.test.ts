import { expect, test } from 'vitest';
import { holds, plainly, resembles, wordsOf } from './words.ts';

test.each([
  ['  soyuz   ms ', 'soyuz ms'],
  ['🚀 soyuz – ms', 'soyuz ms'],
  ['soyuz soyuz soyuz', 'soyuz'],
  ['"soyuz ms" ', '"soyuz ms"'],
  ['🚀 #', ''],
  ['a b c d e f g h i j k l m n', 'a b c d e f g h i j k l'],
])('"%s" asks for "%s"', (text, asked) => {
  expect(plainly(text)).toBe(asked);
});

test.each([
  ['Soyuz MS-22 was docked there', 'ms22', true],
  ['Soyuz MS-22 was docked there', 'docking', true],
  ['It flies again', 'flying', true],
  ['Reusable capsules', 'reusability', true],
  ['An Atlantic flight', 'atlantus', false],
  ['Pegasus alutes', 'salut', false],
  ['Progress M-42', 'progress m4', true],
  ['Progress M-42', 'progress ms', false],
])('"%s" holds "%s": %s', (text, asked, held) => {
  expect(holds(text, wordsOf(asked))).toBe(held);
});

test.each([
  ['Dream Chaser', 'dreamchaser', true],
  ['Soyuz T-2', 'tereschkowa', false],
  ['a b', 'qqqzzzxxx', false],
])('"%s" resembles "%s": %s', (text, asked, like) => {
  expect(resembles(text, wordsOf(asked))).toBe(like);
});
