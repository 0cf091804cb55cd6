import { changedFields } from './diff.ts';

interface Dated {
  id: number;
  firstSeen: string;
  lastChanged: string;
}

/** Gives records the days on which they were first seen and last changed, by comparison with those of the last snapshot. */
export function stamp<T extends { id: number }>(
  records: readonly T[],
  before: readonly Dated[],
  today: string,
): (T & Dated)[] {
  const known = new Map(before.map((record) => [record.id, record]));
  return records.map((record) => {
    const { id } = record;
    const old = known.get(id);
    if (old === undefined) return { ...record, id, firstSeen: today, lastChanged: today };
    const changed = changedFields(old, record).length > 0;
    return { ...record, id, firstSeen: old.firstSeen, lastChanged: changed ? today : old.lastChanged };
  });
}
