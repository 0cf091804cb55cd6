/** Flat marks by type, as SVG paths in a square of 100; none is a drawing of a real craft. */
const GLYPHS: readonly [words: RegExp, path: string][] = [
  [
    /capsule/i,
    'M34 12h32l20 60c-8 9-20 14-36 14S22 81 14 72zM14 78c8 8 21 13 36 13s28-5 36-13l2 5c-9 8-22 13-38 13s-29-5-38-13z',
  ],
  [/spaceplane|shuttle/i, 'M50 4c6 8 9 20 9 34l29 34v10H60l4 12H36l4-12H12V72l29-34c0-14 3-26 9-34z'],
  [/cargo/i, 'M36 10h28l8 14v48l-6 18H34l-6-18V24zM4 38h20v8H4zM76 38h20v8H76zM4 50h20v8H4zM76 50h20v8H76z'],
  [
    /lander/i,
    'M34 16h32l10 18v22H24V34zM24 60h52l6 10H18zM18 70l-12 22h10l12-22zM82 70l12 22H84L72 70zM44 74h12l6 14H38z',
  ],
  [/upper stage|reus/i, 'M38 8c0-6 24-6 24 0v60H38zM34 72h32l8 20H26z'],
  [/agency/i, 'M50 8 92 30v8H8v-8zM16 44h10v34H16zM36 44h10v34H36zM54 44h10v34H54zM74 44h10v34H74zM8 82h84v10H8z'],
  [
    /family/i,
    'M42 8h16v18H42zM47 26h6v14h29v18h-6V46H53v12h-6V46H24v12h-6V40h29zM10 58h22v34H10zM39 58h22v34H39zM68 58h22v34H68z',
  ],
  [
    /./,
    'M50 6a44 44 0 1 1 0 88 44 44 0 0 1 0-88zm0 6a38 38 0 1 0 0 76 38 38 0 0 0 0-76zM50 22 64 50v12H36V50zM34 68h32v5H34z',
  ],
];

/** The mark that goes with what a card says its page is of. */
export function glyphFor(kicker: string): string {
  return GLYPHS.find(([words]) => words.test(kicker))?.[1] ?? GLYPHS.at(-1)?.[1] ?? '';
}
