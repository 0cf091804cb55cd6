import { expect, test } from 'vitest';
import { readFullDepth } from '../../tests/derive/full-depth.ts';
import { makeFlight } from '../../tests/records/make.ts';
import { buildCatalogue } from './catalogue.ts';
import { begunFlights } from './under-way.ts';

const AS_OF = '2026-08-01T00:00:00Z';
const flying = (in_space: boolean, ...flights: Parameters<typeof begunFlights>[1]): string[] =>
  begunFlights({ in_space }, flights, AS_OF).map(({ id, underWay }) => `${id}${underWay ? ' under way' : ''}`);

test('a flight without an end is under way only while its craft is in space', () => {
  expect(flying(true, makeFlight(1, 1, '2026-07-01', null))).toEqual(['1 under way']);
  expect(flying(false, makeFlight(1, 1, '2026-07-01', null))).toEqual(['1']);
});

test('of flights without an end only the last one that was launched is', () => {
  const flights = [
    makeFlight(2, 1, '2026-07-01', null),
    makeFlight(1, 1, '2020-01-01', null),
    makeFlight(3, 1, null, null),
  ];
  expect(flying(true, ...flights)).toEqual(['1', '2 under way', '3']);
});

test('none is where the last one is over', () => {
  expect(flying(true, makeFlight(1, 1, '2020-01-01', null), makeFlight(2, 1, '2026-06', '2026-07'))).toEqual([
    '1',
    '2',
  ]);
});

test('a planned flight is neither flown nor under way', () => {
  const now = makeFlight(1, 1, '2026-08', null);
  expect(flying(true, now, makeFlight(2, 1, '2026-08-02', null))).toEqual(['1 under way']);
  expect(flying(false, makeFlight(2, 1, '2027', null))).toEqual([]);
});

test('at full depth no craft that is not in space is shown as flying', async () => {
  const { real } = buildCatalogue(await readFullDepth());
  const open = real.filter(({ flights }) => flights.some(({ underWay }) => underWay));
  expect(open.length).toBeGreaterThan(0);
  expect(open.filter(({ inSpace }) => !inSpace)).toEqual([]);
});
