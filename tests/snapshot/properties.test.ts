import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES, COLLECTIONS, type Records } from '../../src/schema/snapshot.ts';
import { print, printList } from '../../src/snapshot/canonical.ts';
import { compose } from '../../src/snapshot/compose.ts';
import { SnapshotFailure } from '../../src/snapshot/errors.ts';
import { normalise } from '../../src/snapshot/normalise.ts';
import { RowReader } from '../../src/snapshot/read-rows.ts';

const ABOUT = {
  asOf: '2026-11-24T00:00:00Z',
  complete: true,
  depth: 'full' as const,
  images: 'none' as const,
  starterHorizon: null,
  stated: { spacecraft: null, configurations: null, families: null, agencies: null, flights: null, images: null },
  acceptLoss: true,
  ll2Only: false,
};

const id = fc.integer({ min: 1, max: 4 });
const text = fc.oneof(
  fc.constantFrom(null, '', ' ', 'a\r\nb', 'Orion', 'Orion 2'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('Orion', 'Orion 2', 'x<script>', '../..') },
  { weight: 1, arbitrary: text },
);
const number = fc.oneof(fc.constantFrom(null, 0, -1, 1.5, 1e300, 2020), fc.nat(9));
const moment = fc.oneof(fc.constantFrom(null, '', 'soon', '2020-01-01T10:00:00Z', '2020-13-01', '1966-11-28'), text);
const length = fc.constantFrom(null, '', 'P0D', 'P3DT54M15S', 'P1Y', 'x');
const named = fc.option(fc.record({ id: fc.integer({ min: 0, max: 4 }), name: text }));
const image = fc.option(
  fc.record({
    id,
    name: text,
    image_url: fc.constantFrom(null, 'https://example.org/a.jpg', 'javascript:x'),
    license: named,
    single_use: fc.option(fc.boolean()),
  }),
);
const agency = fc.record(
  { id, name, abbrev: text, type: named, founding_year: number, logo: image, info_url: text },
  { requiredKeys: ['id', 'name'] },
);
const { family } = fc.letrec((tie) => ({
  family: fc.record(
    {
      id,
      name,
      parent: fc.option(tie('family'), { maxDepth: 3 }),
      manufacturer: fc.option(agency),
      maiden_flight: moment,
    },
    { requiredKeys: ['id', 'name'] },
  ),
}));
const configuration = fc.record(
  {
    id,
    name,
    type: named,
    agency: fc.option(agency),
    family: fc.option(fc.array(family, { maxLength: 3 })),
    height: number,
    image,
  },
  { requiredKeys: ['id', 'name'] },
);
const flight = fc.record(
  {
    id,
    destination: text,
    mission_end: moment,
    duration: length,
    launch: fc.option(fc.record({ net: moment, net_precision: named })),
  },
  { requiredKeys: ['id'] },
);
const craft = fc.record(
  {
    id,
    name,
    serial_number: text,
    is_placeholder: fc.option(fc.boolean()),
    in_space: fc.option(fc.boolean()),
    time_in_space: length,
    flights_count: number,
    status: named,
    image,
    spacecraft_config: configuration,
    flights: fc.option(fc.array(flight, { maxLength: 3 })),
  },
  { requiredKeys: ['id', 'name', 'spacecraft_config'] },
);
const rows = fc.array(craft, { maxLength: 5 });

/** The snapshot of rows; null where a named error refuses them. */
function snapshotOf(some: readonly unknown[]): Records | null {
  const reader = new RowReader();
  const page = reader.read('spacecraft', { count: some.length, rows: [...some] }, 'a test');
  page.take();
  try {
    return compose(normalise(reader.release()).drafts, ABOUT, null).records;
  } catch (error) {
    if (error instanceof SnapshotFailure) return null;
    throw error;
  }
}

