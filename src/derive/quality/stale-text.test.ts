import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { staleText } from './stale-text.ts';

const description = 'Scheduled to launch to the ISS in Fall 2022.';

test('a text that speaks of a flight to come is found once the flight is made', () => {
  expect(foundIn(staleText, { description, flights_count: 1 })).toEqual([`Craft 1: The text says “${description}”`]);
});

test('it is right before the flight and while the craft is in space, and other texts are', () => {
  expect(foundIn(staleText, { description, flights_count: 0 })).toEqual([]);
  expect(foundIn(staleText, { description, flights_count: 1, in_space: true })).toEqual([]);
  expect(foundIn(staleText, { description: 'It flew as planned.', flights_count: 1 })).toEqual([]);
});
