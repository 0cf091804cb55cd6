import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { makeFlight } from '../../../tests/records/make.ts';
import { designatorYear } from './designator-year.ts';

const flight = (launch_designator: string | null) =>
  makeFlight(1, 1, '2001-01-05', '2001-02-05', {
    launch: { id: null, name: null, net: '2001-01-05', net_precision: null, launch_designator, status: null },
  });

test('a designator of another year is found, of the year or none is not', () => {
  expect(foundIn(designatorYear, {}, [flight('2002-001')])).toEqual([
    'Craft 1: Flight 1 has the designator 2002-001 and was launched in 2001.',
  ]);
  expect(foundIn(designatorYear, {}, [flight('2001-001')])).toEqual([]);
  expect(foundIn(designatorYear, {}, [flight(null)])).toEqual([]);
});
