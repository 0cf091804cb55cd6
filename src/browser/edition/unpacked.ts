import { type Edition, keepLinksInside, PIECE, type PieceList, siteFile, twinOf } from './edition.ts';

// The runtime of the edition that is unpacked into a folder. Its pages may load scripts and nothing else, so a file
// that a script asks for comes as a script of its own (its twin) that hands over the content.

type Unpacked = Edition & {
  receive: (file: string, content: string, isBytes?: boolean) => void;
  /** A script brings pieces of pages. */
  hold: (list: PieceList, pieces: readonly string[]) => void;
};

/** What the pages may load; written in when the edition is made. Empty in Kiwix, which has a policy of its own. */
declare const POLICY: string;

if (POLICY !== '') {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  document.head.append(policy);
}

const script = document.currentScript;
if (!(script instanceof HTMLScriptElement)) throw new Error('The runtime of the edition runs as a script of a page.');
const base = script.dataset.base ?? '/';
const root = new URL(script.dataset.root ?? '', location.href);

const loading = new Map<string, Promise<void>>();
const received = new Map<string, BodyInit>();
const modules = new Map<string, unknown>();

function load(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const twin = document.createElement('script');
    twin.src = new URL(file, root).href;
    twin.addEventListener('load', () => {
      twin.remove();
      resolve();
    });
    twin.addEventListener('error', () => {
      twin.remove();
      reject(new TypeError(`The edition has no ${file}.`));
    });
    document.head.append(twin);
  });
}

/** The path of the site that an address on this page means: scripts give `/…`, or an address beside the page. */
function pathOf(address: string): string {
  if (address.startsWith('/')) return address;
  const { href } = new URL(address, location.href);
  return href.startsWith(root.href) ? base + href.slice(root.href.length) : href;
}

/** The content of a file, with which others may come that are kept until they are asked for. */
async function content(file: string): Promise<BodyInit> {
  const twin = twinOf(file);
  if (!received.has(file)) {
    const coming = loading.get(twin) ?? load(twin);
    loading.set(twin, coming);
    await coming.finally(() => loading.delete(twin));
  }
  const came = received.get(file);
  if (came === undefined) throw new TypeError(`The edition has no ${file}.`);
  return came;
}

const asBytes = (characters: string): Uint8Array<ArrayBuffer> => Uint8Array.from(characters, (c) => c.charCodeAt(0));

const held = new Map<PieceList, readonly string[]>();

/** A piece of the page, put in its place while the page is read, so that nothing moves. */
class Piece extends HTMLElement {
  connectedCallback(): void {
    for (const [list, pieces] of held) {
      const html = pieces[Number(this.getAttribute(list) ?? Number.NaN)];
      if (html !== undefined) this.outerHTML = html;
    }
  }
}

const unpacked: Unpacked = {
  history,
  hold: (list, pieces) => held.set(list, pieces),
  receive: (file, text, isBytes = false) => received.set(file, isBytes ? asBytes(text) : text),
  fetch: async (given) => {
    const found = siteFile(pathOf(given instanceof Request ? given.url : String(given)), base);
    // Pages have no twins: a script that would read one has to do without.
    if (found === null || found.file.endsWith('.html')) throw new TypeError('The edition cannot give this.');
    return new Response(await content(found.file));
  },
  provide: (file, module) => modules.set(file, module),
  importModule: async (address) => {
    const file = siteFile(pathOf(address), base)?.file ?? '';
    if (!modules.has(file)) await load(`offline/${file}`);
    return modules.get(file);
  },
};
globalThis.edition = unpacked;
customElements.define(PIECE, Piece);

keepLinksInside((path) => {
  const found = siteFile(path, base);
  return found === null ? null : new URL(found.file, root).href + found.suffix;
});
