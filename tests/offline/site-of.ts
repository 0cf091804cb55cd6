import type { BuiltSite } from '../../src/offline/built-site.ts';

/** A built site for tests, of texts by path. */
export function siteOf(files: Readonly<Record<string, string>>, base = '/', withheld: string[] = []): BuiltSite {
  const encoder = new TextEncoder();
  return {
    origin: 'https://craft.example',
    base,
    withheld: new Set(withheld),
    files: new Map(Object.entries(files).map(([file, text]) => [file, encoder.encode(text)])),
  };
}
