import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSnapshot } from '../../src/loaders/read-snapshot.ts';
import { check } from '../../src/snapshot/check.ts';
import { SILENT } from '../../src/snapshot/progress.ts';
import { refresh } from '../../src/snapshot/refresh.ts';
import { run } from '../../src/snapshot/run.ts';
import { rollForward } from '../../src/snapshot/write-snapshot.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import { startLl2Server } from '../ll2-server/server.ts';
import { contents, place, REAL_ANSWERS } from './places.ts';

/** An old snapshot of the ten real craft, and a new one after it that differs in every file but changes.json. */
let home: string;
const order: string[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'snapshot-switch-'));
  const options = {
    data: join(home, 'data'),
    cache: join(home, 'cache'),
    publicFolder: join(home, 'public'),
    progress: SILENT,
  };
  await run({ ...options, from: REAL_ANSWERS, partial: true, asOf: '2026-08-01T00:00:00Z' });
  await cp(join(home, 'data'), join(home, 'old'), { recursive: true });
  const server = await startLl2Server(generateWorld({ seed: 2, spacecraft: 60 }));
  await run({ ...options, base: server.url, asOf: '2026-11-24T00:00:00Z', acceptLoss: true });
  await server.close();
  await rename(join(home, 'data'), join(home, 'new'));
  const files = await readdir(join(home, 'new'));
  order.push(...files.filter((file) => file !== 'snapshot.json'), 'snapshot.json');
});
afterAll(() => rm(home, { recursive: true }));

describe('a switch that is cut short', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('after %i renames is never read, and rolled forward', async (moved) => {
    const { folder, data } = await place();
    await cp(join(home, 'old'), data, { recursive: true });
    await cp(join(home, 'new'), join(folder, 'staged'), { recursive: true });
    await rename(join(folder, 'staged'), join(data, '.next'));
    for (const file of order.slice(0, moved)) await rename(join(data, '.next', file), join(data, file));
    if (moved === 0) expect((await readSnapshot(data)).snapshot.asOf).toBe('2026-08-01T00:00:00Z');
    else if (moved < order.length) await expect(readSnapshot(data)).rejects.toThrow('differs from its digest');
    expect((await check(data)).snapshot.asOf).toBe('2026-11-24T00:00:00Z');
    expect(await contents(data)).toEqual(await contents(join(home, 'new')));
  });

  it('is rolled forward by the build too, and by the next run', async () => {
    const cut = async () => {
      const where = await place();
      await cp(join(home, 'old'), where.data, { recursive: true });
      await cp(join(home, 'new'), join(where.data, '.next'), { recursive: true });
      for (const file of order.slice(0, 4)) await rename(join(where.data, '.next', file), join(where.data, file));
      return where;
    };
    const built = await cut();
    const publicFolder = join(built.folder, 'public');
    const { message } = await refresh({ data: built.data, publicFolder, env: { SNAPSHOT: 'keep' } });
    expect(message).toContain('2026-11-24T00:00:00Z kept');
    expect(await contents(built.data)).toEqual(await contents(join(home, 'new')));

    const { options, data } = await cut();
    await run({ ...options, from: REAL_ANSWERS, partial: true, asOf: '2026-11-25T00:00:00Z', acceptLoss: true });
    const { snapshot, changes } = await readSnapshot(data);
    expect(snapshot.asOf).toBe('2026-11-25T00:00:00Z');
    expect(changes.map(({ asOf }) => asOf)).toEqual(['2026-11-25T00:00:00Z', '2026-11-24T00:00:00Z']);
  });

  it('before the staging is whole leaves the old snapshot and no trace', async () => {
    const { data } = await place();
    await cp(join(home, 'old'), data, { recursive: true });
    await mkdir(join(data, '.next-staging'));
    await writeFile(join(data, '.next-staging', 'spacecraft.json'), '[');
    expect(await rollForward(data)).toBe(false);
    expect(await contents(data)).toEqual(await contents(join(home, 'old')));
  });
});
