import anyAscii from 'any-ascii';
import { RESERVED_SLUGS, SLUG_MAX_LENGTH } from '../schema/slug-rules.ts';

/**
 * A name as the last part of an address: transliterated, lower-case, `[a-z0-9-]`, at most 80 characters.
 * Null where nothing of the name is left, or what is left may be no slug (digits alone, reserved).
 */
export function slugify(name: string): string | null {
  const slug = anyAscii(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/['’ʹʺ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
  return slug === '' || /^\d+$/.test(slug) || RESERVED_SLUGS.includes(slug) ? null : slug;
}
