import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Fails the build with everything that Pagefind complains of. */
function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
}

/** After the pages are built, indexes those that have a `data-pagefind-body` and writes the index to `pagefind/`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '#' });
        check(errors);
        if (index === undefined) throw new Error('Pagefind made no index.');
        const added = await index.addDirectory({ path: folder });
        check(added.errors);
        const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
        check(written.errors);
        await close();
        logger.info(`${added.page_count} pages indexed for search`);
      },
    },
  };
}
