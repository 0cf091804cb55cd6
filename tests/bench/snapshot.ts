import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateWorld } from '../ll2-server/generate.ts';
import { startLl2Server } from '../ll2-server/server.ts';

/** How long, and with how much memory, a crawl of many craft takes: `node tests/bench/snapshot.ts [craft]`. */
const craft = Number(process.argv[2] ?? 60_000);
const folder = await mkdtemp(join(tmpdir(), 'snapshot-bench-'));
console.log(`making a world of ${craft} craft`);
const server = await startLl2Server(generateWorld({ seed: 1, spacecraft: craft }));
try {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      'src/snapshot/cli.ts',
      '--base-url',
      server.url,
      '--data',
      join(folder, 'data'),
      '--cache',
      join(folder, 'cache'),
      '--json',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  let peak = 0;
  // The kernel keeps the high-water mark of a process for as long as it lives.
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  const { size } = await stat(join(folder, 'data', 'spacecraft.json'));
  console.log(
    `${craft} craft: exit ${code}, ${seconds.toFixed(1)} s, ${Math.round(peak)} MB at most, ${server.calls.length} calls, spacecraft.json ${(size / 1e6).toFixed(1)} MB`,
  );
  process.exitCode = code ?? 1;
} finally {
  await server.close();
  await rm(folder, { recursive: true });
}
