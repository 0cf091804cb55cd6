import type { Change, Changes } from '../schema/changes.ts';
import { changedFields } from './diff.ts';

interface Dated {
  id: number;
  firstSeen: string;
  lastChanged: string;
}

/** Gives a record the days on which it was first seen and last changed, by comparison with those of the last snapshot. */
export function stamper(
  before: readonly Dated[],
  today: string,
): <T extends { id: number }>(record: T) => T & Omit<Dated, 'id'> {
  const known = new Map(before.map((record) => [record.id, record]));
  return (record) => {
    const old = known.get(record.id);
    if (old === undefined) return { ...record, firstSeen: today, lastChanged: today };
    const changed = changedFields(old, record).length > 0;
    return { ...record, firstSeen: old.firstSeen, lastChanged: changed ? today : old.lastChanged };
  };
}

/** Two changes of one record as one; null where the second undid the first. */
function together(first: Change, second: Change): Change | null {
  if (first.kind === 'added') return second.kind === 'removed' ? null : { ...second, kind: 'added', fields: [] };
  if (second.kind === 'removed') return second;
  const fields = new Map(first.fields.map((field) => [field.field, field]));
  for (const { field, before, after } of second.fields) {
    fields.set(field, { field, before: fields.get(field)?.before ?? before, after });
  }
  const left = [...fields.values()].filter(({ before, after }) => before !== after);
  const kind = left.some(({ field }) => field === 'name') ? 'renamed' : 'changed';
  return left.length === 0 ? null : { ...second, kind, fields: left };
}

/** The history with what a snapshot of `asOf` changed; a second one of the same moment adds to the first. */
export function withChanges(history: Changes, asOf: string, changes: readonly Change[]): Changes {
  const [newest, ...older] = history;
  if (newest?.asOf !== asOf) return changes.length === 0 ? history : [{ asOf, changes: [...changes] }, ...history];
  const key = ({ collection, id }: Change): string => `${collection} ${id}`;
  const merged = new Map<string, Change | null>(newest.changes.map((change) => [key(change), change]));
  for (const change of changes) {
    const first = merged.get(key(change)) ?? null;
    merged.set(key(change), first === null ? change : together(first, change));
  }
  const left = [...merged.values()].filter((change) => change !== null);
  return left.length === 0 ? older : [{ asOf, changes: left }, ...older];
}
