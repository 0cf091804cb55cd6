import { type BuiltPage, textOf } from '../site/built-site.ts';

const WORDS = 5;

/** How much of a page's main text stands on no other page. */
export interface Uniqueness {
  path: string;
  words: number;
  /** Runs of five words that no other page has. */
  unique: number;
}

function runs(text: string): { words: number; runs: Set<string> } {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let at = 0; at + WORDS <= words.length; at += 1) found.add(words.slice(at, at + WORDS).join(' '));
  return { words: words.length, runs: found };
}

/** Pages by how much of their text is their own, weakest first. */
export function byUniqueText(pages: readonly BuiltPage[]): Uniqueness[] {
  const texts = pages.map(({ path, elements }) => {
    const main = elements.find(({ tagName }) => tagName === 'main');
    return { path, ...runs(main === undefined ? '' : textOf(main, ' ')) };
  });
  const holders = new Map<string, number>();
  for (const text of texts) for (const run of text.runs) holders.set(run, (holders.get(run) ?? 0) + 1);
  return texts
    .map(({ path, words, runs: own }) => ({
      path,
      words,
      unique: [...own].filter((run) => holders.get(run) === 1).length,
    }))
    .sort((a, b) => a.unique - b.unique || (a.path < b.path ? -1 : 1));
}
