import { filePath, listPath } from '../lib/paths.ts';

/** LL2's lists, ours, and where our records lie, by the last part of LL2's address. */
const LISTS = [
  { theirs: 'spacecraft', list: 'spacecraft', records: 'spacecraft' },
  { theirs: 'spacecraft_configurations', list: 'configurations', records: 'configurations' },
  { theirs: 'spacecraft_configuration_families', list: 'configurations', records: 'families' },
  { theirs: 'agencies', list: 'agencies', records: 'agencies' },
] as const;

/**
 * Lines of `_redirects`: LL2's addresses of lists, with and without the version, lead to ours, and those of records with
 * the version to those without it. Hosts keep the query, so that a link made for LL2 works when its host is changed.
 */
export function ll2Redirects(): (readonly [from: string, to: string, status: 301])[] {
  return LISTS.flatMap(({ theirs, list, records }) => [
    [filePath(`2.3.0/${theirs}/`), listPath(list), 301] as const,
    [filePath(`2.3.0/${theirs}/*`), filePath(`${records}/:splat`), 301] as const,
    ...(theirs === list ? [] : [[filePath(`${theirs}/`), listPath(list), 301] as const]),
  ]);
}
