import { expect, test } from 'vitest';
import { ll2Redirects } from './ll2-redirects.ts';

test('lists of LL2 lead to ours, with and without the version, and none to itself', () => {
  const lines = ll2Redirects();
  expect(lines).toContainEqual(['/2.3.0/spacecraft/', '/spacecraft/', 301]);
  expect(lines).toContainEqual(['/2.3.0/spacecraft_configurations/', '/configurations/', 301]);
  expect(lines).toContainEqual(['/spacecraft_configurations/', '/configurations/', 301]);
  expect(lines).toContainEqual(['/2.3.0/agencies/', '/agencies/', 301]);
  expect(lines.filter(([from, to]) => from === to)).toEqual([]);
});
