import type { Outline } from './outlines.ts';
import type { Fact, Value } from './values.ts';

/** The size of the picture that stands for a page where it is shared, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** What the picture that stands for a page shows. */
export interface Card {
  title: string;
  /** What kind of thing it is: "Capsule", "Configuration". */
  kicker: string;
  /** At most three measures. */
  numbers: { label: string; value: string }[];
  /** What is drawn beside the words. */
  outlines: readonly Outline[];
}

const MOST_NUMBERS = 3;
/** One number alone says little: the card then has the page's description. */
const LEAST_NUMBERS = 2;

/** What a value reads as where it is a measure in few words; null where it is missing or leads elsewhere. */
function plainValue(value: Value): string | null {
  return value.kind === 'text' || value.kind === 'time' ? value.text : null;
}

/** The first three facts that are known, as the measures of a card. */
export function cardNumbers(facts: readonly Fact[]): Card['numbers'] {
  return facts
    .flatMap(({ label, value }) => {
      const text = plainValue(value);
      return text === null ? [] : [{ label, value: text }];
    })
    .slice(0, MOST_NUMBERS);
}

const SEPARATOR = ' · ';

const plain = (words: string): string => words.replaceAll('·', '-').replace(/\s+/g, ' ').trim();

/** A card as a line of text, which is the picture's alternative text and what it is drawn from. */
export function cardText({ title, kicker, numbers }: Omit<Card, 'outlines'>): string {
  const shown = numbers.length < LEAST_NUMBERS ? [] : numbers.slice(0, MOST_NUMBERS);
  const measures = shown.map(({ label, value }) => `${plain(label)}: ${plain(value)}`);
  return [title, kicker, ...measures].map(plain).join(SEPARATOR);
}

/** Reads back what `cardText` wrote. */
export function readCard(text: string): Omit<Card, 'outlines'> {
  const [title = '', kicker = '', ...measures] = text.split(SEPARATOR);
  const numbers = measures.map((measure) => {
    const colon = measure.indexOf(': ');
    return { label: measure.slice(0, colon), value: measure.slice(colon + 2) };
  });
  return { title, kicker, numbers };
}
