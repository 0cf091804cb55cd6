import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { makeFlight } from '../../../tests/records/make.ts';
import { countsContradict } from './counts-contradict.ts';

const flights = [makeFlight(1, 1, '2001-01-01', '2001-01-02')];

test('a count that differs from the flights logged is found, and ends that outnumber flights', () => {
  expect(foundIn(countsContradict, { flights_count: 3 }, flights)).toEqual([
    'Craft 1: It counts 3 flights, and 1 are logged.',
  ]);
  expect(foundIn(countsContradict, { flights_count: 1, mission_ends_count: 2 })).toEqual([
    'Craft 1: It counts 1 flight, and 2 that have ended.',
  ]);
});

test('equal counts are not, nor flights that nobody logged', () => {
  expect(foundIn(countsContradict, { flights_count: 1, mission_ends_count: 1 }, flights)).toEqual([]);
  expect(foundIn(countsContradict, { flights_count: 3 })).toEqual([]);
});
