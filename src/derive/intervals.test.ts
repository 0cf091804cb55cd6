import { expect, test } from 'vitest';
import { certainly, countSteps, sharedTime } from './intervals.ts';

test('what is certain lies within the precision of both ends', () => {
  expect(certainly('a', '2001-01-01', '2001-01-03')).toEqual({
    who: 'a',
    from: Date.parse('2001-01-02') / 1000,
    to: Date.parse('2001-01-03') / 1000,
  });
  expect(certainly('a', '2001-01-01T10:00Z', '2001-01-01T10:05:30Z')).toMatchObject({
    from: Date.parse('2001-01-01T10:01:00Z') / 1000,
    to: Date.parse('2001-01-01T10:05:30Z') / 1000,
  });
  expect(certainly('a', '2001-01-01', '2001-01-01')).toBeNull();
  expect(certainly('a', '2001-01', '2002-01-01')).toBeNull();
  expect(certainly('a', '2003-01-01', '2002-01-01')).toBeNull();
});

test('shared time is counted for both, summed over intervals, and never with oneself', () => {
  const shared = sharedTime([
    { who: 'a', from: 0, to: 10 },
    { who: 'a', from: 20, to: 30 },
    { who: 'a', from: 25, to: 30 },
    { who: 'b', from: 5, to: 25 },
    { who: 'c', from: 30, to: 40 },
  ]);
  expect(shared.get('a')).toEqual(new Map([['b', 10]]));
  expect(shared.get('b')).toEqual(new Map([['a', 10]]));
  expect(shared.get('c')).toBeUndefined();
});

test('the number in space goes up and down by day', () => {
  const day = (date: string): number => Date.parse(date) / 1000;
  expect(
    countSteps([
      { who: 1, from: day('2001-01-01'), to: day('2001-01-05') },
      { who: 2, from: day('2001-01-03'), to: day('2001-01-05') },
      { who: 3, from: day('2001-01-05'), to: day('2001-01-07') },
    ]),
  ).toEqual([
    { day: '2001-01-01', count: 1 },
    { day: '2001-01-03', count: 2 },
    { day: '2001-01-05', count: 1 },
    { day: '2001-01-07', count: 0 },
  ]);
});
