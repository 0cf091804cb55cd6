import { ll2Page } from '../schema/ll2.ts';

/** A page of one of LL2's lists: how many rows the list has, and some of them as they came. */
export interface Page {
  count: number;
  rows: unknown[];
}

const MAX_DEPTH = 64;

/** How deep the brackets of a JSON text nest. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 92) at += 1;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 91 || code === 123) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (code === 93 || code === 125) depth -= 1;
  }
  return deepest;
}

/** Reads the text of an answer as a page; throws an error that says what it is instead. */
export function parsePage(text: string): Page {
  let value: unknown;
  try {
    if (depthOf(text) > MAX_DEPTH) throw new Error(`nests deeper than ${MAX_DEPTH} levels`);
    value = JSON.parse(text);
  } catch (error) {
    const what = /^\s*</.test(text) ? 'it is a page in HTML' : error instanceof Error ? error.message : String(error);
    throw new Error(`is no JSON that can be used: ${what}`);
  }
  const page = ll2Page.safeParse(value);
  if (page.success) return { count: page.data.count, rows: page.data.results };
  const [issue] = page.error.issues;
  throw new Error(`is no page of a list: ${issue?.path.join('.') || 'as a whole'}: ${issue?.message ?? ''}`);
}
