import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Fault, Reply } from '../fault.ts';
import { listFault } from './disorders.ts';
import { unzipped } from './interruptions.ts';

/** A host that is not the server's; the name is reserved and leads nowhere. */
const ELSEWHERE = 'https://elsewhere.example';
const HUGE_BYTES = 100 * 1024 * 1024;
const CHUNK = Buffer.alloc(1024 * 1024, ' ');
const DEPTH = 200_000;

/** Puts fields into the text of each row, or of the first alone; text, because objects cannot hold all of them. */
function withFields(reply: Reply, fields: string, { everyRow }: { everyRow: boolean }): Reply {
  const honest = unzipped(reply);
  const text = honest.body.toString();
  const marker = '{"response_mode":';
  const put = `{${fields},"response_mode":`;
  return { ...honest, body: Buffer.from(everyRow ? text.replaceAll(marker, put) : text.replace(marker, put)) };
}

/** Streams 100 MB of white space before the answer's own end, without a length in the head. */
function sendHuge(response: ServerResponse, reply: Reply): void {
  response.writeHead(200, { ...unzipped(reply).headers });
  let sent = 0;
  const more = (): void => {
    while (!response.destroyed && sent < HUGE_BYTES) {
      sent += CHUNK.length;
      if (!response.write(CHUNK)) {
        response.once('drain', more);
        return;
      }
    }
    response.end(unzipped(reply).body);
  };
  more();
}

const redirect = (location: (address: URL) => string): Fault => ({
  group: 'attack',
  reply: (_, { address }) => ({ status: 302, headers: { location: location(address) }, body: Buffer.alloc(0) }),
});

/** Answers that would lead a trusting reader astray, fill its memory or spoil its objects. */
export const ATTACKS = {
  'foreign-next': listFault('attack', (envelope, { address }) => ({
    ...envelope,
    next: `${ELSEWHERE}${address.pathname}?offset=10`,
  })),
  'foreign-redirect': redirect((address) => `${ELSEWHERE}${address.pathname}`),
  'redirect-loop': redirect((address) => address.href),
  'huge-answer': { group: 'attack', send: sendHuge },
  'huge-zipped-answer': {
    group: 'attack',
    reply: (reply) => ({
      ...reply,
      headers: { ...reply.headers, 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.concat([Buffer.alloc(HUGE_BYTES, ' '), unzipped(reply).body]), { level: 1 }),
    }),
  },
  'deep-nesting': {
    group: 'attack',
    reply: (reply) => withFields(reply, `"nested":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`, { everyRow: false }),
  },
  'prototype-keys': {
    group: 'attack',
    reply: (reply) =>
      withFields(
        reply,
        '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":"polluted"',
        { everyRow: true },
      ),
  },
} as const satisfies Record<string, Fault>;
