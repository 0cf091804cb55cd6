import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submissions } from '../../src/indexnow/submission.ts';

const root = mkdtempSync(join(tmpdir(), 'indexnow-'));
const data = join(root, 'data');
const SITE = 'https://works.example/sub/';
const received: { type: string | undefined; body: unknown }[] = [];
let status = 202;
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += String(chunk)));
  request.on('end', () => {
    received.push({ type: request.headers['content-type'], body: JSON.parse(body) });
    response.writeHead(status).end('Not today');
  });
});
let endpoint = '';

/** A change of each of two records, one of them told by an older snapshot too. */
function history(ids: readonly number[]): string {
  const change = (id: number) => ({ kind: 'changed', collection: 'spacecraft', id, name: 'x', fields: [] });
  const changes = [
    { asOf: '2026-07-25T00:00:00Z', changes: ids.map(change) },
    { asOf: '2026-07-18T00:00:00Z', changes: ids.slice(0, 1).map(change) },
    { asOf: '2026-08-01T00:00:00Z', changes: [...ids.slice(0, 1), ...ids.slice(0, 1)].map(change) },
  ];
  return `${JSON.stringify(changes, null, 2)}\n`;
}

const [one, two] = JSON.parse(readFileSync('data/spacecraft.json', 'utf8')) as { id: number; slug: string }[];
const addressOf = (slug: string | undefined): string => `${SITE}spacecraft/${slug}/`;

beforeAll(async () => {
  cpSync('data', data, { recursive: true });
  const text = history([one?.id ?? 0, two?.id ?? 0]);
  writeFileSync(join(data, 'changes.json'), text);
  const head = JSON.parse(readFileSync(join(data, 'snapshot.json'), 'utf8')) as { digests: Record<string, string> };
  head.digests['changes.json'] = createHash('sha256').update(text).digest('hex');
  writeFileSync(join(data, 'snapshot.json'), JSON.stringify(head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/indexnow`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

function indexnow(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; out: string }> {
  const places = { SITE_URL: SITE, INDEXNOW_KEY: 'a-key-of-mine', ...env };
  const all = ['src/indexnow/cli.ts', '--data', data, '--endpoint', endpoint, ...args];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, all, { env: { ...process.env, ...places } });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += String(chunk)));
    child.on('exit', (code) => resolve({ code, out }));
  });
}

test('a dry run prints what the last snapshot changed, each address once, and sends nothing', async () => {
  expect(await indexnow(['--dry-run'])).toEqual({ code: 0, out: `${addressOf(one?.slug)}\n` });
  const since = await indexnow(['--dry-run', '--since', '2026-07-18']);
  expect(since.out.trim().split('\n').sort()).toEqual([addressOf(one?.slug), addressOf(two?.slug)].sort());
  expect((await indexnow(['--dry-run', '--since', '2026-08-01'])).out).toContain('nothing to tell');
  expect(received).toEqual([]);
});

test('the addresses are sent as IndexNow asks', async () => {
  expect((await indexnow([])).code).toBe(0);
  expect(received.pop()).toEqual({
    type: 'application/json; charset=utf-8',
    body: {
      host: 'works.example',
      key: 'a-key-of-mine',
      keyLocation: `${SITE}a-key-of-mine.txt`,
      urlList: [addressOf(one?.slug)],
    },
  });
});

test('a refusal, no site, no key or no day end in a message and a code', async () => {
  status = 403;
  const refused = await indexnow([]);
  expect(refused.code).toBe(1);
  expect(refused.out).toMatch(/answered 403 Forbidden Not today/);
  expect(await indexnow([], { SITE_URL: '' })).toEqual({ code: 1, out: 'SITE_URL has to name the site.\n' });
  expect((await indexnow([], { INDEXNOW_KEY: '../up' })).out).toContain('INDEXNOW_KEY has to be a key');
  expect((await indexnow(['--since', 'yesterday'])).code).toBe(1);
  expect((await indexnow(['--help'])).out).toContain('--dry-run');
});

test('no request names more addresses than it may', () => {
  const many = Array.from({ length: 25_000 }, (_, index) => `${SITE}${index}/`);
  const parts = submissions(many, SITE, 'a-key-of-mine');
  expect(parts.map(({ urlList }) => urlList.length)).toEqual([10_000, 10_000, 5_000]);
});
