import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { makeFlight } from '../../../tests/records/make.ts';
import { sourcesDisagree } from './sources-disagree.ts';

test('a note that sources disagree is found on the craft and on its flights', () => {
  const flights = [makeFlight(1, 1, '2001-01-01', null, { note: 'Given as 1 January, elsewhere as 2 January' })];
  expect(foundIn(sourcesDisagree, { note: 'Sources disagree on the serial' }, flights)).toEqual([
    'Craft 1: Craft: Sources disagree on the serial',
    'Craft 1: Flight 1: Given as 1 January, elsewhere as 2 January',
  ]);
});

test('other notes are not', () => {
  expect(foundIn(sourcesDisagree, { note: 'Launch agrees with the log' })).toEqual([]);
});
