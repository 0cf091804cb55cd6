import type { BuiltSite } from './built-site.ts';
import { classicScript } from './classic-scripts.ts';

/** The folder of the search index, and the module that the interface imports from it. */
export const INDEX = 'pagefind/';
export const ENGINE = `${INDEX}pagefind.js`;

/** Files of the folder that only a hosted page can use. */
const HOSTED_ONLY = /\.(?:js|css)$/;

/** The files of the search index that the engine asks for. */
export function indexFiles(site: BuiltSite): string[] {
  return [...site.files.keys()].filter((file) => file.startsWith(INDEX) && !HOSTED_ONLY.test(file));
}

/**
 * The site's own search engine as a classic script that hands itself to the edition's runtime. An instance gets what
 * the interface asks of it, as in the hosted engine, and the places of the edition.
 */
export function searchEngine(site: BuiltSite): Promise<string> {
  const address = JSON.stringify(`/${ENGINE}`);
  const places = JSON.stringify({ basePath: `${site.base}${INDEX}`, baseUrl: site.base, noWorker: true });
  const entry = `
    import { createInstance } from ${address};
    globalThis.edition.provide(${JSON.stringify(ENGINE)}, {
      createInstance: (options) => createInstance({ ...options, ...${places} }),
    });
  `;
  return classicScript(site, entry, 'The search engine');
}
