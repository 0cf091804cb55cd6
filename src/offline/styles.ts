import { transform } from 'lightningcss';
import type { BuiltSite } from './built-site.ts';
import { resolveAddress } from './resolve-address.ts';

/** A stylesheet with its addresses written for an edition, the files it needs, and what is wrong with it. */
export interface DerivedStyle {
  css: string;
  needs: string[];
  faults: string[];
}

/** Writes the addresses of a stylesheet of the site by `address`; a sheet without any stays as it is. */
export function deriveStyle(file: string, site: BuiltSite, address: (file: string) => string): DerivedStyle {
  const css = new TextDecoder().decode(site.files.get(file));
  if (!/url\(|@import/i.test(css)) return { css, needs: [], faults: [] };
  const needs: string[] = [];
  const faults: string[] = [];
  const written = (value: string): string => {
    const found = resolveAddress(value, file, site);
    if (found.kind === 'file') {
      needs.push(found.file);
      return address(found.file) + found.suffix;
    }
    if (found.kind !== 'here' && !/^data:/i.test(value)) faults.push(`${file}: nothing is at ${value}`);
    return value;
  };
  const { code } = transform({
    filename: file,
    code: new TextEncoder().encode(css),
    minify: true,
    visitor: {
      Url: (url) => ({ ...url, url: written(url.url) }),
      Rule: {
        import: (rule) => ({ ...rule, value: { ...rule.value, url: written(rule.value.url) } }),
      },
    },
  });
  return { css: new TextDecoder().decode(code), needs, faults };
}
