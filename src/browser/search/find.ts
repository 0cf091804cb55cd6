import { nameWord, squeezed } from '../../lib/fold.ts';
import { latin, nearestWord } from '../../lib/spelling.ts';
import { loadFile } from '../site.ts';
import type { Counts, Engine, Fragment, Hit } from './engine.ts';
import { KINDS, type Kind, placesOf } from './kinds.ts';
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

/** Scores differ in their last digits from one time to the next: equal ones stand in the order of the pages. */
const CERTAIN = 100;

const NOTHING: Hits = { hits: [], called: new Set(), counts: {} };

/** First come pages that are called what is asked for, then those that hold the words as they stand, then the rest. */
async function hitsOf(engine: Engine, { words, filters, sort }: Request): Promise<Hits> {
  const all = engine.search(words === '' ? null : words, { filters, sort });
  if (words === '' || Object.keys(sort).length > 0) {
    const { results, filters: counts } = await all;
    return { ...NOTHING, hits: results, counts };
  }
  const isPhrase = /\S\s+\S/.test(words) && !words.includes('"');
  const [found, named, phrase, places] = await Promise.all([
    all,
    engine.search(`"${nameWord(words)}"`, { filters }),
    isPhrase ? engine.search(`"${words}"`, { filters }) : null,
    placesOf(engine),
  ]);
  const at = ({ id }: Hit): number => places.get(id)?.at ?? 0;
  const inOrder = (hits: readonly Hit[]): Hit[] =>
    [...hits].sort((a, b) => Math.round((b.score - a.score) * CERTAIN) || at(a) - at(b));
  const plain = inOrder(found.results);
  const exact = inOrder(phrase?.results ?? []);
  // A hit of the text knows its places there, which the excerpt shows; one by name alone does not.
  const inText = new Map([...plain, ...exact].map((hit) => [hit.id, hit]));
  const called = new Map(inOrder(named.results).map((hit) => [hit.id, inText.get(hit.id) ?? hit]));
  const hits = new Map([...called.values(), ...exact, ...plain].map((hit) => [hit.id, hit]));
  return { hits: [...hits.values()], called: new Set(called.keys()), counts: (plain.length > 0 ? found : named).filters };
}

const textOf = ({ content, meta }: Fragment): string => `${content} ${meta.title ?? ''} ${meta.names ?? ''}`;

/** What the words were most likely meant to be: misspelt ones corrected, Cyrillic ones in Latin script. */
async function meant(words: string): Promise<string> {
  const known = await loadFile('words');
  return wordsOf(words)
    .map((word) => (known.includes(squeezed(latin(word))) ? latin(word) : (nearestWord(word, known) ?? latin(word))))
    .join(' ');
}

/** Finds what a request asks for, or, where nothing really holds its words, what they were meant to be. */
export async function find(engine: Engine, request: Request, perKind: number, signal?: AbortSignal): Promise<Found> {
  const words = plainly(request.words);
  const asked = { ...request, words };
  const show = (hits: Hits, taken = request): Promise<Found> => grouped(engine, taken, hits, perKind, signal);
  if (words === '' && request.words !== '') return show(NOTHING);
  const first = await hitsOf(engine, asked);
  const [best] = first.hits;
  if (words === '' || first.called.size > 0) return show(first);
  const text = best === undefined ? '' : textOf(await best.data());
  if (holds(text, wordsOf(words))) return show(first);
  const corrected = await meant(words);
  if (corrected !== words.toLowerCase()) {
    const second = await hitsOf(engine, { ...request, words: corrected });
    if (second.hits.length > 0) return show(second, { ...request, words: corrected });
  }
  // The engine gives pages for the first letters of a word that it does not know.
  return show(resembles(text, wordsOf(words)) ? first : NOTHING);
}

/** What was found, by kind. First those with a page that is called so; pages that only mention the words come after. */
async function grouped(
  engine: Engine,
  request: Request,
  { hits, called, counts }: Hits,
  perKind: number,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const places = await placesOf(engine);
  signal?.throwIfAborted();
  const order = Object.keys(KINDS) as Kind[];
  const groups = await Promise.all(
    order.flatMap((kind) => {
      const own = hits.filter(({ id }) => places.get(id)?.kind === kind);
      return own.length === 0
        ? []
        : [Promise.all(own.slice(0, perKind).map((hit) => hit.data())).then((shown) => ({ kind, own, shown }))];
    }),
  );
  const words = wordsOf(request.words);
  const rank = ({ kind, own: [best], shown: [text] }: (typeof groups)[number]): number => {
    const isCalled = best !== undefined && called.has(best.id);
    const isNamed = text !== undefined && holds(`${text.meta.title ?? ''} ${text.meta.names ?? ''}`, words);
    return order.indexOf(kind) + (isCalled ? 0 : isNamed ? 1 : 2) * order.length;
  };
  groups.sort((a, b) => rank(a) - rank(b));
  return {
    words: request.words,
    total: hits.length,
    groups: groups.map(({ kind, own, shown }) => ({ kind, total: own.length, shown })),
    counts,
  };
}
