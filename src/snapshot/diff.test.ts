import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../loaders/read-snapshot.ts';
import { COLLECTION_NAMES, type CollectionName, type Records } from '../schema/snapshot.ts';
import { diff } from './diff.ts';

const { records } = await readSnapshot('data');

/** A field of each collection that a text can stand in. */
const TEXT_FIELD: Readonly<Record<CollectionName, string>> = {
  spacecraft: 'description',
  configurations: 'capability',
  families: 'description',
  agencies: 'administrator',
  flights: 'destination',
  images: 'credit',
};
const UNDER_WAY: Readonly<Partial<Record<CollectionName, object>>> = {
  spacecraft: { in_space: true, time_in_space: 'P9D', time_docked: 'PT23H' },
  flights: { mission_end: null, duration: 'P9DT12H' },
};
const LATER: Readonly<Partial<Record<CollectionName, object>>> = {
  spacecraft: { time_in_space: 'P10D', time_docked: 'P1D' },
  flights: { duration: 'P9DT13H' },
};
const EARLIER: Readonly<Partial<Record<CollectionName, object>>> = {
  spacecraft: { time_in_space: 'P8DT23H' },
  flights: { duration: 'P9DT11H' },
};

/** What can happen to a record between two snapshots, and what a diff must say of it; null for nothing. */
interface Edit {
  before?: (name: CollectionName) => object;
  after: (name: CollectionName) => object | null;
  said: (name: CollectionName) => { kind: string; fields: string[] } | null;
}

const changed = (...fields: string[]) => ({ kind: fields.includes('name') ? 'renamed' : 'changed', fields });
const EDITS: Readonly<Record<string, Edit>> = {
  'stays as it is': { after: () => ({}), said: () => null },
  goes: { after: () => null, said: () => ({ kind: 'removed', fields: [] }) },
  'is renamed': { after: () => ({ name: 'Another name' }), said: () => changed('name') },
  'has another text': {
    after: (name) => ({ [TEXT_FIELD[name]]: 'another text' }),
    said: (name) => changed(TEXT_FIELD[name]),
  },
  'is renamed and has no text any more': {
    before: (name) => ({ [TEXT_FIELD[name]]: 'a text' }),
    after: (name) => ({ name: 'Another name', [TEXT_FIELD[name]]: null }),
    said: (name) => changed('name', TEXT_FIELD[name]),
  },
  'is further under way': {
    before: (name) => UNDER_WAY[name] ?? {},
    after: (name) => LATER[name] ?? {},
    said: () => null,
  },
  'is less far under way': {
    before: (name) => UNDER_WAY[name] ?? {},
    after: (name) => EARLIER[name] ?? {},
    said: (name) => (EARLIER[name] === undefined ? null : changed(...Object.keys(EARLIER[name]))),
  },
  'has other fields of ours': {
    after: () => ({ slug: 'elsewhere', firstSeen: '1999-01-01', lastChanged: '1999-01-01', color: '#123456' }),
    said: () => null,
  },
};

/** What happens to the first records of each collection, and how many come. */
const edits = fc.record({
  happens: fc.array(fc.constantFrom(...Object.keys(EDITS)), { minLength: 8, maxLength: 12 }),
  come: fc.nat(3),
});
const plan = fc.record({
  spacecraft: edits,
  configurations: edits,
  families: edits,
  agencies: edits,
  flights: edits,
  images: edits,
});

const NEW = 2_000_000_000;

/** Records before and after edits, and what a diff must say: taken from the edits alone. */
function edited(name: CollectionName, { happens, come }: { happens: string[]; come: number }) {
  const before: object[] = [];
  const after: object[] = [];
  const said: { kind: string; collection: string; id: number; fields: string[] }[] = [];
  for (const [at, what] of happens.entries()) {
    const record = records[name][at];
    const edit = EDITS[what];
    if (record === undefined || edit === undefined) continue;
    const old = { ...record, ...edit.before?.(name) };
    const now = edit.after(name);
    before.push(old);
    if (now !== null) after.push({ ...old, ...now });
    const change = edit.said(name);
    if (change !== null) said.push({ ...change, collection: name, id: record.id });
  }
  for (let id = NEW; id < NEW + come; id += 1) {
    after.push({ ...records[name][0], id });
    said.push({ kind: 'added', collection: name, id, fields: [] });
  }
  return { before, after: after.reverse(), said };
}

describe('the difference of two snapshots', () => {
  it('is empty for equal ones', () => {
    expect(diff(records, structuredClone(records))).toEqual([]);
  });

  it('says of every id what happened to it, by field, once and in order', () => {
    fc.assert(
      fc.property(plan, (happens) => {
        const parts = COLLECTION_NAMES.map((name) => ({ name, ...edited(name, happens[name]) }));
        const state = (which: 'before' | 'after') =>
          Object.fromEntries(parts.map((part) => [part.name, part[which]])) as unknown as Records;
        const found = diff(state('before'), state('after'));
        const plain = found.map(({ kind, collection, id, fields }) => ({
          kind,
          fields: fields.map(({ field }) => field).toSorted(),
          collection,
          id,
        }));
        const expected = parts.flatMap(({ said }) => said.toSorted((a, b) => a.id - b.id));
        expect(plain).toEqual(expected.map((one) => ({ ...one, fields: one.fields.toSorted() })));
        for (const { collection, id, fields } of found) {
          const part = parts.find(({ name }) => name === collection);
          for (const { field, before, after } of fields) {
            for (const [rows, value] of [
              [part?.before, before],
              [part?.after, after],
            ] as const) {
              const row = rows?.find((one) => Reflect.get(one, 'id') === id) ?? {};
              expect(JSON.parse(value)).toEqual(Reflect.get(row, field) ?? null);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
