import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { parseArgs } from 'node:util';
import { installedChromium } from './chromium.ts';

const { values } = parseArgs({ options: { help: { type: 'boolean' }, long: { type: 'boolean' } } });

/** The path of a Chromium: CHROMIUM_PATH, an installed one, or one that is installed now (as root on Debian). */
function chromium(): string {
  const installed = installedChromium();
  if (installed !== null) return installed;
  if (platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('No Chromium is installed: installing it with apt-get.\n');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium']);
    return '/usr/bin/chromium';
  }
  throw new Error(
    'The tests need Chromium: install it ("sudo apt-get install chromium"), or set CHROMIUM_PATH to one.',
  );
}

/** Installs nginx for the long tests, as root on Debian; elsewhere the test of its configuration is left out if it is missing. */
function nginx(): void {
  const debian = platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (existsSync('/usr/sbin/nginx') || !debian) return;
  process.stdout.write('No nginx is installed: installing it with apt-get.\n');
  run('apt-get', ['install', '-y', '-qq', 'nginx-light']);
}

/** Runs a command with its output shown; throws where it fails. */
function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: platform() === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed.`);
}

try {
  if (values.help) {
    process.stdout.write(
      'npm test: checks, a clean build and all tests; npm run test:long: the exhaustive ones too.\n',
    );
  } else {
    const browser = chromium();
    if (values.long) nginx();
    run('npm', ['run', '--silent', 'check']);
    run(process.execPath, ['src/build.ts'], { SNAPSHOT: 'keep', ASTRO_CACHE_DIR: 'node_modules/.astro-test' });
    run('vitest', ['run'], { CHROMIUM_PATH: browser, ...(values.long ? { LONG: '1' } : {}) });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
