import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { twinOf } from '../browser/edition/edition.ts';
import { ownScript } from './classic-scripts.ts';
import { quoted } from './html.ts';
import { filesOfPages, type PageSet, refuseFaults } from './page-set.ts';
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

/** What the pages are read with. Kiwix adds scripts of its own to them and has a policy of its own. */
type Reader = 'browser' | 'kiwix';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const scriptFile = (code: string): string =>
  `${OWN}page-${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`;

/**
 * The policy of a page in a folder, in few words, since it stands on every page: nothing but files of the folder. For
 * Firefox a file is not `'self'` to a form.
 */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'self' file: 'wasm-unsafe-eval'; img-src 'self' file: data:; form-action 'self' file:; base-uri 'none'">`;

/** Marks of what the index of a ZIM leaves out: the menus, which would make every page a result for their words. */
const NOT_INDEXED = ['<!--htdig_noindex-->', '<!--/htdig_noindex-->'] as const;

function form({ site, scriptOf }: PageSet, reader: Reader): PageForm {
  const script = (page: SourcePage, file: string, more = ''): string =>
    `<script defer src="${relativeAddress(page.file, file)}"${more}></script>`;
  return {
    name: 'unpacked',
    policy: reader === 'browser' ? POLICY : '',
    ...(reader === 'kiwix' ? { aroundFrame: NOT_INDEXED } : {}),
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

/**
 * The edition that is unpacked into a folder: every page and what the pages need, each address relative and naming
 * a file.
 */
export async function unpackedEdition(set: PageSet, reader: Reader = 'browser'): Promise<Map<string, Uint8Array>> {
  const { site, pages, scriptOf } = set;
  const edition = new Map<string, Uint8Array>();
  const pageForm = form(set, reader);
  for (const page of pages.values()) {
    edition.set(page.file, encode(writePage(page, pageForm)));
    const script = scriptOf(page);
    if (script !== null) edition.set(scriptFile(script), encode(script));
  }
  edition.set(RUNTIME, encode(await ownScript(join(import.meta.dirname, '../browser/edition/unpacked.ts'))));

  const { needed, forScripts } = filesOfPages(set.pages.values());
  const twins = new Set([...forScripts].filter((file) => !file.endsWith('.js')));
  for (const file of forScripts) if (file.endsWith('.js') && file !== ENGINE) needed.add(file);
  if (forScripts.has(ENGINE)) {
    for (const file of indexFiles(site)) twins.add(file);
    edition.set(`${OWN}${ENGINE}`, encode(await searchEngine(site)));
  }
  const twinTexts = new Map<string, string>();
  for (const file of twins) {
    const text = twinScript(file, site.files.get(file) ?? new Uint8Array());
    twinTexts.set(twinOf(file), (twinTexts.get(twinOf(file)) ?? '') + text);
  }
  for (const [file, text] of twinTexts) edition.set(file, encode(text));

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
