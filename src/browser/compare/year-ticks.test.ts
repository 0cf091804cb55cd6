import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearTicks } from './year-ticks.ts';

test.each([
  [2022.7, 2023.2, [2022, 2023, 2024]],
  [1963.45, 1963.46, [1963, 1964]],
  [1963, 1963, [1963, 1964]],
  [2000.4, 2023, [2000, 2005, 2010, 2015, 2020, 2025]],
  [1957.8, 2026.6, [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020, 2030]],
])('an axis about %d and %d shows %j', (first, last, expected) => {
  expect(yearTicks(first, last)).toEqual(expected);
});

test('an axis holds both moments and has few ticks', () => {
  const moment = fc.double({ min: 1900, max: 2150, noNaN: true });
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      const ticks = yearTicks(first, last);
      expect(ticks[0]).toBeLessThanOrEqual(first);
      expect(ticks.at(-1)).toBeGreaterThan(last);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(10);
    }),
  );
});
