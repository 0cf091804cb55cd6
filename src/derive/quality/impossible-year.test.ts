import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { impossibleYear } from './impossible-year.ts';

test('a date in a year without spaceflight is found, others and bare numbers are not', () => {
  expect(foundIn(impossibleYear, { description: 'It was launched on 18 January 1069 07:04 UTC.' })).toEqual([
    'Craft 1: The text says “January 1069”.',
  ]);
  expect(foundIn(impossibleYear, { description: 'It was launched on January 18, 1969 and weighs 1069 kg.' })).toEqual(
    [],
  );
  expect(foundIn(impossibleYear, { description: 'It is to fly in May 2031.' })).toEqual([]);
});
