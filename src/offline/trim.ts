import type { DefaultTreeAdapterMap } from 'parse5';
import { attributeOf, type Edit, type HtmlElement, nodesIn } from './html.ts';

type Node = DefaultTreeAdapterMap['childNode'];

/** Kinds of links that only a server's site can use: feeds and the browser's own search field ask a host. */
const SERVER_ONLY = [
  'alternate',
  'apple-touch-icon',
  'canonical',
  'dns-prefetch',
  'manifest',
  'modulepreload',
  'preconnect',
  'prefetch',
  'preload',
  'search',
];
/** What the head tells to search engines, to sites that show a card for a link, and to telephones. */
const TOLD = /^(?:og:|twitter:|robots$|description$|theme-color$)/;

/** What stands there for the search index alone, which is made. */
const FOR_INDEX = /^data-pagefind-/;

/** Elements whose white space is shown, or whose text is not shown at all. */
const KEPT = new Set(['pre', 'textarea', 'script', 'style', 'title', 'option']);
const isKept = (element: HtmlElement): boolean =>
  KEPT.has(element.tagName) || attributeOf(element, 'data-copy') !== null;
/** Elements of a drawing whose text is shown. */
const DRAWN_TEXT = new Set(['text', 'tspan', 'title', 'desc', 'foreignObject']);
/** Elements that begin and end a line, a cell or a box, so that white space beside them is not shown. */
const BLOCKS = new Set(
  [
    'html head body header footer main nav section article aside search div p h1 h2 h3 h4 h5 h6 hr pre blockquote',
    'ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td figure figcaption form fieldset legend',
    'details summary address template meta link title',
  ].flatMap((names) => names.split(' ')),
);

const relations = (element: HtmlElement): string[] => (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/);

/** Whether an element only helps a server's site, or those who look at it from elsewhere. */
export function isForServer(element: HtmlElement): boolean {
  const { tagName } = element;
  if (tagName === 'link') return relations(element).some((rel) => SERVER_ONLY.includes(rel));
  if (tagName === 'script') return attributeOf(element, 'type') === 'application/ld+json';
  return tagName === 'meta' && TOLD.test(attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? '');
}

const isBlock = (node: Node | undefined): boolean => node !== undefined && BLOCKS.has(node.nodeName);

/** A text of a page with no more white space than is shown. */
function shownText(text: string, parent: HtmlElement, before: Node | undefined, after: Node | undefined): string {
  const isDrawing = parent.namespaceURI.endsWith('/svg') && !DRAWN_TEXT.has(parent.tagName);
  const atEdge = (beside: Node | undefined): boolean =>
    isDrawing || (beside === undefined ? BLOCKS.has(parent.tagName) : isBlock(beside));
  let shown = text.replaceAll(/[ \t\n\r\f]+/g, ' ');
  if (atEdge(before)) shown = shown.replace(/^ /, '');
  if (atEdge(after)) shown = shown.replace(/ $/, '');
  return shown;
}

/** White space that a reader may not see: more than one in a row, another than a blank, or at an edge. */
const PERHAPS_UNSEEN = /[\t\n\r\f]| {2}|^ | $/;

/** The pieces below an element that no reader of an edition needs, with what stands there instead. */
export function needless(root: HtmlElement, html: string): Edit[] {
  const edits: Edit[] = [];

  function look(element: HtmlElement): void {
    for (const { name } of element.attrs) {
      if (!FOR_INDEX.test(name) && name !== 'integrity') continue;
      const place = element.sourceCodeLocation?.attrs?.[name];
      if (place === undefined) continue;
      const space = /\s/.test(html[place.startOffset - 1] ?? '') ? 1 : 0;
      edits.push({ start: place.startOffset - space, end: place.endOffset, text: '' });
    }
    const isAsItStands = isKept(element);
    const children = nodesIn(element);
    for (const [at, node] of children.entries()) {
      const where = node.sourceCodeLocation;
      if (where === undefined || where === null) {
        if ('tagName' in node) look(node);
        continue;
      }
      const { startOffset: start, endOffset: end } = where;
      if ('tagName' in node) {
        if (isForServer(node)) edits.push({ start, end, text: '' });
        else look(node);
      } else if (node.nodeName === '#comment') {
        edits.push({ start, end, text: '' });
      } else if (node.nodeName === '#text' && !isAsItStands) {
        const text = html.slice(start, end);
        if (!PERHAPS_UNSEEN.test(text) || text.includes('<')) continue;
        const shown = shownText(text, element, children[at - 1], children[at + 1]);
        if (shown !== text) edits.push({ start, end, text: shown });
      }
    }
  }

  look(root);
  return edits;
}
