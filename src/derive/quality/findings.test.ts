import { expect, test } from 'vitest';
import { makeCatalogue, makeCraft } from '../../../tests/records/make.ts';
import { findings, RULES } from './findings.ts';

test('each rule has an address of its own', () => {
  const keys = RULES.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('a finding names its rule and its record', () => {
  const [found] = findings(makeCatalogue({ spacecraft: [makeCraft(4)] }));
  expect(found).toMatchObject({ rule: 'missing-serial', collection: 'spacecraft', slug: 'craft-4', name: 'Craft 4' });
});
