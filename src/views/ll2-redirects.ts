import { filePath, listPath } from '../lib/paths.ts';

/** LL2's lists and ours, by the last part of LL2's address. */
const LISTS = [
  ['spacecraft', 'spacecraft'],
  ['spacecraft_configurations', 'configurations'],
  ['spacecraft_configuration_families', 'configurations'],
  ['agencies', 'agencies'],
] as const;

/**
 * Lines of `_redirects`: LL2's addresses of lists, with and without the version, lead to ours. Hosts keep the query, so
 * that a link made for LL2 works when its host is changed.
 */
export function ll2Redirects(): (readonly [from: string, to: string, status: 301])[] {
  return LISTS.flatMap(([theirs, ours]) => {
    const versioned = [filePath(`2.3.0/${theirs}/`), listPath(ours), 301] as const;
    return theirs === ours ? [versioned] : [versioned, [filePath(`${theirs}/`), listPath(ours), 301] as const];
  });
}
