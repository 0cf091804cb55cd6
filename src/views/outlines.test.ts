import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCatalogue } from '../derive/catalogue.ts';
import { SILHOUETTE_KINDS } from '../derive/silhouette-kind.ts';
import { readSnapshot } from '../loaders/read-snapshot.ts';
import { designOutline, fleetOutlines, outlinesText, readOutlines } from './outlines.ts';

const catalogue = buildCatalogue(await readSnapshot('data'));

const design = (name: string) => {
  const found = catalogue.configurations.find(({ record }) => record.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};

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
  const { height, diameter } = design('Progress-M').record;
  expect(designOutline(design('Progress-M'))).toEqual([{ kind: 'progress', size: { length: height, diameter } }]);
  const unknown = { ...design('Gemini'), record: { ...design('Gemini').record, height: null } };
  expect(designOutline(unknown)).toEqual([{ kind: 'gemini', size: null }]);
});

test('a fleet is drawn by its kinds, those of most craft first, three at most', () => {
  const craft = (name: string, count: number) => design(name).craft.slice(0, count);
  const kinds = fleetOutlines([
    ...craft('Vostok', 1),
    ...craft('Gemini', 2),
    ...craft('Progress-M', 5),
    ...craft('Shenzhou', 3),
  ]).map(({ kind }) => kind);
  expect(kinds).toEqual(['progress', 'shenzhou', 'gemini']);
  expect(fleetOutlines([])).toEqual([]);
});
