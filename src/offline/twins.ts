import { gunzipSync } from 'fflate';
import { literal } from './classic-scripts.ts';

const GZIP = [0x1f, 0x8b, 0x08];
const isGzip = (bytes: Uint8Array): boolean => GZIP.every((byte, at) => bytes[at] === byte);

/** The bytes of a file of the search index, unzipped: the engine takes them either way, and an archive zips them better. */
export const unzipped = (bytes: Uint8Array): Uint8Array => (isGzip(bytes) ? gunzipSync(bytes) : bytes);

function asText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Each byte as the character of its number, which packs better than base64. */
const asCharacters = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/**
 * The script that stands for a file which a page's script asks for: a page opened from a file may load scripts,
 * and nothing else. It hands the file's path and content to the edition's runtime.
 */
export function twinScript(file: string, bytes: Uint8Array): string {
  const plain = unzipped(bytes);
  const text = asText(plain);
  const content = text === null ? `${literal(asCharacters(plain))},true` : literal(text);
  return `edition.receive(${literal(file)},${content});\n`;
}
