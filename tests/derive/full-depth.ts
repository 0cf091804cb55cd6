import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSnapshot, type WholeSnapshot } from '../../src/loaders/read-snapshot.ts';
import { SILENT } from '../../src/snapshot/progress.ts';
import { run } from '../../src/snapshot/run.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import { startLl2Server } from '../ll2-server/server.ts';

/** A crawl in full depth of a generated catalogue, in which craft that are not in space have flights without an end, too. */
export async function readFullDepth(): Promise<WholeSnapshot> {
  const world = generateWorld({ seed: 11, spacecraft: 120 });
  const flights = world.flights.map((flight) =>
    flight.id % 3 === 0 ? { ...flight, mission_end: null, duration: null, landing: null } : flight,
  );
  const server = await startLl2Server({ ...world, flights });
  const folder = await mkdtemp(join(tmpdir(), 'full-depth-'));
  try {
    const data = join(folder, 'data');
    const where = { data, cache: join(folder, 'cache'), publicFolder: join(folder, 'public'), progress: SILENT };
    await run({ ...where, base: server.url, asOf: '2026-08-01T00:00:00Z', depth: 'full' });
    return await readSnapshot(data);
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}
