import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardNumbers, cardText, readCard } from './card.ts';
import { countValue, notRecorded } from './values.ts';

test('what a card says can be read back from its text', () => {
  const card = {
    title: 'Soyuz MS-22',
    kicker: 'Soyuz MS, Capsule',
    numbers: [
      { label: 'flight', value: '1' },
      { label: 'in space', value: '187 d 21 h' },
    ],
  };
  expect(cardText(card)).toBe('Soyuz MS-22 · Soyuz MS, Capsule · flight: 1 · in space: 187 d 21 h');
  expect(readCard(cardText(card))).toEqual(card);
});

test('names with separators in them stay one name', () => {
  const words = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(words, words, (title, kicker) => {
      const read = readCard(cardText({ title, kicker, numbers: [] }));
      expect(read.numbers).toEqual([]);
      expect(read.title).not.toContain('·');
      expect(cardText(read)).toBe(cardText({ title, kicker, numbers: [] }));
    }),
  );
});

test('a card shows what is known, at most three measures, and no measure alone', () => {
  const fact = (label: string, count: number | null) => ({
    label,
    value: count === null ? notRecorded : countValue(count),
  });
  const numbers = cardNumbers([fact('a', 1), fact('b', null), fact('c', 3), fact('d', 4), fact('e', 5)]);
  expect(numbers.map(({ label }) => label)).toEqual(['a', 'c', 'd']);
  expect(cardText({ title: 't', kicker: 'k', numbers: numbers.slice(0, 1) })).toBe('t · k');
});
