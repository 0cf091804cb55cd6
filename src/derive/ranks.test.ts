import { expect, test } from 'vitest';
import { percentile, ranked, tells } from './ranks.ts';

const places = (values: number[], best: 'most' | 'least' = 'most') =>
  ranked(values, (value) => value, best).map(({ item, rank }) => [item, rank.place, rank.tied, rank.beaten]);

test('ties share the best place, and the next place is left out', () => {
  expect(places([3, 5, 5, 1])).toEqual([
    [5, 1, 2, 2],
    [5, 1, 2, 2],
    [3, 3, 1, 1],
    [1, 4, 1, 0],
  ]);
});

test('the least may be best', () => {
  expect(places([3, 1, 2], 'least').map(([item]) => item)).toEqual([1, 2, 3]);
});

test('nothing is ranked where there is nothing, and one is first of one', () => {
  expect(places([])).toEqual([]);
  expect(places([7])).toEqual([[7, 1, 1, 0]]);
});

test('the percentile counts the others strictly behind', () => {
  expect(percentile({ place: 1, tied: 1, of: 5, beaten: 4 })).toBe(1);
  expect(percentile({ place: 2, tied: 3, of: 5, beaten: 1 })).toBe(0.25);
  expect(percentile({ place: 1, tied: 1, of: 1, beaten: 0 })).toBeNull();
});

test('a rank that most share tells nothing', () => {
  expect(tells({ place: 87, tied: 507, of: 593, beaten: 0 })).toBe(false);
  expect(tells({ place: 2, tied: 2, of: 40, beaten: 37 })).toBe(true);
  expect(tells({ place: 1, tied: 1, of: 2, beaten: 1 })).toBe(false);
});
