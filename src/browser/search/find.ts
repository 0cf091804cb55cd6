import { squeezed } from '../../lib/fold.ts';
import { latin, nearestWord } from '../../lib/spelling.ts';
import { loadFile } from '../site.ts';
import type { Counts, Engine, Fragment, Hit } from './engine.ts';

/** What a reader asks the search for. */
export interface Request {
  words: string;
  filters: Readonly<Record<string, string>>;
  sort: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** The pages of one kind that were found: all of them, and the texts of the first. */
export interface Group {
  kind: string;
  total: number;
  shown: Fragment[];
}

/** What was found, best group first. */
export interface Found {
  /** What was searched for: what was asked, or what it was taken to mean. */
  words: string;
  total: number;
  groups: Group[];
  counts: Counts;
}

/** Those that hold the words as they stand come before the rest. */
async function hitsOf(engine: Engine, { words, filters, sort }: Request): Promise<{ hits: Hit[]; counts: Counts }> {
  const found = await engine.search(words === '' ? null : words, { filters, sort });
  if (Object.keys(sort).length > 0 || !/\S\s+\S/.test(words) || words.includes('"')) {
    return { hits: found.results, counts: found.filters };
  }
  const exact = await engine.search(`"${words}"`, { filters });
  const known = new Set(exact.results.map(({ id }) => id));
  const rest = found.results.filter(({ id }) => !known.has(id));
  return { hits: [...exact.results, ...rest], counts: found.filters };
}

/** Whether a page holds every word; of a long one its end may differ, as of "docked" and "docking". */
function holds({ content, meta }: Fragment, words: readonly string[]): boolean {
  const text = squeezed(`${content} ${meta.title}`);
  return words.every((word) => {
    const plain = squeezed(word);
    return text.includes(plain.length > 5 ? plain.slice(0, -2) : plain);
  });
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => squeezed(word) !== '');

/** What the words were most likely meant to be: misspelt ones corrected, Cyrillic ones in Latin script. */
async function meant(words: string): Promise<string> {
  const known = await loadFile('words');
  return wordsOf(words)
    .map((word) => (known.includes(squeezed(latin(word))) ? latin(word) : (nearestWord(word, known) ?? latin(word))))
    .join(' ');
}

/** Finds what a request asks for, or, where nothing really holds its words, what they were meant to be. */
export async function find(engine: Engine, request: Request, perKind: number): Promise<Found> {
  const first = await hitsOf(engine, request);
  const [best] = first.hits;
  if (request.words === '' || (best !== undefined && holds(await best.data(), wordsOf(request.words)))) {
    return grouped(engine, request, first, perKind);
  }
  const words = await meant(request.words);
  if (words === request.words.toLowerCase()) return grouped(engine, request, first, perKind);
  const second = await hitsOf(engine, { ...request, words });
  return second.hits.length === 0
    ? grouped(engine, request, first, perKind)
    : grouped(engine, { ...request, words }, second, perKind);
}

/** Kinds in the order in which they are shown where no name decides; others follow. */
const KINDS = ['Spacecraft', 'Configuration', 'Family', 'Agency'];

/** What was found, by kind. First those whose best page is called so; pages that only mention the words come after. */
async function grouped(
  engine: Engine,
  request: Request,
  { hits, counts }: { hits: Hit[]; counts: Counts },
  perKind: number,
): Promise<Found> {
  const kinds = Object.keys(counts.kind ?? {}).filter((kind) => (counts.kind?.[kind] ?? 0) > 0);
  const groupOf = async (kind: string, own: Hit[]): Promise<Group> => ({
    kind,
    total: own.length,
    shown: await Promise.all(own.slice(0, perKind).map((hit) => hit.data())),
  });
  const groups =
    request.filters.kind === undefined && kinds.length > 1
      ? await Promise.all(
          kinds.map(async (kind) => {
            const own = await hitsOf(engine, { ...request, filters: { ...request.filters, kind } });
            return groupOf(kind, own.hits);
          }),
        )
      : [await groupOf(request.filters.kind ?? kinds[0] ?? '', hits)];
  const words = wordsOf(request.words);
  const rank = ({ kind, shown }: Group): number => {
    const place = KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.length;
    const [best] = shown;
    return best !== undefined && holds({ ...best, content: '' }, words) ? place : place + 10;
  };
  groups.sort((a, b) => rank(a) - rank(b));
  return { words: request.words, total: hits.length, groups: groups.filter(({ total }) => total > 0), counts };
}
