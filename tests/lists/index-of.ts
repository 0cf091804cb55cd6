import { join } from 'node:path';
import { buildCatalogue } from '../../src/derive/catalogue.ts';
import type { ListedCollection } from '../../src/derive/list/definitions.ts';
import type { BrowseIndex } from '../../src/derive/list/index-format.ts';
import { makeIndex } from '../../src/derive/list-index.ts';
import { readSnapshot } from '../../src/loaders/read-snapshot.ts';
import { SILENT } from '../../src/snapshot/progress.ts';
import { run } from '../../src/snapshot/run.ts';
import { startLl2Server } from '../ll2-server/server.ts';
import type { World } from '../ll2-server/world.ts';

/** The index of a list as the site makes it of what a server with this world answers. */
export async function indexOf(world: World, folder: string, collection: ListedCollection): Promise<BrowseIndex> {
  const server = await startLl2Server(world);
  try {
    const data = join(folder, 'data');
    const options = { data, cache: join(folder, 'cache'), publicFolder: join(folder, 'public'), progress: SILENT };
    await run({ ...options, base: server.url, asOf: '2026-08-01T00:00:00Z' });
    return makeIndex(buildCatalogue(await readSnapshot(data)), collection);
  } finally {
    await server.close();
  }
}
