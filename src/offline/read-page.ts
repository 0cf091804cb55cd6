import { parse } from 'parse5';
import type { BuiltSite } from './built-site.ts';
import { applyEdits, attributeOf, type Edit, elementsOf, type HtmlElement, placesAfter } from './html.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { resolveAddress, type Target } from './resolve-address.ts';
import { isForServer, needless } from './trim.ts';

interface Span {
  start: number;
  end: number;
}

/** What an address is for: a place to go, something the page needs, or something its scripts ask for. */
export type Purpose = 'link' | 'form' | 'asset' | 'script' | 'data';

/** A place of a page that an offline edition writes otherwise. */
export type Place = Span &
  (
    | {
        kind: 'address';
        tag: string;
        attribute: string;
        purpose: Purpose;
        target: Target;
        before: string;
        after: number;
      }
    | { kind: 'srcset'; attribute: string; candidates: { target: Target; size: string }[] }
    | { kind: 'module'; source: { file: string } | { text: string } }
    /** The policy of what the page may load. */
    | { kind: 'policy' }
    /** A picture that may not be passed on: what is said in its place, or one of its sizes, where nothing is. */
    | { kind: 'withheld'; isSaid: boolean }
    /** The list of the downloads, which the public site alone can tell of. */
    | { kind: 'downloads' }
  );

/** A page as read: its text, the places to write otherwise, and what is wrong with it. */
export interface SourcePage {
  file: string;
  html: string;
  places: Place[];
  /** Where the scripts of an edition go: before everything else in the head that runs. */
  scriptsAt: number;
  /** The place after `<html`, for an attribute. */
  rootAt: number;
  /** What is the same on every page: the parts of the body before and after `main`. */
  frame: Span[];
  /** Parts that an edition may bring by a script. */
  pieces: Piece[];
  anchors: ReadonlySet<string>;
  faults: string[];
}

const ADDRESSES: Readonly<Record<string, Readonly<Record<string, Purpose>>>> = {
  a: { href: 'link', 'xlink:href': 'link' },
  area: { href: 'link' },
  link: { href: 'asset' },
  script: { src: 'script' },
  img: { src: 'asset' },
  source: { src: 'asset' },
  video: { src: 'asset', poster: 'asset' },
  audio: { src: 'asset' },
  track: { src: 'asset' },
  embed: { src: 'asset' },
  iframe: { src: 'asset' },
  object: { data: 'asset' },
  image: { href: 'asset', 'xlink:href': 'asset' },
  use: { href: 'asset', 'xlink:href': 'asset' },
  form: { action: 'form' },
  input: { src: 'asset', formaction: 'form' },
  button: { formaction: 'form' },
  blockquote: { cite: 'link' },
  q: { cite: 'link' },
};
const relations = (element: HtmlElement): string[] => (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/);

/** The name under which parse5 keeps an attribute's place: with its prefix. */
const fullName = ({ prefix, name }: { prefix?: string | undefined; name: string }): string =>
  prefix === undefined || prefix === '' ? name : `${prefix}:${name}`;

function purposeOf(element: HtmlElement, attribute: string): Purpose | undefined {
  const usual = ADDRESSES[element.tagName]?.[attribute];
  if (element.tagName !== 'link' || usual === undefined) return usual;
  return relations(element).some((rel) => ['stylesheet', 'icon'].includes(rel)) ? usual : 'link';
}

/** The candidates of a `srcset`, each an address and its size. */
function candidatesOf(srcset: string): { address: string; size: string }[] {
  return srcset.split(/,\s+|,$/).flatMap((candidate) => {
    const [address = '', ...size] = candidate.trim().split(/\s+/);
    return address === '' ? [] : [{ address, size: size.join(' ') }];
  });
}

/** Whether a picture, in any of its sizes, may not be passed on. */
function isWithheld(element: HtmlElement, page: string, site: BuiltSite): boolean {
  const sizes = candidatesOf(attributeOf(element, 'srcset') ?? '').map(({ address }) => address);
  return [attributeOf(element, 'src') ?? '', ...sizes].some(
    (address) => resolveAddress(address, page, site).kind === 'online',
  );
}

/** A page without some pieces, its places where they are then. */
function trimmed(page: SourcePage, edits: readonly Edit[]): SourcePage {
  const at = placesAfter(edits);
  const places = page.places.map((place) => {
    const moved = { ...place, start: at(place.start), end: at(place.end) };
    return moved.kind === 'address' ? { ...moved, after: at(moved.after) } : moved;
  });
  const moved = <Part extends Span>(part: Part): Part => ({ ...part, start: at(part.start), end: at(part.end) });
  const [frame, pieces] = [page.frame.map(moved), page.pieces.map(moved)];
  const html = applyEdits(page.html, edits);
  return { ...page, html, places, frame, pieces, scriptsAt: at(page.scriptsAt), rootAt: at(page.rootAt) };
}

