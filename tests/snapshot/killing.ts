import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { SILENT } from '../../src/snapshot/progress.ts';
import { run } from '../../src/snapshot/run.ts';
import { random as seeded } from '../ll2-server/generate/random.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import { startLl2Server } from '../ll2-server/server.ts';
import { command, contents } from './places.ts';

const OLD = '2026-11-01T00:00:00Z';
const NEW = '2026-11-24T00:00:00Z';

/** Starts the command and kills it without warning after some milliseconds; returns whether it was still at work. */
function killAfter(ms: number, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/snapshot/cli.ts', ...args], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), ms);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** Of the moments; the machine decides what happens at them. */
export const KILL_SEED = Number(process.env.KILL_SEED ?? Date.now() % 1e9);

/**
 * Kills refreshes at moments of their life that a seed chooses. After each, the data are the old snapshot or the new one and
 * nothing between, and the next run completes. Returns how many were killed at work.
 */
export async function killAtRandom(rounds: number, seed: number): Promise<number> {
  const random = seeded(seed);
  const home = await mkdtemp(join(tmpdir(), 'snapshot-kill-'));
  const before = await startLl2Server(generateWorld({ seed: 8, spacecraft: 200 }));
  const after = await startLl2Server(generateWorld({ seed: 9, spacecraft: 207 }));
  const folder = (name: string): string => join(home, name);
  const args = (where: string, url: string, asOf: string): string[] => [
    ...[
      '--data',
      folder(where),
      '--public',
      folder('public'),
      '--cache',
      folder('cache'),
      '--base-url',
      url,
      '--as-of',
      asOf,
      '--accept-loss',
    ],
  ];
  try {
    expect((await command(...args('old', before.url, OLD))).code).toBe(0);
    await cp(folder('old'), folder('new'), { recursive: true });
    const started = performance.now();
    expect((await command(...args('new', after.url, NEW))).code).toBe(0);
    const life = performance.now() - started;
    const states = [await contents(folder('old')), await contents(folder('new'))];
    let killed = 0;
    for (let round = 0; round < rounds; round += 1) {
      await rm(folder('cache'), { recursive: true, force: true });
      await cp(folder('old'), folder('data'), { recursive: true });
      // Every other one dies in the last third, where files are written.
      const moment = round % 2 === 0 ? random.fraction() : 0.67 + random.fraction() / 3;
      const ms = moment * life;
      if (await killAfter(ms, args('data', after.url, NEW))) killed += 1;
      const about = `killed after ${ms} ms of ${life}`;
      const checked = await command('--check', '--data', folder('data'), '--public', folder('public'));
      expect(checked.code, `${about}: ${checked.stderr}`).toBe(0);
      expect(states, about).toContainEqual(await contents(folder('data')));
      const options = {
        data: folder('data'),
        cache: folder('cache'),
        publicFolder: folder('public'),
        progress: SILENT,
        acceptLoss: true,
      };
      await run({ ...options, base: after.url, asOf: NEW });
      expect(await contents(folder('data')), about).toEqual(states[1]);
      await rm(folder('data'), { recursive: true });
    }
    return killed;
  } finally {
    await before.close();
    await after.close();
    await rm(home, { recursive: true, force: true });
  }
}
