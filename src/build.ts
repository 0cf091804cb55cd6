import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { formatSize } from './lib/size.ts';
import { makeOffline } from './offline/make-offline.ts';
import { refresh } from './snapshot/refresh.ts';

/** Runs `astro build`; gives its exit code. */
function buildPages(): Promise<number> {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', ...process.argv.slice(2)], {
    stdio: 'inherit',
    // A BASE_URL of the surroundings (Vitest sets one) would take the place of the sub-path that SITE_URL names.
    env: { ...process.env, BASE_URL: undefined, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
}

/** Makes the downloads of the site that was built. */
async function buildDownloads(): Promise<void> {
  const [site, data] = [process.env.OUT_DIR ?? 'dist', process.env.DATA_DIR ?? 'data'];
  const downloads = await makeOffline({ site, data, forms: ['zip', 'single'], progress: () => {} });
  for (const { file, bytes } of downloads) process.stdout.write(`downloads/${file}: ${formatSize(bytes)}\n`);
}

try {
  process.stdout.write(`${(await refresh()).message}\n`);
  const code = await buildPages();
  if (code === 0) await buildDownloads();
  process.exitCode = code;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
