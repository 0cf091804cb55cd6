import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { makeFlight } from '../../../tests/records/make.ts';
import { inSpaceContradicts } from './in-space-contradicts.ts';

const over = [makeFlight(1, 1, '2001-01-01', '2001-01-02')];
const aloft = [makeFlight(1, 1, '2001-01-01', null)];
const active = { status: { id: 1, name: 'Active' } };

test('in space, and gone or landed', () => {
  expect(foundIn(inSpaceContradicts, { in_space: true })).toHaveLength(1);
  expect(foundIn(inSpaceContradicts, { ...active, in_space: true }, over)).toHaveLength(1);
});

test('not in space, and under way', () => {
  expect(foundIn(inSpaceContradicts, active, aloft)).toHaveLength(1);
});

test('what agrees is not found', () => {
  expect(foundIn(inSpaceContradicts, { ...active, in_space: true }, aloft)).toEqual([]);
  expect(foundIn(inSpaceContradicts, active, over)).toEqual([]);
  expect(foundIn(inSpaceContradicts, { ...active, in_space: true })).toEqual([]);
});
