import { describe, it } from 'vitest';
import { generateWorld } from '../ll2-server/generate.ts';
import { surviveMixture } from './mixtures.ts';

const WORLD = generateWorld({ seed: 5, spacecraft: 260 });
const SEED = Number(process.env.FAULT_SEED ?? Date.now() % 1e9);

describe(`mixtures of faults (FAULT_SEED=${SEED})`, () => {
  it.each([SEED, SEED + 1, SEED + 2])('seed %i', { timeout: 120_000 }, async (seed) => {
    await surviveMixture(WORLD, seed);
  });
});
