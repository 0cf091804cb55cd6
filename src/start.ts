import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const HELP = `Builds the encyclopedia from the snapshot in data/ and serves it on a free port.

  npm start              build and serve
  npm start -- --port N  on port N
  npm run dev            serve the pages while you work on them, without search
`;

const { values } = parseArgs({
  options: { help: { type: 'boolean' }, dev: { type: 'boolean' }, port: { type: 'string' } },
});

/** Runs a program of Node with its output shown; rejects where it fails. */
function run(file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${file} ended with ${code ?? 'a signal'}.`)),
    );
  });
}

if (values.help) {
  process.stdout.write(HELP);
} else {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
  const port = values.port === undefined ? [] : ['--port', values.port];
  try {
    if (values.dev) {
      await run(astro, ['dev', ...port], { ASTRO_DEV_BACKGROUND: '0' });
    } else {
      await run(join(import.meta.dirname, 'build.ts'), [], { SNAPSHOT: 'keep' });
      await run(astro, ['preview', ...port], { ASTRO_PREVIEW_BACKGROUND: '0' });
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
