import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import anyAscii from 'any-ascii';
import opentype, { type Font } from 'opentype.js';

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

interface Run {
  font: Font;
  text: string;
}

/** The text in runs of one font each. */
function runs(text: string, weight: Weight): Run[] {
  const all: Run[] = [];
  const put = (font: Font, letter: string): void => {
    const last = all.at(-1);
    if (last?.font === font) last.text += letter;
    else all.push({ font, text: letter });
  };
  for (const letter of text.normalize('NFC')) {
    const font = SCRIPTS.map((script) => fontOf(script, weight)).find((one) => one.charToGlyphIndex(letter) !== 0);
    if (font !== undefined) put(font, letter);
    else for (const ascii of anyAscii(letter)) put(fontOf('latin', weight), ascii);
  }
  return all;
}

/** How wide a text is in pixels. */
export function widthOf(text: string, size: number, weight: Weight): number {
  return runs(text, weight).reduce((width, run) => width + run.font.getAdvanceWidth(run.text, size), 0);
}

/** The outlines of a text whose base line starts at `x`, `y`, as the data of an SVG path. */
export function outlines(text: string, x: number, y: number, size: number, weight: Weight): string {
  let left = x;
  let data = '';
  for (const { font, text: words } of runs(text, weight)) {
    data += font.getPath(words, left, y, size).toPathData(1);
    left += font.getAdvanceWidth(words, size);
  }
  return data;
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
  const letters = [...line];
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`, size, weight) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
