import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFrom, generatedData } from '../site/build-from.ts';

/** How long a clean build of few and of many generated craft takes, and what each added craft costs. */
const SIZES = [600, 6000];
const seconds: number[] = [];
for (const craft of SIZES) {
  const folder = await mkdtemp(join(tmpdir(), 'build-bench-'));
  try {
    const data = await generatedData(folder, craft);
    const started = performance.now();
    const { code, output } = await buildFrom(data, folder);
    if (code !== 0) throw new Error(`The build of ${craft} craft failed:\n${output}`);
    seconds.push((performance.now() - started) / 1000);
    console.log(`${craft} craft: built in ${seconds.at(-1)?.toFixed(1)} s`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
const [few = 0, many = 0] = seconds;
const [small = 0, large = 0] = SIZES;
console.log(`each added craft: ${((1000 * (many - few)) / (large - small)).toFixed(2)} ms`);
