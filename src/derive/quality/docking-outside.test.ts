import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { makeFlight, makeStay } from '../../../tests/records/make.ts';
import { dockingOutside } from './docking-outside.ts';

const flight = (docking: string, departure: string | null) =>
  makeFlight(1, 1, '2001-01-05T10:00:00Z', '2001-02-05', { docking_events: [makeStay(1, 'Mir', docking, departure)] });

test.each([
  ['2001-01-04', '2001-01-10', 'Craft 1: Flight 1 at Mir: docked on 4 Jan 2001, launched on 5 Jan 2001.'],
  ['2001-01-10', '2001-01-09', 'Craft 1: Flight 1 at Mir: departed on 9 Jan 2001, docked on 10 Jan 2001.'],
  ['2001-01-10', '2001-02-06', 'Craft 1: Flight 1 at Mir: still docked on 6 Feb 2001, ended on 5 Feb 2001.'],
])('docked on %s and departed on %s is found', (docking, departure, detail) => {
  expect(foundIn(dockingOutside, {}, [flight(docking, departure)])).toEqual([detail]);
});

test('within the flight, to the day, is not', () => {
  expect(foundIn(dockingOutside, {}, [flight('2001-01-05', '2001-02-05')])).toEqual([]);
  expect(foundIn(dockingOutside, {}, [flight('2001-01-10', null)])).toEqual([]);
});
