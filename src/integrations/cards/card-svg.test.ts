import sharp from 'sharp';
import { expect, test } from 'vitest';
import { CARD_SIZE } from '../../views/card.ts';
import { cardSvg } from './card-svg.ts';
import { lines, outlines, widthOf } from './lettering.ts';

const card = (title: string) => ({
  title,
  kicker: 'Capsule',
  numbers: [
    { label: 'flights', value: '39' },
    { label: 'in space', value: '365 d 4 h' },
  ],
});

test.each([
  'Soyuz MS-22',
  'Прогресс М-42',
  '神舟十五号',
  'RSS Kármán Line',
  'x'.repeat(300),
  '<&">',
  '🚀',
  'a b '.repeat(90),
])('%s is drawn: outlines only, no letter lost, inside the picture', async (title) => {
  const svg = cardSvg(card(title), '');
  expect(svg).not.toMatch(/NaN|undefined|<text|Infinity/);
  const { width, height } = await sharp(Buffer.from(svg)).metadata();
  expect({ width, height }).toEqual(CARD_SIZE);
  expect(outlines(title, 0, 0, 90, 600)).toMatch(/^M/);
});

test('a card has the same bytes each time', async () => {
  const draw = () =>
    sharp(Buffer.from(cardSvg(card('Soyuz MS-22'), '')))
      .png({ palette: true, colours: 16 })
      .toBuffer();
  expect((await draw()).equals(await draw())).toBe(true);
});

test('lines are no wider than asked, and what is left out is marked', () => {
  const found = lines('An agency with a name of many words that does not end', 300, 40, 600, 2);
  expect(found).toHaveLength(2);
  for (const line of found) expect(widthOf(line, 40, 600)).toBeLessThanOrEqual(300);
  expect(found.at(-1)).toMatch(/…$/);
  expect(lines('Short', 300, 40, 600, 2)).toEqual(['Short']);
});
