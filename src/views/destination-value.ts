import { hubPath } from '../lib/paths.ts';
import { slugify } from '../lib/slug.ts';
import { textValue, type Value } from './values.ts';

/** A destination, linked to its page. */
export function destinationValue(name: string | null): Value {
  const slug = name === null ? null : slugify(name);
  return name === null || slug === null
    ? textValue(name)
    : { kind: 'link', text: name, href: hubPath('destinations', slug) };
}