/** Reads a page, without what no reader of an edition needs: every address on it, resolved against the files of the site. */
export function readPage(file: string, site: BuiltSite): SourcePage {
  const html = new TextDecoder().decode(site.files.get(file));
  const elements = elementsOf(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  const places: Place[] = [];
  const faults: string[] = [];
  const anchors = new Set<string>();
  let scriptsAt = html.length;
  let rootAt = 0;
  let body: Span | undefined;
  const frame: Span[] = [];

  const target = (address: string): Target => {
    const found = resolveAddress(address, file, site);
    if (found.kind === 'missing') faults.push(`${file}: nothing is at ${address}`);
    return found;
  };

  for (const element of elements) {
    const where = element.sourceCodeLocation;
    const id = attributeOf(element, 'id');
    if (id !== null) anchors.add(id);
    if (where === undefined || where === null) continue;
    const whole: Span = { start: where.startOffset, end: where.endOffset };
    const { tagName } = element;
    if (tagName === 'html' && where.startTag) rootAt = where.startTag.startOffset + '<html'.length;
    if (tagName === 'body' && where.startTag && where.endTag)
      body = { start: where.startTag.endOffset, end: where.endTag.startOffset };
    if (tagName === 'main' && body !== undefined)
      frame.push({ start: body.start, end: whole.start }, { start: whole.end, end: body.end });
    if (tagName === 'head' && where.endTag) scriptsAt = Math.min(scriptsAt, where.endTag.startOffset);
    if (tagName === 'script' || (tagName === 'link' && relations(element).includes('stylesheet')))
      scriptsAt = Math.min(scriptsAt, whole.start);
    if (isForServer(element)) continue;
    if (tagName === 'script' && attributeOf(element, 'type') === 'module') {
      const source = attributeOf(element, 'src');
      const found = source === null ? null : target(source);
      const code = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      if (found?.kind === 'elsewhere') faults.push(`${file}: the script ${source} lies elsewhere`);
      places.push({ ...whole, kind: 'module', source: found?.kind === 'file' ? { file: found.file } : { text: code } });
      continue;
    }
    const directive = tagName === 'meta' ? attributeOf(element, 'http-equiv')?.toLowerCase() : undefined;
    if (directive === 'content-security-policy') places.push({ ...whole, kind: 'policy' });
    if (directive === 'refresh') {
      const [, before = '', address = ''] = /^(.*?url\s*=\s*)(.*)$/i.exec(attributeOf(element, 'content') ?? '') ?? [];
      const place = where.attrs?.content;
      if (address !== '' && place !== undefined)
        places.push({
          start: place.startOffset,
          end: place.endOffset,
          kind: 'address',
          tag: tagName,
          attribute: 'content',
          purpose: 'link',
          target: target(address),
          before,
          after: whole.end,
        });
    }
    if (attributeOf(element, 'data-downloads') !== null && where.startTag && where.endTag) {
      places.push({ start: where.startTag.endOffset, end: where.endTag.startOffset, kind: 'downloads' });
    }
    if ((tagName === 'img' || tagName === 'source') && isWithheld(element, file, site)) {
      places.push({ ...whole, kind: 'withheld', isSaid: tagName === 'img' });
      continue;
    }
    for (const attribute of element.attrs) {
      const name = fullName(attribute);
      const place = where.attrs?.[name];
      if (place === undefined) continue;
      const span: Span = { start: place.startOffset, end: place.endOffset };
      const { value } = attribute;
      if (name === 'srcset' || name === 'imagesrcset') {
        const candidates = candidatesOf(value).map(({ address, size }) => ({ target: target(address), size }));
        places.push({ ...span, kind: 'srcset', attribute: name, candidates });
        continue;
      }
      const isData = name.startsWith('data-') && /^\/[^\s]*[^/\s]$/.test(value) && value.startsWith(site.base);
      const purpose = purposeOf(element, name) ?? (isData ? 'data' : undefined);
      if (purpose === undefined) continue;
      const found = target(value);
      if (found.kind === 'here') continue;
      if (tagName === 'use' && found.kind === 'file')
        faults.push(`${file}: the symbol ${value} does not load from a file; it must stand in the page`);
      if (found.kind === 'elsewhere' && purpose !== 'link' && purpose !== 'form' && !/^(data|blob):/i.test(value))
        faults.push(`${file}: needs ${value}, which lies elsewhere`);
      const after = where.startTag?.endOffset ?? whole.end;
      places.push({
        ...span,
        kind: 'address',
        tag: tagName,
        attribute: name,
        purpose,
        target: found,
        before: '',
        after,
      });
    }
  }
  return trimmed(
    { file, html, places, scriptsAt, rootAt, frame, pieces: piecesOf(file, elements), anchors, faults },
    elements[0] ? needless(elements[0], html) : [],
  );
}

/** What is wrong with the addresses of pages that lead to a section: `#…` that no element of the page there has. */
export function missingSections(pages: ReadonlyMap<string, SourcePage>): string[] {
  return [...pages.values()].flatMap((page) =>
    page.places.flatMap((place) => {
      if (place.kind !== 'address' || place.purpose !== 'link' || place.target.kind !== 'file') return [];
      const { file, suffix } = place.target;
      const section = decodeURIComponent(/#([^:]*)/.exec(suffix)?.[1] ?? '');
      const there = pages.get(file);
      if (section === '' || section === 'top' || there === undefined || there.anchors.has(section)) return [];
      return [`${page.file}: ${file} has no section #${section}`];
    }),
  );
}
