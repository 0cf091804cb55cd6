import { nameWord, squeezed } from '../../lib/fold.ts';
import { latin, nearestWord } from '../../lib/spelling.ts';
import { loadFile } from '../site.ts';
import type { Counts, Engine, Fragment, Hit } from './engine.ts';
import { KINDS, type Kind, kindsOf } from './kinds.ts';
import { holds, plainly, resembles, wordsOf } from './words.ts';

/** What a reader asks the search for. */
export interface Request {
  words: string;
  filters: Readonly<Record<string, string>>;
  sort: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** The pages of one kind that were found: all of them, and the texts of the first. */
export interface Group {
  kind: Kind;
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

interface Hits {
  hits: Hit[];
  /** Those that are called exactly what is asked for. */
  called: ReadonlySet<string>;
  counts: Counts;
}

/** Best first. Scores differ in their last digits from one time to the next: nearly equal ones stand in an order of their own. */
const inOrder = (hits: readonly Hit[]): Hit[] =>
  [...hits].sort((a, b) => Math.round(b.score * 100) - Math.round(a.score * 100) || (a.id < b.id ? -1 : 1));

const NOTHING: Hits = { hits: [], called: new Set(), counts: {} };

/** First come pages that are called what is asked for, then those that hold the words as they stand, then the rest. */
async function hitsOf(engine: Engine, { words, filters, sort }: Request): Promise<Hits> {
  const all = engine.search(words === '' ? null : words, { filters, sort });
  if (words === '' || Object.keys(sort).length > 0) {
    const { results, filters: counts } = await all;
    return { ...NOTHING, hits: results, counts };
  }
  const isPhrase = /\S\s+\S/.test(words) && !words.includes('"');
  const [found, named, phrase] = await Promise.all([
    all,
    engine.search(`"${nameWord(words)}"`, { filters }),
    isPhrase ? engine.search(`"${words}"`, { filters }) : null,
  ]);
  const called = new Set(named.results.map(({ id }) => id));
  const asTheyStand = new Set(phrase?.results.map(({ id }) => id));
  // A hit of the text knows its places there, which the excerpt shows; one by name alone does not.
  const inText = new Set(found.results.map(({ id }) => id));
  const hits = [...inOrder(found.results), ...named.results.filter(({ id }) => !inText.has(id))];
  const step = ({ id }: Hit): number => (called.has(id) ? 0 : asTheyStand.has(id) ? 1 : 2);
  hits.sort((a, b) => step(a) - step(b));
  return { hits, called, counts: (inText.size > 0 ? found : named).filters };
}

const namesOf = ({ meta }: Fragment): string => `${meta.title ?? ''} ${meta.names ?? ''}`;

const textOf = (page: Fragment): string => `${namesOf(page)} ${page.content}`;

/** What the words were most likely meant to be: misspelt ones corrected, Cyrillic ones in Latin script. */
async function meant(words: string): Promise<string> {
  const known = await loadFile('words');
  return wordsOf(words)
    .map((word) => (known.includes(squeezed(latin(word))) ? latin(word) : (nearestWord(word, known) ?? latin(word))))
    .join(' ');
}

/** How far a search goes. */
export interface Extent {
  /** How many pages of each kind are shown. */
  perKind: number;
  /** Ends the search where its answer is no longer wanted. */
  signal?: AbortSignal;
  /** Is given the best group before the texts of the others have come. */
  onFirst?: ((found: Found) => void) | undefined;
}

/** Finds what a request asks for, or, where nothing really holds its words, what they were meant to be. */
export async function find(engine: Engine, request: Request, extent: Extent): Promise<Found> {
  const words = plainly(request.words);
  const asked = wordsOf(words);
  const show = (hits: Hits, taken = request.words): Promise<Found> => grouped(engine, taken, hits, extent);
  // Letters that were typed while the last search ran are taken in first, so that only the last of them is searched for.
  await new Promise((resolve) => setTimeout(resolve));
  extent.signal?.throwIfAborted();
  if (words === '' && request.words !== '') return show(NOTHING);
  const first = await hitsOf(engine, { ...request, words });
  const [best] = first.hits;
  if (words === '' || first.called.size > 0) return show(first);
  const text = best === undefined ? '' : textOf(await best.data());
  if (holds(text, asked)) return show(first);
  const corrected = await meant(words);
  if (corrected !== words.toLowerCase()) {
    const second = await hitsOf(engine, { ...request, words: corrected });
    if (second.hits.length > 0) return show(second, corrected);
  }
  // The engine gives pages for the first letters of a word that it does not know.
  return show(resembles(text, asked) ? first : NOTHING);
}

/** How well the best page of a kind is named: by exactly the words, otherwise called so, with the words in its name, not at all. */
function naming(words: string, best: Fragment, isCalled: boolean): number {
  if (isCalled) return squeezed(best.meta.title ?? '') === squeezed(words) ? 0 : 1;
  return holds(namesOf(best), wordsOf(words)) ? 2 : 3;
}

/** What was found, by kind, best named first. */
async function grouped(
  engine: Engine,
  words: string,
  { hits, called, counts }: Hits,
  { perKind, signal, onFirst }: Extent,
): Promise<Found> {
  const kindOf = await kindsOf(engine);
  signal?.throwIfAborted();
  const kinds = (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const own = hits.filter(({ id }) => kindOf(id) === kind);
    const [best] = own;
    return best === undefined ? [] : [{ kind, own, best }];
  });
  // The best of each kind are asked for first: they tell the order.
  const coming = kinds.map(({ best }) => best.data());
  const texts = new Map(kinds.map(({ kind, own }) => [kind, own.slice(0, perKind).map((hit) => hit.data())]));
  const bests = await Promise.all(coming);
  const ranked = kinds
    .map(({ kind, own, best }, at) => {
      const text = bests[at];
      return { kind, total: own.length, naming: text === undefined ? 3 : naming(words, text, called.has(best.id)) };
    })
    .sort((a, b) => a.naming - b.naming);
  const groupOf = async ({ kind, total }: (typeof ranked)[number]): Promise<Group> => ({
    kind,
    total,
    shown: await Promise.all(texts.get(kind) ?? []),
  });
  const found = (groups: Group[]): Found => ({ words, total: hits.length, groups, counts });
  const [first] = ranked;
  if (onFirst !== undefined && first !== undefined) {
    const group = await groupOf(first);
    if (signal?.aborted !== true) onFirst(found([group]));
  }
  return found(await Promise.all(ranked.map(groupOf)));
}
