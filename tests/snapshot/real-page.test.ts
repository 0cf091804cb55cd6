import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../../src/loaders/read-snapshot.ts';
import { run } from '../../src/snapshot/run.ts';
import { contents, place, REAL_ANSWERS } from './places.ts';

const AUGUST = '2026-08-01T00:00:00Z';

describe('the snapshot of the real answer', () => {
  it('holds the ten craft and what is nested in them, with nothing mended', async () => {
    const { options, data } = await place();
    const report = await run({ ...options, from: REAL_ANSWERS, partial: true, asOf: AUGUST });
    const { snapshot, records, slugs } = await readSnapshot(data);
    expect(report.repairs).toEqual([]);
    expect(snapshot).toMatchObject({ asOf: AUGUST, complete: false, depth: 'core' });
    expect(snapshot.counts.spacecraft).toEqual({ held: 10, fromLl2: 10, stated: 596 });
    expect(records.spacecraft.map(({ id }) => id)).toEqual([202, 232, 331, 368, 445, 459, 469, 488, 493, 561]);
    expect(records.configurations.map(({ name }) => name).sort()).toEqual(
      ['Progress-M', 'Progress-MS', 'Shenzhou', 'Soyuz', 'Soyuz MS', 'Vostok'].sort(),
    );
    expect(records.families.map(({ id, name }) => `${id} ${name}`)).toEqual(['1 Soyuz', '2 Progress']);
    expect(records.agencies.map(({ id }) => id)).toEqual([17, 63, 1000]);
    expect(records.spacecraft.find(({ id }) => id === 331)).toMatchObject({
      slug: 'progress-m-42',
      source: 'll2',
      serial_number: 'Progress M-42 (No.242)',
      image: 1921,
      spacecraft_config: 35,
      time_in_space: 'P200DT13H33M7S',
      time_docked: 'P198DT9H18M52S',
      status: { id: 4, name: 'Single Use' },
      firstSeen: '2026-08-01',
      lastChanged: '2026-08-01',
    });
    expect(records.configurations.find(({ id }) => id === 35)).toMatchObject({ agency: 63, family: [2], image: 1921 });
    expect(records.families.find(({ id }) => id === 2)).toMatchObject({
      manufacturer: 1000,
      maiden_flight: '1978-01-20',
    });
    expect(records.images.find(({ id }) => id === 967)).toMatchObject({
      credit: 'ESA/NASA/T. Pesquet',
      license: { id: 2, name: 'ESA Standard Licence' },
      files: [],
    });
    expect(slugs.spacecraft['soyuz-5']).toEqual({ kind: 'record', id: 202 });
  });

  it('is the same byte for byte when made again, and from the files that it was read back from', async () => {
    const { options, data } = await place();
    await run({ ...options, from: REAL_ANSWERS, partial: true, asOf: AUGUST });
    const first = await contents(data);
    const again = await run({ ...options, from: REAL_ANSWERS, partial: true, asOf: AUGUST });
    expect(await contents(data)).toEqual(first);
    expect(again.changes).toEqual([]);
    const later = await run({ ...options, from: REAL_ANSWERS, partial: true, asOf: '2026-08-02T10:00:00Z' });
    expect(later.changes).toEqual([]);
    const second = await contents(data);
    second.set('snapshot.json', (second.get('snapshot.json') ?? '').replace('2026-08-02T10:00:00Z', AUGUST));
    expect(second).toEqual(first);
  });

  it('keeps the history of what the source changes', async () => {
    const { options, data, folder } = await place();
    await cp(REAL_ANSWERS, join(folder, 'answers'), { recursive: true });
    const file = join(folder, 'answers', 'spacecraft-page.json');
    await run({ ...options, from: join(folder, 'answers'), partial: true, asOf: AUGUST });
    const text = await readFile(file, 'utf8');
    const page = JSON.parse(text);
    page.results = page.results.filter(({ id }: { id: number }) => id !== 493);
    for (const row of page.results) {
      if (row.id === 331) row.name = 'Progress M-42A';
      if (row.id === 459) row.description = 'It was hit by a micrometeoroid.';
    }
    await writeFile(file, JSON.stringify(page));
    const report = await run({
      ...options,
      from: join(folder, 'answers'),
      partial: true,
      asOf: '2026-08-03T00:00:00Z',
    });
    expect(report.changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'renamed 331',
      'changed 459',
      'removed 493',
    ]);
    const { slugs, records, changes } = await readSnapshot(data);
    expect(changes).toHaveLength(1);
    expect(slugs.spacecraft['progress-m-42']).toEqual({ kind: 'redirect', to: 'progress-m-42a' });
    expect(slugs.spacecraft['soyuz-7k-ok-no-8']).toMatchObject({
      kind: 'tombstone',
      id: 493,
      name: 'Soyuz 7K-OK No.8',
      lastSeen: '2026-08-01',
    });
    const dates = new Map(records.spacecraft.map(({ id, firstSeen, lastChanged }) => [id, [firstSeen, lastChanged]]));
    expect(dates.get(459)).toEqual(['2026-08-01', '2026-08-03']);
    expect(dates.get(202)).toEqual(['2026-08-01', '2026-08-01']);
  });
});
