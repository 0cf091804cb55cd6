import { filePath } from '../../lib/paths.ts';
import { make } from '../elements.ts';
import type { Fragment } from './engine.ts';

/** The address of a page that was found. */
export const resultAddress = ({ raw_url }: Fragment): string => filePath(raw_url.replace(/^\//, ''));

/** An excerpt of Pagefind's is escaped text with `<mark>`; it is taken apart, never set as HTML. */
export function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...parsed.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? make('mark', {}, node.textContent ?? '')
      : document.createTextNode(node.textContent ?? ''),
  );
}
