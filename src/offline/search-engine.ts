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
 * The site's own search engine as a classic script that hands itself to the edition's runtime. What the interface
 * sets before the first search goes to the instance as it is made, as in the hosted engine; there is no worker.
 */
export function searchEngine(site: BuiltSite): Promise<string> {
  const address = JSON.stringify(`/${ENGINE}`);
  const places = JSON.stringify({ basePath: `${site.base}${INDEX}`, baseUrl: site.base, noWorker: true });
  const entry = `
    import { createInstance } from ${address};
    let given = {};
    let instance = null;
    const engine = () => (instance ??= createInstance({ ...given, ...${places} }));
    globalThis.edition.provide(${JSON.stringify(ENGINE)}, {
      options: async (options) => { if (instance === null) given = options; else await instance.options(options); },
      init: async () => { await engine().init(); },
      filters: () => engine().filters(),
      search: (words, options) => engine().search(words, options),
      debouncedSearch: (words, options, wait) => engine().debouncedSearch(words, options, wait),
      preload: (words, options) => engine().preload(words, options),
    });
  `;
  return classicScript(site, entry, 'The search engine');
}
