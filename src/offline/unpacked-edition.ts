import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ownScript } from './classic-scripts.ts';
import { quoted } from './html.ts';
import { type PageSet, refuseFaults } from './page-set.ts';
import type { SourcePage } from './read-page.ts';
import { relativeAddress } from './resolve-address.ts';
import { ENGINE, indexFiles, searchEngine } from './search-engine.ts';
import { deriveStyle } from './styles.ts';
import { downloadsNote } from './texts.ts';
import { twinScript } from './twins.ts';
import { type PageForm, writePage } from './write-page.ts';

/** Where the edition keeps what the hosted site has not: runtime, bundled scripts, twins. */
const OWN = 'offline/';
const RUNTIME = `${OWN}edition.js`;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const scriptFile = (code: string): string =>
  `${OWN}page-${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`;

function form({ site, scriptOf }: PageSet): PageForm {
  const script = (page: SourcePage, file: string, more = ''): string =>
    `<script defer src="${relativeAddress(page.file, file)}"${more}></script>`;
  return {
    name: 'unpacked',
    downloads: downloadsNote(site),
    address: (page, { file, suffix }, { attribute, before }) =>
      `${attribute}="${quoted(before + relativeAddress(page.file, file) + suffix)}"`,
    srcset: (page, { attribute, candidates }) => {
      const written = candidates.flatMap(({ target, size }) =>
        target.kind === 'file' ? [`${relativeAddress(page.file, target.file)} ${size}`.trim()] : [],
      );
      return `${attribute}="${quoted(written.join(', '))}"`;
    },
    head: (page) => {
      if (scriptOf(page) === null) return '';
      const root = '../'.repeat(page.file.split('/').length - 1) || './';
      return script(page, RUNTIME, ` data-base="${site.base}" data-root="${root}"`);
    },
    modules: (page) => script(page, scriptFile(scriptOf(page) ?? '')),
  };
}

/** The files that pages lead to or need, other than pages and what `deriveStyle` writes; those of `data` are for scripts. */
function filesOfPages({ pages }: PageSet): { needed: Set<string>; forScripts: Set<string> } {
  const needed = new Set<string>();
  const forScripts = new Set<string>();
  for (const { places } of pages.values()) {
    for (const place of places) {
      if (place.kind === 'srcset')
        for (const { target } of place.candidates) if (target.kind === 'file') needed.add(target.file);
      if (place.kind !== 'address' || place.target.kind !== 'file') continue;
      (place.purpose === 'data' ? forScripts : needed).add(place.target.file);
    }
  }
  return { needed, forScripts };
}

/**
 * The edition that is unpacked into a folder: every page and what the pages need, each address relative and naming
 * a file.
 */
export async function unpackedEdition(set: PageSet): Promise<Map<string, Uint8Array>> {
  const { site, pages, scriptOf } = set;
  const edition = new Map<string, Uint8Array>();
  const pageForm = form(set);
  for (const page of pages.values()) {
    edition.set(page.file, encode(writePage(page, pageForm)));
    const script = scriptOf(page);
    if (script !== null) edition.set(scriptFile(script), encode(script));
  }
  edition.set(RUNTIME, encode(await ownScript(join(import.meta.dirname, '../browser/edition/unpacked.ts'))));

  const { needed, forScripts } = filesOfPages(set);
  const twins = new Set([...forScripts].filter((file) => !file.endsWith('.js')));
  for (const file of forScripts) if (file.endsWith('.js') && file !== ENGINE) needed.add(file);
  if (forScripts.has(ENGINE)) {
    for (const file of indexFiles(site)) twins.add(file);
    edition.set(`${OWN}${ENGINE}`, encode(await searchEngine(site)));
  }
  for (const file of twins)
    edition.set(`${OWN}${file}.js`, encode(twinScript(file, site.files.get(file) ?? new Uint8Array())));

  const faults: string[] = [];
  const waiting = [...needed];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (edition.has(file)) continue;
    const bytes = site.files.get(file) ?? new Uint8Array();
    if (!file.endsWith('.css')) {
      edition.set(file, bytes);
      continue;
    }
    const here = file;
    const style = deriveStyle(file, site, (to) => relativeAddress(here, to));
    faults.push(...style.faults);
    waiting.push(...style.needs);
    edition.set(file, encode(style.css));
  }
  refuseFaults(faults);
  return new Map([...edition].sort(([a], [b]) => (a < b ? -1 : 1)));
}
