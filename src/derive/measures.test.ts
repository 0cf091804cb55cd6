import { expect, test } from 'vitest';
import { craftOf, makeCatalogue, makeCraft, makeCrew, makeFlight, makeStay } from '../../tests/records/make.ts';
import type { Flight } from '../schema/flight.ts';
import type { Spacecraft } from '../schema/spacecraft.ts';
import { MEASURES } from './measures.ts';

const DAY = 86_400;

function read(key: string, craft: Partial<Spacecraft>, flights: Flight[]): number | null {
  const catalogue = makeCatalogue({ spacecraft: [makeCraft(1, craft)], flights });
  const measure = MEASURES.find((one) => one.key === key);
  return measure?.read(craftOf(catalogue, 1), catalogue.snapshot.asOf)?.value ?? null;
}

const flights = [
  makeFlight(1, 1, '2001-01-01T00:00:00Z', '2001-01-11T00:00:00Z', {
    launch_crew: makeCrew('Ann', 'Bob'),
    docking_events: [makeStay(1, 'Mir', '2001-01-02T00:00:00Z', '2001-01-07T00:00:00Z')],
  }),
  makeFlight(2, 1, '2001-02-10T00:00:00Z', '2001-02-12T00:00:00Z', { launch_crew: makeCrew('Bob') }),
];

test.each([
  ['most-flights', 2],
  ['longest-in-space', 12 * DAY],
  ['longest-flight', 10 * DAY],
  ['shortest-flight', 2 * DAY],
  ['longest-docked', 5 * DAY],
  ['longest-stay', 5 * DAY],
  ['highest-docked-share', 5 / 12],
  ['most-dockings', 1],
  ['fastest-turnaround', 30 * DAY],
  ['longest-career', 42 * DAY],
  ['most-people', 2],
  ['largest-crew', 2],
])('%s', (key, value) => {
  expect(read(key, {}, flights)).toBe(value);
});

test('every measure is tested, and reads nothing from a craft of which nothing is known', () => {
  expect(MEASURES).toHaveLength(12);
  for (const { key } of MEASURES) expect(read(key, {}, []), key).toBeNull();
});

test('the source comes before what is computed', () => {
  expect(read('longest-in-space', { time_in_space: 'P99D' }, flights)).toBe(99 * DAY);
});

test('no share of more than the whole, none of what is known to the day', () => {
  expect(read('highest-docked-share', { time_in_space: 'P1D', time_docked: 'P2D' }, [])).toBeNull();
  const day = [
    makeFlight(1, 1, '2001-01-01', '2001-01-11', { docking_events: [makeStay(1, 'Mir', '2001-01-02', '2001-01-09')] }),
  ];
  expect(read('highest-docked-share', {}, day)).toBeNull();
});

test('a failed launch is a flight, and no short flight to orbit', () => {
  const failed = [makeFlight(1, 1, '2001-01-01T00:00:00Z', '2001-01-01T00:02:00Z', { outcome: 'failure' })];
  expect(read('most-flights', {}, failed)).toBe(1);
  expect(read('shortest-flight', {}, failed)).toBeNull();
});
