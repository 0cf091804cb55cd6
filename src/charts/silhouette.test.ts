import { describe, expect, test } from 'vitest';
import { SILHOUETTE_KINDS, silhouetteKind } from '../derive/silhouette-kind.ts';
import type { Mark } from './marks.ts';
import { glyph, isFromAbove, silhouette } from './silhouette.ts';

/** Every place that a path names. */
function places(marks: readonly Mark[]): [number, number][] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'path' || mark.class === 'metre' || mark.class === 'dimension') return [];
    const numbers = [...mark.d.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));
    return Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => [
      numbers[index * 2] ?? Number.NaN,
      numbers[index * 2 + 1] ?? Number.NaN,
    ]);
  });
}

describe.each(SILHOUETTE_KINDS)('%s', (kind) => {
  const sizes: [number, number][] = isFromAbove(kind)
    ? [
        [37, 24],
        [9, 4.5],
        [15, 6.8],
      ]
    : [
        [7.5, 2.7],
        [3, 3],
        [11, 3.9],
        [50, 9],
      ];

  test('is drawn within its plate, whatever its size', () => {
    for (const [length, diameter] of sizes) {
      const plate = silhouette(kind, length, diameter);
      if (plate === null) throw new Error(`${length} × ${diameter} is not drawn`);
      for (const [x, y] of places(plate.marks)) {
        expect(x, `${length} × ${diameter}`).toBeGreaterThanOrEqual(-1);
        expect(x, `${length} × ${diameter}`).toBeLessThanOrEqual(plate.width + 1);
        expect(y, `${length} × ${diameter}`).toBeGreaterThanOrEqual(-1);
        expect(y, `${length} × ${diameter}`).toBeLessThanOrEqual(plate.height + 1);
      }
    }
  });

  test('its sign too', () => {
    const plate = glyph(kind);
    for (const [x, y] of places(plate.marks)) {
      expect(x).toBeGreaterThanOrEqual(-1);
      expect(x).toBeLessThanOrEqual(plate.width + 1);
      expect(y).toBeGreaterThanOrEqual(-1);
      expect(y).toBeLessThanOrEqual(plate.height + 1);
    }
  });
});

test('craft and person stand on one scale', () => {
  const plate = silhouette('capsule', 3.6, 3);
  const heights = (name: string): number => {
    const ys = places((plate?.marks ?? []).filter((mark) => 'class' in mark && mark.class === name)).map(([, y]) => y);
    return Math.max(...ys) - Math.min(...ys);
  };
  const craft = places((plate?.marks ?? []).filter((mark) => 'class' in mark && ['hull', 'dark'].includes(mark.class)));
  const tall = Math.max(...craft.map(([, y]) => y)) - Math.min(...craft.map(([, y]) => y));
  expect(tall / heights('person')).toBeCloseTo(2, 1);
});

test('nothing is drawn from half a size, nor from sizes that no craft has', () => {
  expect(silhouette('soyuz', null, 2.7)).toBeNull();
  expect(silhouette('soyuz', 7.5, null)).toBeNull();
  expect(silhouette('soyuz', 7.5, 0.1)).toBeNull();
  expect(silhouette('soyuz', 7500, 2.7)).toBeNull();
  expect(silhouette('orbiter', 37, 5)).toBeNull();
});

test.each([
  ['Soyuz MS', 'Capsule', 'soyuz'],
  ['Soyuz 7K-L1', 'Capsule', 'zond'],
  ['Soyuz 7K-LOK', 'Capsule', 'soyuz'],
  ['Shenzhou', 'Capsule', 'shenzhou'],
  ['Progress-M (11F615A60)', 'Cargo Resupply', 'progress'],
  ['Apollo Command/Service Module', 'Capsule', 'command-service'],
  ['Apollo Lunar Module (Extended)', 'Lander', 'lander'],
  ['Crew Dragon 2', 'Capsule', 'finned'],
  ['Dragon CRS-1', 'Cargo Resupply', 'winged'],
  ['Space Shuttle', 'Spaceplane', 'orbiter'],
  ['Starship Block 2', 'Reuseable Upper Stage', 'stage'],
  ['Something new', 'Cargo Resupply', 'freighter'],
  ['Something new', 'Capsule', 'capsule'],
  ['Something new', 'Lander', 'lander'],
  ['Tesla Roadster', 'Unknown', null],
])('%s, a %s, is drawn as %s', (name, type, kind) => {
  expect(silhouetteKind({ name, type: { id: 1, name: type } })).toBe(kind);
});
