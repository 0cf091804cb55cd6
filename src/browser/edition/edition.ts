/** The runtime of an offline edition, as the page's bundled scripts know it. */
export interface Edition {
  /** Answers for files of the edition only. */
  fetch: (address: string | URL | Request) => Promise<Response>;
  importModule: (address: string) => Promise<unknown>;
  /** A script brings the module that stands in for one of the site's. */
  provide: (file: string, module: unknown) => void;
  history: Pick<History, 'pushState' | 'replaceState' | 'state' | 'back' | 'forward' | 'go' | 'length'>;
}

declare global {
  var edition: Edition;
}

/** The element that stands in a page of the unpacked edition for a piece of it that comes by a script. */
export const PIECE = 'held-piece';

/** The lists that pieces are held in: those that many pages share, and those of the page and its neighbours. */
export type PieceList = 'frame' | 'piece';

/** How the single file names a script that it holds and that a page's scripts load. */
export const HELD = 'held:/';

/** A path of the site, `/sub/spacecraft/x/?a=b#c`, as the file it names and what follows; null for other addresses. */
export function siteFile(address: string, base: string): { file: string; suffix: string } | null {
  if (!address.startsWith(base) || address.startsWith('//')) return null;
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
  return { file: path === '' || path.endsWith('/') ? `${path}index.html` : path, suffix };
}

/** The script that brings a file to the pages of a folder; texts of the search are many and small, so some come together. */
export function twinOf(file: string): string {
  const [together] = /^.*\/fragment\/[a-z-]+_../.exec(file) ?? [];
  return `offline/${together ?? file}.js`;
}

/** Makes addresses of the site in links that scripts add to the page lead into the edition. */
export function keepLinksInside(address: (path: string) => string | null): void {
  const mend = (link: Element): void => {
    const path = link.getAttribute('href');
    const inside = path === null ? null : address(path);
    if (inside !== null) link.setAttribute('href', inside);
  };
  const mendAll = (node: Node): void => {
    if (!(node instanceof Element)) return;
    if (node.matches('a[href]')) mend(node);
    for (const link of node.querySelectorAll('a[href]')) mend(link);
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') mendAll(target);
      for (const node of addedNodes) mendAll(node);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
}
