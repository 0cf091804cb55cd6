import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../loaders/read-snapshot.ts';
import { lossesBetween } from './guard.ts';
import { heirsBetween, underHeirs } from './heirs.ts';

const { records } = await readSnapshot('data');
const [agency] = records.agencies;
if (agency === undefined) throw new Error('The snapshot of the project holds no agency.');
const STARTER = 1_000_000_000;
const numbered = (from: number) => Array.from({ length: 100 }, (_, n) => ({ ...agency, id: from + n + 1 }));
const starter = {
  ...records,
  agencies: numbered(STARTER).map((one) => ({ ...one, source: 'starter' as const, starterId: null })),
};
const heirs = { ...records, agencies: numbered(0).map((one) => ({ ...one, starterId: one.id + STARTER })) };

describe('a record that one of the other catalogue goes on with', () => {
  it('is no loss, in either direction', () => {
    for (const [before, after] of [
      [starter, heirs],
      [heirs, starter],
    ] as const) {
      const was = underHeirs(before, heirsBetween(before, after));
      expect(was.agencies.map(({ id }) => id)).toEqual(after.agencies.map(({ id }) => id));
      expect(lossesBetween(was, after)).toEqual([]);
    }
  });

  it('is led to under the new number', () => {
    const [family] = records.families;
    if (family === undefined) throw new Error('The snapshot of the project holds no family.');
    const before = { ...starter, families: [{ ...family, manufacturer: STARTER + 7 }] };
    expect(underHeirs(before, heirsBetween(before, heirs)).families).toMatchObject([{ manufacturer: 7 }]);
  });

  it('is told once where both were there before', () => {
    const both = { ...records, agencies: [...heirs.agencies, ...starter.agencies] };
    expect(underHeirs(both, heirsBetween(both, heirs)).agencies).toHaveLength(100);
  });
});
