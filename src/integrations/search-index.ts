import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { rolldown } from 'rolldown';

/** Fails the build with everything that Pagefind complains of. */
function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
}

/** Writes the index of the pages in a folder that have a `data-pagefind-body`; gives how many there are. */
async function writeIndex(pages: string, folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '#' });
  check(errors);
  if (index === undefined) throw new Error('Pagefind made no index.');
  const added = await index.addDirectory({ path: pages });
  check(added.errors);
  const written = await index.writeFiles({ outputPath: folder });
  check(written.errors);
  await close();
  return added.page_count;
}

/** How long Pagefind waits before it looks again whether it is ready, and how long the first result may wait for that. */
const WAIT = [/asyncSleep\(50\)/g, 'asyncSleep(5)'] as const;

/** Leaves of Pagefind's scripts only the engine, without what is not called here, made small and prompt. */
async function keepEngine(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    if (/^pagefind-.*\.(?:js|css)$|^wasm\.unknown/.test(file)) await rm(join(folder, file));
  }
  const engine = join(folder, 'pagefind.js');
  const code = await readFile(engine, 'utf8');
  const prompt = code.replace(...WAIT);
  if (prompt === code) throw new Error('Pagefind waits in another way than it did.');
  await writeFile(engine, prompt);
  const entry = 'search:engine';
  const bundle = await rolldown({
    input: entry,
    plugins: [
      {
        name: 'engine',
        resolveId: (source) => (source === entry ? source : null),
        load: (id) => (id === entry ? `export { createInstance } from ${JSON.stringify(engine)};` : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  await bundle.close();
  await writeFile(engine, output[0].code);
}

/** What stands in a page for the index alone. */
const TAGS = /<div hidden data-pagefind-ignore>.*?<\/div>/s;

/** Takes out of the pages what they held for the index, which readers need not load. */
async function dropTags(folder: string, pages: readonly { pathname: string }[]): Promise<void> {
  for (const { pathname } of pages) {
    if (pathname === '404/') continue;
    const file = join(folder, pathname, 'index.html');
    const html = await readFile(file, 'utf8');
    if (TAGS.test(html)) await writeFile(file, html.replace(TAGS, ''));
  }
}

/** After the pages are built, writes the search index and its engine to `pagefind/`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const count = await writeIndex(folder, join(folder, 'pagefind'));
        await keepEngine(join(folder, 'pagefind'));
        await dropTags(folder, pages);
        logger.info(`${count} pages indexed for search`);
      },
    },
  };
}
