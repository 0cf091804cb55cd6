import { filePath, homePath } from '../lib/paths.ts';
import type { Redirect } from './redirects.ts';
import { HEADER_RULES } from './response-headers.ts';

const variable = (header: string): string => `$spacecraft_${header.toLowerCase().replaceAll('-', '_')}`;

/** What an address begins with, of a pattern that may end in a star, as a regular expression of nginx. */
const beginning = (pattern: string): string => `~^${pattern.replace(/\*$/, '').replaceAll(/[.+?()[\]{}|^$]/g, '\\$&')}`;

/** The headers that not every address gets, each with the rules that give it. */
function partial(): Map<string, [pattern: string, value: string][]> {
  const found = new Map<string, [string, string][]>();
  for (const [pattern, headers] of HEADER_RULES.filter(([rule]) => rule !== '*')) {
    for (const [name, value] of Object.entries(headers)) {
      found.set(name, [...(found.get(name) ?? []), [pattern, value]]);
    }
  }
  return found;
}

const block = (head: string, lines: readonly string[]): string =>
  `${head} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

/**
 * Where an address has moved to, as a line of a map. What stands for the star may be the letters of addresses only: nginx
 * matches what it has decoded, and a line end in it would become one of the answer's head.
 */
function movedLine([from, to]: Redirect): string {
  if (!from.endsWith('*')) return `${from} ${to};`;
  return `${beginning(from)}(?<rest>[\\w/-]+)$ ${to.replace(':splat', '$rest')};`;
}

/** What nginx reads at the level of `http`: where addresses have moved to, and headers by address. */
export function nginxHttp(redirects: readonly Redirect[]): string {
  const moved = redirects.filter(([, , status]) => status === 301).map(movedLine);
  const headers = [...partial()].map(([name, rules]) =>
    block(
      `map $uri ${variable(name)}`,
      rules.map(([pattern, value]) => `${beginning(filePath(pattern))} "${value}";`),
    ),
  );
  const sizes = 'map_hash_max_size 16384;\nmap_hash_bucket_size 256;\n';
  return [sizes, block('map $uri $spacecraft_moved', moved), ...headers].join('\n');
}

/** What nginx reads at the level of `server`: headers, redirects, precompressed files, the page for dead addresses. */
export function nginxServer(): string {
  const everywhere = Object.entries(HEADER_RULES.find(([pattern]) => pattern === '*')?.[1] ?? {});
  const add = (name: string, value: string): string => `add_header ${name} "${value}" always;`;
  return [
    'charset utf-8;',
    'index index.html;',
    'absolute_redirect off;',
    'gzip_static on;',
    `error_page 404 ${filePath('404.html')};`,
    ...everywhere.map(([name, value]) => add(name, value)),
    ...[...partial().keys()].map((name) => add(name, variable(name))),
    'if ($spacecraft_moved) { return 301 $spacecraft_moved$is_args$args; }',
    `location ${homePath()} { try_files $uri $uri/ =404; }`,
    `location ~ ^${filePath('_')} { return 404; }`,
    'location ~ \\.webmanifest$ { default_type application/manifest+json; }',
    'location ~ \\.ics$ { default_type text/calendar; }',
    '',
  ].join('\n');
}
