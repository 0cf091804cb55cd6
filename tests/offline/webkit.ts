import { spawn } from 'node:child_process';
import { vi } from 'vitest';
import { freePort } from './free-port.ts';

/** The driver of WebKitGTK, and the screen without a display that it draws on. */
export const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
export const SCREEN = '/usr/bin/xvfb-run';

/** A page in WebKit, driven by the W3C's WebDriver protocol. */
export interface WebKitPage {
  goto: (url: string) => Promise<void>;
  /** The value of an expression, awaited, as JSON carries it. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  back: () => Promise<void>;
  close: () => Promise<void>;
}

interface Answer {
  value: unknown;
}

async function ask(address: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(address, { method, ...sent });
  const { value } = (await response.json()) as Answer;
  if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`);
  return value;
}

/** Starts WebKit without a network and opens one page. Its driver tells nothing of the console. */
export async function openWebKit(): Promise<WebKitPage> {
  const root = `http://127.0.0.1:${await freePort()}`;
  const driver = spawn(SCREEN, ['--auto-servernum', WEBKIT_DRIVER, `--port=${new URL(root).port}`], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const isReady = () => ask(`${root}/status`, 'GET').then(Boolean, () => false);
  await vi.waitUntil(isReady, { timeout: 30_000, interval: 100 });
  const options = { args: ['--automation'] };
  const proxy = { proxyType: 'manual', httpProxy: '127.0.0.1:9', sslProxy: '127.0.0.1:9' };
  const started = await ask(`${root}/session`, 'POST', {
    capabilities: { alwaysMatch: { proxy, 'webkitgtk:browserOptions': options } },
  });
  const session = `${root}/session/${(started as { sessionId: string }).sessionId}`;
  return {
    goto: async (url) => {
      await ask(`${session}/url`, 'POST', { url });
    },
    evaluate: async <Value>(expression: string): Promise<Value> => {
      const script = `const done = arguments[0]; (async () => (${expression}) ?? null)().then(done, (error) => done(String(error)));`;
      return (await ask(`${session}/execute/async`, 'POST', { script, args: [] })) as Value;
    },
    back: async () => {
      await ask(`${session}/back`, 'POST', {});
    },
    close: async () => {
      await ask(session, 'DELETE').catch(() => undefined);
      // The screen and the driver are one group of processes.
      if (driver.pid !== undefined) process.kill(-driver.pid);
    },
  };
}
