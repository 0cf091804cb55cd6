import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { SILENT } from '../../src/snapshot/progress.ts';
import { run } from '../../src/snapshot/run.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import { startLl2Server } from '../ll2-server/server.ts';

/** Crawls a generated catalogue, odd and hostile values included, into `folder/data`; gives that folder. */
export async function generatedData(folder: string, spacecraft: number): Promise<string> {
  const server = await startLl2Server(generateWorld({ seed: 7, spacecraft }));
  try {
    const data = join(folder, 'data');
    const options = { data, cache: join(folder, 'cache'), publicFolder: join(folder, 'public'), progress: SILENT };
    await run({ ...options, base: server.url, asOf: '2026-08-01T00:00:00Z' });
    return data;
  } finally {
    await server.close();
  }
}

/** Builds the site from the snapshot in `data` into `folder/out` or OUT_DIR, as the build command does. */
export function buildFrom(
  data: string,
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; output: string; out: string }> {
  const out = more.OUT_DIR ?? join(folder, 'out');
  const own = { SNAPSHOT: 'keep', DATA_DIR: data, ASTRO_CACHE_DIR: join(folder, 'astro'), NO_COLOR: '1' };
  const env = { ...own, ...more, OUT_DIR: out };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/build.ts'], { env: { ...process.env, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    child.on('exit', (code) => resolve({ code, output, out }));
  });
}
