import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { dockedLonger } from './docked-longer.ts';

test('docked longer than in space by over a day is found, by less is not', () => {
  expect(foundIn(dockedLonger, { time_in_space: 'P5D', time_docked: 'P9D' })).toEqual([
    'Craft 1: Docked for 9 d, in space for 5 d.',
  ]);
  expect(foundIn(dockedLonger, { time_in_space: 'P5D', time_docked: 'P5DT3H' })).toEqual([]);
  expect(foundIn(dockedLonger, { time_docked: 'P5D' })).toEqual([]);
});
