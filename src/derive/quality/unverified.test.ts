import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { makeFlight } from '../../../tests/records/make.ts';
import { unverified } from './unverified.ts';

const starter = { source: 'starter' as const };
const references = [{ title: 'A page', url: 'https://page.example/' }];

test('rows without a reference are found, once a craft', () => {
  const flights = [1, 2].map((id) => makeFlight(id, 1, '2001-01-01', null, starter));
  expect(foundIn(unverified, starter, flights)).toEqual(['Craft 1: No reference for the craft and 2 flights.']);
});

test('a note is found with the flights that carry it', () => {
  const flights = [1, 2, 3, 4, 5].map((id) =>
    makeFlight(id, 1, `200${id}-01-01`, null, { note: 'landing site unverified' }),
  );
  expect(foundIn(unverified, {}, flights)).toEqual([
    'Craft 1: Flight 1, Flight 2, Flight 3 and 2 more: landing site unverified',
  ]);
});

test('checked rows and those of Launch Library 2 are not', () => {
  expect(foundIn(unverified, { ...starter, references })).toEqual([]);
  expect(foundIn(unverified, {})).toEqual([]);
});
