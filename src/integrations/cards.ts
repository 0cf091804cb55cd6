import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { readCard } from '../views/card.ts';
import { readOutlines } from '../views/outlines.ts';
import { builtHeads } from './built-head.ts';
import { cardSvg } from './cards/card-svg.ts';

interface Wanted {
  text: string;
  /** What is drawn beside the words. */
  outlines: string;
  /** The page's description, where the card has no measures to show. */
  description: string;
}

/** What the pictures depend on beside the pages: the code that draws them, and the library. */
async function drawing(): Promise<string> {
  const own = ['cards/card-svg.ts', 'cards/panel.ts', 'cards/lettering.ts', '../views/card.ts', 'cards.ts'];
  const charts = [
    'marks',
    'silhouette',
    'silhouettes/capsules',
    'silhouettes/planes',
    'silhouettes/ships',
    'silhouettes/shape',
  ];
  const parts = [...own, ...charts.map((chart) => `../charts/${chart}.ts`)];
  const code = await Promise.all(parts.map((part) => readFile(new URL(part, import.meta.url))));
  return createHash('sha256').update(Buffer.concat(code)).update(JSON.stringify(sharp.versions)).digest('hex');
}

/** The cards that the pages name, by their path at the site; the first page to name one says what it shows. */
function wantedCards(folder: string, base: string): Map<string, Wanted> {
  const cards = new Map<string, Wanted>();
  for (const { card, indexed, description } of builtHeads(folder)) {
    if (card === null || !indexed) continue;
    const path = decodeURIComponent(new URL(card.address).pathname).slice(base.length);
    const described = readCard(card.text).numbers.length === 0;
    const { text, outlines } = card;
    if (!cards.has(path)) cards.set(path, { text, outlines, description: described ? description : '' });
  }
  return cards;
}

async function draw({ text, outlines, description }: Wanted): Promise<Buffer> {
  const svg = cardSvg({ ...readCard(text), outlines: readOutlines(outlines) }, description);
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 48, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer();
}

/** Puts a card in its place, drawn now or at an earlier build. */
async function place(target: string, kept: string, card: Wanted): Promise<boolean> {
  await mkdir(dirname(target), { recursive: true });
  try {
    await copyFile(kept, target);
    return false;
  } catch {
    const png = await draw(card);
    const part = `${kept}.${randomUUID()}.part`;
    await writeFile(part, png);
    await rename(part, kept);
    await writeFile(target, png);
    return true;
  }
}

/**
 * After the pages are built, draws the picture of every page that names one of its own. What it shows is read from the
 * page; cards drawn before are taken by their content from a
 * cache that all builds share.
 */
export function cards(): AstroIntegration {
  let base = '/';
  let cache = '';
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
        cache = fileURLToPath(new URL('node_modules/.cache/cards/', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        await mkdir(cache, { recursive: true });
        const version = await drawing();
        const queue = wantedCards(folder, base).entries();
        let drawn = 0;
        let all = 0;
        const work = async (): Promise<void> => {
          for (const [path, card] of queue) {
            const key = createHash('sha256')
              .update(JSON.stringify([version, card.text, card.outlines, card.description]))
              .digest('hex');
            all += 1;
            if (await place(join(folder, path), join(cache, `${key}.png`), card)) drawn += 1;
          }
        };
        await Promise.all(Array.from({ length: availableParallelism() }, work));
        logger.info(`${all} cards, ${drawn} of them drawn now`);
      },
    },
  };
}
