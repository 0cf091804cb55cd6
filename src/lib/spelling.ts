import { squeezed } from './fold.ts';

/** Cyrillic letters as English writes them in names of spacecraft. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  'а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya'
    .split(' ')
    .flatMap((letter, place, all) => (place % 2 === 0 ? [[letter, (all[place + 1] ?? '').replace('-', '')]] : [])),
);

/** A text with its Cyrillic letters in Latin script, as names are written in English. */
export function latin(text: string): string {
  return [...text.toLowerCase()].map((letter) => CYRILLIC[letter] ?? letter).join('');
}

/** Letters that other languages write for the same sound, brought to one of them. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[jiy]+/g, 'i'],
  [/ck|k/g, 'c'],
  [/[zs]h?/g, 's'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
  [/(.)\1/g, '$1'],
];
const sound = (word: string): string => SOUNDS.reduce((text, [from, to]) => text.replace(from, to), word);

/** How many letters must be put in, left out, changed or swapped to make one word of another; `most` where it is more. */
export function wordDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const steps = [(last[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps.push((before[j - 2] ?? 0) + 1);
      line.push(Math.min(...steps));
    }
    before = last;
    last = line;
  }
  return last[b.length] ?? most + 1;
}

/** The known word that a word was most likely meant to be: it begins with the same sound and is alike in sound or off by a letter, a long one by two; null where none is near. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const asked = squeezed(latin(word));
  if (asked.length < 4 || /\d/.test(asked)) return null;
  const most = asked.length < 7 ? 1 : 2;
  const begin = sound(asked).charAt(0);
  let best: { word: string; far: number } | null = null;
  for (const candidate of known) {
    if (sound(candidate).charAt(0) !== begin) continue;
    const plain = wordDistance(asked, candidate, 3);
    const far = Math.min(plain, wordDistance(sound(asked), sound(candidate), most) + plain / 10);
    if (far < most + 0.2 && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { word: candidate, far };
  }
  return best?.word ?? null;
}
