import { squeezed } from '../../lib/fold.ts';

/** More words than this narrow nothing down any more, and each is another part of the index to load. */
const MOST = 12;

/** The words of a text that have a letter or a digit. */
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => squeezed(word) !== '');

/** What is asked for without what says nothing: signs that stand alone, words said twice, and the end of a long text. */
export const plainly = (text: string): string =>
  text.includes('"') ? text.trim() : [...new Set(wordsOf(text))].slice(0, MOST).join(' ');

/** Endings that the search engine takes off words before it compares them. */
const ENDING = /(?:ability|able|ation|ions?|ings?|ed|ers?|es|ly|s|e|y)$/;

/** A word without what its endings change. */
const plain = (word: string): string => squeezed(word).replaceAll('y', 'i');
const stem = (word: string): string => plain(word.length > 5 ? word.replace(ENDING, '') : word);

const begin = (text: string, starts: readonly string[]): boolean => {
  const words = text.split(/\s+/).map(plain);
  return starts.every((start) => words.some((word) => word.startsWith(start)));
};

/** Whether every word that is asked for begins a word of the text, but for its ending. */
export const holds = (text: string, asked: readonly string[]): boolean => begin(text, asked.map(squeezed).map(stem));

/** Whether of every word that is asked for at least half begins a word of the text. */
export const resembles = (text: string, asked: readonly string[]): boolean =>
  begin(
    text,
    asked.map(plain).map((word) => word.slice(0, Math.max(3, Math.floor(word.length / 2)))),
  );
