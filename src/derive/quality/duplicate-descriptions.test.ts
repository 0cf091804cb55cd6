import { expect, test } from 'vitest';
import { foundBy } from '../../../tests/records/found-by.ts';
import { makeCraft } from '../../../tests/records/make.ts';
import { duplicateDescriptions } from './duplicate-descriptions.ts';

const craft = (id: number, description: string | null) => makeCraft(id, { description });

test('the same text on two craft is found on both, whatever its spaces and capitals', () => {
  const spacecraft = [craft(1, 'A test flight.'), craft(2, 'A  test flight.'), craft(3, 'Another.'), craft(4, null)];
  expect(foundBy(duplicateDescriptions, { spacecraft })).toEqual([
    'Craft 1: “A test flight.” stands on Craft 2 too.',
    'Craft 2: “A test flight.” stands on Craft 1 too.',
  ]);
});

test('more are counted', () => {
  const [first] = foundBy(duplicateDescriptions, { spacecraft: [1, 2, 3].map((id) => craft(id, 'Same.')) });
  expect(first).toBe('Craft 1: “Same.” stands on Craft 2 and 1 more too.');
});
