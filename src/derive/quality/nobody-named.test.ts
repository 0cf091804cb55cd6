import { expect, test } from 'vitest';
import { foundBy } from '../../../tests/records/found-by.ts';
import { makeConfiguration, makeCraft, makeFlight } from '../../../tests/records/make.ts';
import { nobodyNamed } from './nobody-named.ts';

const records = (human_rated: boolean | null, launch_crew: [] | null) => ({
  configurations: [makeConfiguration(1, { human_rated })],
  spacecraft: [makeCraft(1)],
  flights: [makeFlight(1, 1, '2001-01-01', null, { launch_crew })],
});

test('a flight of a design for people without a record of its crew is found', () => {
  expect(foundBy(nobodyNamed, records(true, null))).toEqual(['Craft 1: Flight 1 has no record of its crew.']);
});

test('an empty crew is a record, and cargo craft have none', () => {
  expect(foundBy(nobodyNamed, records(true, []))).toEqual([]);
  expect(foundBy(nobodyNamed, records(false, null))).toEqual([]);
});
