import { CARD_SIZE, type Card } from '../../views/card.ts';
import { SITE_NAME } from '../../views/page-head.ts';
import { lines, outlines, type Weight, widthOf } from './lettering.ts';
import { type Box, outlinesSvg } from './panel.ts';

const PAPER = '#fbfaf6';
const INK = '#1b1d1f';
const QUIET = '#5a5f66';
const ACCENT = '#0b4f8a';
const RULE = '#d9d5c9';
const RAISED = '#f3f1ea';

const LEFT = 64;
/** Where the words end and the drawing begins. */
const RIGHT = 760;
const PANEL: Box = { x: 800, y: 10, width: CARD_SIZE.width - 800, height: CARD_SIZE.height - 10 };
const TITLE_SIZES = [92, 78, 64, 52];
const MARK = 'M8 1 12 9v4H4V9zM3 14h10v1H3z';

interface Style {
  size: number;
  weight: Weight;
  fill: string;
}

const text = (words: string, x: number, y: number, { size, weight, fill }: Style): string =>
  `<path fill="${fill}" d="${outlines(words, x, y, size, weight)}"/>`;

/** The title at the largest size at which it fits into two lines. */
function title(words: string): string {
  const fits = (size: number): boolean => {
    const found = lines(words, RIGHT - LEFT, size, 600, 2);
    return found.join(' ') === words && (found.length === 1 || size < 90);
  };
  const size = TITLE_SIZES.find(fits) ?? TITLE_SIZES.at(-1) ?? 52;
  return lines(words, RIGHT - LEFT, size, 600, 2)
    .map((line, index) => text(line, LEFT, 218 + index * size * 1.08, { size, weight: 600, fill: INK }))
    .join('');
}

/** Measures side by side above the foot. */
function measures(numbers: Card['numbers']): string {
  const room = (RIGHT - LEFT) / numbers.length;
  const size = Math.min(56, ...numbers.map(({ value }) => (56 * (room - 28)) / widthOf(value, 56, 600)));
  return numbers
    .map(({ label, value }, index) => {
      const x = LEFT + index * room;
      const under = lines(label, room - 24, 28, 400, 1).join('');
      return (
        text(value, x, 438, { size, weight: 600, fill: ACCENT }) +
        text(under, x, 482, { size: 28, weight: 400, fill: QUIET })
      );
    })
    .join('');
}

/** A sentence or two where a page has no measures. */
function summary(words: string): string {
  return lines(words, RIGHT - LEFT, 32, 400, 3)
    .map((line, index) => text(line, LEFT, 402 + index * 44, { size: 32, weight: 400, fill: QUIET }))
    .join('');
}

/** The picture that stands for a page, as SVG without any font: all letters are outlines. */
export function cardSvg(card: Card, description: string): string {
  const { width, height } = CARD_SIZE;
  const drawing =
    card.outlines.length > 0
      ? outlinesSvg(card.outlines, PANEL)
      : `<path fill="${RULE}" transform="translate(${PANEL.x + 72} 200) scale(16)" d="${MARK}"/>`;
  const kicker = lines(card.kicker, RIGHT - LEFT, 30, 400, 1).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/><rect x="${PANEL.x}" width="${PANEL.width}" height="${height}" fill="${RAISED}"/>`,
    `<rect width="${width}" height="10" fill="${ACCENT}"/>`,
    drawing,
    text(kicker, LEFT, 118, { size: 30, weight: 400, fill: QUIET }),
    title(card.title),
    card.numbers.length > 0 ? measures(card.numbers) : summary(description),
    `<rect x="${LEFT}" y="532" width="${RIGHT - LEFT}" height="2" fill="${RULE}"/>`,
    `<path fill="${ACCENT}" transform="translate(${LEFT - 6} 552) scale(2.4)" d="${MARK}"/>`,
    text(SITE_NAME, LEFT + 44, 584, { size: 28, weight: 600, fill: INK }),
    '</svg>',
  ].join('');
}
