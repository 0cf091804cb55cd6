import type { SitemapItem } from '@astrojs/sitemap';
import { type BuiltHead, headAt } from './built-head.ts';

/** What the sitemap says of a page: that of the page's own head. */
export interface SitemapEntries {
  /** Whether a page of the site is to be found by search engines. */
  indexed: (url: string) => boolean;
  /** A page's entry with the day of its last change and its pictures. */
  entry: (item: SitemapItem) => SitemapItem;
}

/** Reads the pages that were built into `folder`; the site is served under `base`. */
export function sitemapEntries(folder: string, base: string): SitemapEntries {
  const root = base.replace(/\/*$/, '/');
  const heads = new Map<string, BuiltHead | null>();
  const headOf = (url: string): BuiltHead | null => {
    const known = heads.get(url);
    if (known !== undefined) return known;
    const head = headAt(folder, decodeURIComponent(new URL(url).pathname).slice(root.length));
    heads.set(url, head);
    return head;
  };
  return {
    indexed: (url) => headOf(url)?.indexed ?? false,
    entry: (item) => {
      const { changed = null, pictures = [] } = headOf(item.url) ?? {};
      const images = { img: pictures.map((url) => ({ url })) };
      return { ...item, ...images, ...(changed === null ? {} : { lastmod: changed }) };
    },
  };
}
