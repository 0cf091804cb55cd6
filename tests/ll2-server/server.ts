import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type BudgetOptions, budget, keyOf, type ThrottleState } from './budget.ts';
import type { Fault, FaultContext, FaultSource, Reply } from './fault.ts';
import { type Answer, answer } from './query.ts';
import type { Ties } from './select.ts';
import { API_PATH } from './shapes.ts';
import type { World } from './world.ts';

/** How the server behaves beside what it holds. */
export interface Ll2ServerOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Absent: calls are not limited and every key is taken. */
  budget?: BudgetOptions;
  /** Milliseconds since 1970; default `Date.now`. The budget and growing durations follow it. */
  now?: () => number;
  /** Whether time in space of craft in space grows while the server runs, as the real one's does; default false. */
  growing?: boolean;
  ties?: Ties;
  faults?: FaultSource;
}

/** One call as the server saw it. */
interface Ll2Call {
  /** Milliseconds since 1970 by the server's clock. */
  at: number;
  method: string;
  /** Path under `/2.3.0/` without slashes at the ends, such as `spacecraft` or `agencies/63`. */
  path: string;
  query: URLSearchParams;
  key: string | null;
  userAgent: string | undefined;
  /** Whether it was taken from the budget. */
  counted: boolean;
  /** The status that was meant to be sent; 0 until it is known. */
  status: number;
}

/** A running server. */
export interface Ll2Server {
  /** The API's base address on loopback, such as `http://127.0.0.1:4123/2.3.0/`. */
  url: string;
  /** Every call so far, oldest first. */
  calls: readonly Ll2Call[];
  /** What it answers from; may be replaced between calls and crawls. */
  world: World;
  close: () => Promise<void>;
}

const JSON_HEADERS = { 'content-type': 'application/json', allow: 'GET, HEAD, OPTIONS', vary: 'Accept' };
const HTML_HEADERS = { 'content-type': 'text/html; charset=utf-8' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (found) => `&#${found.charCodeAt(0)};`);

const jsonReply = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { ...JSON_HEADERS, ...headers },
  body: Buffer.from(JSON.stringify(body)),
});

/** 429 as the framework words it. */
export function throttledReply(seconds: number, retryAfter = String(seconds)): Reply {
  const wait = `Expected available in ${seconds} second${seconds === 1 ? '' : 's'}.`;
  return jsonReply(429, { detail: `Request was throttled. ${wait}` }, { 'retry-after': retryAfter });
}

function answerReply(found: Answer, asHtml: boolean): Reply {
  if (found.kind === 'failure') return { status: found.status, headers: HTML_HEADERS, body: Buffer.from(found.body) };
  if (!asHtml) return jsonReply(found.status, found.body);
  const text = escaped(JSON.stringify(found.body, null, 4));
  return { status: found.status, headers: HTML_HEADERS, body: Buffer.from(`<!doctype html><pre>${text}</pre>`) };
}

/** Whether the caller gets a page for people: it asked for one, or only a browser's types are accepted. */
function wantsHtml(request: IncomingMessage, address: URL): boolean {
  const format = address.searchParams.getAll('format').at(-1);
  const accept = request.headers.accept ?? '*/*';
  return format === 'api' || (format === undefined && !/application\/json|^\*\/\*/.test(accept));
}

function zipped(request: IncomingMessage, reply: Reply): Reply {
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) || reply.body.length < 200) return reply;
  return {
    ...reply,
    headers: { ...reply.headers, 'content-encoding': 'gzip', vary: 'Accept, Accept-Encoding' },
    body: gzipSync(reply.body, { level: 1 }),
  };
}

function send(response: ServerResponse, { status, headers, body }: Reply, method: string): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(method === 'HEAD' ? undefined : body);
}

/** Starts the server on loopback; it answers as LL2 does until it is closed. */
export async function startLl2Server(start: World, options: Ll2ServerOptions = {}): Promise<Ll2Server> {
  const { now = Date.now, growing = false, ties = 'stable', faults } = options;
  const spending = options.budget === undefined ? null : budget(options.budget);
  const calls: Ll2Call[] = [];
  const startedAt = now();

  const throttle = (key: string | null, caller: string): ThrottleState =>
    spending?.state(key, caller, now()) ?? {
      your_request_limit: 0,
      limit_frequency_secs: 3600,
      current_use: 0,
      next_use_secs: 0,
      ident: key ?? caller,
    };

  const replyTo = (
    request: IncomingMessage,
    call: Ll2Call,
    address: URL,
    fault: Fault | undefined,
    seen: FaultContext,
  ): Reply => {
    const caller = request.socket.remoteAddress ?? 'unknown';
    if (call.method !== 'GET' && call.method !== 'HEAD') {
      return jsonReply(405, { detail: `Method "${call.method}" not allowed.` });
    }
    if (!address.pathname.endsWith('/')) {
      return { status: 301, headers: { location: `${address.pathname}/${address.search}` }, body: Buffer.alloc(0) };
    }
    if (call.key !== null && spending?.knows(call.key) === false) {
      return jsonReply(401, { detail: 'Invalid token.' }, { 'www-authenticate': 'Token' });
    }
    if (call.path === 'api-throttle') return jsonReply(200, throttle(call.key, caller));
    const wait = spending?.spend(call.key, caller, call.at) ?? 0;
    call.counted = spending !== null && wait === 0;
    if (wait > 0) return throttledReply(wait);
    const format = address.searchParams.getAll('format').at(-1);
    if (format !== undefined && format !== 'json' && format !== 'api') return jsonReply(404, { detail: 'Not found.' });
    const found = seen.answer(address);
    return answerReply(fault?.answer?.(found, seen) ?? found, wantsHtml(request, address));
  };

  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', origin);
    const path = address.pathname.slice(API_PATH.length).replace(/\/$/, '');
    const call: Ll2Call = {
      at: now(),
      method: request.method ?? 'GET',
      path,
      query: address.searchParams,
      key: keyOf(request.headers.authorization),
      userAgent: request.headers['user-agent'],
      counted: false,
      status: 0,
    };
    calls.push(call);
    const fault = faults?.({ path, address, number: calls.length });
    const grown = growing ? Math.floor((call.at - startedAt) / 1000) : 0;
    const seen: FaultContext = {
      address,
      now: call.at,
      seed: calls.length,
      answer: (other) => answer(running.world, other, { ties, grown }),
    };
    running.world = fault?.world?.(running.world, seen) ?? running.world;
    const honest = zipped(request, replyTo(request, call, address, fault, seen));
    const reply = fault?.reply?.(honest, seen) ?? honest;
    call.status = reply.status;
    if (fault?.send === undefined) send(response, reply, call.method);
    else fault.send(response, reply);
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The LL2 server has no port.');
  const origin = `http://127.0.0.1:${bound.port}`;
  const running: Ll2Server = {
    url: `${origin}${API_PATH}`,
    calls,
    world: start,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return running;
}
