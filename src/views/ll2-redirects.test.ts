import { expect, test } from 'vitest';
import { ll2Redirects } from './ll2-redirects.ts';

test('lists of LL2 lead to ours, with and without the version, and none to itself', () => {
  const lines = ll2Redirects();
  expect(lines).toContainEqual(['/2.3.0/spacecraft/', '/spacecraft/', 301]);
  expect(lines).toContainEqual(['/2.3.0/spacecraft_configurations/', '/configurations/', 301]);
  expect(lines).toContainEqual(['/spacecraft_configurations/', '/configurations/', 301]);
  expect(lines).toContainEqual(['/2.3.0/agencies/', '/agencies/', 301]);
  expect(lines).toContainEqual(['/2.3.0/spacecraft/*', '/spacecraft/:splat', 301]);
  expect(lines).toContainEqual(['/2.3.0/spacecraft_configuration_families/*', '/families/:splat', 301]);
  // The first line that fits counts: that of the list stands before that of its records.
  const places = ['', '*'].map((end) => lines.findIndex(([from]) => from === `/2.3.0/agencies/${end}`));
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  expect(lines.filter(([from, to]) => from === to)).toEqual([]);
});
