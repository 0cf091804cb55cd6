import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { twinOf } from '../browser/edition/edition.ts';
import type { BuiltSite } from './built-site.ts';
import { ownScript } from './classic-scripts.ts';
import { quoted } from './html.ts';
import { filesOfPages, type PageSet, refuseFaults } from './page-set.ts';
import { insteadOf, type Piece, PieceScript, pieceScripts } from './pieces.ts';
import type { SourcePage } from './read-page.ts';
import { relativeAddress, resolveAddress } from './resolve-address.ts';
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
 * The policy of a page in a folder: nothing but files of the folder. For Firefox a file is not `'self'` to a form. The
 * runtime, which every page runs before all else, sets it: written out it would be a tenth of the packed small pages.
 */
const POLICY =
  "default-src 'self' file: 'wasm-unsafe-eval'; img-src 'self' file: data:; form-action 'self' file:; base-uri 'none'";

/** Marks of what the index of a ZIM leaves out: the menus, which would make every page a result for their words. */
const NOT_INDEXED = ['<!--htdig_noindex-->', '<!--/htdig_noindex-->'] as const;

/** The pieces of pages that come by script. Kiwix packs pages together, and reads the text of each for its own search. */
const BY_SCRIPT: Readonly<Record<Reader, readonly Piece['kind'][]>> = {
  browser: ['frame', 'drawing', 'content'],
  kiwix: ['frame', 'drawing'],
};

/** The scripts that bring the pieces of pages. */
interface Scripts {
  frames: PieceScript;
  /** The script of the other pieces of a page, by page. */
  own: ReadonlyMap<string, PieceScript>;
}

/** A page whose pieces are those that come by script to a reader. */
const withPiecesFor = (reader: Reader, page: SourcePage): SourcePage => ({
  ...page,
  pieces: page.pieces.filter(({ kind }) => BY_SCRIPT[reader].includes(kind)),
});

/** Writes something short for the pieces of pages, and gives the pieces to the scripts that bring them. */
function pieceForm({ frames, own }: Scripts, site: BuiltSite): NonNullable<PageForm['piece']> {
  return (page, piece, html) => {
    const script = piece.kind === 'frame' ? frames : own.get(page.file);
    const address = (href: string): string => {
      const target = resolveAddress(href, page.file, site);
      return target.kind === 'file' ? relativeAddress(page.file, target.file) : href;
    };
    return script?.take(html, insteadOf(piece, address)) ?? html;
  };
}

function form({ site, scriptOf }: PageSet, reader: Reader, scripts: Scripts): PageForm {
  return {
    name: 'unpacked',
    ...(reader === 'kiwix' ? { aroundFrame: NOT_INDEXED } : {}),
    piece: pieceForm(scripts, site),
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
      const root = '../'.repeat(page.file.split('/').length - 1) || './';
      const own = scripts.own.get(page.file)?.file;
      const runtime = `<script src="${relativeAddress(page.file, RUNTIME)}" data-base="${site.base}" data-root="${root}"></script>`;
      return own === undefined ? runtime : `${runtime}<script src="${relativeAddress(page.file, own)}"></script>`;
    },
    modules: (page) => `<script defer src="${relativeAddress(page.file, scriptFile(scriptOf(page) ?? ''))}"></script>`,
  };
}

/**
 * The edition that is unpacked into a folder: every page and what the pages need, each address relative and naming
 * a file.
 */
export async function unpackedEdition(set: PageSet, reader: Reader = 'browser'): Promise<Map<string, Uint8Array>> {
  const { site, scriptOf } = set;
  const pages = [...set.pages.values()].map((page) => withPiecesFor(reader, page));
  const edition = new Map<string, Uint8Array>();
  const scripts = { frames: new PieceScript(RUNTIME, 'frame'), own: pieceScripts(pages, `${OWN}pieces/`) };
  const pageForm = form(set, reader, scripts);
  for (const page of pages) {
    edition.set(page.file, encode(writePage(page, pageForm)));
    const script = scriptOf(page);
    if (script !== null) edition.set(scriptFile(script), encode(script));
  }
  const runtime = await ownScript(join(import.meta.dirname, '../browser/edition/unpacked.ts'), {
    POLICY: JSON.stringify(reader === 'browser' ? POLICY : ''),
  });
  edition.set(RUNTIME, encode(runtime + scripts.frames.code));
  for (const { file, code } of new Set(scripts.own.values())) edition.set(file, encode(code));

  const { needed, forScripts } = filesOfPages(pages);
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
