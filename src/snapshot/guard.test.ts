import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../loaders/read-snapshot.ts';
import { lossesBetween } from './guard.ts';

const { records } = await readSnapshot('data');
const [agency] = records.agencies;
if (agency === undefined) throw new Error('The snapshot of the project holds no agency.');
const many = { ...records, agencies: Array.from({ length: 100 }, (_, n) => ({ ...agency, id: n + 1 })) };

describe('what is lost between two snapshots', () => {
  it('is nothing where nothing changed', () => {
    expect(lossesBetween(records, records)).toEqual([]);
  });

  it('is normal up to three in a hundred records', () => {
    expect(lossesBetween(many, { ...many, agencies: many.agencies.slice(3) })).toEqual([]);
    expect(lossesBetween(many, { ...many, agencies: many.agencies.slice(4) })).toEqual(['agencies: 4 of 100 records']);
  });

  it('counts records that are gone, not how many there are', () => {
    const others = many.agencies.map((one) => ({ ...one, id: one.id + 50 }));
    expect(lossesBetween(many, { ...many, agencies: others })).toEqual(['agencies: 50 of 100 records']);
  });

  it('is a record that lost most of its fields', () => {
    const full = {
      ...agency,
      country: [],
      description: 'x',
      administrator: 'y',
      founding_year: 1992,
      parent: 'z',
      info_url: null,
      wiki_url: null,
    };
    const before = { ...records, agencies: [full] };
    const after = {
      ...records,
      agencies: [
        {
          ...full,
          abbrev: null,
          type: null,
          description: null,
          administrator: null,
          founding_year: null,
          parent: null,
        },
      ],
    };
    expect(lossesBetween(before, after)[0]).toMatch(
      /^agencies: id \d+ lost 6 of 7 fields \(abbrev, type, description, administrator, founding_year, parent\)$/,
    );
  });
});
