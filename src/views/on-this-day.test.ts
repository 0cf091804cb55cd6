import { expect, test } from 'vitest';
import { someCatalogue, someFlight } from '../../tests/catalogue.ts';
import { calendarPage, eventWords, monthPage } from './on-this-day.ts';

const catalogue = someCatalogue([
  someFlight({
    name: 'STS-44',
    destination: 'Low Earth Orbit',
    launch: '1991-11-24T23:44Z',
    mission_end: '1991-12-01',
    end: 'landed',
  }),
  someFlight({ name: 'Late', destination: 'Mir', launch: '1996-02-29', mission_end: '1996-11', end: 're-entered' }),
  someFlight({
    name: 'Early',
    destination: 'Suborbital',
    launch: '1961-11-24',
    mission_end: '1961-11-24',
    end: 'destroyed',
  }),
]);

test('a day lists launches and ends from all years, the oldest first', () => {
  const day = monthPage(catalogue, 'november').days[23];
  expect(day?.title).toBe('24 November');
  expect(day?.events.map(({ year, words }) => `${year}${words}`)).toEqual([
    '1961 (Early) launched on a suborbital flight',
    '1961 (Early) was destroyed',
    '1991 (STS-44) launched to Low Earth Orbit',
  ]);
});

test('the calendar has 366 days and links those on which something happened; a month alone is no day', () => {
  const days = calendarPage(catalogue).months.flatMap((month) => month.days);
  expect(days).toHaveLength(366);
  expect(days.filter(({ href }) => href !== null).map(({ key }) => key)).toEqual(['02-29', '11-24', '12-01']);
});

test.each([
  [{ destination: 'International Space Station' }, ' launched to the International Space Station'],
  [{ destination: 'Moon', outcome: 'failure' }, ' launched to the Moon; the flight failed'],
  [{ destination: null }, ' launched'],
] as const)('%j reads "%s"', (given, words) => {
  const [craft] = catalogue.real;
  if (craft === undefined) throw new Error('no craft');
  const flight = someFlight({ name: craft.record.name, launch: '2000-01-01', ...given });
  expect(eventWords({ kind: 'launch', craft, flight })).toBe(words);
});

test('the months lead round the year', () => {
  expect(monthPage(catalogue, 'january').previous.text).toBe('December');
  expect(monthPage(catalogue, 'december').next.text).toBe('January');
});
