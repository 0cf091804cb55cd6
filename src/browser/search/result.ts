import { filePath } from '../../lib/paths.ts';
import { make } from '../elements.ts';
import type { Fragment } from './engine.ts';

/** The address of a page that was found. */
export const resultAddress = ({ raw_url }: Fragment): string => filePath(raw_url.replace(/^\//, ''));

/** The excerpt of a page, without the name with which the page begins. */
function withoutName({ excerpt, meta }: Fragment): string {
  const words = excerpt.split(' ');
  const name = `${meta.title ?? ''}.`.split(' ');
  const begin = words.slice(0, name.length).join(' ');
  return begin.replaceAll(/<\/?mark>/g, '') === name.join(' ') ? words.slice(name.length).join(' ') : excerpt;
}

/** A piece of a text with dots where it breaks off within a sentence. */
const brokenOff = (text: string): string =>
  text.replace(/^(?=(?:<mark>)?\p{Ll})/u, '…\u00a0').replace(/[^.!?](<\/mark>)?$/u, '$&\u00a0…');

/** The excerpt of a page: escaped text with `<mark>`, which is taken apart and never set as HTML. */
export function marked(fragment: Fragment): Node[] {
  const parsed = new DOMParser().parseFromString(brokenOff(withoutName(fragment)), 'text/html').body;
  return [...parsed.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? make('mark', {}, node.textContent ?? '')
      : document.createTextNode(node.textContent ?? ''),
  );
}
