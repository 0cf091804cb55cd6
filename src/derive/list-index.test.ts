import { expect, test } from 'vitest';
import { someCatalogue, someFlight } from '../../tests/catalogue.ts';
import { flightSpan } from './flight-spans.ts';
import { flightFile, makeIndex } from './list-index.ts';

const cellsOf = (column: string, ...flights: Parameters<typeof someFlight>[0][]) =>
  makeIndex(someCatalogue(flights.map(someFlight), { flights_count: flights.length }), 'spacecraft').columns[column];

test('the comparison draws flights as every other drawing does: an end known to the month and before the launch is none', () => {
  const flights = [
    someFlight({ launch: '2020-07-01T00:00:00Z', mission_end: '2020-12-31T12:00:00Z' }),
    someFlight({ launch: '2021-03-15T00:00:00Z', mission_end: '2021-03' }),
  ];
  const catalogue = someCatalogue(flights);
  const { asOf } = catalogue.snapshot;
  expect(catalogue.craft[0]?.flights.map((flight) => flightSpan(flight, asOf)?.endUnknown)).toEqual([false, true]);
  expect(flightFile(catalogue).flights).toEqual([
    {
      first: 2020.497,
      last: 2021.2,
      count: 2,
      paths: ['M2020.497 7H2020.998M2021.2 7H2021.2', '', 'M2020.497 0V14M2021.2 0V14'],
    },
  ]);
});

test('a craft without a dated flight has none on the axis of time', () => {
  expect(flightFile(someCatalogue([])).flights).toEqual([null]);
});

test('a turnaround needs two flights: with fewer there is none to be recorded', () => {
  const first = { launch: '2020-01-01T00:00:00Z', mission_end: '2020-02-01T00:00:00Z' };
  expect(cellsOf('fastest_turnaround_words', first)).toEqual(['n/a']);
  expect(cellsOf('fastest_turnaround', first)).toEqual([null]);
  expect(cellsOf('fastest_turnaround_words', first, { launch: '2020-02-11T00:00:00Z' })).toEqual([
    expect.stringMatching(/^10.d/),
  ]);
});
