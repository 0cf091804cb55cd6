import { expect, test } from 'vitest';
import { outOfOrder } from './order.ts';

test.each([
  [[], []],
  [[1, 2, 2, 3], []],
  [[101, 66, 67, 68], [0]],
  [
    [1, 2, 9, 3, 4, 8, 5],
    [2, 5],
  ],
  [
    [3, 2, 1],
    [0, 1],
  ],
])('of %j the positions %j are out of order', (numbers, positions) => {
  expect(outOfOrder(numbers)).toEqual(positions);
});
