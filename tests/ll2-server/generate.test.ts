import { describe, expect, it } from 'vitest';
import { ll2Agency, ll2Configuration, ll2Family, ll2Flight, ll2Spacecraft } from '../../src/schema/ll2.ts';
import { CRAFT_ODDITIES } from './generate/oddities.ts';
import { generateWorld } from './generate.ts';
import { answer } from './query.ts';
import { durationSeconds } from './shapes.ts';
import { worldIndex } from './world-index.ts';

const world = generateWorld({ seed: 5, spacecraft: 600 });
const plain = generateWorld({ seed: 5, spacecraft: 600, odd: false });

describe('a generated world', () => {
  it('has the proportions of the real one', () => {
    expect(world.spacecraft).toHaveLength(600);
    expect(world.configurations).toHaveLength(46);
    expect(world.families).toHaveLength(12);
    expect(world.agencies).toHaveLength(350);
    expect(world.flights.length).toBeGreaterThan(700);
    expect(world.flights.length).toBeLessThan(1100);
    expect(world.dockingEvents.length).toBeGreaterThan(400);
    expect(world.dockingEvents.length).toBeLessThan(800);
    expect(world.spacecraft.filter((craft) => craft.in_space).length).toBeGreaterThan(0);
  });

  it('depends on the seed alone', () => {
    expect(JSON.stringify(generateWorld({ seed: 5, spacecraft: 600 }))).toBe(JSON.stringify(world));
    expect(JSON.stringify(generateWorld({ seed: 6, spacecraft: 600 }))).not.toBe(JSON.stringify(world));
  });

  it('has every odd value', () => {
    const missing = CRAFT_ODDITIES.filter(
      ({ change }) =>
        !world.spacecraft.some((craft) => JSON.stringify({ ...craft, ...change }) === JSON.stringify(craft)),
    );
    expect(missing.map(({ about }) => about)).toEqual([]);
    expect(world.agencies.some(({ type }) => type === null)).toBe(true);
    expect(world.agencies.some(({ info_url }) => info_url?.startsWith('javascript:'))).toBe(true);
    expect(world.spacecraft.some(({ image }) => image?.image_url.includes('%2520'))).toBe(true);
  });

  it('has none of them where they are not wanted', () => {
    expect(JSON.stringify(world)).toMatch(/<script|javascript:|__proto__|\u202e|%2520/);
    expect(JSON.stringify(plain)).not.toMatch(/<script|javascript:|__proto__|\u202e|%2520/);
    expect(plain.spacecraft.some((craft) => craft.is_placeholder)).toBe(false);
  });

  it('gives ids once and in order', () => {
    for (const rows of [world.spacecraft, world.configurations, world.agencies, world.flights, world.dockingEvents]) {
      const ids = rows.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)].sort((left, right) => left - right));
    }
  });

  it('lets no placeholder fly, and no flight dock outside itself', () => {
    const index = worldIndex(plain);
    for (const event of plain.dockingEvents) {
      const flight = index.flights.get(event.chaser);
      const launch = index.launches.get(flight?.launch ?? '');
      expect(event.docking > (launch?.net ?? '')).toBe(true);
      expect(event.departure === null || flight?.mission_end == null || event.departure < flight.mission_end).toBe(
        true,
      );
      expect(event.departure === null || event.departure > event.docking).toBe(true);
    }
    const placeholders = new Set(world.spacecraft.filter((craft) => craft.is_placeholder).map(({ id }) => id));
    expect(world.flights.some(({ spacecraft }) => placeholders.has(spacecraft))).toBe(false);
  });

  it('sums flights up in their craft', () => {
    const index = worldIndex(plain);
    for (const craft of plain.spacecraft) {
      const flights = index.flightsOf.get(craft.id) ?? [];
      expect(craft.flights_count).toBe(flights.length);
      expect(craft.mission_ends_count).toBe(flights.filter((flight) => flight.mission_end !== null).length);
      expect(craft.in_space).toBe(flights.some((flight) => flight.mission_end === null));
      const ended = flights.reduce((sum, { duration }) => sum + (duration === null ? 0 : durationSeconds(duration)), 0);
      const total = durationSeconds(craft.time_in_space ?? 'P0D');
      if (craft.in_space) expect(total).toBeGreaterThanOrEqual(ended);
      else expect(total).toBe(ended);
      expect(durationSeconds(craft.time_docked ?? 'P0D')).toBeLessThanOrEqual(total);
    }
  });

  it('flies nothing after its moment', () => {
    const early = generateWorld({ seed: 5, spacecraft: 600, asOf: '1975-01-01T00:00:00Z' });
    expect(early.spacecraft).toHaveLength(600);
    expect(early.launches.filter(({ net }) => net > '1975-01-01T00:00:00Z')).toEqual([]);
    expect(early.flights.length).toBeGreaterThan(50);
  });

  it.each([
    ['spacecraft', ll2Spacecraft],
    ['spacecraft_configurations', ll2Configuration],
    ['spacecraft_configuration_families', ll2Family],
    ['agencies', ll2Agency],
    ['spacecraft_flights', ll2Flight],
  ])('answers %s in a form that the lenient schema takes', (path, schema) => {
    for (let next: string | null = `http://127.0.0.1/2.3.0/${path}/?mode=detailed&limit=100`; next !== null; ) {
      const found = answer(world, new URL(next));
      if (found.kind !== 'list') throw new Error(`${next} is answered with ${found.status}`);
      for (const row of found.body.results) expect(schema.safeParse(row).error?.message).toBeUndefined();
      next = found.body.next;
    }
  });

  it('grows: more craft, and more of the rest in less than proportion', () => {
    const large = generateWorld({ seed: 5, spacecraft: 6000 });
    expect(large.spacecraft).toHaveLength(6000);
    expect(large.configurations.length).toBeGreaterThan(100);
    expect(large.agencies.length).toBeGreaterThan(500);
    expect(new Set(large.launches.map(({ launch_designator }) => launch_designator?.length ?? 8))).toEqual(
      new Set([8]),
    );
  });

  it.each([0, 59, 600.5])('refuses %d craft', (spacecraft) => {
    expect(() => generateWorld({ seed: 1, spacecraft })).toThrow(RangeError);
  });
});
