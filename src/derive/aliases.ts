import { languageOf } from '../lib/text.ts';
import type { Alias, Spacecraft } from '../schema/spacecraft.ts';

const OPENING = /^(?<name>[\p{L}\p{N}][\p{L}\p{N} .'’#/-]{1,40}?)(?: \([^)]*\),?)? (?:was|is) (?:an?|the)\b/u;
const NATIVE = /\((?:Russian|Chinese|Japanese): ?(?<name>[^),;]{2,40})[),;]/u;

const key = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim();

/** The name that a description opens with ("Vostok 6 was a Vostok spacecraft …"); null where it opens otherwise. */
function openingName(description: string): string | null {
  const name = description.match(OPENING)?.groups?.name?.trim() ?? null;
  return name === null || /^(it|this|the|an?|he|she|they)\b/i.test(name) || !/\d/.test(name) ? null : name;
}

/**
 * The other names of a craft, without its own: those that the record carries, the name that the text opens with
 * and the native spelling in the text.
 */
export function aliasesOf(craft: Pick<Spacecraft, 'name' | 'serial_number' | 'description' | 'aliases'>): Alias[] {
  const description = craft.description ?? '';
  const native = description.match(NATIVE)?.groups?.name?.trim();
  const found = [openingName(description), native ?? null].filter((name) => name !== null);
  const candidates: Alias[] = [...craft.aliases, ...found.map((name) => ({ name, language: languageOf(name) }))];
  const seen = new Set([key(craft.name), key(craft.serial_number ?? '')]);
  return candidates.filter(({ name }) => {
    const fresh = !seen.has(key(name));
    seen.add(key(name));
    return fresh;
  });
}
