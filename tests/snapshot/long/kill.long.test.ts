import { expect, it } from 'vitest';
import { killAtRandom } from '../killing.ts';

it('200 runs killed at random moments leave the old or the new snapshot', { timeout: 3_600_000 }, async () => {
  expect(await killAtRandom(200)).toBeGreaterThan(50);
});
