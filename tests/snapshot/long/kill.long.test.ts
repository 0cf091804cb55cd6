import { expect, it } from 'vitest';
import { KILL_SEED, killAtRandom } from '../killing.ts';

it(`200 runs killed at random moments (KILL_SEED=${KILL_SEED}) leave the old or the new snapshot`, {
  timeout: 3_600_000,
}, async () => {
  expect(await killAtRandom(200, KILL_SEED)).toBeGreaterThan(50);
});
