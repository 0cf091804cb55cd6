import sharp from 'sharp';
import { expect, test } from 'vitest';
import { SILHOUETTE_KINDS } from '../../derive/silhouette-kind.ts';
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
  outlines: [{ kind: 'soyuz' as const, size: { length: 7.48, diameter: 2.72 } }],
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

test('every kind of craft is drawn, to scale or not, one or several, each unlike the others', () => {
  const drawings = SILHOUETTE_KINDS.flatMap((kind) =>
    [null, { length: 7, diameter: 4 }].map((size) => cardSvg({ ...card('x'), outlines: [{ kind, size }] }, '')),
  );
  expect(new Set(drawings).size).toBe(SILHOUETTE_KINDS.length * 2);
  const several = cardSvg(
    { ...card('x'), outlines: SILHOUETTE_KINDS.slice(0, 3).map((kind) => ({ kind, size: null })) },
    '',
  );
  expect(several.match(/<g /g)).toHaveLength(3);
  for (const drawing of [...drawings, several]) expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
  expect(cardSvg({ ...card('x'), outlines: [] }, '')).not.toContain('<g ');
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
