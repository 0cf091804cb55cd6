import type { Change } from '../schema/changes.ts';
import { COLLECTION_NAMES, type CollectionName, type Records } from '../schema/snapshot.ts';

type AnyRecord = Records[CollectionName][number];

/** Fields that the snapshot itself adds, or that follow from other fields: their change is no change of the record. */
const OURS: ReadonlySet<string> = new Set([
  'slug',
  'starterFields',
  'starterId',
  'firstSeen',
  'lastChanged',
  'files',
  'color',
]);

/** A duration of days and below in seconds. */
function seconds(value: unknown): number | null {
  const match =
    typeof value === 'string' ? /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(value) : null;
  if (!match) return null;
  const [, days = '0', hours = '0', minutes = '0', rest = '0'] = match;
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest);
}

/** Whether a field is a clock that runs in this record, before and after: time in space of a craft that is there. */
function isClock(field: string, before: object, after: object): boolean {
  const both = (name: string, value: unknown): boolean =>
    Reflect.get(before, name) === value && Reflect.get(after, name) === value;
  if (field === 'time_in_space' || field === 'time_docked') return both('in_space', true);
  return field === 'duration' && both('mission_end', null);
}

/** The fields in which two states of a record differ, those left aside that merely grow with time. */
export function changedFields(before: object, after: object): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => {
    if (OURS.has(field)) return false;
    const [old, now]: [unknown, unknown] = [Reflect.get(before, field), Reflect.get(after, field)];
    if (old === now || JSON.stringify(old) === JSON.stringify(now)) return false;
    const [from, to] = [seconds(old), seconds(now)];
    return !(from !== null && to !== null && to >= from && isClock(field, before, after));
  });
}

function nameOf(record: AnyRecord): string {
  const name =
    'spacecraft_config' in record || !('launch' in record) ? record.name : (record.name ?? record.launch?.name);
  return name ?? `flight ${record.id}`;
}

function compare(collection: CollectionName, before: AnyRecord, after: AnyRecord): Change | null {
  const fields = changedFields(before, after);
  if (fields.length === 0) return null;
  const text = (record: AnyRecord, field: string): string => JSON.stringify(Reflect.get(record, field) ?? null);
  return {
    kind: fields.includes('name') ? 'renamed' : 'changed',
    collection,
    id: after.id,
    name: nameOf(after),
    fields: fields.map((field) => ({ field, before: text(before, field), after: text(after, field) })),
  };
}

/** What the second state of all records has that the first has not: every changed id once, by collection and id. */
export function diff(before: Records, after: Records): Change[] {
  const changes: Change[] = [];
  for (const collection of COLLECTION_NAMES) {
    const old = new Map<number, AnyRecord>(before[collection].map((record) => [record.id, record]));
    const now = new Map<number, AnyRecord>(after[collection].map((record) => [record.id, record]));
    for (const id of [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => a - b)) {
      const [from, to] = [old.get(id), now.get(id)];
      if (from && to) {
        const change = compare(collection, from, to);
        if (change) changes.push(change);
      } else if (to) changes.push({ kind: 'added', collection, id, name: nameOf(to), fields: [] });
      else if (from) changes.push({ kind: 'removed', collection, id, name: nameOf(from), fields: [] });
    }
  }
  return changes;
}
