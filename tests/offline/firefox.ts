import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The command of a stock Firefox. */
export const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** A page in Firefox, driven by WebDriver BiDi. */
export interface FirefoxPage {
  goto: (url: string) => Promise<void>;
  /** The value of an expression, awaited, as JSON carries it. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  back: () => Promise<void>;
  /** Messages of the console, and errors. */
  problems: string[];
  close: () => Promise<void>;
}

/**
 * The network is closed by a proxy that is not there. Drivers commonly switch off the restriction on files, so the
 * preferences that they set are not set here, and the restriction is.
 */
const PREFERENCES = {
  'remote.prefs.recommended': false,
  'security.fileuri.strict_origin_policy': true,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'app.update.auto': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(`${found}/session`);
    });
    child.on('exit', () => reject(new Error(`Firefox ended: ${said}`)));
  });
}

interface Message {
  id?: number;
  method?: string;
  params?: { text?: string };
  result?: Record<string, unknown>;
  message?: string;
}

/** Starts Firefox with a fresh profile and opens one page. */
export async function openFirefox(): Promise<FirefoxPage> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const child = spawn(FIREFOX, args, { env: { ...process.env, HOME: profile } });
  const socket = new WebSocket(await address(child));
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const problems: string[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.method === 'log.entryAdded') problems.push(message.params?.text ?? '');
  });
  let last = 0;
  const send = async (method: string, params: object): Promise<Record<string, unknown>> => {
    last += 1;
    const id = last;
    const message = await new Promise<Message>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (message.result === undefined) throw new Error(`${method}: ${message.message}`);
    return message.result;
  };

  await send('session.new', { capabilities: {} });
  const { context } = await send('browsingContext.create', { type: 'tab' });
  await send('session.subscribe', { events: ['log.entryAdded'], contexts: [context] });
  return {
    problems,
    goto: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async (expression) => {
      const code = `(async () => JSON.stringify((await (${expression})) ?? null))()`;
      const answer = await send('script.evaluate', { expression: code, target: { context }, awaitPromise: true });
      const { result, exceptionDetails } = answer as {
        result?: { value: string };
        exceptionDetails?: { text: string };
      };
      if (result === undefined) throw new Error(exceptionDetails?.text ?? 'Firefox gave no value.');
      return JSON.parse(result.value);
    },
    back: async () => {
      await send('browsingContext.traverseHistory', { context, delta: -1 });
    },
    close: async () => {
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await send('browser.close', {}).catch(() => child.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
