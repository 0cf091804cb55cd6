import { absolute, cardPath, feedPath, filePath, homePath } from '../lib/paths.ts';
import { clipped } from '../lib/text.ts';
import { CARD_SIZE, type Card, cardText } from './card.ts';
import { outlinesText } from './outlines.ts';
import type { Shell } from './shell.ts';

/** The name of this work. */
export const SITE_NAME = 'Spacecraft Encyclopedia';

const TITLE_LENGTH = 65;
const DESCRIPTION_LENGTH = 158;

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
  /** The path that readers are sent on to at once, which is then the canonical one. */
  movedTo?: string;
}

const meta = (name: string, content: string): HeadTag => ({ tag: 'meta', attributes: { name, content } });
const property = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attributes: { property: name, content },
});
const link = (attributes: Readonly<Record<string, string>>): HeadTag => ({ tag: 'link', attributes });

/** The title of a page with the name of the work after it, where that leaves it short enough to be read whole. */
export function fullTitle({ title, path }: PageHead): string {
  const branded = `${title} – ${SITE_NAME}`;
  return path === homePath() || branded.length > TITLE_LENGTH ? clipped(title, TITLE_LENGTH) : branded;
}

/** Pages that are not indexed share the card of the home page. What is drawn on a card stands beside its address. */
function picture(head: PageHead, card: Card, site: string): HeadTag[] {
  const own = head.indexed && head.path !== null;
  const image = property('og:image', absolute(cardPath(own && head.path !== null ? head.path : homePath()), site));
  const outlines = own ? outlinesText(card.outlines) : '';
  return [
    outlines === '' ? image : { ...image, attributes: { ...image.attributes, 'data-outlines': outlines } },
    property('og:image:type', 'image/png'),
    property('og:image:width', String(CARD_SIZE.width)),
    property('og:image:height', String(CARD_SIZE.height)),
    property('og:image:alt', own ? cardText(card) : SITE_NAME),
    meta('twitter:card', 'summary_large_image'),
  ];
}

function feeds(shell: Shell): HeadTag[] {
  return [{ name: SITE_NAME, slug: null }, ...shell.feeds].flatMap(({ name, slug }) => [
    link({
      rel: 'alternate',
      type: 'application/atom+xml',
      title: `${name}: changes`,
      href: feedPath(slug, 'atom.xml'),
    }),
    link({
      rel: 'alternate',
      type: 'application/feed+json',
      title: `${name}: changes`,
      href: feedPath(slug, 'feed.json'),
    }),
  ]);
}

/** What is alike on all pages: colours of the browser's frame, icons, search from the address bar. */
function common(): HeadTag[] {
  const color = (content: string, scheme: string): HeadTag => ({
    tag: 'meta',
    attributes: { name: 'theme-color', content, media: `(prefers-color-scheme: ${scheme})` },
  });
  return [
    color('#fbfaf6', 'light'),
    color('#101317', 'dark'),
    link({ rel: 'icon', href: filePath('favicon.svg'), type: 'image/svg+xml' }),
    link({ rel: 'apple-touch-icon', href: filePath('icons/apple-touch-icon.png') }),
    link({ rel: 'manifest', href: filePath('manifest.webmanifest') }),
    link({
      rel: 'search',
      type: 'application/opensearchdescription+xml',
      title: SITE_NAME,
      href: filePath('opensearch.xml'),
    }),
  ];
}

/** The head of a page as data: title, description, canonical, robots, Open Graph, feeds, icons. `site` is the public origin. */
export function headTags(shell: Shell, site: string): HeadTag[] {
  const { head } = shell;
  const description = clipped(head.description, DESCRIPTION_LENGTH);
  const canonical = head.movedTo ?? head.path;
  const url = canonical === null ? null : absolute(canonical, site);
  return [
    { tag: 'title', attributes: {}, text: fullTitle(head) },
    meta('description', description),
    ...(head.indexed ? [] : [meta('robots', 'noindex')]),
    ...(head.movedTo === undefined
      ? []
      : [{ tag: 'meta' as const, attributes: { 'http-equiv': 'refresh', content: `0; url=${head.movedTo}` } }]),
    ...(url === null ? [] : [link({ rel: 'canonical', href: url }), property('og:url', url)]),
    property('og:title', clipped(head.title, TITLE_LENGTH)),
    property('og:description', description),
    property('og:type', 'website'),
    property('og:site_name', SITE_NAME),
    ...picture(head, shell.card, site),
    ...feeds(shell),
    ...common(),
  ];
}
