import { describe, expect, test } from 'vitest';
import { anchorAt, linear, niceStep, niceTicks, timeTicks, yearOf, yearStart, yearTicks } from './scale.ts';

test('a scale maps its span to percent, holds what is outside, and survives a span of nothing', () => {
  const scale = linear(10, 20);
  expect([scale(10), scale(15), scale(20), scale(-5), scale(99)]).toEqual([0, 50, 100, 0, 100]);
  expect(linear(5, 5)(5)).toBe(0);
  expect(linear(0, 10, 20, 40)(5)).toBe(30);
});

test('steps are 1, 2 or 5 times a power of ten', () => {
  expect([0.3, 1, 1.2, 3, 7, 60, 1000].map(niceStep)).toEqual([0.5, 1, 2, 5, 10, 100, 1000]);
});

describe('ticks', () => {
  test('begin at zero and reach the greatest value', () => {
    expect(niceTicks(187, 4)).toEqual([0, 50, 100, 150, 200]);
    expect(niceTicks(3, 4)).toEqual([0, 1, 2, 3]);
    expect(niceTicks(0, 4)).toEqual([0, 1]);
    expect(niceTicks(0.4, 4, false).at(-1)).toBeCloseTo(0.4);
  });

  test('of years have room for their words, fewer where the plot is narrow', () => {
    const [from, to] = [yearStart(1960), yearStart(2027)];
    for (const [pixels, shown] of [
      [280, (wide: boolean) => !wide],
      [620, () => true],
    ] as const) {
      const places = yearTicks(from, to, 280)
        .filter(({ wide }) => shown(wide))
        .map(({ value }) => linear(from, to)(value));
      for (const [index, place] of places.slice(1).entries()) {
        expect(((place - (places[index] ?? 0)) / 100) * pixels).toBeGreaterThan(36);
      }
      expect(places.length).toBeGreaterThan(2);
    }
  });

  test('of a short span are months', () => {
    const from = yearStart(2020);
    expect(timeTicks(from, from + 80 * 86_400).map(({ text }) => text)).toEqual([
      'Jan\u00a02020',
      'Feb\u00a02020',
      'Mar\u00a02020',
    ]);
    expect(timeTicks(from, yearStart(2030)).map(({ text }) => text)[0]).toBe('2020');
  });
});

test('years are those of the calendar in UTC', () => {
  expect(yearStart(1970)).toBe(0);
  expect(yearOf(yearStart(2000) - 1)).toBe(1999);
});

test('words at the edges stay within the plot', () => {
  expect([0, 50, 100].map(anchorAt)).toEqual(['start', 'middle', 'end']);
});
