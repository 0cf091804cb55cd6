import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { faultMixture } from '../ll2-server/faults.ts';
import type { World } from '../ll2-server/world.ts';
import { crawlInto, crawlUnder } from './under-faults.ts';

/** Crawls a world under a random mixture of faults: what is written is right or nothing, and the next run completes it. */
export async function surviveMixture(world: World, seed: number): Promise<void> {
  const sound = (await crawlUnder(world)).written;
  const folder = await mkdtemp(join(tmpdir(), 'snapshot-mixture-'));
  const struck: string[] = [];
  try {
    const place = { data: join(folder, 'data'), cache: join(folder, 'cache') };
    const faults = faultMixture({ seed, rate: 0.25 }, (name, { address }) => struck.push(`${name} ${address.search}`));
    const first = await crawlInto(place, world, faults);
    const about = `seed ${seed}: ${struck.join('; ')}`;
    expect([sound, new Map()], about).toContainEqual(first.written);
    const second = await crawlInto(place, world);
    expect(second.written, about).toEqual(sound);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
