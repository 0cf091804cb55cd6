import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import anyAscii from 'any-ascii';
import opentype, { type Font, type Glyph, type PathCommand } from 'opentype.js';

/** The weights that the cards are set in. */
export type Weight = 400 | 600;

/** The parts of the font in the order in which a letter is looked for; what none has is written in ASCII. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'greek'] as const;

const { resolve } = createRequire(import.meta.url);
const fonts = new Map<string, Font>();

function fontOf(script: string, weight: Weight): Font {
  const name = `@fontsource/ibm-plex-sans/files/ibm-plex-sans-${script}-${weight}-normal.woff`;
  const known = fonts.get(name);
  if (known !== undefined) return known;
  const bytes = readFileSync(resolve(name));
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  fonts.set(name, font);
  return font;
}

/** A letter of one font: its outline in the font's own units, and how far the next one stands from it. */
interface Letter {
  font: Font;
  glyph: Glyph;
  outline: readonly PathCommand[];
  advance: number;
}

const letters = new Map<string, readonly Letter[]>();

/** A character as letters of the font that has it: one, or several in ASCII where none has. */
function lettersOf(character: string, weight: Weight): readonly Letter[] {
  const key = `${weight}${character}`;
  const known = letters.get(key);
  if (known !== undefined) return known;
  const font = SCRIPTS.map((script) => fontOf(script, weight)).find((one) => one.charToGlyphIndex(character) !== 0);
  const [chosen, written] = font === undefined ? [fontOf('latin', weight), anyAscii(character)] : [font, character];
  const found = [...written].map((one): Letter => {
    const glyph = chosen.charToGlyph(one);
    return { font: chosen, glyph, outline: glyph.path.commands, advance: glyph.advanceWidth ?? 0 };
  });
  letters.set(key, found);
  return found;
}

/** Each letter of a text with its place from the start, in pixels, and where the text ends. */
function placed(text: string, size: number, weight: Weight): { letters: { letter: Letter; x: number }[]; end: number } {
  let x = 0;
  let last: Letter | null = null;
  const found = [...text.normalize('NFC')].flatMap((character) => lettersOf(character, weight));
  const all = found.map((letter) => {
    const scale = size / letter.font.unitsPerEm;
    if (last?.font === letter.font) x += letter.font.getKerningValue(last.glyph, letter.glyph) * scale;
    last = letter;
    const place = { letter, x };
    x += letter.advance * scale;
    return place;
  });
  return { letters: all, end: x };
}

/** How wide a text is in pixels. */
export function widthOf(text: string, size: number, weight: Weight): number {
  return placed(text, size, weight).end;
}

/**
 * A piece of an outline as SVG writes it, to a tenth of a pixel. (The library has a writer of its own, but that one says
 * NaN of a number a hair above a whole one.)
 */
function written(piece: PathCommand, left: number, base: number, scale: number): string {
  const x = (value: number): number => Math.round((left + value * scale) * 10) / 10;
  const y = (value: number): number => Math.round((base - value * scale) * 10) / 10;
  switch (piece.type) {
    case 'M':
    case 'L':
      return `${piece.type}${x(piece.x)} ${y(piece.y)}`;
    case 'Q':
      return `Q${x(piece.x1)} ${y(piece.y1)} ${x(piece.x)} ${y(piece.y)}`;
    case 'C':
      return `C${x(piece.x1)} ${y(piece.y1)} ${x(piece.x2)} ${y(piece.y2)} ${x(piece.x)} ${y(piece.y)}`;
    case 'Z':
      return 'Z';
  }
}

/** The outlines of a text whose base line starts at `left`, `base`, as the data of an SVG path. */
export function outlines(text: string, left: number, base: number, size: number, weight: Weight): string {
  return placed(text, size, weight)
    .letters.map(({ letter: { font, outline }, x }) =>
      outline.map((piece) => written(piece, left + x, base, size / font.unitsPerEm)).join(''),
    )
    .join('');
}

/** A text in lines no wider than `width`; what does not fit into `most` lines ends in an ellipsis. */
export function lines(text: string, width: number, size: number, weight: Weight, most: number): string[] {
  const found: string[] = [];
  let rest = text.split(' ');
  while (rest.length > 0 && found.length < most) {
    let taken = 1;
    while (taken < rest.length && widthOf(rest.slice(0, taken + 1).join(' '), size, weight) <= width) taken += 1;
    found.push(rest.slice(0, taken).join(' '));
    rest = rest.slice(taken);
  }
  return found.map((line, index) => {
    const cut = rest.length > 0 && index === found.length - 1;
    return cut || widthOf(line, size, weight) > width ? shortened(line, width, size, weight) : line;
  });
}

/** A line cut letter by letter until it fits with an ellipsis after it. */
function shortened(line: string, width: number, size: number, weight: Weight): string {
  const kept = [...line];
  while (kept.length > 1 && widthOf(`${kept.join('').trimEnd()}…`, size, weight) > width) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}
