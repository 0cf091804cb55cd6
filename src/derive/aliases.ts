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

/** The serial number's designators that name the craft: the whole of it, and what stands in parentheses. */
function serialNames(serial: string): string[] {
  const inner = [...serial.matchAll(/\(([^)]{2,})\)/g)].map((match) => match[1] ?? '');
  return [serial, ...inner].filter((name) => /[\p{L}]/u.test(name) && name !== 'TBD');
}

/**
 * The other names of a craft, without its own: those that the record carries, the name that the text opens with,
 * the native spelling in the text, and names inside the serial number.
 */
export function aliasesOf(craft: Pick<Spacecraft, 'name' | 'serial_number' | 'description' | 'aliases'>): Alias[] {
  const description = craft.description ?? '';
  const native = description.match(NATIVE)?.groups?.name?.trim();
  const found = [openingName(description), native ?? null].filter((name) => name !== null);
  const candidates: Alias[] = [
    ...craft.aliases,
    ...found.map((name) => ({ name, language: languageOf(name) })),
    ...serialNames(craft.serial_number ?? '').map((name) => ({ name, language: languageOf(name) })),
  ];
  const seen = new Set([key(craft.name), key(craft.serial_number ?? '')]);
  return candidates.filter(({ name }) => {
    const fresh = !seen.has(key(name));
    seen.add(key(name));
    return fresh;
  });
}
