import { expect, test } from 'vitest';
import { foundBy } from '../../../tests/records/found-by.ts';
import { makeCraft, makeFlight } from '../../../tests/records/make.ts';
import { serialOrder } from './serial-order.ts';

const fleet = (...serials: [string, string][]) => ({
  spacecraft: serials.map(([serial_number], index) => makeCraft(index + 1, { serial_number })),
  flights: serials.map(([, launched], index) => makeFlight(index + 1, index + 1, launched, null)),
});

test('a serial lower than one that flew before is found', () => {
  expect(
    foundBy(serialOrder, fleet(['No. 2', '2001-01-01'], ['No. 1', '2001-02-01'], ['No. 3', '2001-03-01'])),
  ).toEqual(['Craft 2: No. 1 first flew after No. 2 (Craft 1).']);
});

test('serials of different rows are not compared', () => {
  expect(foundBy(serialOrder, fleet(['A 2', '2001-01-01'], ['B 1', '2001-02-01']))).toEqual([]);
});
