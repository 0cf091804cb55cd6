import type { BuiltSite } from './built-site.ts';
import { classicScript } from './classic-scripts.ts';
import { EXIT, OfflineFailure } from './offline-failure.ts';
import { missingSections, readPage, type SourcePage } from './read-page.ts';

/** The pages of a site as read, and their module scripts as classic ones. */
export interface PageSet {
  site: BuiltSite;
  pages: ReadonlyMap<string, SourcePage>;
  /** The classic script that does what a page's module scripts do; null where it has none. */
  scriptOf: (page: SourcePage) => string | null;
}

const SHOWN_FAULTS = 20;

/** Stops with a list of what could not be resolved, each line a file and an address. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const more = faults.length > SHOWN_FAULTS ? `\n  … and ${faults.length - SHOWN_FAULTS} more` : '';
  const lines = faults.slice(0, SHOWN_FAULTS).map((fault) => `\n  ${fault}`);
  throw new OfflineFailure(
    `The built site has faults, so no offline edition is made:${lines.join('')}${more}`,
    EXIT.unresolved,
  );
}

const isModule = (place: SourcePage['places'][number]) => place.kind === 'module';

/** The module that does what all module scripts of a page do, in their order. */
function entryOf(page: SourcePage): string {
  return page.places
    .filter(isModule)
    .map(({ source }) => ('file' in source ? `import ${JSON.stringify(`/${source.file}`)};` : source.text))
    .join('\n');
}

/** Reads every page that has an address, and bundles each set of module scripts once. */
export async function readPages(site: BuiltSite): Promise<PageSet> {
  const files = [...site.files.keys()].filter((file) => /(?:^|\/)index\.html$/.test(file));
  const pages = new Map(files.map((file) => [file, readPage(file, site)]));
  refuseFaults([...[...pages.values()].flatMap(({ faults }) => faults), ...missingSections(pages)]);
  const scripts = new Map<string, string>();
  for (const page of pages.values()) {
    const entry = entryOf(page);
    if (entry !== '' && !scripts.has(entry)) {
      scripts.set(entry, await classicScript(site, entry, `The scripts of ${page.file}`));
    }
  }
  return { site, pages, scriptOf: (page) => scripts.get(entryOf(page)) ?? null };
}

/** The files that pages lead to or need, and those that their scripts ask for. */
export function filesOfPages(pages: Iterable<SourcePage>): { needed: Set<string>; forScripts: Set<string> } {
  const needed = new Set<string>();
  const forScripts = new Set<string>();
  for (const { places } of pages) {
    for (const place of places) {
      if (place.kind === 'srcset')
        for (const { target } of place.candidates) if (target.kind === 'file') needed.add(target.file);
      if (place.kind !== 'address' || place.target.kind !== 'file') continue;
      (place.purpose === 'data' ? forScripts : needed).add(place.target.file);
    }
  }
  return { needed, forScripts };
}
