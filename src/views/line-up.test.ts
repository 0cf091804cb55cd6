import { expect, test } from 'vitest';
import { makeCatalogue, makeConfiguration, makeCraft, makeFamily } from '../../tests/records/make.ts';
import { lineUp } from './line-up.ts';

const sized = (id: number, height: number | null, day: string, family: number[] = []) =>
  makeConfiguration(id, { height, diameter: 2.7, maiden_flight: day, family, type: { id: 2, name: 'Capsule' } });

const { configurations } = makeCatalogue({
  families: [makeFamily(1)],
  configurations: [
    sized(1, 7, '1970-01-01', [1]),
    sized(2, 6, '1980-01-01', [1]),
    sized(3, 4, '1961-01-01'),
    sized(4, 5, '1990-01-01'),
    sized(5, null, '1991-01-01'),
    sized(6, 30, '1992-01-01'),
  ],
  spacecraft: [
    makeCraft(1, { spacecraft_config: 1 }),
    makeCraft(2, { spacecraft_config: 2 }),
    makeCraft(3, { spacecraft_config: 2 }),
  ],
});
const names = (given: Parameters<typeof lineUp>[1]) => lineUp(configurations, given)?.items.map(({ name }) => name);

test('designs of known size stand at one scale, by maiden flight', () => {
  expect(names({ scale: 10, most: 20 })).toEqual(['Design 3', 'Design 1', 'Design 2', 'Design 4']);
  const shown = lineUp(configurations, { scale: 10, most: 20 });
  expect(shown?.title).toContain('4\u00a0designs up to 20\u00a0m long');
  expect(shown?.title).toContain('the longest Design 1');
  expect(shown?.person.height).toBe(20);
  expect(shown?.items.map(({ plate }) => plate.height)).toEqual([42, 72, 62, 52]);
  expect(shown?.items[0]).toMatchObject({ href: '/configurations/design-3/', size: '4\u00a0m' });
});

test('of a family the design with most craft stands for all, where one of each is asked for', () => {
  expect(names({ scale: 10, most: 20, each: true })).toEqual(['Design 3', 'Design 2', 'Design 4']);
});

test('fewer than three make no row', () => {
  expect(lineUp(configurations, { scale: 10, most: 5 })).toBeNull();
});
