import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deflateSync } from 'fflate';
import { HELD } from '../browser/edition/edition.ts';
import { singleAddress } from '../browser/edition/single-address.ts';
import { SITE_NAME } from '../views/page-head.ts';
import { ownScript } from './classic-scripts.ts';
import { escaped, quoted } from './html.ts';
import { EXIT, OfflineFailure } from './offline-failure.ts';
import { type PageSet, refuseFaults } from './page-set.ts';
import type { Place } from './read-page.ts';
import { ENGINE, indexFiles, searchEngine } from './search-engine.ts';
import { deriveStyle } from './styles.ts';
import { downloadsNote } from './texts.ts';
import { unzipped } from './twins.ts';
import { type PageForm, writePage } from './write-page.ts';

/** Bytes that are packed together: large enough to pack well, small enough to unpack in a few milliseconds. */
const BLOCK_BYTES = 1_000_000;

/** Unpacked bytes that one file may hold: some thirty thousand craft. */
const MOST_BYTES = 2 * 2 ** 30;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const TYPES: Readonly<Record<string, string>> = {
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
};

function dataAddress(file: string, bytes: Uint8Array): string {
  const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Concatenates files into blocks and says where each lies; block 0 says it, so it is made last. */
function pack(files: ReadonlyMap<string, Uint8Array>, base: string): string[] {
  const blocks: Uint8Array[][] = [];
  const contents: Record<string, [number, number, number]> = {};
  let size = Number.POSITIVE_INFINITY;
  for (const [file, bytes] of files) {
    if (size + bytes.length > BLOCK_BYTES) {
      blocks.push([]);
      size = 0;
    }
    contents[file] = [blocks.length, size, bytes.length];
    blocks.at(-1)?.push(bytes);
    size += bytes.length;
  }
  const packed = (bytes: Uint8Array): string => Buffer.from(deflateSync(bytes, { level: 9 })).toString('base64');
  return [
    packed(encode(JSON.stringify({ base, files: contents }))),
    ...blocks.map((parts) => packed(Buffer.concat(parts))),
  ];
}

const scriptName = (code: string): string =>
  `offline/${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`;

/** The smallest of a picture's sizes. */
function smallest(place: Extract<Place, { kind: 'srcset' }>): string | null {
  const sized = place.candidates.flatMap(({ target, size }) =>
    target.kind === 'file' ? [{ file: target.file, width: Number.parseFloat(size) || 1 }] : [],
  );
  return sized.toSorted((a, b) => a.width - b.width)[0]?.file ?? null;
}

/** Refuses what one file cannot hold: a browser unpacks what it opens in memory. */
export function refuseTooLong(bytes: number): void {
  if (bytes <= MOST_BYTES) return;
  throw new OfflineFailure(
    `The single file would hold ${Math.ceil(bytes / 2 ** 20)} MB unpacked; it holds ${MOST_BYTES / 2 ** 20} MB. Leave it out (--only zip) or build fewer pages.`,
    EXIT.form,
  );
}

/** Everything in one HTML file: `contents` unpacks what the page at hand needs. */
export async function singleEdition(set: PageSet): Promise<Uint8Array> {
  const { site, pages, scriptOf } = set;
  const held = new Map<string, Uint8Array>();
  const executed = new Map<string, string>();
  const pictures = new Set<string>();
  const sheets = new Set<string>();
  const forScripts = new Set<string>();

  const bytesOf = (file: string): Uint8Array => site.files.get(file) ?? new Uint8Array();
  const form: PageForm = {
    name: 'single',
    downloads: downloadsNote(site),
    head: () => '',
    modules: (page) => {
      const code = scriptOf(page) ?? '';
      executed.set(scriptName(code), code);
      return `<script type="text/plain" data-run="${scriptName(code)}"></script>`;
    },
    address: (_, { file, suffix }, { purpose, attribute, tag }) => {
      const isPage = pages.has(file);
      if (purpose === 'link' || purpose === 'form') {
        const address = isPage ? singleAddress(file, suffix) : `${site.origin}${site.base}${file}${suffix}`;
        return `${attribute}="${quoted(address)}"`;
      }
      if (purpose === 'data') {
        forScripts.add(file);
        if (file.endsWith('.js') && file !== ENGINE) return `${attribute}="${HELD}${quoted(file)}"`;
        return `${attribute}="edition:/${quoted(file)}"`;
      }
      if (purpose === 'script') {
        executed.set(file, new TextDecoder().decode(bytesOf(file)));
        return `type="text/plain" data-run="${quoted(file)}"`;
      }
      if (tag === 'link') {
        if (!file.endsWith('.css')) return '';
        sheets.add(file);
        return `data-sheet="${quoted(file)}"`;
      }
      pictures.add(file);
      return `data-held="${quoted(file)}"`;
    },
    srcset: (_, place) => {
      const file = smallest(place);
      if (file === null) return '';
      pictures.add(file);
      return `data-held="${quoted(file)}"`;
    },
    after: ({ purpose, target }) =>
      purpose === 'form' && target.kind === 'file'
        ? `<input type="hidden" name="at" value="/${quoted(target.file.replace(/(^|\/)index\.html$/, '$1'))}">`
        : '',
  };
  for (const page of pages.values()) held.set(page.file, encode(writePage(page, form)));
  for (const file of pictures) held.set(file, bytesOf(file));
  if (forScripts.has(ENGINE)) {
    executed.set(`offline/${ENGINE}`, await searchEngine(site));
    for (const file of indexFiles(site)) held.set(file, unzipped(bytesOf(file)));
  }
  for (const file of forScripts) if (file !== ENGINE) held.set(file, bytesOf(file));
  for (const [file, code] of executed) held.set(file, encode(code));

  const faults: string[] = [];
  const styles = [...sheets].map((file) => {
    const style = deriveStyle(file, site, (to) => dataAddress(to, bytesOf(to)));
    faults.push(...style.faults);
    return { file, css: style.css.replaceAll('</', '<\\/') };
  });
  refuseFaults(faults);

  refuseTooLong([...held.values()].reduce((sum, { length }) => sum + length, 0));
  const runtime = await ownScript(join(import.meta.dirname, '../browser/edition/single.ts'));
  const scripts = [runtime, ...executed.values()].map(hash).join(' ');
  const policy = `default-src 'none'; script-src 'wasm-unsafe-eval' blob: ${scripts}; style-src ${styles.map(({ css }) => hash(css)).join(' ')}; img-src data: blob:; font-src data:; form-action 'self' file:; base-uri 'none'`;
  const blocks = pack(held, site.base).map(
    (block) => `<script type="application/octet-stream" class="block">${block}</script>\n`,
  );
  return encode(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(SITE_NAME)}</title>
${styles.map(({ file, css }) => `<style data-file="${quoted(file)}">${css}</style>`).join('\n')}
</head>
<body>
<p id="opening">Opening the encyclopedia …</p>
<noscript><p>This one file needs scripts; the ZIP edition reads without them.</p></noscript>
${blocks.join('')}<script>${runtime}</script>
</body>
</html>
`);
}
