import { expect, it } from 'vitest';
import { killAtRandom } from './killing.ts';

it('20 runs killed at random moments leave the old or the new snapshot', { timeout: 300_000 }, async () => {
  expect(await killAtRandom(20)).toBeGreaterThan(5);
});
