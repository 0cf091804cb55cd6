import { check } from './check.ts';
import type { Patience } from './client.ts';
import { summariseChanges } from './describe-changes.ts';
import { SILENT } from './progress.ts';
import { run } from './run.ts';

const DAY_MS = 24 * 3600_000;
const LONGEST_MS = 60_000;

/** What the build's refresh did, and a sentence that says so. */
export interface Refreshed {
  did: 'kept' | 'refreshed';
  message: string;
}

/** What decides over a refresh; everything but the folder has a default. */
export interface RefreshOptions {
  data?: string;
  cache?: string;
  publicFolder?: string;
  /** `SNAPSHOT`: "keep" never asks, "require" fails when it cannot. `LL2_BASE_URL`, `LL2_API_KEY`: as for the command. */
  env?: Readonly<Record<string, string | undefined>>;
  now?: number;
  patience?: Partial<Patience>;
  longestMs?: number;
}

/**
 * Makes a new snapshot when the one that is there is older than a day and the API answers, in at most a minute and
 * without waiting for a budget. Whatever hinders it leaves the old one, and is an error only with `SNAPSHOT=require`.
 * Throws `SnapshotError` when what is there cannot be used either.
 */
export async function refresh(options: RefreshOptions = {}): Promise<Refreshed> {
  const { data = 'data', cache = '.cache/snapshot', env = process.env, now = Date.now() } = options;
  const mode = env.SNAPSHOT ?? '';
  if (!['', 'keep', 'require'].includes(mode)) throw new Error(`SNAPSHOT is "${mode}"; it may be "keep" or "require".`);
  const { snapshot } = await check(data, options.publicFolder);
  const kept = (why: string): Refreshed => ({ did: 'kept', message: `Snapshot of ${snapshot.asOf} kept: ${why}.` });
  if (mode === 'keep') return kept('SNAPSHOT=keep');
  if (now - Date.parse(snapshot.asOf) < DAY_MS) return kept('it is younger than a day');
  try {
    const report = await run({
      data,
      cache,
      publicFolder: options.publicFolder,
      progress: SILENT,
      base: env.LL2_BASE_URL,
      key: env.LL2_API_KEY,
      wait: false,
      patience: { timeoutMs: 20_000, retries: 1, ...options.patience },
      signal: AbortSignal.timeout(options.longestMs ?? LONGEST_MS),
    });
    const what = summariseChanges(report.changes);
    return {
      did: 'refreshed',
      message: `Snapshot refreshed as of ${report.asOf}: ${what}. ${data}/ has changed: commit it.`,
    };
  } catch (error) {
    if (mode === 'require') throw error;
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    const why = timedOut ? 'the API did not answer in time' : error instanceof Error ? error.message : String(error);
    return kept(why.split('\n')[0]?.replace(/[.:]$/, '') ?? why);
  }
}
