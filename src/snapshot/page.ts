import { ll2Page } from '../schema/ll2.ts';

/** A page of one of LL2's lists: how many rows the list has, and some of them as they came. */
export interface Page {
  count: number;
  rows: unknown[];
}

const MAX_DEPTH = 64;

/** How deep the brackets of a JSON text nest; looked at in bytes, which is what arrives. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (quoted) {
      if (byte === 92) at += 1;
      else if (byte === 34) quoted = false;
    } else if (byte === 34) quoted = true;
    else if (byte === 91 || byte === 123) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (byte === 93 || byte === 125) depth -= 1;
  }
  return deepest;
}

/** Reads the bytes of an answer as a page; throws an error that says what they are instead. */
export function parsePage(bytes: Uint8Array): Page {
  let value: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (/^\s*</.test(text)) throw new Error('it is a page in HTML');
    if (depthOf(bytes) > MAX_DEPTH) throw new Error(`it nests deeper than ${MAX_DEPTH} levels`);
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`is no JSON that can be used: ${error instanceof Error ? error.message : String(error)}`);
  }
  const page = ll2Page.safeParse(value);
  if (page.success) return { count: page.data.count, rows: page.data.results };
  const [issue] = page.error.issues;
  throw new Error(`is no page of a list: ${issue?.path.join('.') || 'as a whole'}: ${issue?.message ?? ''}`);
}
