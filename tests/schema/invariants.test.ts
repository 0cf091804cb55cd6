import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { INVARIANTS, type SnapshotFiles, violations } from '../../src/schema/invariants.ts';
import { STARTER_ID_START } from '../../src/schema/primitives.ts';

const DATA = join(import.meta.dirname, '../../data');
const file = (name: string): never => JSON.parse(readFileSync(join(DATA, `${name}.json`), 'utf8')) as never;

function sound(): SnapshotFiles {
  const names = ['spacecraft', 'configurations', 'families', 'agencies', 'flights', 'images'] as const;
  const records = Object.fromEntries(names.map((name) => [name, file(name)])) as never;
  return { snapshot: file('snapshot'), slugs: file('slugs'), records };
}

function first<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('The snapshot in data/ holds no record to break.');
  return row;
}

const flightOf = (spacecraft: number): never =>
  ({ id: 1, source: 'll2', spacecraft, firstSeen: '2026-01-01', lastChanged: '2026-01-01' }) as never;

/** For each rule one way to break it, and nothing that an earlier rule forbids. */
const BREAKS: Record<keyof typeof INVARIANTS, (files: SnapshotFiles) => void> = {
  'unique-ids': ({ records }) => records.agencies.push(first(records.agencies)),
  'sorted-by-id': ({ records }) => records.spacecraft.reverse(),
  'unique-slugs': ({ records }) => {
    const [one, other] = records.spacecraft;
    if (one !== undefined && other !== undefined) other.slug = one.slug;
  },
  'references-resolve': ({ records }) => {
    first(records.spacecraft).spacecraft_config = 999_999;
  },
  'family-parents-end': ({ records }) => {
    const family = first(records.families);
    family.parent = family.id;
  },
  'one-most-specific-family': ({ records }) => {
    first(records.configurations).family = records.families.map(({ id }) => id);
  },
  'ids-tell-the-source': ({ records }) => {
    first(records.spacecraft).source = 'starter';
  },
  'placeholders-are-not-flown': ({ records }) => {
    const craft = first(records.spacecraft);
    craft.is_placeholder = true;
    records.flights.push(flightOf(craft.id));
  },
  'seen-in-order': ({ records }) => {
    first(records.spacecraft).firstSeen = '2999-01-01';
  },
  'counts-match': ({ snapshot }) => {
    snapshot.counts.spacecraft.held += 1;
  },
  'slugs-are-remembered': ({ records, slugs }) => {
    delete slugs.spacecraft[first(records.spacecraft).slug];
  },
};

test('the snapshot in data/ breaks no rule', () => {
  expect(violations(sound())).toEqual([]);
});

test.each(Object.keys(INVARIANTS))('a snapshot that breaks %s is told so, with file and field', (rule) => {
  const files = sound();
  BREAKS[rule]?.(files);
  const found = violations(files).filter((violation) => violation.rule === rule);
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]).toMatchObject({ file: expect.stringMatching(/\.json$/), field: expect.any(String) });
});

test('an id of the starter catalogue does not go with a record of LL2', () => {
  const files = sound();
  first(files.records.images).id = STARTER_ID_START;
  first(files.records.agencies).id = STARTER_ID_START;
  expect(violations(files).some(({ rule }) => rule === 'ids-tell-the-source')).toBe(true);
});
