import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Sees to it that a program is there: as root on Debian its package is installed, else an error names it. */
export function installed(program: string, debianPackage: string): void {
  if (existsSync(program)) return;
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRootOnDebian) {
    spawnSync('apt-get', ['update', '-qq']);
    spawnSync('apt-get', ['install', '-y', '-qq', debianPackage]);
  }
  if (!existsSync(program)) throw new Error(`The test needs ${program}: install the package ${debianPackage}.`);
}
