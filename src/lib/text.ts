import { formatCount } from './duration.ts';

/** A count with its noun: `1 flight`, `2 flights`, `no flights`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${many}`;
  return `${formatCount(count)}\u00a0${count === 1 ? one : many}`;
}

/** A number as a place: `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(place: number): string {
  const tens = place % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${formatCount(place)}${ending}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A word with the article that its sound asks for. */
export function withArticle(words: string): string {
  return `${/^(?!eu|uni|us|one\b)[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}

/** The first letters of a name of three words or more, `ISS`; none of a shorter one. */
export function initials(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 3 ? [] : [words.map((word) => word.charAt(0)).join('')];
}

/** A text cut at a word to at most `length` characters, with an ellipsis where something was left out. */
export function clipped(value: string, length: number): string {
  const flat = value.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** As many sentences as fit within `length` characters, in their order; one that does not fit is passed over. */
export function fitting(sentences: readonly string[], length: number): string {
  const [first = '', ...rest] = sentences;
  return rest.reduce((text, next) => (text.length + 1 + next.length <= length ? `${text} ${next}` : text), first);
}

const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh-Hans'],
];

/** The language that a name's script suggests, as a BCP 47 tag; null for Latin script. */
export function languageOf(name: string): string | null {
  return SCRIPTS.find(([script]) => script.test(name))?.[1] ?? null;
}
