import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Patience } from '../../src/snapshot/client.ts';
import { SourceError } from '../../src/snapshot/errors.ts';
import { SILENT } from '../../src/snapshot/progress.ts';
import { type RunReport, run } from '../../src/snapshot/run.ts';
import type { FaultSource } from '../ll2-server/fault.ts';
import { type Ll2Server, startLl2Server } from '../ll2-server/server.ts';
import type { World } from '../ll2-server/world.ts';
import { contents, HASTY } from './places.ts';

/** All snapshots of these tests are of this moment, so that equal ones are equal byte for byte. */
export const AS_OF = '2026-11-24T00:00:00Z';

/** What a crawl came to: its report or its error, what it wrote, and what the server saw. */
export interface Outcome {
  report: RunReport | SourceError;
  written: Map<string, string>;
  server: Ll2Server;
  /** Calls but those to the throttle. */
  calls: number;
}

/** Where successive crawls keep their data and pages. */
export interface Place {
  data: string;
  cache: string;
}

/** What decides over a crawl beside its world and its faults. */
interface Manner {
  patience?: Patience;
  depth?: 'core' | 'full';
}

/** Crawls a world while the server misbehaves; every error but `SourceError` is a failure of the test. */
export async function crawlInto(
  { data, cache }: Place,
  world: World,
  faults?: FaultSource,
  { patience = HASTY, depth = 'full' }: Manner = {},
): Promise<Outcome> {
  const server = await startLl2Server(world, faults === undefined ? {} : { faults });
  try {
    const options = {
      data,
      cache,
      publicFolder: `${data}-public`,
      progress: SILENT,
      patience,
      base: server.url,
      asOf: AS_OF,
    };
    const report = await run({ ...options, depth }).catch((error: unknown) => {
      if (error instanceof SourceError) return error;
      throw error;
    });
    const calls = server.calls.filter(({ path }) => path !== 'api-throttle').length;
    return { report, written: await contents(data), server, calls };
  } finally {
    await server.close();
  }
}

/** Crawls into a fresh place. */
export async function crawlUnder(world: World, faults?: FaultSource, manner?: Manner): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'snapshot-faults-'));
  try {
    return await crawlInto({ data: join(folder, 'data'), cache: join(folder, 'cache') }, world, faults, manner);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
