import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chromium: the one that CHROMIUM_PATH names, or an installed one; null where there is none. */
export function installedChromium(named = process.env.CHROMIUM_PATH): string | null {
  return (named ? [named] : PLACES).find((path) => existsSync(path)) ?? null;
}

/** Chromium without a window, and without anything that asks the network by itself. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
