import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Patience } from '../../src/snapshot/client.ts';
import { SILENT } from '../../src/snapshot/progress.ts';
import type { RunOptions } from '../../src/snapshot/run.ts';

/** Retries come at once; an answer may take as long as a busy machine needs for it. */
export const QUICK: Patience = { timeoutMs: 20_000, backOffMs: 5, retries: 4, maxBytes: 20_000_000 };

/** For answers that never come. */
export const HASTY: Patience = { ...QUICK, timeoutMs: 700 };

/** The real answer that the project keeps, in a folder as `--from` wants it. */
export const REAL_ANSWERS = 'tests/fixtures/ll2';

/** A folder that is removed after the test, with places for data and cache, and options for runs in it. */
export async function place(): Promise<{ folder: string; data: string; cache: string; options: RunOptions }> {
  const folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [data, cache] = [join(folder, 'data'), join(folder, 'cache')];
  return {
    folder,
    data,
    cache,
    options: { data, cache, publicFolder: join(folder, 'public'), progress: SILENT, patience: QUICK },
  };
}

/** The files of a folder with their text; hidden ones, such as locks and stagings, included. */
export async function contents(folder: string): Promise<Map<string, string>> {
  const files = await readdir(folder).catch(() => []);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8').catch(() => 'a folder')));
  return new Map(files.map((file, index) => [file, texts[index] ?? '']));
}

/** What a run of the command printed, and its exit code. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command as an operator does. */
export async function command(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/snapshot/cli.ts', ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}
