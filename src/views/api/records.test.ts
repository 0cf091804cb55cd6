import { expect, test } from 'vitest';
import { someCatalogue, someFlight } from '../../../tests/catalogue.ts';
import { apiFiles } from './answers.ts';
import { spacecraftDetailed, spacecraftNormal } from './shapes/craft.ts';

const flight = someFlight({
  name: 'Soyuz MS-22',
  destination: 'International Space Station',
  launch: '2022-09-21T13:54Z',
  mission_end: '2023-03-28',
  landing: { id: 7, attempt: true, success: true, description: null, location: 'Kazakhstan', type: null },
  launch_crew: [
    { role: 'Commander', astronaut: { id: 5, name: 'A' } },
    { role: null, astronaut: { id: null, name: 'B' } },
  ],
  landing_crew: [],
  docking_events: [
    {
      id: 9,
      source: 'll2',
      docking: '2022-09-21T17:06Z',
      departure: null,
      docking_location: { id: 2, name: 'Rassvet' },
      target: { kind: 'space_station', id: 4, name: 'International Space Station' },
    },
  ],
});
const catalogue = someCatalogue([flight], { name: '=Soyuz "MS" <22>', time_in_space: null, flights_count: 1 });
const answerOf = (path: string): unknown =>
  apiFiles(catalogue, 'https://site.example')
    .find((file) => file.path === path)
    ?.answer();
const craft = spacecraftDetailed.parse(answerOf('spacecraft/1.json'));

test('crews, dockings and landings have the fields of LL2', () => {
  expect(craft.flights[0]).toMatchObject({
    launch: { net: '2022-09-21T13:54Z' },
    landing: { landing_location: { name: 'Kazakhstan' }, success: true },
    launch_crew: [
      { role: { role: 'Commander' }, astronaut: { id: 5, name: 'A' } },
      { role: null, astronaut: { id: null, name: 'B' } },
    ],
    onboard_crew: null,
    landing_crew: [],
    docking_events: [
      {
        space_station_target: { id: 4, name: 'International Space Station' },
        flight_vehicle_target: null,
        payload_flight_target: null,
      },
    ],
  });
});

test('what is computed here stands apart from what LL2 says, and says that it is computed', () => {
  expect(craft.time_in_space).toBeNull();
  expect(craft.encyclopedia.derived.timeInSpace).toEqual({
    duration: 'P188D',
    seconds: 188 * 86_400,
    approximate: true,
    origin: 'derived',
  });
});

test('names stay as they are, addresses are absolute, and a nested record holds LL2’s fields alone', () => {
  expect(craft.name).toBe('=Soyuz "MS" <22>');
  expect(craft.url).toBe('https://site.example/api/spacecraft/1.json');
  expect(craft.encyclopedia.sourceUrl).toBe('https://ll.thespacedevs.com/2.3.0/spacecraft/1/');
  expect(craft.spacecraft_config).not.toHaveProperty('encyclopedia');
});

test('a list has the envelope of LL2 and says which snapshot it is of', () => {
  expect(answerOf('spacecraft.json')).toMatchObject({
    count: 1,
    next: null,
    previous: null,
    encyclopedia: { asOf: '2026-08-01T00:00:00Z', complete: true },
  });
  const [first] = (answerOf('spacecraft.json') as { results: unknown[] }).results;
  expect(spacecraftNormal.parse(first)).not.toHaveProperty('flights');
});
