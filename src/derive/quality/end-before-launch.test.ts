import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { makeFlight } from '../../../tests/records/make.ts';
import { endBeforeLaunch } from './end-before-launch.ts';

test('an end before the launch is found', () => {
  expect(foundIn(endBeforeLaunch, {}, [makeFlight(1, 1, '2001-01-05', '2001-01-02')])).toEqual([
    'Craft 1: Flight 1 is said to have ended on 2 Jan 2001 and to have been launched on 5 Jan 2001.',
  ]);
});

test('an end on the day of the launch, or in its year, is not', () => {
  expect(foundIn(endBeforeLaunch, {}, [makeFlight(1, 1, '2001-01-05T10:00:00Z', '2001-01-05')])).toEqual([]);
  expect(foundIn(endBeforeLaunch, {}, [makeFlight(1, 1, '2001-01-05T10:00:00Z', '2001')])).toEqual([]);
});
