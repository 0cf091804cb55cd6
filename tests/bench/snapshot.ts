import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateWorld } from '../ll2-server/generate.ts';
import { startLl2Server } from '../ll2-server/server.ts';

/**
 * How long, and with how much memory, a first crawl of many craft and a refresh of it take:
 * `node tests/bench/snapshot.ts [craft] [folder of a starter catalogue]`.
 */
const craft = Number(process.argv[2] ?? 60_000);
const starter = process.argv[3];
const folder = await mkdtemp(join(tmpdir(), 'snapshot-bench-'));
console.log(`making a world of ${craft} craft`);
const server = await startLl2Server(generateWorld({ seed: 1, spacecraft: craft }));

async function measure(what: string): Promise<number> {
  const [started, calls] = [performance.now(), server.calls.length];
  const args = ['src/snapshot/cli.ts', '--json', '--base-url', server.url];
  args.push('--data', join(folder, 'data'), '--cache', join(folder, 'cache'), '--public', join(folder, 'public'));
  if (starter !== undefined) args.push('--starter', starter);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  let [peak, cpu] = [0, 0];
  // The kernel keeps the high-water mark of a process for as long as it lives, and its time on a processor in ticks.
  const watch = setInterval(async () => {
    const read = (file: string): Promise<string> => readFile(`/proc/${child.pid}/${file}`, 'utf8').catch(() => '');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(await read('status'))?.[1] ?? 0) / 1024);
    const [user = 0, system = 0] = (await read('stat')).split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
    cpu = Math.max(cpu, (user + system) / 100);
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  const size = await stat(join(folder, 'data', 'spacecraft.json')).then(
    (file) => file.size,
    () => 0,
  );
  if (code !== 0) console.log(said);
  console.log(
    `${what}: exit ${code}, ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s on a processor), ${Math.round(peak)} MB at most, ` +
      `${server.calls.length - calls} calls, spacecraft.json ${(size / 1e6).toFixed(1)} MB`,
  );
  return code ?? 1;
}

try {
  process.exitCode = (await measure(`first crawl of ${craft} craft`)) || (await measure('refresh'));
} finally {
  await server.close();
  await rm(folder, { recursive: true });
}
