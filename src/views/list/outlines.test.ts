import { expect, test } from 'vitest';
import { makeCatalogue, makeConfiguration } from '../../../tests/records/make.ts';
import { outlineFile } from './outlines.ts';

const { outlines, of } = outlineFile(
  makeCatalogue({
    configurations: [
      makeConfiguration(1, { name: 'Soyuz MS', height: 7, diameter: 2.7 }),
      makeConfiguration(2, { name: 'Soyuz T' }),
      makeConfiguration(3, { name: 'Soyuz TM', height: 7 }),
      makeConfiguration(4, { name: 'Buran', height: 36, diameter: 24 }),
      makeConfiguration(5, { name: 'Soyuz VI', height: 7000, diameter: 2.7 }),
    ],
  }),
);
const outlineOf = (row: number) => outlines[of.configurations?.[row] ?? -1];

test('an outline of known size is to scale, and says its size as its kind measures it', () => {
  expect(of.configurations).toHaveLength(5);
  const drawn = [0, 1, 2, 3, 4].map((row) => outlineOf(row));
  expect(drawn.filter((outline) => outline?.toScale).map((outline) => outline?.note)).toEqual(
    expect.arrayContaining(['7\u00a0m long, 2.7\u00a0m across', '36\u00a0m long, 24\u00a0m wide']),
  );
  expect(drawn.filter((outline) => outline?.toScale)).toHaveLength(2);
});

test('designs whose size is not known, or is none, share the sign of their kind', () => {
  const signs = outlines.filter(({ toScale }) => !toScale);
  expect(signs).toHaveLength(1);
  expect(signs[0]).toMatchObject({ note: 'Not to scale' });
  expect(signs[0]?.parts.length).toBeGreaterThan(3);
  const place = outlines.findIndex(({ toScale }) => !toScale);
  expect(of.configurations?.filter((other) => other === place)).toHaveLength(3);
});
