import { absolute, homePath } from '../lib/paths.ts';
import { clipped } from '../lib/text.ts';

/** The name of this work. */
export const SITE_NAME = 'Spacecraft Encyclopedia';

/** An element of a page's head: its name, attributes and text. */
export interface HeadTag {
  tag: 'title' | 'meta' | 'link';
  attributes: Readonly<Record<string, string>>;
  text?: string;
}

/** What a page says of itself. */
export interface PageHead {
  title: string;
  description: string;
  /** Path at this site; null for a page that has no address of its own (404). */
  path: string | null;
  indexed: boolean;
}

const meta = (name: string, content: string): HeadTag => ({ tag: 'meta', attributes: { name, content } });
const property = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attributes: { property: name, content },
});

/** The head of a page as data: title, description, canonical, robots, Open Graph. `site` is the public origin. */
export function headTags(head: PageHead, site: string): HeadTag[] {
  const title = head.path === homePath() ? head.title : `${head.title} – ${SITE_NAME}`;
  const description = clipped(head.description, 158);
  const url = head.path === null ? null : absolute(head.path, site);
  const own: HeadTag[] =
    url === null ? [] : [{ tag: 'link', attributes: { rel: 'canonical', href: url } }, property('og:url', url)];
  return [
    { tag: 'title', attributes: {}, text: title },
    meta('description', description),
    ...(head.indexed ? [] : [meta('robots', 'noindex')]),
    ...own,
    property('og:title', head.title),
    property('og:description', description),
    property('og:type', 'website'),
    property('og:site_name', SITE_NAME),
  ];
}
