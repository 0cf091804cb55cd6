import { expect, test } from 'vitest';
import {
  craftOf,
  makeCatalogue,
  makeConfiguration,
  makeCraft,
  makeFamily,
  makeFlight,
  makeStay,
} from '../../tests/records/make.ts';
import { byConfiguration, byFamily } from './fleet-groups.ts';
import { buildInsights, insightsOf } from './insights.ts';

const catalogue = makeCatalogue({
  families: [makeFamily(1, { name: 'Line' }), makeFamily(2, { name: 'Branch', parent: 1 })],
  configurations: [makeConfiguration(1, { family: [1, 2], in_use: false }), makeConfiguration(2, { family: [1] })],
  spacecraft: [
    makeCraft(1),
    makeCraft(2),
    makeCraft(3),
    makeCraft(4, { spacecraft_config: 2 }),
    makeCraft(5, { is_placeholder: true, time_in_space: 'P9000D', flights_count: 99 }),
    makeCraft(6),
  ],
  flights: [
    makeFlight(1, 1, '2001-01-01T00:00:00Z', '2001-01-11T00:00:00Z', {
      docking_events: [makeStay(1, 'Mir', '2001-01-02T00:00:00Z', '2001-01-10T00:00:00Z')],
    }),
    makeFlight(2, 2, '2001-01-05T00:00:00Z', '2001-01-15T00:00:00Z', {
      docking_events: [makeStay(2, 'Mir', '2001-01-06T00:00:00Z', '2001-01-14T00:00:00Z')],
    }),
    makeFlight(3, 3, '2001-03-01', '2001-03-21'),
    makeFlight(4, 3, '2002-03-01', '2002-03-21'),
    makeFlight(5, 4, '2001-01-07T00:00:00Z', '2001-01-08T00:00:00Z', { destination: 'Suborbital' }),
  ],
});
const insights = buildInsights(catalogue);
const of = (id: number) => insights.ofCraft(craftOf(catalogue, id));
const standing = (id: number, key: string) => of(id).standings.find(({ measure }) => measure.key === key);

test('placeholders are ranked nowhere, and a suborbital flight adds no time in space', () => {
  const rows = insights.rankings.get('longest-in-space')?.rows.map(({ craft }) => craft.record.id);
  expect(rows).toEqual([3, 1, 2]);
  expect(of(5).standings).toEqual([]);
});

test('ties are ties, in all and within the configuration; what is known to the day says so', () => {
  expect(standing(1, 'longest-in-space')?.overall).toMatchObject({ place: 2, tied: 2, of: 3 });
  expect(standing(2, 'longest-in-space')?.configuration).toMatchObject({ place: 2, tied: 2 });
  expect(standing(3, 'longest-in-space')?.reading).toMatchObject({ approximate: true, origin: 'derived' });
  expect(standing(4, 'most-flights')?.configuration).toMatchObject({ place: 1, of: 1 });
  expect(standing(4, 'most-flights')?.family).toMatchObject({ of: 1 });
});

test('who was in space or docked at the same time', () => {
  expect(of(1).inSpaceWith.nearest.map(({ record }) => record.id)).toEqual([2]);
  expect(of(2).dockedWith.nearest.map(({ record }) => record.id)).toEqual([1]);
  expect(of(3).inSpaceWith.count).toBe(0);
  const mir = insights.destinations.get('mir');
  expect(mir?.flights).toHaveLength(2);
  expect(mir?.stays.map((stay) => mir.together.get(stay)?.map(({ craft }) => craft.record.id))).toEqual([[2], [1]]);
});

test('places in the fleet, the gap to the one before, and the flags of first and last', () => {
  expect(of(2).place).toMatchObject({ position: 2, of: 3, gap: { seconds: 4 * 86_400, approximate: false } });
  expect(of(2).place?.previous?.record.id).toBe(1);
  expect(of(1).familyPlace).toMatchObject({ position: 1, of: 4 });
  expect(of(6).place).toBeNull();
  expect(of(1).flags).toContainEqual({ kind: 'first', of: 'Design 1' });
  expect(of(3).flags).toContainEqual({ kind: 'last', of: 'Design 1' });
  expect(of(4).flags).toContainEqual({ kind: 'only', of: 'Design 2' });
});

test('a fleet by configuration, and by the family at the top of its line', () => {
  const names = (groups: ReturnType<typeof byFamily>) =>
    groups.map(({ name, kind, slug, craft }) => [name, kind, slug, craft.length]);
  expect(names(byConfiguration(catalogue.real))).toEqual([
    ['Design 1', 'configurations', 'design-1', 4],
    ['Design 2', 'configurations', 'design-2', 1],
  ]);
  expect(names(byFamily(catalogue.real))).toEqual([['Line', 'families', 'family-1', 5]]);
  expect(byFamily([])).toEqual([]);
});

test('years and the number in space by day', () => {
  expect([...insights.years.keys()]).toEqual(['2001', '2002']);
  expect(insights.years.get('2001')?.launched.map(({ flight }) => flight.id)).toEqual([1, 2, 5, 3]);
  expect(insights.inSpaceByDay.slice(0, 3)).toEqual([
    { day: '2001-01-01', count: 1 },
    { day: '2001-01-05', count: 2 },
    { day: '2001-01-11', count: 1 },
  ]);
});

test('the most alike are of the same type and nearest in time', () => {
  expect(of(1).likest.map(({ record }) => record.id)[0]).toBe(2);
  expect(of(6).likest).toEqual([]);
});

test('a catalogue is looked through once', () => {
  expect(insightsOf(catalogue)).toBe(insightsOf(catalogue));
});
