import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { makeFlight } from '../../../tests/records/make.ts';
import { missingDates } from './missing-dates.ts';

test('a flight without its launch, or over without an end, is found', () => {
  expect(foundIn(missingDates, {}, [makeFlight(1, 1, null, null)])).toEqual(['Craft 1: Flight 1 has no launch date.']);
  expect(foundIn(missingDates, {}, [makeFlight(1, 1, '2001-01-01', null, { outcome: 'success' })])).toEqual([
    'Craft 1: Flight 1 is over, and the day of its end is not recorded.',
  ]);
});

test('a flight under way, a dated one and one of known length are not', () => {
  expect(foundIn(missingDates, { in_space: true }, [makeFlight(1, 1, '2001-01-01', null)])).toEqual([]);
  expect(foundIn(missingDates, {}, [makeFlight(1, 1, '2001-01-01', '2001-01-02')])).toEqual([]);
  const known = makeFlight(1, 1, '2001-01-01', null, { outcome: 'success', duration: 'P3D' });
  expect(foundIn(missingDates, {}, [known])).toEqual([]);
});
