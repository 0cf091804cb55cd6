import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const NGINX = '/usr/sbin/nginx';
const DIST = process.env.SITE_DIST ?? 'dist';
const COMPRESSED = /\.(html|css|js|json|xml|txt|ics|svg|webmanifest)$/;

const root = mkdtempSync(join(tmpdir(), 'nginx-'));
const site = join(root, 'site');
let origin = '';
let server: ChildProcess;

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** The configuration of the recipe in docs/hosting.md, with everything that nginx writes in a folder of the test. */
const configuration = (port: number): string => `
daemon off; pid ${root}/nginx.pid; error_log ${root}/error.log;
events {}
http {
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path ${root}/body; proxy_temp_path ${root}/proxy; fastcgi_temp_path ${root}/fastcgi;
  uwsgi_temp_path ${root}/uwsgi; scgi_temp_path ${root}/scgi;
  include ${site}/_nginx_http.conf;
  server { listen 127.0.0.1:${port}; root ${site}; include ${site}/_nginx_server.conf; }
}`;

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${origin}${path}`, { redirect: 'manual', headers });

describe.skipIf(!existsSync(NGINX))('nginx with the configuration that the build writes', () => {
  beforeAll(async () => {
    // Started by root, nginx reads the files as a user of its own.
    chmodSync(root, 0o755);
    mkdirSync(site);
    cpSync(DIST, site, { recursive: true });
    for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
      COMPRESSED.test(name),
    )) {
      writeFileSync(join(site, `${file}.gz`), gzipSync(readFileSync(join(site, file))));
    }
    const port = await freePort();
    writeFileSync(join(root, 'nginx.conf'), configuration(port));
    server = spawn(NGINX, ['-c', join(root, 'nginx.conf')], { stdio: 'inherit' });
    origin = `http://127.0.0.1:${port}`;
    await vi.waitFor(async () => expect((await ask('/')).status).toBe(200), { timeout: 10_000 });
  });
  afterAll(() => {
    server.kill();
    rmSync(root, { recursive: true });
  });

  test('pages come compressed, with every header that _headers gives them', async () => {
    const page = await ask('/spacecraft/', { 'accept-encoding': 'gzip' });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toBe(readFileSync(join(DIST, 'spacecraft/index.html'), 'utf8'));
    const [everywhere = ''] = readFileSync(join(DIST, '_headers'), 'utf8').split('\n\n');
    for (const [, name = '', value = ''] of everywhere.matchAll(/^ {2}([\w-]+): (.*)$/gm)) {
      expect(page.headers.get(name), name).toBe(value);
    }
    expect(page.headers.get('cache-control')).toBeNull();
  });

  test('hashed files may be kept for ever, feeds may be read by any site', async () => {
    const [asset] = readdirSync(join(DIST, 'assets'));
    const style = await ask(`/assets/${asset}`);
    expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(style.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await ask('/feeds/feed.json')).headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask('/calendar/flights.ics')).headers.get('content-type')).toMatch(/^text\/calendar/);
    expect((await ask('/manifest.webmanifest')).headers.get('content-type')).toMatch(/^application\/manifest\+json/);
  });

  test('redirects are those of _redirects, and a missing slash is put on', async () => {
    const lines = readFileSync(join(DIST, '_redirects'), 'utf8').trim().split('\n');
    for (const line of lines) {
      const [from = '', to, status] = line.split(' ');
      if (status !== '301') continue;
      const answer = await ask(from.replace('*', '123/'));
      expect([answer.status, answer.headers.get('location')], line).toEqual([301, to?.replace(':splat', '123/')]);
    }
    const asked = await ask('/2.3.0/spacecraft/?search=soyuz%20ms&ordering=-id');
    expect(asked.headers.get('location')).toBe('/spacecraft/?search=soyuz%20ms&ordering=-id');
    expect((await ask('/2.3.0/spacecraft/1%0d%0aX-Evil:%201/')).status).toBe(404);
    expect((await ask('/spacecraft')).headers.get('location')).toBe('/spacecraft/');
  });

  test('dead addresses get the 404 page, and files for hosts are not handed out', async () => {
    const missing = await ask('/spacecraft/no-such-craft/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('No page at this address');
    for (const file of ['/_headers', '/_redirects', '/_nginx_http.conf']) expect((await ask(file)).status).toBe(404);
  });
});
