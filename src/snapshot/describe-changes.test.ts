import { describe, expect, it } from 'vitest';
import type { Change } from '../schema/changes.ts';
import { commitMessage, describeChange, summariseChanges } from './describe-changes.ts';

const field = (name: string, before: unknown, after: unknown) => ({
  field: name,
  before: JSON.stringify(before),
  after: JSON.stringify(after),
});
const addition: Change = { kind: 'added', collection: 'spacecraft', id: 608, name: 'Orion 4', fields: [] };
const CHANGES: Change[] = [
  addition,
  { kind: 'removed', collection: 'agencies', id: 7, name: 'Nobody', fields: [] },
  {
    kind: 'renamed',
    collection: 'spacecraft',
    id: 331,
    name: 'Progress M-42A',
    fields: [field('name', 'Progress M-42', 'Progress M-42A'), field('in_space', true, false)],
  },
  {
    kind: 'changed',
    collection: 'spacecraft',
    id: 459,
    name: 'Soyuz MS-22',
    fields: [field('description', 'x'.repeat(100), 'y'), field('flights_count', 1, 2)],
  },
];

describe('what a snapshot changed', () => {
  it('is a line for each record, short values written out', () => {
    expect(CHANGES.map(describeChange)).toEqual([
      'added: spacecraft 608 Orion 4',
      'removed: agencies 7 Nobody',
      'renamed: spacecraft 331 Progress M-42A: was "Progress M-42", in_space true → false',
      'changed: spacecraft 459 Soyuz MS-22: description, flights_count 1 → 2',
    ]);
  });

  it('is one sentence in all', () => {
    expect(summariseChanges(CHANGES)).toBe('1 added, 1 removed, 1 renamed, 1 changed');
    expect(summariseChanges([])).toBe('nothing changed');
  });

  it('is a commit message of a subject and forty lines at most', () => {
    const message = commitMessage('2026-11-24T10:00:00Z', CHANGES).split('\n');
    expect(message.slice(0, 3)).toEqual([
      'Snapshot of 2026-11-24: 1 added, 1 removed, 1 renamed, 1 changed',
      '',
      '- added: spacecraft 608 Orion 4',
    ]);
    const many = Array.from({ length: 50 }, (_, at) => ({ ...addition, id: at + 1 }));
    const lines = commitMessage('2026-11-24T10:00:00Z', many).trimEnd().split('\n');
    expect(lines).toHaveLength(2 + 40 + 1);
    expect(lines.at(-1)).toBe('- and 10 more, in data/changes.json');
  });
});
