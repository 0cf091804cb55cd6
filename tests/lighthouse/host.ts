import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSED = /\.(html|js|css|svg|json|xml|txt|webmanifest)$/;

/** A pattern of addresses with the headers that it gives them. */
export interface HeaderRule {
  pattern: string;
  headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a file `_headers`: a pattern at the start of a line, below it its headers, indented. */
export function readHeaderRules(text: string): HeaderRule[] {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [pattern = '', ...lines] = block.trim().split('\n');
      const headers = lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
      });
      return { pattern, headers };
    });
}

/** The headers that rules give an address; a pattern may end in `*`. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const fits = ({ pattern }: HeaderRule): boolean =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  return Object.fromEntries(rules.filter(fits).flatMap(({ headers }) => headers));
}

/** A site that is being served: its public root, and how to stop. */
export interface Host {
  root: string;
  close: () => void;
}

/** Serves a built site on loopback as a static host that knows `_headers` does: compressed, with those headers, below `base`. */
export async function startHost(folder: string, base: string): Promise<Host> {
  const rules = readHeaderRules(readFileSync(join(folder, '_headers'), 'utf8'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname));
    const asked = join(folder, path.slice(base.length - 1), path.endsWith('/') ? 'index.html' : '');
    const found = path.startsWith(base) && existsSync(asked) && statSync(asked).isFile();
    const file = found ? asked : join(folder, '404.html');
    const packed = COMPRESSED.test(file) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const body = packed ? gzipSync(readFileSync(file)) : readFileSync(file);
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      ...(packed ? { 'content-encoding': 'gzip', vary: 'Accept-Encoding' } : {}),
      ...headersFor(pathname, rules),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return { root: `http://127.0.0.1:${address.port}${base}`, close: () => server.close() };
}
