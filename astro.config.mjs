import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { cards } from './src/integrations/cards.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sitemapEntries } from './src/integrations/sitemap-entries.ts';

const FALLBACK = 'https://spacecraft-encyclopedia.example';
if (process.env.SITE_URL === undefined) {
  process.stderr.write(`SITE_URL is not set: canonical addresses will say ${FALLBACK}.\n`);
}
const url = new URL(process.env.SITE_URL ?? FALLBACK);
const outDir = process.env.OUT_DIR ?? 'dist';
const entries = sitemapEntries(outDir, url.pathname);

export default defineConfig({
  site: url.origin,
  base: url.pathname,
  outDir,
  cacheDir: process.env.ASTRO_CACHE_DIR ?? 'node_modules/.astro',
  trailingSlash: 'always',
  compressHTML: true,
  scopedStyleStrategy: 'where',
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    plugins: [plainImports()],
    build: {
      assetsInlineLimit: 0,
      // The package does not say that it is free of side effects; scripts that only print durations need no parser.
      rolldownOptions: {
        // What scripts of every page share is one file, which a reader has before opening a list.
        output: {
          codeSplitting: { groups: [{ name: 'shared', test: /src\/(lib\/paths|browser\/(elements|site))\.ts$/ }] },
        },
        treeshake: { moduleSideEffects: [{ test: /node_modules\/tinyduration\//, sideEffects: false }] },
      },
    },
  },
  integrations: [
    sitemap({
      filter: entries.indexed,
      serialize: entries.entry,
      namespaces: { news: false, video: false, xhtml: false },
    }),
    cards(),
    searchIndex(),
  ],
});
