import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { makeFlight } from '../../../tests/records/make.ts';
import { overlappingFlights } from './overlapping-flights.ts';

const first = makeFlight(1, 1, '2001-01-01', '2001-02-01');

test('a launch before the flight before was over is found', () => {
  expect(foundIn(overlappingFlights, {}, [first, makeFlight(2, 1, '2001-01-20', '2001-03-01')])).toEqual([
    'Craft 1: Flight 2 was launched on 20 Jan 2001, before Flight 1 ended on 1 Feb 2001.',
  ]);
});

test('a launch on the day of the end or later is not, nor one known to the month', () => {
  expect(foundIn(overlappingFlights, {}, [first, makeFlight(2, 1, '2001-02-01', '2001-03-01')])).toEqual([]);
  expect(foundIn(overlappingFlights, {}, [first, makeFlight(2, 1, '2001-02', '2001-03-01')])).toEqual([]);
});
