import { describe, expect, test } from 'vitest';
import type { CrewMember } from '../../src/schema/flight.ts';
import { compileStarter } from '../../src/snapshot/starter/compile.ts';
import { readStarter } from '../../src/snapshot/starter/tables.ts';

const starter = await readStarter('data/starter');

const at = (asOf: string) => {
  const { spacecraft, flights } = compileStarter(starter, asOf);
  return {
    spacecraft,
    flights,
    craft: (name: string) => spacecraft.find((record) => record.name === name),
    flight: (name: string) => flights.find((record) => record.name === name),
  };
};

describe('the catalogue of a day', () => {
  test('leaves out what had not been launched, and craft that had not flown', () => {
    const { flights, craft } = at('1985-01-01T00:00:00Z');
    expect(flights.every(({ launch }) => (launch?.net ?? '') < '1985')).toBe(true);
    expect(craft('Soyuz TM-2')).toBeUndefined();
    expect(craft('Space Shuttle Discovery')).toMatchObject({
      flights_count: 2,
      mission_ends_count: 2,
      in_space: false,
    });
  });

  test('has flights under way that ended later, with what came later open', () => {
    const { craft, flight } = at('2022-12-25T12:00:00Z');
    expect(craft('Soyuz MS-22')).toMatchObject({ in_space: true, flights_count: 1, mission_ends_count: 0 });
    expect(flight('Soyuz MS-22')).toMatchObject({
      mission_end: null,
      end: null,
      outcome: null,
      landing: null,
      landing_crew: null,
      docking_events: [{ departure: null }],
    });
    const after = at('2023-04-01T00:00:00Z');
    expect(after.craft('Soyuz MS-22')).toMatchObject({ in_space: false, mission_ends_count: 1 });
    expect(after.flight('Soyuz MS-22')?.mission_end).toMatch(/^2023-03-28/);
  });

  test('counts a day as come when it begins, where no time of day is known', () => {
    const flights = starter.flights.map((row) =>
      row.key === 'soyuz-ms-22' ? { ...row, mission_end: '2023-03-28' } : row,
    );
    const inSpace = (asOf: string) =>
      compileStarter({ ...starter, flights }, asOf).spacecraft.find(({ name }) => name === 'Soyuz MS-22')?.in_space;
    expect(inSpace('2023-03-27T23:59:59Z')).toBe(true);
    expect(inSpace('2023-03-28T00:00:00Z')).toBe(false);
  });
});

describe('crews', () => {
  test('are empty where nobody was aboard and null where nobody recorded them', () => {
    const { flight } = at('2026-01-01T00:00:00Z');
    expect(flight('Progress MS-22')?.launch_crew).toEqual([]);
    expect(flight('Vostok 1')?.launch_crew).toEqual([{ role: 'Pilot', astronaut: { id: null, name: 'Yuri Gagarin' } }]);
    const { flights } = compileStarter({ ...starter, crews: [] }, '2026-01-01T00:00:00Z');
    expect(flights.find(({ name }) => name === 'Vostok 1')?.launch_crew).toBeNull();
  });

  test('tell who came up and who came down', () => {
    const { flight } = at('2026-01-01T00:00:00Z');
    const names = (crew: CrewMember[] | null | undefined) => crew?.map(({ astronaut }) => astronaut.name);
    const up = ['Sergey Prokopyev', 'Dmitri Petelin', 'Francisco Rubio'];
    expect(names(flight('Soyuz MS-22')?.launch_crew)).toEqual(up);
    expect(names(flight('Soyuz MS-22')?.landing_crew)).toEqual([]);
    expect(names(flight('Soyuz MS-23')?.launch_crew)).toEqual([]);
    expect(names(flight('Soyuz MS-23')?.landing_crew)).toEqual(up);
    expect(names(flight('Soyuz MS-23')?.onboard_crew)).toEqual(up);
  });
});

test('a reference is a page with title and address, and a note says no "unverified"', () => {
  const { flights, spacecraft } = compileStarter(starter, '2026-01-01T00:00:00Z');
  for (const { references, note } of [...flights, ...spacecraft]) {
    for (const { url } of references) expect(url).toMatch(/^https?:\/\//);
    expect(note ?? '').not.toMatch(/^unverified/);
  }
});
