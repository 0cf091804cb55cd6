import type { ServerResponse } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Fault, Reply } from '../fault.ts';
import { throttledReply } from '../server.ts';

/** The reply before compression. */
export function unzipped(reply: Reply): Reply {
  const { 'content-encoding': encoding, ...headers } = reply.headers;
  return encoding === 'gzip' ? { ...reply, headers, body: gunzipSync(reply.body) } : reply;
}

const half = (body: Buffer): Buffer => body.subarray(0, Math.floor(body.length / 2));

const errorPage = (status: number, title: string): Fault => ({
  group: 'interruption',
  reply: () => ({
    status,
    headers: { 'content-type': 'text/html' },
    body: Buffer.from(`<html><head><title>${status} ${title}</title></head><body><h1>${title}</h1></body></html>`),
  }),
});

/** Sends the heads and some bytes, then does something else than ending well. */
const broken = (
  headers: (reply: Reply) => Record<string, number>,
  finish: (response: ServerResponse, reply: Reply) => void,
): Fault => ({
  group: 'interruption',
  send: (response, reply) => {
    response.writeHead(reply.status, { ...reply.headers, ...headers(reply) });
    finish(response, reply);
  },
});

const DRIP_MILLISECONDS = 100;

/** Answers that come late, not whole or not at all; the next try may succeed. */
export const INTERRUPTIONS = {
  'throttled-seconds': { group: 'interruption', reply: () => throttledReply(1) },
  'throttled-date': {
    group: 'interruption',
    // Dates in heads have whole seconds, so that less than two may be no wait at all.
    reply: (_, { now }) => throttledReply(2, new Date(now + 2000).toUTCString()),
  },
  'status-408': errorPage(408, 'Request Timeout'),
  'status-499': errorPage(499, 'Client Closed Request'),
  'status-500': errorPage(500, 'Server Error'),
  'bad-gateway-html': errorPage(502, 'Bad Gateway'),
  'status-503': errorPage(503, 'Service Unavailable'),
  'status-504': errorPage(504, 'Gateway Time-out'),
  'status-525': errorPage(525, 'SSL handshake failed'),
  'time-out': { group: 'interruption', send: () => undefined },
  'slow-body': broken(
    ({ body }) => ({ 'content-length': body.length }),
    (response, { body }) => {
      let sent = 0;
      const drip = setInterval(() => {
        if (response.destroyed || sent >= body.length) {
          clearInterval(drip);
          response.end();
          return;
        }
        response.write(body.subarray(sent, sent + 16));
        sent += 16;
      }, DRIP_MILLISECONDS);
      response.on('close', () => clearInterval(drip));
    },
  ),
  'reset-in-body': broken(
    ({ body }) => ({ 'content-length': body.length }),
    (response, { body }) => {
      response.write(half(body), () => response.socket?.resetAndDestroy());
    },
  ),
  'truncated-json': {
    group: 'interruption',
    reply: (reply) => ({ ...unzipped(reply), body: half(unzipped(reply).body) }),
  },
  'content-length-too-long': broken(
    ({ body }) => ({ 'content-length': body.length + 100 }),
    (response, { body }) => {
      response.write(body, () => response.socket?.destroySoon());
    },
  ),
  'content-length-too-short': broken(
    ({ body }) => ({ 'content-length': Math.floor(body.length / 2) }),
    (response, { body }) => {
      response.write(body, () => response.socket?.destroySoon());
    },
  ),
  'gzip-cut-short': {
    group: 'interruption',
    reply: (reply) => ({
      ...reply,
      headers: { ...reply.headers, 'content-encoding': 'gzip' },
      body: half(gzipSync(unzipped(reply).body)),
    }),
  },
  'html-with-200': errorPage(200, 'Down for maintenance'),
} as const satisfies Record<string, Fault>;
