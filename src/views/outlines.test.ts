import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCatalogue, makeConfiguration, makeCraft } from '../../tests/records/make.ts';
import { SILHOUETTE_KINDS } from '../derive/silhouette-kind.ts';
import { designOutline, fleetOutlines, outlinesText, readOutlines } from './outlines.ts';

const designs = [
  { name: 'Vostok', craft: 1 },
  { name: 'Gemini', craft: 2 },
  { name: 'Progress-M', craft: 4, height: 7.2, diameter: 2.7 },
  { name: 'Shenzhou', craft: 3 },
];
const catalogue = makeCatalogue({
  configurations: designs.map(({ craft: _, ...over }, index) => makeConfiguration(index + 1, over)),
  spacecraft: designs.flatMap(({ craft }, index) =>
    Array.from({ length: craft }, (_, at) => makeCraft(index * 10 + at + 1, { spacecraft_config: index + 1 })),
  ),
});
const design = (name: string) => catalogue.configurations.filter(({ record }) => record.name === name);

test('outlines can be read back from their text, and what is no outline is left out', () => {
  const length = fc.double({ min: 0.1, max: 200, noNaN: true });
  const size = fc.option(fc.record({ length, diameter: length }));
  const outline = fc.record({ kind: fc.constantFrom(...SILHOUETTE_KINDS), size }, { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(outline, { minLength: 1 }), (outlines) => {
      expect(readOutlines(outlinesText(outlines))).toEqual(outlines);
    }),
  );
  expect(readOutlines('')).toEqual([]);
  expect(readOutlines('teapot/1/2,soyuz')).toEqual([{ kind: 'soyuz', size: null }]);
});

test('a design is drawn to scale where its length and diameter are known', () => {
  expect(design('Progress-M').flatMap(designOutline)).toEqual([
    { kind: 'progress', size: { length: 7.2, diameter: 2.7 } },
  ]);
  expect(design('Gemini').flatMap(designOutline)).toEqual([{ kind: 'gemini', size: null }]);
});

test('a fleet is drawn by its kinds, those of most craft first, three at most', () => {
  expect(fleetOutlines(catalogue.craft).map(({ kind }) => kind)).toEqual(['progress', 'shenzhou', 'gemini']);
  expect(fleetOutlines([])).toEqual([]);
});
