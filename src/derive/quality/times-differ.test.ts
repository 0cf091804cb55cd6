import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { makeFlight, makeStay } from '../../../tests/records/make.ts';
import { timesDiffer } from './times-differ.ts';

const flights = [
  makeFlight(1, 1, '2001-01-01T00:00:00Z', '2001-01-11T00:00:00Z', {
    docking_events: [makeStay(1, 'Mir', '2001-01-02T00:00:00Z', '2001-01-04T00:00:00Z')],
  }),
];

test('stated times that the dates contradict by more than a day are found', () => {
  expect(foundIn(timesDiffer, { time_in_space: 'P20D', time_docked: 'P5D' }, flights)).toEqual([
    'Craft 1: Time in space: 20 d as stated, 10 d by the dates of its flights.',
    'Craft 1: Time docked: 5 d as stated, 2 d by the dates of its flights.',
  ]);
});

test('times that agree to a day are not, nor where flights are missing', () => {
  expect(foundIn(timesDiffer, { time_in_space: 'P10DT5H', time_docked: 'P2D' }, flights)).toEqual([]);
  expect(foundIn(timesDiffer, { time_in_space: 'P20D', flights_count: 2 }, flights)).toEqual([]);
});
