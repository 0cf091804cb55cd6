import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSnapshot, SnapshotError } from '../../src/loaders/read-snapshot.ts';
import { refresh } from '../../src/snapshot/refresh.ts';
import { run } from '../../src/snapshot/run.ts';
import { plannedFaults } from '../ll2-server/faults.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import { type Ll2ServerOptions, startLl2Server } from '../ll2-server/server.ts';
import { contents, place, QUICK } from './places.ts';

const NOWHERE = 'http://127.0.0.1:9/2.3.0/';
const WORLD = generateWorld({ seed: 4, spacecraft: 120 });

/** A place with a snapshot, and the refresh that a build does there. */
async function built(asOf: string, options: Ll2ServerOptions = {}) {
  const where = await place();
  const server = await startLl2Server(WORLD, options);
  const quiet = await startLl2Server(WORLD);
  await run({ ...where.options, base: quiet.url, asOf });
  await quiet.close();
  const build = (env: Record<string, string>, longestMs = 20_000) =>
    refresh({
      data: where.data,
      cache: where.cache,
      publicFolder: join(where.folder, 'public'),
      patience: QUICK,
      longestMs,
      env: { LL2_BASE_URL: server.url, ...env },
    });
  return { ...where, server, build };
}

describe('the refresh of a build', () => {
  it('makes a new snapshot when the old one is older than a day, and says that it should be committed', async () => {
    const { build, server, data } = await built('2026-08-01T00:00:00Z');
    const { did, message } = await build({});
    await server.close();
    expect(did).toBe('refreshed');
    expect(message).toContain('commit it');
    expect((await readSnapshot(data)).snapshot.asOf > '2026-08-01').toBe(true);
  });

  it('asks nothing for a young snapshot, or with SNAPSHOT=keep', async () => {
    const young = await built(`${new Date().toISOString().slice(0, 19)}Z`);
    expect((await young.build({})).did).toBe('kept');
    expect((await young.build({ SNAPSHOT: 'require' })).did).toBe('kept');
    await young.server.close();
    const old = await built('2026-08-01T00:00:00Z');
    expect((await old.build({ SNAPSHOT: 'keep' })).message).toContain('SNAPSHOT=keep');
    await old.server.close();
    expect([...young.server.calls, ...old.server.calls]).toEqual([]);
  });

  it('keeps what is there without a network, and fails only with SNAPSHOT=require', async () => {
    const { build, server, data } = await built('2026-08-01T00:00:00Z');
    await server.close();
    const before = await contents(data);
    const { did, message } = await build({ LL2_BASE_URL: NOWHERE });
    expect(did).toBe('kept');
    expect(message).toMatch(/^Snapshot of 2026-08-01T00:00:00Z kept: http:\/\/127\.0\.0\.1:9/);
    await expect(build({ LL2_BASE_URL: NOWHERE, SNAPSHOT: 'require' })).rejects.toThrow('127.0.0.1:9');
    expect(await contents(data)).toEqual(before);
  });

  it('never waits for a budget', async () => {
    const { build, server } = await built('2026-08-01T00:00:00Z', { budget: { perHour: 2 } });
    const started = Date.now();
    expect(await build({})).toMatchObject({ did: 'kept', message: expect.stringContaining('no further call') });
    expect(Date.now() - started).toBeLessThan(5000);
    await server.close();
  });

  it('takes no longer than it may', async () => {
    const faults = plannedFaults([{ fault: 'time-out', times: 1000 }]);
    const { build, server } = await built('2026-08-01T00:00:00Z', { faults });
    const started = Date.now();
    expect(await build({}, 1000)).toMatchObject({ did: 'kept', message: expect.stringContaining('in time') });
    expect(Date.now() - started).toBeLessThan(5000);
    await server.close();
  });

  it('refuses a word that it does not know, and a snapshot that cannot be used', async () => {
    const { build, server } = await built('2026-08-01T00:00:00Z');
    await expect(build({ SNAPSHOT: 'never' })).rejects.toThrow('"keep" or "require"');
    await server.close();
    const { data } = await place();
    await expect(refresh({ data, env: {} })).rejects.toThrow(SnapshotError);
  });
});
