import { HELD, keepLinksInside, siteFile } from './edition.ts';
import { singleAddress } from './single-address.ts';

// The runtime of the edition that is one HTML file. The file holds every page and whatever the pages need, packed in
// blocks; `?at=` names the page to show, so that each page is a document of its own with a place in the history.

/** What the file holds: for each of the site's files its block, its start in it and its length. */
interface Contents {
  base: string;
  files: Record<string, [block: number, start: number, length: number]>;
}

const blocks = [...document.querySelectorAll('script.block')].map((block) => block.textContent ?? '');
const styles = [...document.querySelectorAll<HTMLStyleElement>('style[data-file]')];
const unpackedBlocks = new Map<number, Promise<ArrayBuffer>>();
const modules = new Map<string, unknown>();
const given = new URLSearchParams(location.search);
const at = given.get('at') ?? '/';

/** A block, unpacked when it is first asked for. */
function unpack(block: number): Promise<ArrayBuffer> {
  const known = unpackedBlocks.get(block);
  if (known !== undefined) return known;
  const packed = Uint8Array.from(atob(blocks[block] ?? ''), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const coming = new Response(stream).arrayBuffer();
  unpackedBlocks.set(block, coming);
  return coming;
}

const contents = unpack(0).then((bytes): Contents => JSON.parse(new TextDecoder().decode(bytes)));

/** The bytes of one of the site's files; null where the edition has it not. */
async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const [block, start, length] = (await contents).files[file] ?? [];
  if (block === undefined || start === undefined) return null;
  return new Uint8Array(await unpack(block), start, length);
}

async function textOf(file: string): Promise<string | null> {
  const bytes = await bytesOf(file);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** The file that an address given by a page's script means: `edition:/…`, or a path of the site. */
async function fileAt(address: string): Promise<string> {
  const path = address.replace(/^edition:/, '');
  const { base } = await contents;
  return siteFile(path, address.startsWith('edition:') ? '/' : base)?.file ?? path;
}

async function run(file: string): Promise<void> {
  const script = document.createElement('script');
  script.textContent = await textOf(file);
  document.head.append(script);
  script.remove();
}

/** An address that a page's script puts into the history, with the page that is shown kept in it. */
function withPage(address: string | URL | null | undefined): string | null {
  if (address === null || address === undefined) return null;
  const { search, hash } = new URL(address, location.href);
  return /[?&]at=/.test(search) ? search + hash : singleAddress(at.slice(1), search + hash);
}

globalThis.edition = {
  fetch: async (address) =>
    new Response(await bytesOf(await fileAt(address instanceof Request ? address.url : String(address)))),
  provide: (file, module) => modules.set(file, module),
  importModule: async (address) => {
    const file = await fileAt(address);
    if (!modules.has(file)) await run(`offline/${file}`);
    return modules.get(file);
  },
  history: {
    pushState: (state, title, address) => history.pushState(state, title, withPage(address)),
    replaceState: (state, title, address) => history.replaceState(state, title, withPage(address)),
    back: () => history.back(),
    forward: () => history.forward(),
    go: (steps) => history.go(steps),
    get state() {
      return history.state;
    },
    get length() {
      return history.length;
    },
  },
};

/** Gives each picture of a page its bytes, and each script that the page's scripts load an address. */
async function fillHeld(page: Document): Promise<void> {
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const bytes = value.startsWith(HELD) ? await bytesOf(value.slice(HELD.length)) : null;
      if (bytes !== null) element.setAttribute(name, URL.createObjectURL(new Blob([bytes])));
    }
    if (!(element instanceof HTMLElement) || element.dataset.held === undefined) continue;
    const picture = await bytesOf(element.dataset.held);
    if (picture !== null) element.setAttribute('src', URL.createObjectURL(new Blob([picture])));
  }
}

async function show(): Promise<void> {
  const html = await textOf(siteFile(at, '/')?.file ?? '');
  if (html === null) {
    const words = document.querySelector('#opening');
    if (words !== null) words.textContent = 'This edition has no such page.';
    return;
  }
  const page = new DOMParser().parseFromString(html, 'text/html');
  const scripts = [...page.querySelectorAll<HTMLElement>('script[data-run]')];
  const sheets = [...page.querySelectorAll<HTMLElement>('link[data-sheet]')].map(({ dataset }) => dataset.sheet);
  for (const style of styles) style.disabled = !sheets.includes(style.dataset.file);
  await fillHeld(page);
  for (const { name, value } of page.documentElement.attributes) document.documentElement.setAttribute(name, value);
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  const { base } = await contents;
  keepLinksInside((path) => {
    const found = siteFile(path, base);
    return found === null ? null : singleAddress(found.file, found.suffix);
  });
  for (const { dataset } of scripts) await run(dataset.run ?? '');
  const { hash } = location;
  if (hash !== '') location.replace(hash);
}

void show();
