import { expect, it } from 'vitest';
import { KILL_SEED, killAtRandom } from './killing.ts';

it(`20 runs killed at random moments (KILL_SEED=${KILL_SEED}) leave the old or the new snapshot`, {
  timeout: 300_000,
}, async () => {
  expect(await killAtRandom(20, KILL_SEED)).toBeGreaterThan(2);
});
