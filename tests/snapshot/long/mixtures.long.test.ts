import { describe, it } from 'vitest';
import { generateWorld } from '../../ll2-server/generate.ts';
import { surviveMixture } from '../mixtures.ts';

const WORLD = generateWorld({ seed: 6, spacecraft: 607 });
const SEED = Number(process.env.FAULT_SEED ?? Date.now() % 1e9);

describe(`mixtures of faults (FAULT_SEED=${SEED})`, () => {
  it.each(Array.from({ length: 40 }, (_, n) => SEED + n))('seed %i', { timeout: 300_000 }, async (seed) => {
    await surviveMixture(WORLD, seed);
  });
});
