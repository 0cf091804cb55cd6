import { describe, expect, it } from 'vitest';
import { describeRepairs } from './describe-report.ts';
import type { Repair } from './drafts.ts';

const repair = (id: number, field: string, what: string): Repair => ({ collection: 'agencies', id, field, what });

describe('repairs in the report for people', () => {
  it('are counted by kind, the most frequent first, and all of them are in it', () => {
    const repairs = [
      repair(9, 'founding_year', '3 is out of range; left out'),
      ...[1, 2, 3, 4, 5, 6, 7].map((id) => repair(id, 'description', 'white space at an end tidied')),
      repair(1, 'info_url', '"javascript:\\"x\\"" is no web address; left out'),
      repair(8, 'info_url', '"//b" is no web address; left out'),
      repair(8, 'docking_events.12.target', 'has no name; left out'),
      repair(9, 'docking_events.13.target', 'has no name; left out'),
    ];
    expect(describeRepairs(repairs).trimEnd().split('\n')).toEqual([
      'Repairs: 12 (--json lists each)',
      '  agencies, description: white space at an end tidied (7: 1, 2, 3, 4, 5, …)',
      '  agencies, info_url: … is no web address; left out (2: 1, 8)',
      '  agencies, docking_events.target: has no name; left out (2: 8, 9)',
      '  agencies 9, founding_year: 3 is out of range; left out',
    ]);
  });

  it('are none where nothing was mended', () => {
    expect(describeRepairs([])).toBe('Repairs: 0\n');
  });
});
