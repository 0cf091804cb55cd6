import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A built page: its path at the site, its text, its elements. */
export interface BuiltPage {
  path: string;
  html: string;
  elements: Element[];
  text: string;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function walk(node: Node, elements: Element[], words: string[]): void {
  if (isElement(node)) {
    elements.push(node);
    if (node.tagName === 'script' || node.tagName === 'style') return;
  }
  if (node.nodeName === '#text' && 'value' in node) words.push(node.value);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, elements, words);
}

/** The value of an element's attribute, or null. */
export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((found) => found.name === name)?.value ?? null;

/** All text inside an element, its pieces joined by `between`. */
export function textOf(element: Element, between = ''): string {
  const words: string[] = [];
  walk(element, [], words);
  return words.join(between);
}

/** A page from the text of its file. */
export function builtPage(file: string, html: string): BuiltPage {
  const elements: Element[] = [];
  const words: string[] = [];
  walk(parse(html, { scriptingEnabled: false }), elements, words);
  const path = `/${file
    .split(sep)
    .join('/')
    .replace(/index\.html$/, '')}`;
  return { path, html, elements, text: words.join(' ') };
}

/** Reads every HTML page of a built site. */
export function builtPages(folder: string): BuiltPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !file.startsWith('downloads'),
  );
  return files.map((file) => builtPage(file, readFileSync(join(folder, file), 'utf8')));
}
