import { filePath } from '../lib/paths.ts';

/** What a page may load and run: own files only, no inline script or style, WebAssembly for the search engine. */
export const CONTENT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; form-action 'self'; base-uri 'none'";

/** Sent with everything. A policy in a page's head cannot forbid frames, so the header does. */
const SECURITY: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${CONTENT_POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const IMMUTABLE = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const A_DAY = { 'Cache-Control': 'public, max-age=86400' };
const ANYONE = { 'Access-Control-Allow-Origin': '*' };

/** Headers by pattern of address; each address gets each header from one pattern at most. */
export const HEADER_RULES: readonly [pattern: string, headers: Readonly<Record<string, string>>][] = [
  ['*', SECURITY],
  ['assets/*', IMMUTABLE],
  ['pagefind/fragment/*', IMMUTABLE],
  ['pagefind/index/*', IMMUTABLE],
  ['cards/*', A_DAY],
  ['icons/*', A_DAY],
  ['images/*', A_DAY],
  ['api/*', ANYONE],
  ['data/*', ANYONE],
  ['feeds/*', ANYONE],
  ['calendar/*', ANYONE],
];

/** The file `_headers` that Netlify and Cloudflare Pages read. */
export function headersFile(): string {
  return HEADER_RULES.map(([pattern, headers]) =>
    [filePath(pattern), ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  ).join('\n\n');
}