/** Records as LL2 would answer them: references with the records that they lead to. */
function asRows(records: Records): unknown[] {
  const by = <T extends { id: number }>(list: readonly T[], wanted: number | null) =>
    list.find((one) => one.id === wanted) ?? null;
  const agencyOf = (wanted: number | null) => {
    const found = by(records.agencies, wanted);
    return found && { ...found, image: null, logo: by(records.images, found.logo), social_logo: null };
  };
  const familyOf = (wanted: number): unknown => {
    const found = by(records.families, wanted);
    return (
      found && {
        ...found,
        manufacturer: agencyOf(found.manufacturer),
        parent: found.parent === null ? null : familyOf(found.parent),
      }
    );
  };
  return records.spacecraft.map((one) => {
    const found = by(records.configurations, one.spacecraft_config);
    return {
      ...one,
      image: by(records.images, one.image),
      spacecraft_config: found && {
        ...found,
        agency: agencyOf(found.agency),
        family: found.family.map(familyOf),
        image: by(records.images, found.image),
      },
      flights: records.flights
        .filter(({ spacecraft }) => spacecraft === one.id)
        .map((flown) => ({ ...flown, spacecraft: { id: one.id } })),
    };
  });
}

describe('whatever LL2 may answer', () => {
  it('makes a snapshot that keeps the schema and all rules, or a named error', () => {
    let made = 0;
    fc.assert(
      fc.property(rows, (some) => {
        const records = snapshotOf(some);
        if (records === null) return;
        made += 1;
        for (const collection of COLLECTION_NAMES) {
          for (const record of records[collection])
            expect(COLLECTIONS[collection].safeParse(record).success).toBe(true);
          const printed = Buffer.concat([...printList(records[collection])]);
          expect(print(JSON.parse(printed.toString())).equals(printed)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
    expect(made).toBeGreaterThan(50);
  });

  it('is changed by normalising once, and by nothing the second time', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const once = snapshotOf(some);
        if (once === null) return;
        const reader = new RowReader();
        const page = reader.read('spacecraft', { count: once.spacecraft.length, rows: asRows(once) }, 'a test');
        expect(page.problems).toEqual([]);
        page.take();
        const { drafts, repairs } = normalise(reader.release());
        expect(repairs).toEqual([]);
        expect(compose(drafts, ABOUT, null).records.spacecraft).toEqual(once.spacecraft);
      }),
      { numRuns: 400 },
    );
  });
});

/** What the fields of a row say, by the name of the field; those that lead to other records left aside. */
function statements(row: object): [field: string, value: unknown][] {
  return Object.entries(row).flatMap(([field, value]): [string, unknown][] => {
    if (value === null || value === '' || ['image', 'logo', 'agency', 'manufacturer', 'parent'].includes(field))
      return [];
    if (field === 'launch') return statements(value).map(([inner, stated]) => [`launch.${inner}`, stated]);
    return [[field, value]];
  });
}

const valueAt = (record: object | undefined, path: string): unknown =>
  path.split('.').reduce<unknown>((at, field) => (at instanceof Object ? Reflect.get(at, field) : undefined), record);

describe('what the normaliser leaves out', () => {
  it('is listed, field by field', () => {
    let left = 0;
    fc.assert(
      fc.property(rows, (some) => {
        const reader = new RowReader();
        const page = reader.read('spacecraft', { count: some.length, rows: [...some] }, 'a test');
        page.take();
        const read = reader.release();
        const { drafts, repairs } = normalise(read);
        const flights = read.spacecraft.flatMap((row) => row.flights ?? []);
        const rowsOf = {
          spacecraft: read.spacecraft,
          configurations: read.spacecraft.map(({ spacecraft_config }) => spacecraft_config),
          agencies: read.spacecraft.flatMap(({ spacecraft_config }) => spacecraft_config.agency ?? []),
          // Of two flights with one number, the launch of one is taken whole.
          flights: flights.filter((row) => flights.every((other) => other === row || other.id !== row.id)),
          images: read.spacecraft.flatMap((row) => [row.image ?? [], row.spacecraft_config.image ?? []].flat()),
        };
        for (const name of ['spacecraft', 'configurations', 'agencies', 'flights', 'images'] as const) {
          for (const row of rowsOf[name]) {
            const draft = drafts[name].find(({ id: known }) => known === row.id);
            const listed = repairs.filter(({ collection, id: mended }) => collection === name && mended === row.id);
            if (draft === undefined) expect(listed).not.toEqual([]);
            else
              for (const [field, value] of statements(row)) {
                if (valueAt(draft, field) !== null) continue;
                left += 1;
                const about = `${name} ${row.id}, ${field}: ${JSON.stringify(value)}`;
                expect(
                  listed.some((repair) => repair.field.startsWith(field)),
                  about,
                ).toBe(true);
              }
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(left).toBeGreaterThan(50);
  });
});
