import { PIECE, type PieceList } from '../browser/edition/edition.ts';
import { literal } from './classic-scripts.ts';
import { attributeOf, elementsOf, escaped, type HtmlElement, quoted } from './html.ts';

interface Span {
  start: number;
  end: number;
}

/**
 * A part of a page that can come by a script. A ZIP packs each file for itself, so that what many pages share, or what
 * is alike on them, is packed once for each; in a script that serves many pages it is packed once.
 */
export interface Piece extends Span {
  /** The head and foot of the site are frames: the same on many pages. Citations go with the drawings. */
  kind: 'frame' | 'drawing' | 'content';
  /** What a reader without scripts sees instead. */
  text: string;
  /** The address that this leads to, as the page gives it, or null. */
  href: string | null;
}

/** Pages of which there are many; the lists and the pages that are one of a kind stay whole. */
const ONE_OF_MANY = /^[^/]+\/[^/]+\/(?:.*\/)?index\.html$/;
/** Pages of records: without scripts they lack their drawings and citations, and nothing else. */
const RECORD = /^(?:spacecraft|configurations|families|agencies)\/[^/]+\/index\.html$/;
/** Characters of pieces that one script holds, before those that are the same are held once. */
const MOST_CHARACTERS = 400_000;
/** Characters from which on a drawing is worth a place in a script. */
const LARGE = 500;

const textOf = (element: HtmlElement | undefined): string =>
  (element?.childNodes ?? [])
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node) : ''))
    .join('');

const spanOf = (element: HtmlElement): Span => ({
  start: element.sourceCodeLocation?.startOffset ?? 0,
  end: element.sourceCodeLocation?.endOffset ?? 0,
});

const find = (elements: readonly HtmlElement[], tag: string): HtmlElement | undefined =>
  elements.find(({ tagName }) => tagName === tag);

function frame(element: HtmlElement): Piece {
  const link = find(elementsOf(element), 'a');
  return {
    ...spanOf(element),
    kind: 'frame',
    text: escaped(textOf(link)),
    href: link === undefined ? null : attributeOf(link, 'href'),
  };
}

/** All that a page has of its own: its place in the site and its content. */
function content(crumbs: HtmlElement | undefined, main: HtmlElement): Piece {
  const [{ start }, { end }] = [spanOf(crumbs ?? main), spanOf(main)];
  const name = escaped(textOf(find(elementsOf(main), 'h1')));
  return { start, end, kind: 'content', text: `<main id="main"><h1>${name}</h1></main>`, href: null };
}

/** A drawing, told in its own words, or the citations of a page. */
function part(element: HtmlElement): Piece | null {
  const span = spanOf(element);
  if (element.tagName !== 'details' && (element.tagName !== 'svg' || span.end - span.start < LARGE)) return null;
  const said = element.tagName === 'svg' ? textOf(find(elementsOf(element), 'desc')) : '';
  return { ...span, kind: 'drawing', text: escaped(said || (attributeOf(element, 'aria-label') ?? '')), href: null };
}

/** The parts of a page that can come by a script; none holds another, and none holds a script, which would not run. */
export function piecesOf(file: string, elements: readonly HtmlElement[]): Piece[] {
  if (!ONE_OF_MANY.test(file)) return [];
  const main = find(elements, 'main');
  const parts = elements.filter(({ parentNode }) => parentNode?.nodeName === 'body');
  const frames = parts.filter(({ tagName }) => /^(?:header|footer)$/.test(tagName));
  const inside = main === undefined ? [] : elementsOf(main).slice(1);
  const own =
    main !== undefined && !RECORD.test(file) && find(inside, 'script') === undefined
      ? [content(find(parts, 'nav'), main)]
      : inside.flatMap((element) => part(element) ?? []);
  const pieces = [...frames.map(frame), ...own].toSorted((a, b) => a.start - b.start);
  return pieces.filter(({ start }, at) => pieces.slice(0, at).every(({ end }) => end <= start));
}

/** What a reader without scripts sees in place of a piece; `address` writes the address of a link as the edition has it. */
export const insteadOf = ({ text, href }: Piece, address: (href: string) => string): string =>
  href === null ? text : `<a href="${quoted(address(href))}">${text}</a>`;

/** A script that holds pieces of pages, each once. */
export class PieceScript {
  readonly file: string;
  readonly #list: PieceList;
  readonly #places = new Map<string, number>();

  constructor(file: string, list: PieceList) {
    this.file = file;
    this.#list = list;
  }

  /** Takes a piece as an edition writes it; gives the element that the edition's script replaces with it. */
  take(html: string, instead: string): string {
    const place = this.#places.get(html) ?? this.#places.size;
    this.#places.set(html, place);
    return `<${PIECE} ${this.#list}="${place}">${instead}</${PIECE}>`;
  }

  /** The script that hands all pieces to the edition's runtime. */
  get code(): string {
    return `edition.hold("${this.#list}",[${[...this.#places.keys()].map(literal).join(',')}]);\n`;
  }
}

/**
 * The scripts of the pieces of pages, by page, in a folder: neighbours share one, so that a page loads no more than a
 * few hundred kilobytes.
 */
export function pieceScripts(
  pages: Iterable<{ file: string; pieces: readonly Piece[] }>,
  folder: string,
): Map<string, PieceScript> {
  const scripts = new Map<string, PieceScript>();
  let script: PieceScript | null = null;
  let [count, size] = [0, 0];
  for (const { file, pieces } of pages) {
    const own = pieces.filter(({ kind }) => kind !== 'frame').reduce((sum, { start, end }) => sum + end - start, 0);
    if (own === 0) continue;
    if (script === null || size + own > MOST_CHARACTERS) {
      script = new PieceScript(`${folder}${count}.js`, 'piece');
      [count, size] = [count + 1, 0];
    }
    size += own;
    scripts.set(file, script);
  }
  return scripts;
}
