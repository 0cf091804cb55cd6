import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of bytes or of a text in UTF-8, in hexadecimal. */
export const sha256 = (content: Uint8Array | string): string =>
  bytesToHex(digest(typeof content === 'string' ? utf8ToBytes(content) : content));
